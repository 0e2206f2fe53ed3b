import type { Pence } from './money.ts'
import { count, percent, pounds, poundsAndPence } from './money-text.ts'

/** Figures side by side. The first column names the row. */
export type FiguresTable = {
  readonly caption: string
  readonly headings: readonly string[]
  readonly rows: readonly (readonly Cell[])[]
}

/** A cell knows what its figure is, so that a message can show it and a file can hold it as a number. */
export type Cell =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'heads'; readonly heads: number }
  | { readonly kind: 'pence'; readonly pence: Pence }
  | { readonly kind: 'pence-per-head'; readonly pence: Pence }
  | { readonly kind: 'tenths-of-percent'; readonly tenths: number }

export const text = (words: string): Cell => ({ kind: 'text', text: words })
export const heads = (people: number): Cell => ({ kind: 'heads', heads: people })
export const pence = (amount: Pence): Cell => ({ kind: 'pence', pence: amount })
export const pencePerHead = (amount: Pence): Cell => ({ kind: 'pence-per-head', pence: amount })
export const tenthsOfPercentCell = (tenths: number): Cell => ({ kind: 'tenths-of-percent', tenths })
export const blank: Cell = { kind: 'text', text: '–' }

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
