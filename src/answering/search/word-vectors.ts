import type { Words } from './words.ts'

/** Meanings of common English words as points: words used alike lie near each other. */
export type WordVectors = {
  readonly dimensions: number
  /** Is this a common English word? */
  has(word: string): boolean
  /** One of the few hundred words that say little by themselves? */
  isVeryFrequent(word: string): boolean
  /** Place in the order of frequency, the commonest word first; undefined for a word that is not common. */
  rankOf(word: string): number | undefined
  /** The word's own point, seen from the middle of all words, of length 1; undefined for a word that is not common. */
  pointOf(word: string): Float32Array | undefined
  /** The weighted mean of a text's words, of length 1; zeros when no word is known. */
  textVector(words: Words): Float32Array
}

/**
 * Reads the table that `npm run build-word-vectors` writes: three little-endian uint32 (words, dimensions,
 * bytes of the word list), the words joined by newlines in order of frequency, a float32 scale for each
 * word, and dimensions × words int8.
 */
export function readWordVectors(bytes: Uint8Array): WordVectors {
  const before = known.get(bytes)
  if (before !== undefined) return before
  const vectors = parsed(bytes)
  known.set(bytes, vectors)
  return vectors
}

/** The list of words is large: whoever reads the same table shares it. */
const known = new WeakMap<Uint8Array, WordVectors>()

function parsed(bytes: Uint8Array): WordVectors {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const count = view.getUint32(0, true)
  const dimensions = view.getUint32(4, true)
  const listBytes = view.getUint32(8, true)
  const list = new TextDecoder().decode(bytes.subarray(12, 12 + listBytes)).split('\n')
  const numbers = new Map(list.map((word, row) => [word, row]))
  // The table is American English: "optimisation" is there as "optimization".
  const rowOf = (word: string): number | undefined =>
    numbers.get(word) ?? numbers.get(word.replace(/is(e[sdr]?|ing|ations?)$/, 'iz$1'))
  const scalesStart = 12 + listBytes
  const lengths = Float32Array.from(list, (_, row) => view.getFloat32(scalesStart + 4 * row, true))
  const scales = lengths.map((length, row) => length * rarityWeight(row))
  const values = new Int8Array(
    bytes.buffer,
    bytes.byteOffset + scalesStart + 4 * count,
    count * dimensions,
  )

  const middle = middleOf(values, lengths)

  return {
    dimensions,
    has: (word) => rowOf(word) !== undefined,
    isVeryFrequent: (word) => (rowOf(word) ?? Infinity) < veryFrequent,
    rankOf: rowOf,
    pointOf(word) {
      const row = rowOf(word)
      if (row === undefined) return undefined
      const length = lengths[row] ?? 0
      const own = values.subarray(row * dimensions, (row + 1) * dimensions)
      return toUnitLength(Float32Array.from(own, (value, d) => length * value - (middle[d] ?? 0)))
    },
    textVector(words) {
      const sum = new Float32Array(dimensions)
      for (const word of words) {
        const row = rowOf(word)
        if (row === undefined) continue
        const scale = scales[row] ?? 0
        const start = row * dimensions
        for (let d = 0; d < dimensions; d++)
          sum[d] = (sum[d] ?? 0) + scale * (values[start + d] ?? 0)
      }
      return toUnitLength(sum)
    },
  }
}

/** The mean of vectors that stand one after the other, each with its scale. */
function middleOf(values: Int8Array, lengths: Float32Array): Float64Array {
  const dimensions = values.length / lengths.length
  const middle = new Float64Array(dimensions)
  for (const [row, length] of lengths.entries()) {
    for (let d = 0; d < dimensions; d++)
      middle[d] = (middle[d] ?? 0) + (length * (values[row * dimensions + d] ?? 0)) / lengths.length
  }
  return middle
}

const veryFrequent = 300

/** Frequent words say little. Words come in order of frequency, so the row tells how frequent one is (Zipf). */
function rarityWeight(row: number): number {
  const frequency = 0.08 / (row + 1)
  return 0.001 / (0.001 + frequency)
}

export function toUnitLength(vector: Float32Array): Float32Array {
  let square = 0
  for (const value of vector) square += value * value
  if (square === 0) return vector
  const length = Math.sqrt(square)
  for (let d = 0; d < vector.length; d++) vector[d] = (vector[d] ?? 0) / length
  return vector
}

/** The product of `a` with the `row`th of the vectors that stand one after the other in `all`. */
export function dotAt(a: Float32Array, all: Float32Array, row: number): number {
  const start = row * a.length
  let sum = 0
  for (let d = 0; d < a.length; d++) sum += (a[d] ?? 0) * (all[start + d] ?? 0)
  return sum
}
