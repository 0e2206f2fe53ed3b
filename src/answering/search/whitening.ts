import { toUnitLength } from './word-vectors.ts'

/** Enough wordings to learn the spread from; more only take time. */
const mostLearntFrom = 6_000

/** A move into the space where wordings of one entry spread evenly in all directions. */
export type Whitening = { readonly mean: Float32Array; readonly factor: Float64Array }

/**
 * Learns from grouped vectors which directions merely tell wordings of one entry apart, and flattens them
 * (the inverse Cholesky factor of the spread within groups), so that what is left tells entries apart.
 * `groups[i]` is the group of `vectorAt(i)`; the members of a group come one after the other.
 */
export function learnWhitening(
  vectorAt: (i: number) => Float32Array,
  groups: Int32Array,
  dimensions: number,
  shrinkage: number,
): Whitening {
  const every = Math.max(1, Math.ceil(groups.length / mostLearntFrom))
  const sampled = Array.from({ length: Math.ceil(groups.length / every) }, (_, n) => n * every)
  const vectors = sampled.map(vectorAt)
  const mean = meanOf(vectors, dimensions)
  for (const vector of vectors) toUnitLength(subtract(vector, mean))
  const factor = cholesky(
    shrunk(
      spreadWithin(
        vectors,
        sampled.map((i) => groups[i] ?? 0),
        dimensions,
      ),
      shrinkage,
    ),
  )
  return { mean, factor }
}

/** The vector moved, of length 1. */
export function whitened({ mean, factor }: Whitening, vector: Float32Array): Float32Array {
  return toUnitLength(solveLower(factor, toUnitLength(subtract(vector.slice(), mean))))
}

function meanOf(vectors: readonly Float32Array[], dimensions: number): Float32Array {
  const mean = new Float32Array(dimensions)
  for (const vector of vectors) {
    for (let d = 0; d < dimensions; d++)
      mean[d] = (mean[d] ?? 0) + (vector[d] ?? 0) / vectors.length
  }
  return mean
}

/** In place. */
function subtract(vector: Float32Array, mean: Float32Array): Float32Array {
  for (let d = 0; d < vector.length; d++) vector[d] = (vector[d] ?? 0) - (mean[d] ?? 0)
  return vector
}

/** The lower half of the covariance of vectors around the mean of their own group. */
function spreadWithin(
  vectors: readonly Float32Array[],
  groups: readonly number[],
  dimensions: number,
): readonly Float64Array[] {
  const spread = Array.from({ length: dimensions }, () => new Float64Array(dimensions))
  for (const members of Map.groupBy(vectors.keys(), (i) => groups[i] ?? 0).values()) {
    const own = members.map((i) => vectors[i] ?? new Float32Array(dimensions))
    const mean = meanOf(own, dimensions)
    for (const vector of own) {
      const off = subtract(vector.slice(), mean)
      for (let a = 0; a < dimensions; a++) {
        const row = spread[a]
        const x = (off[a] ?? 0) / vectors.length
        if (row === undefined) continue
        for (let b = 0; b <= a; b++) row[b] = (row[b] ?? 0) + x * (off[b] ?? 0)
      }
    }
  }
  return spread
}

function shrunk(spread: readonly Float64Array[], shrinkage: number): readonly Float64Array[] {
  const average = spread.reduce((sum, row, a) => sum + (row[a] ?? 0), 0) / spread.length || 1
  return spread.map((row, a) =>
    row.map((value, b) => value * (1 - shrinkage) + (a === b ? shrinkage * average : 0)),
  )
}

/** The lower triangular factor of a symmetric positive matrix given by its lower half, row after row. */
function cholesky(matrix: readonly Float64Array[]): Float64Array {
  const size = matrix.length
  const factor = new Float64Array(size * size)
  for (let i = 0; i < size; i++) {
    for (let j = 0; j <= i; j++) {
      let sum = matrix[i]?.[j] ?? 0
      for (let k = 0; k < j; k++) sum -= (factor[i * size + k] ?? 0) * (factor[j * size + k] ?? 0)
      factor[i * size + j] =
        i === j ? Math.sqrt(Math.max(sum, 1e-9)) : sum / (factor[j * size + j] ?? 1)
    }
  }
  return factor
}

function solveLower(factor: Float64Array, vector: Float32Array): Float32Array {
  const size = vector.length
  const solved = new Float32Array(size)
  for (let i = 0, row = 0; i < size; i++, row += size) {
    let sum = vector[i] ?? 0
    for (let k = 0; k < i; k++) sum -= (factor[row + k] ?? 0) * (solved[k] ?? 0)
    solved[i] = sum / (factor[row + i] ?? 1)
  }
  return solved
}
