import { oddsOf, type LogOdds } from './log-odds.ts'
import type { Manner } from './manner.ts'
import type { Row } from './rows.ts'
import { dotAt } from './word-vectors.ts'

/** Entries that may be meant, by what is quick to tell for any number of wordings; the best first. */
export type Shortlist = {
  readonly entries: readonly number[]
  /** Of every entry, listed or not. */
  readonly odds: Float32Array
  readonly themes: Float32Array
}

/** At most `length` entries; what more than `mostEntries` have can be left out, which is quicker. */
type Wanted = { readonly length: number; readonly mostEntries?: number }

export function shortlistFor(
  logOdds: LogOdds,
  themesOfEntries: Float32Array,
  row: Row,
  point: Float32Array,
  { weights, length, mostEntries }: Pick<Manner, 'weights'> & Wanted,
): Shortlist {
  const odds = oddsOf(logOdds, row, mostEntries)
  const themes = new Float32Array(odds.length)
  const values = new Float32Array(odds.length)
  for (let entry = 0; entry < odds.length; entry++) {
    const theme = dotAt(point, themesOfEntries, entry)
    themes[entry] = theme
    values[entry] = weights.odds * (odds[entry] ?? 0) + weights.theme * theme
  }
  return { entries: largest(values, length), odds, themes }
}

/** Where the `length` largest values are, the largest first. */
function largest(values: Float32Array, length: number): readonly number[] {
  const best: number[] = []
  for (let i = 0; i < values.length; i++) {
    const value = values[i] ?? 0
    if (best.length === length && value <= (values[best[length - 1] ?? 0] ?? 0)) continue
    let at = best.length === length ? length - 1 : best.length
    for (; at > 0 && value > (values[best[at - 1] ?? 0] ?? 0); at--) best[at] = best[at - 1] ?? 0
    best[at] = i
  }
  return best
}
