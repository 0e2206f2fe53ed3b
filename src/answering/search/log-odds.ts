import { addPostings, postingsOf, type Postings } from './postings.ts'
import type { Row, Rows } from './rows.ts'

const smoothing = 0.2
/** How many different features a language has, as far as smoothing is concerned. */
const assumedFeatures = 100_000

/** A naive Bayes classifier, each entry against all others. */
export type LogOdds = {
  /** What having a feature adds for an entry over not having it. */
  readonly gains: Postings
  /** By feature: what it costs every entry that never had it. */
  readonly absent: Float32Array
  /** By entry. */
  readonly prior: Float32Array
}

/**
 * Learnt from the weights of the entries' wordings. The rows come entry by entry: `firstRows[e]` is the
 * first of entry `e`, `firstRows[e + 1]` the one after its last.
 */
export function learnLogOdds(rows: Rows, firstRows: Int32Array, features: number): LogOdds {
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
  const gains = postingsOf(
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
  return { gains, absent, prior }
}

/**
 * For every entry, the log-odds that it rather than another is meant, by the features of the question. Those
 * that more than `mostEntries` have can be left out, which is quicker and nearly as good.
 */
export function oddsOf(
  { gains, absent, prior }: LogOdds,
  question: Row,
  mostEntries = Infinity,
): Float32Array {
  const odds = new Float32Array(prior.length)
  let base = 0
  let sum = 0
  for (let i = 0; i < question.features.length; i++) {
    const feature = question.features[i] ?? 0
    if ((gains.starts[feature + 1] ?? 0) - (gains.starts[feature] ?? 0) > mostEntries) continue
    const weight = question.weights[i] ?? 0
    base += weight * (absent[feature] ?? 0)
    sum += weight
    addPostings(gains, odds, feature, weight)
  }
  for (let entry = 0; entry < odds.length; entry++)
    odds[entry] = (odds[entry] ?? 0) + base + sum * (prior[entry] ?? 0)
  return odds
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
