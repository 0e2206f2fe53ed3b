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

/** The same in a quarter of the memory: eight bits a number. */
export type SmallMeanings = Omit<Meanings, 'wordings'> & { readonly wordings: Int8Array }

const steps = 256

export function small(meanings: Meanings): SmallMeanings {
  const wordings = Int8Array.from(meanings.wordings, (value) =>
    Math.max(-127, Math.min(127, Math.round(value * steps))),
  )
  return { ...meanings, wordings }
}

/** The likeness in meaning of `point` to the wording that stands at `row`, -1 to 1. */
export function likenessAt(point: Float32Array, wordings: Int8Array, row: number): number {
  const start = row * point.length
  let sum = 0
  for (let d = 0; d < point.length; d++) sum += (point[d] ?? 0) * (wordings[start + d] ?? 0)
  return sum / steps
}

/** `owners[text]` is the number of the entry whose wording it is; they come entry by entry. */
export function learnMeanings(
  texts: readonly Words[],
  owners: Int32Array,
  entries: number,
  vectors: WordVectors,
  shrinkage: number,
): Meanings {
  const { dimensions } = vectors
  const whitening = learnWhitening(
    (i) => vectors.textVector(texts[i] ?? []),
    owners,
    dimensions,
    shrinkage,
  )
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
