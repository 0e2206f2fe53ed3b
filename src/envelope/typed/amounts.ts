import type { FigureName, Refusal } from '../refusal.ts'
import { wholeOf } from './exact.ts'
import type { TypedFigure } from './token.ts'

export type Amount =
  | { readonly kind: 'amount'; readonly amount: number }
  | { readonly kind: 'refused'; readonly refusal: Refusal }

/** A typed figure as whole people. */
export function peopleOf(figure: TypedFigure): Amount {
  return positive(figure, 'population', wholeOf(figure.value))
}

/** A typed figure as whole pence. */
export function penceOf(figure: TypedFigure, what: FigureName): Amount {
  return positive(figure, what, wholeOf(figure.value, 2))
}

function positive(figure: TypedFigure, what: FigureName, whole: number | null): Amount {
  const { typed } = figure
  if (figure.isNegative || figure.value.digits === 0n) {
    return { kind: 'refused', refusal: { kind: 'not-positive', what, typed } }
  }
  return whole === null
    ? { kind: 'refused', refusal: { kind: 'not-whole', what, typed } }
    : { kind: 'amount', amount: whole }
}
