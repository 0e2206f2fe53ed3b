/** Feature → documents with a weight each, in flat arrays: small, and quick to run through. */
export type Postings = {
  /** Adds `weight × stored weight` to `sums[document]` for every document that has the feature. */
  addTo(sums: Float32Array, feature: number, weight: number): void
}

/** One row a document: its feature ids and their weights. */
export type Row = { readonly features: Int32Array; readonly weights: Float32Array }

export function createPostings(rows: readonly Row[], features: number): Postings {
  const starts = new Int32Array(features + 1)
  for (const row of rows) {
    for (let i = 0; i < row.features.length; i++) {
      const after = (row.features[i] ?? 0) + 1
      starts[after] = (starts[after] ?? 0) + 1
    }
  }
  for (let f = 0; f < features; f++) starts[f + 1] = (starts[f + 1] ?? 0) + (starts[f] ?? 0)
  const next = starts.slice()
  const documents = new Int32Array(starts[features] ?? 0)
  const weights = new Float32Array(documents.length)
  for (const [document, row] of rows.entries()) {
    for (let i = 0; i < row.features.length; i++) {
      const feature = row.features[i] ?? 0
      const at = next[feature] ?? 0
      documents[at] = document
      weights[at] = row.weights[i] ?? 0
      next[feature] = at + 1
    }
  }

  return {
    addTo(sums, feature, weight) {
      const end = starts[feature + 1] ?? 0
      for (let at = starts[feature] ?? 0; at < end; at++) {
        const document = documents[at] ?? 0
        sums[document] = (sums[document] ?? 0) + weight * (weights[at] ?? 0)
      }
    },
  }
}
