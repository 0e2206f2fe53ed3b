import type { Rows } from './rows.ts'

/** Feature → documents with a weight each, in flat arrays: small, and quick to run through. */
export type Postings = {
  /** Adds `weight × stored weight` to `sums[document]` for every document that has the feature. */
  addTo(sums: Float32Array, feature: number, weight: number): void
}

/** Turns rows of documents round: from each feature to the documents that have it. */
export function createPostings(rows: Rows, features: number): Postings {
  const starts = new Int32Array(features + 1)
  for (let at = 0; at < rows.features.length; at++) {
    const after = (rows.features[at] ?? 0) + 1
    starts[after] = (starts[after] ?? 0) + 1
  }
  for (let f = 0; f < features; f++) starts[f + 1] = (starts[f + 1] ?? 0) + (starts[f] ?? 0)
  const next = starts.slice()
  const documents = new Int32Array(rows.features.length)
  const weights = new Float32Array(rows.features.length)
  for (let document = 0; document + 1 < rows.starts.length; document++) {
    const end = rows.starts[document + 1] ?? 0
    for (let from = rows.starts[document] ?? 0; from < end; from++) {
      const feature = rows.features[from] ?? 0
      const at = next[feature] ?? 0
      documents[at] = document
      weights[at] = rows.weights[from] ?? 0
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
