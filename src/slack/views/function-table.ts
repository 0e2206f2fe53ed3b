import type { DataTableBlock, KnownBlock } from '@slack/types'
import type { FunctionRow } from '../../answering/answer.ts'
import { rowText } from '../../answering/sections.ts'
import { limits } from './limits.ts'
import { bullets, richTextBlocks } from './rich-text.ts'

/** Rows of the blueprint's table: a table where one can be shown, else one bullet a row. */
export function functionTable(rows: readonly FunctionRow[], tableAllowed: boolean): KnownBlock[] {
  if (rows.length === 0) return []
  const table = dataTable(rows)
  return tableAllowed && fits(table) ? [table] : richTextBlocks(bullets(rows.map(rowText)))
}

const headings = ['Function', 'Where it goes', 'Group', 'Guiding notes']
const rowsOnPage = 20

function dataTable(rows: readonly FunctionRow[]): DataTableBlock {
  const cells = rows.map((row) => [
    row.name,
    row.destinationTitle,
    row.categoryTitle,
    row.notes.map((note) => `“${note}”`).join('; ') || '–',
  ])
  return {
    type: 'data_table',
    caption: 'Functions and their guiding notes',
    page_size: Math.min(rows.length, rowsOnPage),
    row_header_column_index: 0,
    rows: [headings, ...cells].map((row) => row.map((text) => ({ type: 'raw_text', text }))),
  }
}

function fits(table: DataTableBlock): boolean {
  const length = table.rows
    .flat()
    .reduce((sum, cell) => sum + ('text' in cell ? cell.text.length : 0), 0)
  return table.rows.length <= limits.dataTableRows && length <= limits.dataTableText
}
