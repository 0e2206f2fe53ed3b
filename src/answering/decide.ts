import { bestAnswer, confidenceIn } from './confidence.ts'
import type { Found } from './find.ts'

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
  if (best === undefined || confidence < thresholds.answer) {
    const top = found.candidates[0]
    return top?.entry.type === 'known-gap'
      ? { kind: 'abstain', gap: top.id, confidence }
      : { kind: 'abstain', confidence }
  }
  const tolerance =
    found.words <= thresholds.shortQuestion ? thresholds.aboutEqualWhenShort : thresholds.aboutEqual
  const equals = found.candidates.filter(
    ({ score, entry }) => entry.type === 'function' && score >= best.score - tolerance,
  )
  return equals.length > 1 && best.entry.type === 'function'
    ? {
        kind: 'clarify',
        ids: equals.slice(0, thresholds.mostChoices).map(({ id }) => id),
        confidence,
      }
    : { kind: 'answer', id: best.id, confidence }
}

/** Would the best of these be given as an answer? */
export function isSure(found: Found): boolean {
  return confidenceIn(found) >= thresholds.answer
}
