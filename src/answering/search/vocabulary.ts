import { featureCount, featuresOf, stemFeature, type Features } from './features.ts'
import type { Row } from './postings.ts'
import { wordsOf } from './words.ts'

/** How rare every feature of the wordings is. */
export type Vocabulary = {
  /** The wordings themselves, in order. */
  readonly rows: readonly Row[]
  /** Known features of a text, weighted by rarity, of length 1 taken together. */
  rowOf(text: string): Row
  /** Share of the text's words, by rarity, that occur anywhere in the wordings. */
  knownShare(text: string): number
}

export function createVocabulary(texts: readonly string[]): Vocabulary {
  const counts = new Float32Array(featureCount)
  // Features are worked out twice rather than kept: they would take more room than all the rest.
  for (const text of texts) {
    for (const feature of featuresOf(text).keys()) counts[feature] = (counts[feature] ?? 0) + 1
  }
  const rarity = counts.map((n) => (n === 0 ? 0 : Math.log(1 + texts.length / n)))
  const rarest = Math.log(1 + texts.length)

  return {
    rows: texts.map((text) => weighed(featuresOf(text), rarity)),
    rowOf: (text) => weighed(featuresOf(text), rarity),
    knownShare(text) {
      let known = 0
      let total = 0
      for (const word of new Set(wordsOf(text))) {
        const rare = rarity[stemFeature(word)] ?? 0
        known += rare
        total += rare === 0 ? rarest : rare
      }
      return total === 0 ? 0 : known / total
    },
  }
}

function weighed(features: Features, rarity: Float32Array): Row {
  const known = new Int32Array(features.size)
  const weights = new Float32Array(features.size)
  let size = 0
  let square = 0
  for (const [feature, own] of features) {
    const weight = own * (rarity[feature] ?? 0)
    if (weight === 0) continue
    known[size] = feature
    weights[size] = weight
    square += weight * weight
    size += 1
  }
  const length = Math.sqrt(square) || 1
  for (let i = 0; i < size; i++) weights[i] = (weights[i] ?? 0) / length
  return { features: known.subarray(0, size), weights: weights.subarray(0, size) }
}
