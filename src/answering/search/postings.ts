import type { Rows } from './rows.ts'

/** Feature → documents with a weight each, in flat arrays: small, and quick to run through. */
export type Postings = {
  /** Those of feature `f` run from `starts[f]` up to `starts[f + 1]`. */
  readonly starts: Int32Array
  readonly documents: Int32Array | Uint16Array
  readonly weights: Float32Array
}

/** Turns rows of documents round: from each feature to the documents that have it, unless they are too many. */
export function postingsOf(rows: Rows, features: number, mostDocuments = Infinity): Postings {
  const counts = new Int32Array(features)
  for (const feature of rows.features) counts[feature] = (counts[feature] ?? 0) + 1
  const isKept = (feature: number): boolean => (counts[feature] ?? 0) <= mostDocuments
  const starts = new Int32Array(features + 1)
  for (let f = 0; f < features; f++)
    starts[f + 1] = (starts[f] ?? 0) + (isKept(f) ? (counts[f] ?? 0) : 0)
  const next = starts.slice()
  const size = starts[features] ?? 0
  const documents = documentNumbers(rows.starts.length - 1, size)
  const weights = new Float32Array(size)
  for (let document = 0; document + 1 < rows.starts.length; document++) {
    const end = rows.starts[document + 1] ?? 0
    for (let from = rows.starts[document] ?? 0; from < end; from++) {
      const feature = rows.features[from] ?? 0
      if (!isKept(feature)) continue
      const at = next[feature] ?? 0
      documents[at] = document
      weights[at] = rows.weights[from] ?? 0
      next[feature] = at + 1
    }
  }
  return { starts, documents, weights }
}

/** Adds `weight × stored weight` to `sums[document]` for every document that has the feature. */
export function addPostings(
  { starts, documents, weights }: Postings,
  sums: Float32Array,
  feature: number,
  weight: number,
): void {
  const end = starts[feature + 1] ?? 0
  for (let at = starts[feature] ?? 0; at < end; at++) {
    const document = documents[at] ?? 0
    sums[document] = (sums[document] ?? 0) + weight * (weights[at] ?? 0)
  }
}

/** Room for `length` document numbers, in half the memory where they fit. */
export function documentNumbers(documents: number, length: number): Int32Array | Uint16Array {
  return documents <= 0x10000 ? new Uint16Array(length) : new Int32Array(length)
}
