/** The features of one text with their weights. */
export type Row = { readonly features: Int32Array; readonly weights: Float32Array }

/** The rows of many texts one after the other: row `r` runs from `starts[r]` up to `starts[r + 1]`. */
export type Rows = Row & { readonly starts: Int32Array }

/** A view of one of them. */
export function rowAt({ starts, features, weights }: Rows, row: number): Row {
  const from = starts[row] ?? 0
  const to = starts[row + 1] ?? 0
  return { features: features.subarray(from, to), weights: weights.subarray(from, to) }
}

/** Flat arrays that grow as rows are written to them. */
export function createRowWriter(rows: number): {
  write(feature: number, weight: number): void
  /** Ends the row and makes its weights one long taken together. */
  endRow(): void
  finish(): Rows
} {
  const starts = new Int32Array(rows + 1)
  let features = new Int32Array(64 * (rows + 1))
  let weights = new Float32Array(features.length)
  let size = 0
  let row = 0
  let square = 0

  function grow(): void {
    const moreFeatures = new Int32Array(2 * features.length)
    moreFeatures.set(features)
    features = moreFeatures
    const moreWeights = new Float32Array(features.length)
    moreWeights.set(weights)
    weights = moreWeights
  }

  return {
    write(feature, weight) {
      if (size === features.length) grow()
      features[size] = feature
      weights[size] = weight
      square += weight * weight
      size += 1
    },
    endRow() {
      const length = Math.sqrt(square) || 1
      for (let at = starts[row] ?? 0; at < size; at++) weights[at] = (weights[at] ?? 0) / length
      row += 1
      starts[row] = size
      square = 0
    },
    finish: () => ({ starts, features: features.slice(0, size), weights: weights.slice(0, size) }),
  }
}
