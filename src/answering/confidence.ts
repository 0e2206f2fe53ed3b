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
  'answerable',
  'nextWording',
  'gapWording',
  'gapMeaning',
  'agreement',
  'length',
  'named',
  'bareName',
  'nameDefined',
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
    answerable: within(found.answerable / 2, 3),
    nextWording: next?.wording ?? 0,
    gapWording: gap?.wording ?? 0,
    gapMeaning: gap?.meaning ?? 0,
    agreement: agreementOn(best, found.candidates),
    length: Math.log(1 + found.words) / 3,
    named: best.named,
    bareName: best.named > 0 && found.cues.otherWords <= 1 ? 1 : 0,
    nameDefined: best.named > 0 && found.cues.definitional ? 1 : 0,
    isFunction: best.entry.type === 'function' ? 1 : 0,
    isTerm: best.entry.type === 'term' ? 1 : 0,
    isMisreading: best.entry.type === 'misreading' ? 1 : 0,
  }
}

/** Fitted by `npm run calibrate` to the questions of test/questions. */
const weights: Readonly<Record<Signal, number>> = {
  constant: -3.23,
  score: -0.64,
  aheadOfNext: 0.67,
  aheadOfGap: -0.5,
  wording: 5.6,
  meaning: 1.4,
  theme: -2.17,
  oddsAhead: 1.85,
  knownShare: 1.94,
  answerable: 1.49,
  nextWording: 1.92,
  gapWording: -4.5,
  gapMeaning: 0.47,
  agreement: 1.43,
  length: -0.99,
  named: -3.24,
  bareName: 0.97,
  nameDefined: -0.01,
  isFunction: -0.88,
  isTerm: -0.4,
  isMisreading: 0.72,
}

const mostlyName = 0.6
const sureOfName = 0.95

/** The chance, 0 to 1, that giving the best entry would be a right answer. */
export function confidenceIn(found: Found): number {
  const values = signalsOf(found)
  const best = bestAnswer(found)
  if (values === undefined) return 0
  // A question that is hardly more than the name of an entry is about that entry.
  if (values.named >= mostlyName) return sureOfName
  if (best !== undefined && asksWhereItGoesOnly(found, best)) return sureOfName
  if (values.isTerm === 1 && values.nameDefined === 1) return sureOfName
  const sum = signals.reduce((total, signal) => total + weights[signal] * values[signal], 0)
  return Math.round((1 / (1 + Math.exp(-sum))) * 1000) / 1000
}

/** Names a function or topic, and for the rest only asks where it goes, when, or how surely. */
function asksWhereItGoesOnly({ cues }: Found, best: Candidate): boolean {
  const isMatter = best.entry.type === 'function' || best.entry.type === 'topic'
  return isMatter && best.named > 0 && cues.otherWords === 0 && !cues.asksForPerson
}

/** In how many of the four ways of looking this candidate comes first, as a share. */
function agreementOn(best: Candidate, candidates: readonly Candidate[]): number {
  const ways = ['wording', 'odds', 'meaning', 'theme'] as const
  return (
    ways.filter((way) => candidates.every((other) => other[way] <= best[way])).length / ways.length
  )
}

function within(value: number, most: number): number {
  return Math.max(-most, Math.min(most, value))
}
