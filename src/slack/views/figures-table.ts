import type { DataTableBlock, KnownBlock } from '@slack/types'
import { tableLines } from '../../answering/sections.ts'
import { cellText, type Cell, type FiguresTable } from '../../envelope/figures-table.ts'
import { limits } from './limits.ts'
import { bullets, richTextBlocks, title } from './rich-text.ts'

/** Figures side by side: a table where one can be shown, else a line a row. */
export function figuresTable(table: FiguresTable, tableAllowed: boolean): KnownBlock[] {
  if (table.rows.length === 0) return []
  const block = dataTable(table)
  if (tableAllowed && fits(block)) return [block]
  return richTextBlocks([title(table.caption), ...bullets(tableLines(table))])
}

const rowsOnPage = 50

function dataTable({ caption, headings, rows }: FiguresTable): DataTableBlock {
  return {
    type: 'data_table',
    caption,
    page_size: Math.min(rows.length, rowsOnPage),
    row_header_column_index: 0,
    rows: [
      headings.map((text) => ({ type: 'raw_text', text })),
      ...rows.map((row) => row.map(dataCell)),
    ],
  }
}

/** A figure is a number to the table, so that it can be sorted, and is read as it is written elsewhere. */
function dataCell(cell: Cell): DataTableBlock['rows'][number][number] {
  const text = cellText(cell)
  switch (cell.kind) {
    case 'text':
      return { type: 'raw_text', text }
    case 'heads':
      return { type: 'raw_number', value: cell.heads, text }
    case 'pence':
    case 'pence-per-head':
      return { type: 'raw_number', value: cell.pence / 100, text }
    case 'tenths-of-percent':
      return { type: 'raw_number', value: cell.tenths / 10, text }
  }
}

function fits({ rows }: DataTableBlock): boolean {
  const length = rows
    .flat()
    .reduce((sum, cell) => sum + ('text' in cell ? (cell.text?.length ?? 0) : 0), 0)
  return rows.length <= limits.dataTableRows && length <= limits.dataTableText
}
