/** A number stands as it is; words can never be taken for a formula. */
export type CsvCell = string | number

/**
 * CSV that a spreadsheet opens with every figure as a number: UTF-8 with its mark, CRLF, quoted where needed. A
 * text that begins like a formula gets an apostrophe before it.
 */
export function writeCsv(rows: readonly (readonly CsvCell[])[]): string {
  return `\uFEFF${rows.map((row) => row.map(cellOf).join(',')).join('\r\n')}\r\n`
}

function cellOf(cell: CsvCell): string {
  if (typeof cell === 'number') return String(cell)
  const safe = /^[\s\p{Cf}]*[=+\-@|%\t\r]/u.test(cell) ? `'${cell}` : cell
  return /[",\r\n;\t]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
