import { featureCount } from './features.ts'
import type { Row } from './postings.ts'

/** A text as the search sees it: its features, and its place in the space of meanings. */
export type Seen = { readonly row: Row; readonly meaning: Float32Array }

/** Log-odds that a text is of the first sort rather than the second. */
export type TellApart = (text: Seen) => number

const rounds = 4
const firstStep = 0.6
const meaningScale = 0.7

/**
 * Learns to tell two sorts of texts apart by their words and meaning: logistic regression by stochastic
 * gradient descent, in a fixed order, so that the same texts always give the same answer.
 */
export function createTellApart(
  texts: readonly Seen[],
  isFirst: readonly boolean[],
  dimensions: number,
): TellApart {
  const words = new Float32Array(featureCount)
  const meaning = new Float32Array(dimensions)
  let constant = 0
  const firsts = isFirst.filter(Boolean).length
  const weightOfFirst = texts.length / (2 * firsts || 1)
  const weightOfSecond = texts.length / (2 * (texts.length - firsts) || 1)

  const oddsOf: TellApart = ({ row, meaning: place }) => {
    let sum = constant
    for (let i = 0; i < row.features.length; i++)
      sum += (words[row.features[i] ?? 0] ?? 0) * (row.weights[i] ?? 0)
    for (let d = 0; d < dimensions; d++) sum += (meaning[d] ?? 0) * (place[d] ?? 0) * meaningScale
    return sum
  }

  const stride = coprimeTo(texts.length)
  for (let round = 0; round < rounds; round++) {
    const size = firstStep / (1 + round)
    for (let n = 0, i = round; n < texts.length; n++, i = (i + stride) % texts.length) {
      const text = texts[i]
      if (text === undefined) continue
      const first = isFirst[i] === true
      const chance = 1 / (1 + Math.exp(-oddsOf(text)))
      const step = size * ((first ? 1 : 0) - chance) * (first ? weightOfFirst : weightOfSecond)
      constant += 0.1 * step
      const { features, weights } = text.row
      for (let j = 0; j < features.length; j++) {
        const feature = features[j] ?? 0
        words[feature] = (words[feature] ?? 0) + step * (weights[j] ?? 0)
      }
      for (let d = 0; d < dimensions; d++) {
        meaning[d] = (meaning[d] ?? 0) + step * (text.meaning[d] ?? 0) * meaningScale
      }
    }
  }
  return oddsOf
}

/** A stride that visits every index once, far from its neighbours. */
function coprimeTo(length: number): number {
  const divisor = (a: number, b: number): number => (b === 0 ? a : divisor(b, a % b))
  let stride = Math.max(1, Math.floor(length * 0.618))
  while (divisor(stride, length) !== 1) stride += 1
  return stride
}
