import { featureCount } from './features.ts'
import { rowAt, type Row, type Rows } from './rows.ts'
import { scattered } from './scattered.ts'

/** Weights that tell texts of one sort from those of another: logistic regression. */
export type TellApart = {
  readonly constant: number
  /** By feature. */
  readonly words: Float32Array
  /** By dimension of a text's meaning. */
  readonly places: Float32Array
}

const rounds = 8
const firstStep = 4
const meaningScale = 0.3

/**
 * Learns to tell two sorts of texts apart by their words and meaning, by stochastic gradient descent in a
 * fixed order, so that the same texts always give the same weights. Only the texts of `learntFrom` are used.
 */
export function learnTellApart(
  rows: Rows,
  meanings: Float32Array,
  isFirst: readonly boolean[],
  learntFrom: readonly number[],
): TellApart {
  const texts = isFirst.length
  const dimensions = meanings.length / texts
  const words = new Float32Array(featureCount)
  const places = new Float32Array(dimensions)
  let constant = 0
  const firsts = learntFrom.filter((text) => isFirst[text]).length
  const weightOfFirst = learntFrom.length / (2 * firsts || 1)
  const weightOfSecond = learntFrom.length / (2 * (learntFrom.length - firsts) || 1)

  function learn(text: number, size: number): void {
    const row = rowAt(rows, text)
    const meaning = meanings.subarray(text * dimensions, (text + 1) * dimensions)
    const first = isFirst[text] === true
    const chance = 1 / (1 + Math.exp(-leaningOf({ constant, words, places }, row, meaning)))
    const step = size * ((first ? 1 : 0) - chance) * (first ? weightOfFirst : weightOfSecond)
    constant += 0.1 * step
    for (let at = 0; at < row.features.length; at++) {
      const feature = row.features[at] ?? 0
      words[feature] = (words[feature] ?? 0) + step * (row.weights[at] ?? 0)
    }
    for (let d = 0; d < dimensions; d++)
      places[d] = (places[d] ?? 0) + step * (meaning[d] ?? 0) * meaningScale
  }

  // Smaller step by step, down to nothing: what is learnt then hangs less on the last texts.
  let left = rounds * learntFrom.length
  const shrinking = firstStep / left
  for (let round = 0; round < rounds; round++)
    for (const i of scattered(learntFrom.length, round))
      learn(learntFrom[i] ?? 0, shrinking * left--)
  return { constant, words, places }
}

/** Log-odds that a text is of the first sort rather than the second. */
export function leaningOf(
  { constant, words, places }: TellApart,
  { features, weights }: Row,
  meaning: Float32Array,
): number {
  let sum = constant
  for (let at = 0; at < features.length; at++)
    sum += (words[features[at] ?? 0] ?? 0) * (weights[at] ?? 0)
  for (let d = 0; d < places.length; d++) sum += (places[d] ?? 0) * (meaning[d] ?? 0) * meaningScale
  return sum
}
