import type { Cell, FiguresTable, NamedFigure } from '../figures-table.ts'
import { writeCsv, type CsvCell } from './write-csv.ts'

/** What a file says of a result: every figure as a number in its unit, then how it follows. */
export type FiledResult = {
  readonly sentence: string
  readonly figures: readonly NamedFigure[]
  readonly table?: FiguresTable
  readonly working: readonly string[]
  readonly caveats: readonly string[]
  readonly citations: readonly {
    readonly sourceName: string
    readonly place: string
    readonly quote: string
  }[]
}

/** A result as a CSV file that can stand alone: figures, rows, working, caveats, sources. */
export function calculationCsv(result: FiledResult): string {
  const { sentence, figures, table, working, caveats, citations } = result
  return writeCsv([
    [sentence],
    [],
    ['Figure', 'Value', 'Unit'],
    ...figures.map(({ name, cell }): CsvCell[] => [name, valueOf(cell), unitOf(cell)]),
    ...(table === undefined ? [] : tableRows(table)),
    [],
    ['Working'],
    ...working.map((line) => [line]),
    [],
    ['Bear in mind'],
    ...caveats.map((line) => [line]),
    [],
    ['Source', 'Place', 'Quotation'],
    ...citations.map(({ sourceName, place, quote }) => [sourceName, place, quote]),
  ])
}

function tableRows({ caption, headings, rows }: FiguresTable): readonly (readonly CsvCell[])[] {
  const units = headings.map((heading, column) => {
    const unit = rows.map((row) => unitOf(row[column] ?? noCell)).find((one) => one !== '')
    return unit === undefined ? heading : `${heading} (${unit})`
  })
  return [[], [caption], units, ...rows.map((row) => row.map(valueOf))]
}

const noCell: Cell = { kind: 'text', text: '' }

function valueOf(cell: Cell): CsvCell {
  switch (cell.kind) {
    case 'text':
      return cell.text
    case 'heads':
      return cell.heads
    case 'pence':
    case 'pence-per-head':
      return cell.pence / 100
    case 'tenths-of-percent':
      return cell.tenths / 10
  }
}

function unitOf(cell: Cell): string {
  switch (cell.kind) {
    case 'text':
      return ''
    case 'heads':
      return 'people'
    case 'pence':
      return 'pounds'
    case 'pence-per-head':
      return 'pounds per head'
    case 'tenths-of-percent':
      return 'per cent'
  }
}
