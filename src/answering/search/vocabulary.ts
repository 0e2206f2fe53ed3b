import { featuresOf, type Features } from './features.ts'
import type { Row } from './postings.ts'

/** The features that the wordings have, numbered, with how rare each is. */
export type Vocabulary = {
  readonly size: number
  /** Known features of a text, weighted by rarity, of length 1 taken together. */
  rowOf(text: string): Row
  /** Share of the text's words, by rarity, that occur anywhere in the wordings. */
  knownShare(text: string): number
}

export function createVocabulary(texts: readonly string[]): Vocabulary {
  const numbers = new Map<string, number>()
  const counts: number[] = []
  for (const text of texts) {
    for (const name of featuresOf(text).keys()) {
      const number = numbers.get(name) ?? numbers.size
      numbers.set(name, number)
      counts[number] = (counts[number] ?? 0) + 1
    }
  }
  const rarity = Float32Array.from(counts, (n) => Math.log(1 + texts.length / n))
  const rarest = Math.log(1 + texts.length)

  return {
    size: numbers.size,
    rowOf(text) {
      const known = [...featuresOf(text)].flatMap(([name, weight]) => {
        const number = numbers.get(name)
        return number === undefined ? [] : [{ number, weight: weight * (rarity[number] ?? 0) }]
      })
      const length = Math.sqrt(known.reduce((sum, { weight }) => sum + weight * weight, 0)) || 1
      return {
        features: Int32Array.from(known, ({ number }) => number),
        weights: Float32Array.from(known, ({ weight }) => weight / length),
      }
    },
    knownShare(text) {
      const words = wordFeatures(featuresOf(text))
      const weights = words.map((name) => ({
        known: numbers.has(name),
        rarity: rarity[numbers.get(name) ?? -1] ?? rarest,
      }))
      const total = weights.reduce((sum, word) => sum + word.rarity, 0)
      return total === 0
        ? 0
        : weights.reduce((sum, word) => sum + (word.known ? word.rarity : 0), 0) / total
    },
  }
}

function wordFeatures(features: Features): readonly string[] {
  return [...features.keys()].filter((name) => name.startsWith('w'))
}
