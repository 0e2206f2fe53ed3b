import type { Candidate, Found } from './find.ts'

/** What tells a right answer from a wrong one, about the best entry that could be given. */
export const signals = [
  'constant',
  'score',
  'aheadOfNext',
  'aheadOfGap',
  'wording',
  'meaning',
  'theme',
  'oddsAhead',
  'knownShare',
  'length',
  'named',
  'isFunction',
  'isTerm',
  'isMisreading',
] as const
export type Signal = (typeof signals)[number]

/** The best entry that could be given as an answer: known gaps are reasons for giving none. */
export function bestAnswer({ candidates }: Found): Candidate | undefined {
  return candidates.find(({ entry }) => entry.type !== 'known-gap')
}

export function signalsOf(found: Found): Readonly<Record<Signal, number>> | undefined {
  const best = bestAnswer(found)
  if (best === undefined) return undefined
  const next = found.candidates.find(
    (candidate) => candidate !== best && candidate.entry.type !== 'known-gap',
  )
  const gap = found.candidates.find(({ entry }) => entry.type === 'known-gap')
  return {
    constant: 1,
    score: best.score,
    aheadOfNext: within(best.score - (next?.score ?? 0), 0.5),
    aheadOfGap: within(best.score - (gap?.score ?? 0), 0.5),
    wording: best.wording,
    meaning: best.meaning,
    theme: best.theme,
    oddsAhead: within((best.odds - (next?.odds ?? 0)) / 5, 2),
    knownShare: found.knownShare,
    length: Math.log(1 + found.words) / 3,
    named: best.named,
    isFunction: best.entry.type === 'function' ? 1 : 0,
    isTerm: best.entry.type === 'term' ? 1 : 0,
    isMisreading: best.entry.type === 'misreading' ? 1 : 0,
  }
}

/** Fitted by `npm run calibrate` to the questions of test/questions. */
const weights: Readonly<Record<Signal, number>> = {
  constant: -3,
  score: 4,
  aheadOfNext: 4,
  aheadOfGap: 4,
  wording: 1,
  meaning: 1,
  theme: 0,
  oddsAhead: 0,
  knownShare: 1,
  length: 0,
  named: 1,
  isFunction: 0,
  isTerm: 0,
  isMisreading: 0,
}

/** The chance, 0 to 1, that giving the best entry would be a right answer. */
export function confidenceIn(found: Found): number {
  const values = signalsOf(found)
  if (values === undefined) return 0
  const sum = signals.reduce((total, signal) => total + weights[signal] * values[signal], 0)
  return Math.round((1 / (1 + Math.exp(-sum))) * 1000) / 1000
}

function within(value: number, most: number): number {
  return Math.max(-most, Math.min(most, value))
}
