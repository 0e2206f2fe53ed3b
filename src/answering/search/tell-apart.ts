import { featureCount } from './features.ts'
import type { Row, Rows } from './rows.ts'

/** Log-odds that a text is of the first sort rather than the second. */
export type TellApart = (row: Row, meaning: Float32Array) => number

const rounds = 4
const firstStep = 0.6
const meaningScale = 0.7

/**
 * Learns to tell two sorts of texts apart by their words and meaning: logistic regression by stochastic
 * gradient descent, in a fixed order, so that the same texts always give the same answer.
 */
export function createTellApart(
  rows: Rows,
  meanings: Float32Array,
  isFirst: readonly boolean[],
): TellApart {
  const texts = isFirst.length
  const dimensions = meanings.length / texts
  const words = new Float32Array(featureCount)
  const places = new Float32Array(dimensions)
  let constant = 0
  const firsts = isFirst.filter(Boolean).length
  const weightOfFirst = texts / (2 * firsts || 1)
  const weightOfSecond = texts / (2 * (texts - firsts) || 1)

  function odds(row: Row, from: number, to: number, meaning: Float32Array, start: number): number {
    let sum = constant
    for (let at = from; at < to; at++)
      sum += (words[row.features[at] ?? 0] ?? 0) * (row.weights[at] ?? 0)
    for (let d = 0; d < dimensions; d++)
      sum += (places[d] ?? 0) * (meaning[start + d] ?? 0) * meaningScale
    return sum
  }

  function learn(text: number, size: number): void {
    const from = rows.starts[text] ?? 0
    const to = rows.starts[text + 1] ?? 0
    const first = isFirst[text] === true
    const chance = 1 / (1 + Math.exp(-odds(rows, from, to, meanings, text * dimensions)))
    const step = size * ((first ? 1 : 0) - chance) * (first ? weightOfFirst : weightOfSecond)
    constant += 0.1 * step
    for (let at = from; at < to; at++) {
      const feature = rows.features[at] ?? 0
      words[feature] = (words[feature] ?? 0) + step * (rows.weights[at] ?? 0)
    }
    for (let d = 0; d < dimensions; d++) {
      places[d] = (places[d] ?? 0) + step * (meanings[text * dimensions + d] ?? 0) * meaningScale
    }
  }

  const stride = coprimeTo(texts)
  for (let round = 0; round < rounds; round++) {
    for (let n = 0, text = round; n < texts; n++, text = (text + stride) % texts)
      learn(text, firstStep / (1 + round))
  }
  return (row, meaning) => odds(row, 0, row.features.length, meaning, 0)
}

/** A stride that visits every index once, far from its neighbours. */
function coprimeTo(length: number): number {
  const divisor = (a: number, b: number): number => (b === 0 ? a : divisor(b, a % b))
  let stride = Math.max(1, Math.floor(length * 0.618))
  while (divisor(stride, length) !== 1) stride += 1
  return stride
}
