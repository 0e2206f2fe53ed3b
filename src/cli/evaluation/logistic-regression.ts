const mostRounds = 25
const closeEnough = 1e-6

/**
 * Weights that make the log-odds of each case a sum of its terms, by Newton's method. `restraint` holds every
 * weight but the first, which is the constant, back from being large.
 */
export function fitLogistic(
  cases: readonly Float64Array[],
  isWanted: readonly boolean[],
  restraint: number,
): Float64Array {
  const size = cases[0]?.length ?? 0
  const weights = new Float64Array(size)
  for (let round = 0; round < mostRounds; round++) {
    const slope = weights.map((weight, i) => (i === 0 ? 0 : restraint * weight))
    const bend = Array.from({ length: size }, (_, i) => {
      const row = new Float64Array(i + 1)
      row[i] = i === 0 ? closeEnough : restraint
      return row
    })
    for (const [n, terms] of cases.entries()) {
      const chance = 1 / (1 + Math.exp(-dot(weights, terms)))
      const error = chance - (isWanted[n] === true ? 1 : 0)
      const weighed = chance * (1 - chance)
      for (const [i, row] of bend.entries()) {
        const own = terms[i] ?? 0
        slope[i] = (slope[i] ?? 0) + error * own
        const share = weighed * own
        for (let j = 0; j <= i; j++) row[j] = (row[j] ?? 0) + share * (terms[j] ?? 0)
      }
    }
    const step = solved(bend, slope)
    for (let i = 0; i < size; i++) weights[i] = (weights[i] ?? 0) - (step[i] ?? 0)
    if (step.every((one) => Math.abs(one) < closeEnough)) break
  }
  return weights
}

/** Solves `matrix · x = vector` for a symmetric positive matrix given by its lower half; overwrites it. */
function solved(matrix: readonly Float64Array[], vector: Float64Array): Float64Array {
  const x = Float64Array.from(vector)
  for (const [i, row] of matrix.entries()) {
    for (let j = 0; j <= i; j++) {
      const other = matrix[j] ?? row
      let sum = row[j] ?? 0
      for (let k = 0; k < j; k++) sum -= (row[k] ?? 0) * (other[k] ?? 0)
      row[j] = i === j ? Math.sqrt(sum) : sum / (other[j] ?? 1)
    }
    let own = x[i] ?? 0
    for (let k = 0; k < i; k++) own -= (row[k] ?? 0) * (x[k] ?? 0)
    x[i] = own / (row[i] ?? 1)
  }
  for (let i = matrix.length - 1; i >= 0; i--) {
    x[i] = (x[i] ?? 0) / (matrix[i]?.[i] ?? 1)
    for (let k = 0; k < i; k++) x[k] = (x[k] ?? 0) - (matrix[i]?.[k] ?? 0) * (x[i] ?? 0)
  }
  return x
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0
  for (let i = 0; i < a.length; i++) sum += (a[i] ?? 0) * (b[i] ?? 0)
  return sum
}
