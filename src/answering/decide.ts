import type { Candidate, Found } from './find.ts'

/** What to do with the best entries found. */
export type Decision =
  | { readonly kind: 'answer'; readonly id: string; readonly confidence: number }
  | { readonly kind: 'clarify'; readonly ids: readonly string[]; readonly confidence: number }
  | { readonly kind: 'abstain'; readonly confidence: number }

/** Set by `npm run evaluate` on test/questions; see the calibration table that it prints. */
export const thresholds = {
  /** Below this the best entry is not an answer. */
  answer: 0.5,
  /** Entries within this score of the best are about equal. */
  aboutEqual: 0.015,
  mostChoices: 4,
} as const

/** Answers, offers a choice or abstains, by how well the best entries fit. */
export function decide(found: Found): Decision {
  const { candidates } = found
  const best = candidates[0]
  if (best === undefined) return { kind: 'abstain', confidence: 0 }
  const confidence = confidenceOf(candidates)
  if (confidence < thresholds.answer && best.entry.type !== 'known-gap')
    return { kind: 'abstain', confidence }
  const equals = candidates.filter(
    ({ score, entry }) => score >= best.score - thresholds.aboutEqual && entry.type === 'function',
  )
  if (equals.length > 1 && best.entry.type === 'function') {
    return {
      kind: 'clarify',
      ids: equals.slice(0, thresholds.mostChoices).map(({ id }) => id),
      confidence,
    }
  }
  return { kind: 'answer', id: best.id, confidence }
}

/** Would the best of these be given as an answer? */
export function isSure(candidates: readonly Candidate[]): boolean {
  return confidenceOf(candidates) >= thresholds.answer
}

function confidenceOf(candidates: readonly Candidate[]): number {
  const [best, second] = candidates
  if (best === undefined) return 0
  const margin = best.score - (second?.score ?? 0)
  const logit = 8 * (best.score - 0.35) + 6 * margin
  return Math.round((1 / (1 + Math.exp(-logit))) * 1000) / 1000
}
