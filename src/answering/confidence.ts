import { fitted, fittedToEither } from './confidence-weights.ts'
import { isVague } from '../knowledge/terms.ts'
import type { Candidate, Found } from './find.ts'
import { chanceOf, type PairwiseModel } from './pairwise-model.ts'

/** What tells a right answer from a wrong one, about the best entry that could be given. */
export const signals = [
  'score',
  'aheadOfNext',
  'aheadOfGap',
  'wording',
  'meaning',
  'theme',
  'oddsAhead',
  'vote',
  'voteAhead',
  'voteAheadOfGap',
  'knownShare',
  'answerable',
  'particular',
  'asked',
  'nextWording',
  'gapWording',
  'gapMeaning',
  'agreement',
  'length',
  'named',
  'bareName',
  'nameDefined',
  'nameSupposed',
  'asksForPerson',
  'isFunction',
  'isTerm',
  'isAmbiguous',
  'isMisreading',
  'explained',
  'unexplained',
] as const
export type Signal = (typeof signals)[number]

/** The best entry that could be given as an answer: known gaps are reasons for giving none. */
export function bestAnswer({ candidates }: Found): Candidate | undefined {
  return candidates.find(({ entry }) => entry.type !== 'known-gap')
}

/** The next best that could be given in its place. */
export function secondAnswer({ candidates }: Found): Candidate | undefined {
  return candidates.filter(({ entry }) => entry.type !== 'known-gap')[1]
}

export function signalsOf(found: Found): Readonly<Record<Signal, number>> | undefined {
  const best = bestAnswer(found)
  if (best === undefined) return undefined
  const next = secondAnswer(found)
  const gap = found.candidates.find(({ entry }) => entry.type === 'known-gap')
  return {
    score: best.score,
    aheadOfNext: within(best.score - (next?.score ?? 0), 0.5),
    aheadOfGap: within(best.score - (gap?.score ?? 0), 0.5),
    wording: best.wording,
    meaning: best.meaning,
    theme: best.theme,
    oddsAhead: within((best.odds - (next?.odds ?? 0)) / 5, 2),
    vote: within(best.vote / 5, 2),
    voteAhead: within((best.vote - (next?.vote ?? 0)) / 5, 2),
    voteAheadOfGap: within((best.vote - (gap?.vote ?? 0)) / 5, 2),
    knownShare: found.knownShare,
    answerable: within(found.answerable / 2, 3),
    particular: within(found.particular / 2, 3),
    asked: within((found.asked ?? 0) / 2, 3),
    nextWording: next?.wording ?? 0,
    gapWording: gap?.wording ?? 0,
    gapMeaning: gap?.meaning ?? 0,
    agreement: agreementOn(best, found.candidates),
    length: Math.log(1 + found.words) / 3,
    named: best.named,
    bareName: best.named > 0 && found.cues.otherWords <= 1 ? 1 : 0,
    nameDefined: best.named > 0 && found.cues.definitional ? 1 : 0,
    nameSupposed: best.named > 0 && found.cues.supposes ? 1 : 0,
    asksForPerson: found.cues.asksForPerson ? 1 : 0,
    isFunction: best.entry.type === 'function' ? 1 : 0,
    isTerm: best.entry.type === 'term' ? 1 : 0,
    isAmbiguous: isVague(best.entry) ? 1 : 0,
    isMisreading: best.entry.type === 'misreading' ? 1 : 0,
    explained: best.explained,
    unexplained: best.unexplained,
  }
}

/** A question of which this share names an entry is hardly more than its name. */
export const mostlyName = 0.6
const soundsUnanswerable = -1
const sureOfName = 0.95

/** The chance, 0 to 1, that giving the best entry would be a right answer. */
export function confidenceIn(found: Found): number {
  return chanceIn(found, fitted)
}

/** The chance that one of the two best would be: which of them is meant is another question. */
export function confidenceInEither(found: Found): number {
  return Math.max(confidenceIn(found), chanceIn(found, fittedToEither))
}

function chanceIn(found: Found, model: PairwiseModel): number {
  const values = signalsOf(found)
  const best = bestAnswer(found)
  if (values === undefined) return 0
  if (best !== undefined && isSurelyMeant(found, best, values)) return sureOfName
  const chance = chanceOf(
    model,
    signals.map((signal) => values[signal]),
  )
  return Math.round(chance * 1000) / 1000
}

/** The entry is named outright, and nothing is asked of it that would need another answer. */
function isSurelyMeant(
  { cues, asked = 0 }: Found,
  { entry, named }: Candidate,
  { answerable, particular, nameDefined }: Readonly<Record<Signal, number>>,
): boolean {
  // A vague word is answered with a choice: that is right unless more is asked of it.
  if (isVague(entry) && named > 0 && cues.otherWords === 0)
    return answerable >= 0 && cues.named === 1
  if (entry.type === 'term' && nameDefined === 1) return answerable >= soundsUnanswerable
  if (named >= mostlyName) return Math.min(answerable, asked) >= soundsUnanswerable
  const isMatter = entry.type === 'function' || entry.type === 'topic'
  const asksOnlyWhere =
    cues.otherWords === 0 && !cues.asksForPerson && (cues.asksForDestination || answerable >= 0)
  const isAnswered = entry.type === 'function' ? asked >= 0 : particular >= 0
  return isMatter && named > 0 && asksOnlyWhere && isAnswered
}

/** In how many of the five ways of looking this candidate comes first, as a share. */
function agreementOn(best: Candidate, candidates: readonly Candidate[]): number {
  const ways = ['wording', 'odds', 'meaning', 'theme', 'vote'] as const
  return (
    ways.filter((way) => candidates.every((other) => other[way] <= best[way])).length / ways.length
  )
}

function within(value: number, most: number): number {
  return Math.max(-most, Math.min(most, value))
}
