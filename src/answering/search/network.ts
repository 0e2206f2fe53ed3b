import type { Words } from './words.ts'
import { dotAt, type WordVectors } from './word-vectors.ts'

/**
 * A small network: each word lights some units, every unit is as bright as its brightest word makes it, and
 * the units speak for and against each entry. What words say together is seen here, whichever stand beside which.
 */
export type Network = {
  /** Words of the wordings, by number. */
  readonly numbers: ReadonlyMap<string, number>
  /** How each of these lights the units, one after the other. */
  readonly lit: Float32Array
  /** The same for any word by its meaning: a row of weights for each unit, and what is added. */
  readonly units: Float32Array
  readonly constants: Float32Array
  /** What each unit says of each entry, entry by entry, and what is said of it at any rate. */
  readonly votes: Float32Array
  readonly entryConstants: Float32Array
}

/** Word vectors are one long; units are lit by what is longer. */
export const brightness = 3

/** How much the question's words speak for each of these entries: the logarithm of its share among them. */
export function sharesBy(
  network: Network,
  words: Words,
  entries: readonly number[],
  vectors: WordVectors,
): readonly number[] {
  const bright = brightest(network, words, vectors)
  const scores = entries.map(
    (entry) => (network.entryConstants[entry] ?? 0) + dotAt(bright, network.votes, entry),
  )
  const highest = Math.max(...scores)
  const sum = scores.reduce((total, score) => total + Math.exp(score - highest), 0)
  return scores.map((score) => score - highest - Math.log(sum))
}

function brightest(network: Network, words: Words, vectors: WordVectors): Float32Array {
  const size = network.constants.length
  const bright = new Float32Array(size)
  for (const word of new Set(words)) {
    const number = network.numbers.get(word)
    const point = number === undefined ? vectors.pointOf(word) : undefined
    if (number === undefined && point === undefined) continue
    for (let unit = 0; unit < size; unit++) {
      const light =
        point === undefined
          ? (network.lit[(number ?? 0) * size + unit] ?? 0)
          : (network.constants[unit] ?? 0) + brightness * dotAt(point, network.units, unit)
      if (light > (bright[unit] ?? 0)) bright[unit] = light
    }
  }
  return bright
}
