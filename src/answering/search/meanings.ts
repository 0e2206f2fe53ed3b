import { createWhiten } from './whitening.ts'
import type { Words } from './words.ts'
import { toUnitLength, type WordVectors } from './word-vectors.ts'

/** Wordings as points: those that mean alike lie near each other, whatever their words. */
export type Meanings = {
  readonly dimensions: number
  /** The wordings' points one after the other. */
  readonly wordings: Float32Array
  /** For each entry the middle of its wordings, one after the other. */
  readonly themes: Float32Array
  pointOf(text: Words): Float32Array
}

/** `firstOf[e]` is the first text of entry `e`, `firstOf[e + 1]` the one after its last. */
export function createMeanings(
  texts: readonly Words[],
  firstOf: Int32Array,
  vectors: WordVectors,
): Meanings {
  const { dimensions } = vectors
  const entries = firstOf.length - 1
  const owners = new Int32Array(texts.length)
  for (let entry = 0; entry < entries; entry++)
    owners.fill(entry, firstOf[entry], firstOf[entry + 1])
  const whiten = createWhiten((i) => vectors.textVector(texts[i] ?? []), owners, dimensions)
  const wordings = new Float32Array(texts.length * dimensions)
  const themes = new Float32Array(entries * dimensions)
  for (const [i, text] of texts.entries()) {
    const point = whiten(vectors.textVector(text))
    wordings.set(point, i * dimensions)
    const theme = (owners[i] ?? 0) * dimensions
    for (let d = 0; d < dimensions; d++)
      themes[theme + d] = (themes[theme + d] ?? 0) + (point[d] ?? 0)
  }
  for (let entry = 0; entry < entries; entry++) {
    toUnitLength(themes.subarray(entry * dimensions, (entry + 1) * dimensions))
  }
  return { dimensions, wordings, themes, pointOf: (text) => whiten(vectors.textVector(text)) }
}
