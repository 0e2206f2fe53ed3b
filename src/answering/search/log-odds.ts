import { createPostings, type Row } from './postings.ts'

const smoothing = 0.2
/** How many different features a language has, as far as smoothing is concerned. */
const assumedFeatures = 100_000

/** For every entry, the log-odds that it rather than another is meant, by the features of the question. */
export type LogOdds = (question: Row) => Float32Array

/**
 * A naive Bayes classifier, each entry against all others, over the weights of its wordings.
 * `rows` come entry by entry: `starts[e]` is the first row of entry `e`, `starts[e + 1]` the one after its last.
 */
export function createLogOdds(rows: readonly Row[], starts: Int32Array, features: number): LogOdds {
  const entries = starts.length - 1
  const everywhere = new Float32Array(features)
  const totals = new Float32Array(entries)
  const masses = Array.from({ length: entries }, (_, entry) =>
    massOf(rows, starts[entry] ?? 0, starts[entry + 1] ?? 0),
  )
  for (const [entry, own] of masses.entries()) {
    for (const [i, feature] of own.features.entries()) {
      const weight = own.weights[i] ?? 0
      everywhere[feature] = (everywhere[feature] ?? 0) + weight
      totals[entry] = (totals[entry] ?? 0) + weight
    }
  }
  const total = totals.reduce((sum, value) => sum + value, 0)
  const spread = smoothing * assumedFeatures
  const prior = totals.map((own) => Math.log(total - own + spread) - Math.log(own + spread))
  const absent = everywhere.map((all) => Math.log(smoothing) - Math.log(all + smoothing))
  // What is stored is how much having the feature adds over not having it.
  for (const own of masses) {
    for (const [i, feature] of own.features.entries()) {
      const weight = own.weights[i] ?? 0
      const all = everywhere[feature] ?? 0
      own.weights[i] =
        Math.log((weight + smoothing) / smoothing) -
        Math.log((all - weight + smoothing) / (all + smoothing))
    }
  }
  const gains = createPostings(masses, features)

  return ({ features: asked, weights }) => {
    const odds = new Float32Array(entries)
    let base = 0
    let sum = 0
    for (let i = 0; i < asked.length; i++) {
      const feature = asked[i] ?? 0
      const weight = weights[i] ?? 0
      base += weight * (absent[feature] ?? 0)
      sum += weight
      gains.addTo(odds, feature, weight)
    }
    for (let entry = 0; entry < entries; entry++) {
      odds[entry] = (odds[entry] ?? 0) + base + sum * (prior[entry] ?? 0)
    }
    return odds
  }
}

/** The summed weights of some rows. */
function massOf(rows: readonly Row[], from: number, to: number): Row {
  const sums = new Map<number, number>()
  for (let r = from; r < to; r++) {
    const row = rows[r]
    if (row === undefined) continue
    for (let i = 0; i < row.features.length; i++) {
      const feature = row.features[i] ?? 0
      sums.set(feature, (sums.get(feature) ?? 0) + (row.weights[i] ?? 0))
    }
  }
  return { features: Int32Array.from(sums.keys()), weights: Float32Array.from(sums.values()) }
}
