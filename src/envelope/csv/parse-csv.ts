/** One line of a CSV file: its number as an editor shows it, and its cells without their quotation marks. */
export type CsvRow = { readonly line: number; readonly cells: readonly string[] }

export type ParsedCsv =
  | { readonly kind: 'rows'; readonly rows: readonly CsvRow[] }
  | { readonly kind: 'unclosed-quote'; readonly line: number }

/**
 * Reads comma-, semicolon- or tab-separated text with quoted cells (RFC 4180). The first line decides what
 * separates. Empty lines are left out; cells are trimmed.
 */
export function parseCsv(text: string): ParsedCsv {
  const source = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n')
  const separator = separatorIn(source.slice(0, source.indexOf('\n') + 1) || source)
  const rows: CsvRow[] = []
  let cells: string[] = []
  let cell = ''
  let line = 1
  let rowLine = 1
  let quotedFrom: number | null = null

  const endRow = () => {
    cells.push(cell.trim())
    if (cells.some((value) => value !== '')) rows.push({ line: rowLine, cells })
    cells = []
    cell = ''
    rowLine = line
  }
  for (let i = 0; i < source.length; i++) {
    const character = source[i] ?? ''
    if (character === '\n') line++
    if (quotedFrom !== null) {
      if (character !== '"') cell += character
      else if (source[i + 1] === '"') cell += source[++i]
      else quotedFrom = null
    } else if (character === '"' && cell.trim() === '') {
      quotedFrom = line
      cell = ''
    } else if (character === separator) {
      cells.push(cell.trim())
      cell = ''
    } else if (character === '\n') endRow()
    else cell += character
  }
  if (quotedFrom !== null) return { kind: 'unclosed-quote', line: quotedFrom }
  endRow()
  return { kind: 'rows', rows }
}

/** Whatever of the three occurs most in the first line, outside quotation marks. */
function separatorIn(firstLine: string): string {
  const bare = firstLine.replace(/"[^"]*"/g, '')
  const count = (separator: string) => bare.split(separator).length
  return [',', '\t', ';'].reduce((best, other) => (count(other) > count(best) ? other : best))
}
