import { createPostings, type Row } from './postings.ts'

const smoothing = 0.2

/** For every entry, the log-odds that it rather than another is meant, by the features of the question. */
export type LogOdds = (question: Row) => Float32Array

/** A naive Bayes classifier, each entry against all others, over the weights of its wordings. */
export function createLogOdds(
  rows: readonly Row[],
  owners: Int32Array,
  entries: number,
  features: number,
): LogOdds {
  const mass = sumByOwner(rows, owners, entries)
  const everywhere = new Float64Array(features)
  const totals = new Float64Array(entries)
  for (const [entry, own] of mass.entries()) {
    for (const [feature, weight] of own) {
      everywhere[feature] = (everywhere[feature] ?? 0) + weight
      totals[entry] = (totals[entry] ?? 0) + weight
    }
  }
  const total = totals.reduce((sum, value) => sum + value, 0)
  const spread = smoothing * features
  const prior = Float32Array.from(
    totals,
    (own) => Math.log(total - own + spread) - Math.log(own + spread),
  )
  const absent = Float32Array.from(
    everywhere,
    (all) => Math.log(smoothing) - Math.log(all + smoothing),
  )
  // Stored is what having the feature adds over not having it.
  const gains = createPostings(
    mass.map((own) => ({
      features: Int32Array.from(own.keys()),
      weights: Float32Array.from(own, ([feature, weight]) => {
        const all = everywhere[feature] ?? 0
        return (
          Math.log((weight + smoothing) / smoothing) -
          Math.log((all - weight + smoothing) / (all + smoothing))
        )
      }),
    })),
    features,
  )

  return ({ features: asked, weights }) => {
    const odds = new Float32Array(entries)
    let base = 0
    let sum = 0
    for (const [i, feature] of asked.entries()) {
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

function sumByOwner(
  rows: readonly Row[],
  owners: Int32Array,
  entries: number,
): readonly Map<number, number>[] {
  const mass = Array.from({ length: entries }, () => new Map<number, number>())
  for (const [i, row] of rows.entries()) {
    const own = mass[owners[i] ?? 0]
    if (own === undefined) continue
    for (const [j, feature] of row.features.entries()) {
      own.set(feature, (own.get(feature) ?? 0) + (row.weights[j] ?? 0))
    }
  }
  return mass
}
