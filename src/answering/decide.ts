import { bestAnswer, confidenceIn } from './confidence.ts'
import type { Candidate, Found } from './find.ts'

/** What to do with the best entries found. */
export type Decision =
  | { readonly kind: 'answer'; readonly id: string; readonly confidence: number }
  | { readonly kind: 'clarify'; readonly ids: readonly string[]; readonly confidence: number }
  /** `gap` names the known gap that explains why there is no answer, where one fits. */
  | { readonly kind: 'abstain'; readonly gap?: string; readonly confidence: number }

/** Chosen with `npm run calibrate`: the figures that it prints say what each value costs. */
export const thresholds = {
  /** Below this confidence nothing is answered. */
  answer: 0.6,
  /** A choice of several needs less: one of them is more likely to be meant. */
  clarify: 0.4,
  /** Functions whose scores are this close to the best are about equal. */
  aboutEqual: 0.02,
  /** A short question gives less to tell them apart by. */
  aboutEqualWhenShort: 0.2,
  shortQuestion: 8,
  mostChoices: 4,
} as const

/** Answers, offers a choice or abstains, by how well the best entries fit. */
export function decide(found: Found): Decision {
  const best = bestAnswer(found)
  const confidence = confidenceIn(found)
  const equals = best === undefined ? [] : equalsOf(best, found)
  const threshold = equals.length > 1 ? thresholds.clarify : thresholds.answer
  if (best === undefined || confidence < threshold) {
    const top = found.candidates[0]
    return top?.entry.type === 'known-gap'
      ? { kind: 'abstain', gap: top.id, confidence }
      : { kind: 'abstain', confidence }
  }
  return equals.length > 1
    ? {
        kind: 'clarify',
        ids: equals.slice(0, thresholds.mostChoices).map(({ id }) => id),
        confidence,
      }
    : { kind: 'answer', id: best.id, confidence }
}

/** The functions that fit about as well as the best, which is one of them. */
function equalsOf(best: Candidate, { candidates, words }: Found): readonly Candidate[] {
  if (best.entry.type !== 'function') return []
  const tolerance =
    words <= thresholds.shortQuestion ? thresholds.aboutEqualWhenShort : thresholds.aboutEqual
  return candidates.filter(
    ({ score, entry }) => entry.type === 'function' && score >= best.score - tolerance,
  )
}

/** Would the best of these be given as an answer? */
export function isSure(found: Found): boolean {
  return confidenceIn(found) >= thresholds.answer
}
