import type { Ranked } from './search/create-search.ts'

/** What to do with the best entries found. */
export type Decision =
  | { readonly kind: 'answer'; readonly id: string; readonly confidence: number }
  | { readonly kind: 'clarify'; readonly ids: readonly string[]; readonly confidence: number }
  | { readonly kind: 'abstain'; readonly nearest: readonly string[]; readonly confidence: number }

/** Set by `npm run evaluate` on test/questions; see the calibration table that it prints. */
export const thresholds = {
  /** Below this the best entry is not an answer. */
  answer: 0.4,
  /** Entries within this share of the best are about equal. */
  aboutEqual: 0.97,
  mostChoices: 4,
} as const

/** Answers, offers a choice or abstains, by how well the best entries fit. */
export function decide(ranked: readonly Ranked[]): Decision {
  const best = ranked[0]
  if (best === undefined) return { kind: 'abstain', nearest: [], confidence: 0 }
  const confidence = confidenceOf(best.score)
  const nearest = ranked.slice(0, 3).map(({ id }) => id)
  if (best.score < thresholds.answer) return { kind: 'abstain', nearest, confidence }
  const equals = ranked.filter(({ score }) => score >= best.score * thresholds.aboutEqual)
  if (equals.length > 1) {
    return {
      kind: 'clarify',
      ids: equals.slice(0, thresholds.mostChoices).map(({ id }) => id),
      confidence,
    }
  }
  return { kind: 'answer', id: best.id, confidence }
}

function confidenceOf(score: number): number {
  return Math.round((1 / (1 + Math.exp(-12 * (score - thresholds.answer)))) * 1000) / 1000
}
