import { createPostings } from './postings.ts'
import type { Row, Rows } from './rows.ts'

const smoothing = 0.2
/** How many different features a language has, as far as smoothing is concerned. */
const assumedFeatures = 100_000

/** For every entry, the log-odds that it rather than another is meant, by the features of the question. */
export type LogOdds = (question: Row) => Float32Array

/**
 * A naive Bayes classifier, each entry against all others, over the weights of its wordings.
 * The rows come entry by entry: `firstRows[e]` is the first of entry `e`, `firstRows[e + 1]` the one after its last.
 */
export function createLogOdds(rows: Rows, firstRows: Int32Array, features: number): LogOdds {
  const entries = firstRows.length - 1
  const masses = massesOf(rows, firstRows, features)
  const everywhere = new Float32Array(features)
  const totals = new Float32Array(entries)
  for (let entry = 0; entry < entries; entry++) {
    for (let at = masses.starts[entry] ?? 0; at < (masses.starts[entry + 1] ?? 0); at++) {
      const weight = masses.weights[at] ?? 0
      const feature = masses.features[at] ?? 0
      everywhere[feature] = (everywhere[feature] ?? 0) + weight
      totals[entry] = (totals[entry] ?? 0) + weight
    }
  }
  const total = totals.reduce((sum, value) => sum + value, 0)
  const spread = smoothing * assumedFeatures
  const prior = totals.map((own) => Math.log(total - own + spread) - Math.log(own + spread))
  const absent = everywhere.map((all) => Math.log(smoothing) - Math.log(all + smoothing))
  // What is stored is how much having the feature adds over not having it.
  const gains = createPostings(
    {
      ...masses,
      weights: masses.weights.map((weight, at) => {
        const all = everywhere[masses.features[at] ?? 0] ?? 0
        return (
          Math.log((weight + smoothing) / smoothing) -
          Math.log((all - weight + smoothing) / (all + smoothing))
        )
      }),
    },
    features,
  )

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

/** The summed weights of each entry's rows. */
function massesOf(rows: Rows, firstRows: Int32Array, features: number): Rows {
  const starts = new Int32Array(firstRows.length)
  const summed = new Int32Array(rows.features.length)
  const weights = new Float32Array(rows.features.length)
  const place = new Int32Array(features).fill(-1)
  let size = 0
  for (let entry = 0; entry + 1 < firstRows.length; entry++) {
    const begin = size
    const end = rows.starts[firstRows[entry + 1] ?? 0] ?? 0
    for (let at = rows.starts[firstRows[entry] ?? 0] ?? 0; at < end; at++) {
      const feature = rows.features[at] ?? 0
      let to = place[feature] ?? -1
      if (to < begin) {
        to = size++
        place[feature] = to
        summed[to] = feature
      }
      weights[to] = (weights[to] ?? 0) + (rows.weights[at] ?? 0)
    }
    starts[entry + 1] = size
  }
  return { starts, features: summed.slice(0, size), weights: weights.slice(0, size) }
}
