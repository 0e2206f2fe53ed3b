import { featureCount } from './features.ts'
import type { Manner } from './manner.ts'
import { addPostings, documentNumbers, type Postings } from './postings.ts'
import { rowAt, type Row, type Rows } from './rows.ts'
import { scattered } from './scattered.ts'
import { dotAt } from './word-vectors.ts'

/** Weights that tell close entries apart by the features and the meaning of a question: softmax regression. */
export type Classifier = {
  /** By entry. */
  readonly constants: Float32Array
  readonly weights: Postings
  /** For each entry a weight for each dimension of a question's meaning; empty where meaning is not learnt from. */
  readonly meanings: Float32Array
}

/** What is known of every wording: its features, its place by meaning, its entry and the entries like it. */
export type Lessons = {
  readonly rows: Rows
  /** One point after the other; empty where meanings are not known. */
  readonly points: Float32Array
  readonly owners: Int32Array
  /** As many entries for each wording, one after the other. */
  readonly rivals: Int32Array
}

const sharpness = 6
/** A wording that leaves an entry less in doubt than this teaches nothing. */
const smallestError = 0.005
/** Features times entries, while learning: 160 MB. The rarest features are left out where there are more. */
const mostCells = 40_000_000

/**
 * Learns from every wording to prefer its entry to its rivals, by stochastic gradient descent in a fixed
 * order, so that the same wordings always give the same weights.
 */
export function learnClassifier(
  { rows, points, owners, rivals }: Lessons,
  entries: number,
  { rounds, firstStep, fewestWordings, smallestWeight, meaningShare }: Manner,
): Classifier {
  const places = placesOf(rows, fewestWordings, Math.floor(mostCells / entries))
  const cells = new Float32Array(places.count * entries)
  const constants = new Float32Array(entries)
  const dimensions = meaningShare === 0 ? 0 : points.length / owners.length
  const meanings = new Float32Array(entries * dimensions)
  const perText = rivals.length / owners.length
  const sums = new Float64Array(perText)

  // Smaller step by step, down to nothing: what is learnt then hangs less on the last wordings.
  let left = rounds * owners.length
  const shrinking = firstStep / left
  for (let round = 0; round < rounds; round++)
    for (const text of scattered(owners.length, round)) learn(text, shrinking * left--)
  return {
    constants,
    weights: postingsOfCells(cells, places.ofFeature, entries, smallestWeight),
    meanings,
  }

  function learn(text: number, step: number): void {
    const row = rowAt(rows, text)
    const competing = rivals.subarray(text * perText, (text + 1) * perText)
    const point = points.subarray(text * dimensions, (text + 1) * dimensions)
    scores(row, point, competing)
    toChances(sums)
    let isInDoubt = false
    for (let i = 0; i < perText; i++) {
      const error = (competing[i] === owners[text] ? 1 : 0) - (sums[i] ?? 0)
      const counts = Math.abs(error) >= smallestError
      sums[i] = counts ? step * error : 0
      isInDoubt ||= counts
    }
    if (!isInDoubt) return
    move(row, competing)
    moveMeanings(point, competing)
  }

  function scores({ features, weights }: Row, point: Float32Array, competing: Int32Array): void {
    for (let i = 0; i < perText; i++) {
      const entry = competing[i] ?? 0
      sums[i] = (constants[entry] ?? 0) + dotAt(point, meanings, entry)
    }
    for (let at = 0; at < features.length; at++) {
      const place = places.ofFeature[features[at] ?? 0] ?? -1
      if (place < 0) continue
      const weight = sharpness * (weights[at] ?? 0)
      for (let i = 0; i < perText; i++) {
        const cell = place * entries + (competing[i] ?? 0)
        sums[i] = (sums[i] ?? 0) + weight * (cells[cell] ?? 0)
      }
    }
  }

  function move({ features, weights }: Row, competing: Int32Array): void {
    for (let i = 0; i < perText; i++) {
      const entry = competing[i] ?? 0
      constants[entry] = (constants[entry] ?? 0) + 0.02 * (sums[i] ?? 0)
    }
    for (let at = 0; at < features.length; at++) {
      const place = places.ofFeature[features[at] ?? 0] ?? -1
      if (place < 0) continue
      const weight = (weights[at] ?? 0) / sharpness
      for (let i = 0; i < perText; i++) {
        const change = sums[i] ?? 0
        if (change === 0) continue
        const cell = place * entries + (competing[i] ?? 0)
        cells[cell] = (cells[cell] ?? 0) + weight * change
      }
    }
  }

  function moveMeanings(point: Float32Array, competing: Int32Array): void {
    for (let i = 0; i < perText; i++) {
      const change = meaningShare * (sums[i] ?? 0)
      if (change === 0) continue
      const start = (competing[i] ?? 0) * dimensions
      for (let d = 0; d < dimensions; d++)
        meanings[start + d] = (meanings[start + d] ?? 0) + change * (point[d] ?? 0)
    }
  }
}

/** How much the features and the meaning of the question speak for each entry. */
export function createVote(
  { constants, weights, meanings }: Classifier,
  question: Row,
  point: Float32Array,
): (entry: number) => number {
  const votes = constants.slice()
  for (let at = 0; at < question.features.length; at++) {
    const weight = sharpness * (question.weights[at] ?? 0)
    addPostings(weights, votes, question.features[at] ?? 0, weight)
  }
  return (entry) => (votes[entry] ?? 0) + dotAt(point, meanings, entry)
}

/** Numbers the features that are learnt from, at most `most` of them; -1 for the others. */
function placesOf(
  rows: Rows,
  fewestWordings: number,
  most: number,
): { readonly ofFeature: Int32Array; count: number } {
  const wordings = new Int32Array(featureCount)
  for (const feature of rows.features) wordings[feature] = (wordings[feature] ?? 0) + 1
  const common = [...wordings.keys()].filter((f) => (wordings[f] ?? 0) >= fewestWordings)
  const kept =
    common.length <= most
      ? common
      : common.sort((a, b) => (wordings[b] ?? 0) - (wordings[a] ?? 0)).slice(0, most)
  const ofFeature = new Int32Array(featureCount).fill(-1)
  for (const [place, feature] of kept.entries()) ofFeature[feature] = place
  return { ofFeature, count: kept.length }
}

/** In place: from scores to chances that add up to 1. */
function toChances(scores: Float64Array): void {
  const highest = scores.reduce((most, score) => Math.max(most, score), -Infinity)
  let sum = 0
  for (let i = 0; i < scores.length; i++) {
    const part = Math.exp((scores[i] ?? 0) - highest)
    scores[i] = part
    sum += part
  }
  for (let i = 0; i < scores.length; i++) scores[i] = (scores[i] ?? 0) / sum
}

function postingsOfCells(
  cells: Float32Array,
  places: Int32Array,
  entries: number,
  smallestWeight: number,
): Postings {
  const isKept = (cell: number): boolean => Math.abs(cells[cell] ?? 0) >= smallestWeight
  let length = 0
  for (let cell = 0; cell < cells.length; cell++) if (isKept(cell)) length += 1
  const starts = new Int32Array(featureCount + 1)
  const documents = documentNumbers(entries, length)
  const weights = new Float32Array(length)
  let at = 0
  for (let feature = 0; feature < featureCount; feature++) {
    const place = places[feature] ?? -1
    for (let entry = 0; entry < entries; entry++) {
      if (place < 0 || !isKept(place * entries + entry)) continue
      documents[at] = entry
      weights[at] = cells[place * entries + entry] ?? 0
      at += 1
    }
    starts[feature + 1] = at
  }
  return { starts, documents, weights }
}
