import type { Ranked } from './create-search.ts'

/** What is known of an entry before it is told how sure of it one may be. */
export type Scored = Omit<Ranked, 'confidence'>

/**
 * The chance, 0 to 1, that each entry is what is meant, given how far it is ahead of the others. Best first. A
 * logistic model, fitted on the validation questions of CLINC150, BANKING77 (with questions of 27 of its intents
 * left out) and HWU64 with ten examples an entry and word vectors; questions that no entry answers were among them.
 * For whoever searches entries of their own: the bot decides by much more (`answering/confidence.ts`).
 */
export function withCertainty(scored: readonly Scored[]): readonly Ranked[] {
  return scored.map((entry, place) => {
    const rival = scored[place === 0 ? 1 : 0]
    const ahead = entry.score - (rival?.score ?? 0)
    const logOdds =
      weights.bias +
      weights.ahead * ahead +
      weights.wording * entry.wording +
      weights.meaning * entry.meaning +
      weights.theme * entry.theme +
      weights.explained * entry.explained
    return { ...entry, confidence: 1 / (1 + Math.exp(-logOdds)) }
  })
}

const weights = {
  bias: -2.855,
  ahead: 1.203,
  wording: 3.715,
  meaning: 0.154,
  theme: 2.826,
  explained: 0.742,
} as const
