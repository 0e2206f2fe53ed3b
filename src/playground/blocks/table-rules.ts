import { LIMITS } from '../slack-limits.ts'
import type { JsonRecord } from '../json-record.ts'
import {
  checkInteger,
  checkKeys,
  checkOneOf,
  checkString,
  note,
  requireList,
  requireRecord,
} from './inspection.ts'
import type { Inspection } from './inspection.ts'
import { checkRichText } from './rich-text-rules.ts'
import { visibleText } from './visible-text.ts'

/** A table block: rows of cells, of which the first is the header. */
export function checkTable(inspection: Inspection, table: JsonRecord, pointer: string) {
  const rows = requireList(inspection, table['rows'], `${pointer}/rows`, { max: LIMITS.tableRows })
  checkRows(inspection, rows, `${pointer}/rows`, LIMITS.tableColumns)
  checkLength(inspection, table, pointer, LIMITS.tableCharacters)
  checkColumns(inspection, table['column_settings'], `${pointer}/column_settings`)
}

/** A data_table block: a caption, a header, and rows of equal length. */
export function checkDataTable(inspection: Inspection, table: JsonRecord, pointer: string) {
  checkString(inspection, table['caption'], `${pointer}/caption`, { max: LIMITS.text })
  const at = `${pointer}/rows`
  const rows = requireList(inspection, table['rows'], at, {
    min: LIMITS.dataTableRowsMin,
    max: LIMITS.dataTableRows,
  })
  const widths = checkRows(inspection, rows, at, LIMITS.dataTableColumns)
  if (new Set(widths).size > 1) note(inspection, at, 'all rows must have the same number of cells')
  const last = Math.max(0, ...widths) - 1
  const header = table['row_header_column_index']
  checkInteger(inspection, header, `${pointer}/row_header_column_index`, 0, Math.max(0, last))
  const pageMax = LIMITS.dataTablePageSize
  checkInteger(inspection, table['page_size'], `${pointer}/page_size`, 1, pageMax)
  checkLength(inspection, table, pointer, LIMITS.dataTableCharacters)
}

/** Checks every cell; answers how many each row has. */
function checkRows(
  inspection: Inspection,
  rows: readonly unknown[],
  pointer: string,
  columns: number,
): readonly number[] {
  return rows.map((row, index) => {
    const at = `${pointer}/${index}`
    const cells = requireList(inspection, row, at, { max: columns })
    cells.forEach((cell, column) => checkCell(inspection, cell, `${at}/${column}`))
    return cells.length
  })
}

function checkCell(inspection: Inspection, value: unknown, pointer: string) {
  const cell = requireRecord(inspection, value, pointer)
  if (cell === undefined) return
  switch (cell['type']) {
    case 'rich_text':
      return checkRichText(inspection, cell, pointer)
    case 'raw_number':
      checkKeys(inspection, cell, pointer, ['type', 'value', 'text'])
      if (typeof cell['value'] !== 'number') {
        note(inspection, `${pointer}/value`, 'must be a number')
      }
      return checkString(inspection, cell['text'], `${pointer}/text`, { max: LIMITS.text })
    case 'raw_text':
      checkKeys(inspection, cell, pointer, ['type', 'text'])
      return checkString(inspection, cell['text'], `${pointer}/text`, { max: LIMITS.text })
    default:
      note(inspection, `${pointer}/type`, `unsupported type in a table: ${String(cell['type'])}`)
  }
}

function checkColumns(inspection: Inspection, value: unknown, pointer: string) {
  if (value === undefined) return
  const columns = requireList(inspection, value, pointer, { max: LIMITS.tableColumns })
  for (const [index, entry] of columns.entries()) {
    // Slack takes null for "as usual" in the middle of the list.
    if (entry === null) continue
    const column = requireRecord(inspection, entry, `${pointer}/${index}`)
    if (column === undefined) continue
    checkKeys(inspection, column, `${pointer}/${index}`, ['align', 'is_wrapped'])
    const aligned = `${pointer}/${index}/align`
    checkOneOf(inspection, column['align'], aligned, ['left', 'center', 'right'])
  }
}

function checkLength(inspection: Inspection, table: JsonRecord, pointer: string, max: number) {
  const length = visibleText([table]).replaceAll('\n', '').length
  if (length > max) note(inspection, pointer, `must be less than ${max + 1} characters in all`)
}
