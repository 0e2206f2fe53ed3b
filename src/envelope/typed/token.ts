import type { FinancialYear, IsoDate } from '../financial-year.ts'
import type { Exact } from './exact.ts'

/** One piece of what was typed. `typed` is how it stood there. */
export type Token =
  | ({ readonly kind: 'figure' } & TypedFigure)
  /** The rate itself: £18.76. */
  | { readonly kind: 'rate'; readonly typed: string }
  | { readonly kind: 'percent'; readonly typed: string }
  | { readonly kind: 'year'; readonly typed: string; readonly year: FinancialYear }
  | { readonly kind: 'date'; readonly typed: string; readonly date: IsoDate }
  /** A day or month without its year. */
  | { readonly kind: 'undated'; readonly typed: string }
  | { readonly kind: 'word'; readonly typed: string }
  /** A mark that ends a clause. */
  | { readonly kind: 'stop'; readonly typed: string }
  /** Digits that can be read in two ways, or in none. */
  | { readonly kind: 'unclear'; readonly typed: string; readonly readings: readonly string[] }

export type TypedFigure = {
  readonly typed: string
  readonly value: Exact
  /** What stands with it: a pound sign, "people" … null for a bare number. */
  readonly unit: 'pounds' | null
  /** Written with "m", "thousand" and so on: a bare small number is rarely a figure of this kind. */
  readonly isScaled: boolean
  readonly isNegative: boolean
}
