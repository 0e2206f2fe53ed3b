import { shown } from '../shown.ts'
import { wholeOf } from '../typed/exact.ts'
import { plainTyped } from '../typed/plain.ts'
import { tokenise } from '../typed/tokenise.ts'

export type CellFigure =
  /** People, or pence. */
  | { readonly kind: 'amount'; readonly amount: number }
  | { readonly kind: 'wrong'; readonly what: string; readonly whatToDo: string }

/** A cell that holds one figure, in the same forms as anywhere else: 38200000, 38,200,000.00, £38.2m. */
export function cellFigure(cell: string, unit: 'people' | 'pounds'): CellFigure {
  const [token, ...others] = tokenise(plainTyped(cell))
  const isMoney = unit === 'pounds'
  const example = isMoney
    ? 'type pounds, for example 38200000 or £38.2m'
    : 'type people, for example 1900000 or 1.9m'
  const kind = isMoney ? 'an amount of money' : 'a number of people'
  const wrong = (what: string): CellFigure => ({ kind: 'wrong', what, whatToDo: example })
  if (token?.kind === 'unclear' && token.readings.length > 0) {
    return wrong(`“${shown(cell)}” could be ${token.readings.join(' or ')}`)
  }
  if (token?.kind !== 'figure' || others.length > 0) return wrong(`“${shown(cell)}” is not ${kind}`)
  if (!isMoney && token.unit === 'pounds') return wrong(`“${shown(cell)}” is money, not people`)
  if (token.isNegative) return wrong(`“${shown(cell)}” is less than nothing`)
  const amount = wholeOf(token.value, isMoney ? 2 : 0)
  if (amount === null)
    return wrong(`“${shown(cell)}” is not a whole number of ${isMoney ? 'pence' : 'people'}`)
  return { kind: 'amount', amount }
}
