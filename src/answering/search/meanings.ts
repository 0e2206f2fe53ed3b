import { learnWhitening, whitened, type Whitening } from './whitening.ts'
import type { Words } from './words.ts'
import { toUnitLength, type WordVectors } from './word-vectors.ts'

/** Wordings as points: those that mean alike lie near each other, whatever their words. */
export type Meanings = {
  readonly whitening: Whitening
  /** The wordings' points one after the other. */
  readonly wordings: Float32Array
  /** For each entry the middle of its wordings, one after the other. */
  readonly themes: Float32Array
}

/** `owners[text]` is the number of the entry whose wording it is; they come entry by entry. */
export function learnMeanings(
  texts: readonly Words[],
  owners: Int32Array,
  entries: number,
  vectors: WordVectors,
): Meanings {
  const { dimensions } = vectors
  const whitening = learnWhitening((i) => vectors.textVector(texts[i] ?? []), owners, dimensions)
  const wordings = new Float32Array(texts.length * dimensions)
  const themes = new Float32Array(entries * dimensions)
  for (const [i, text] of texts.entries()) {
    const point = whitened(whitening, vectors.textVector(text))
    wordings.set(point, i * dimensions)
    const theme = (owners[i] ?? 0) * dimensions
    for (let d = 0; d < dimensions; d++)
      themes[theme + d] = (themes[theme + d] ?? 0) + (point[d] ?? 0)
  }
  for (let entry = 0; entry < entries; entry++) {
    toUnitLength(themes.subarray(entry * dimensions, (entry + 1) * dimensions))
  }
  return { whitening, wordings, themes }
}
