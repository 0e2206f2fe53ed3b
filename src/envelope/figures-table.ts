import type { Pence } from './money.ts'
import { count, percent, pounds, poundsAndPence } from './money-text.ts'

/** Figures side by side. The first column names the row. */
export type FiguresTable = {
  readonly caption: string
  readonly headings: readonly string[]
  readonly rows: readonly (readonly Cell[])[]
}

/** One figure with what it is called: the inputs and the results of a sum, in the order they are read. */
export type NamedFigure = { readonly name: string; readonly cell: Cell }

/** A cell knows what its figure is, so that a message can show it and a file can hold it as a number. */
export type Cell =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'heads'; readonly heads: number }
  | { readonly kind: 'pence'; readonly pence: Pence }
  | { readonly kind: 'pence-per-head'; readonly pence: Pence }
  | { readonly kind: 'tenths-of-percent'; readonly tenths: number }

export const textCell = (words: string): Cell => ({ kind: 'text', text: words })
export const headsCell = (people: number): Cell => ({ kind: 'heads', heads: people })
export const penceCell = (amount: Pence): Cell => ({ kind: 'pence', pence: amount })
export const pencePerHeadCell = (amount: Pence): Cell => ({ kind: 'pence-per-head', pence: amount })
export const tenthsOfPercentCell = (tenths: number): Cell => ({ kind: 'tenths-of-percent', tenths })
export const blankCell: Cell = { kind: 'text', text: '–' }

/** More rows than this are not read in a message; the file has them all. */
const mostRowsInMessage = 60

/** The table as a message shows it: the first rows and the last, which holds the totals. */
export function inMessage(table: FiguresTable): FiguresTable {
  const { rows, caption } = table
  const last = rows.at(-1)
  if (last === undefined || rows.length <= mostRowsInMessage) return table
  return {
    ...table,
    caption: `${caption} (the first ${count(mostRowsInMessage - 1)} of ${count(rows.length - 1)} rows, and the totals; the CSV has them all)`,
    rows: [...rows.slice(0, mostRowsInMessage - 1), last],
  }
}

/** A cell as people read it. */
export function cellText(cell: Cell): string {
  switch (cell.kind) {
    case 'text':
      return cell.text
    case 'heads':
      return count(cell.heads)
    case 'pence':
      return pounds(cell.pence)
    case 'pence-per-head':
      return poundsAndPence(cell.pence)
    case 'tenths-of-percent':
      return percent(cell.tenths)
  }
}
