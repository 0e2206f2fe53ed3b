import { hash } from './hash.ts'
import { stemOf } from './words.ts'

/** Features are numbered by hashing into this many places, so that no list of them has to be kept. */
export const featureCount = 1 << 18

/** Called once for each feature of a text, with the feature's weight. */
export type Visit = (feature: number, weight: number) => void

const pairWeight = 0.6
const runWeight = 0.6
const runLength = 4
const shortestWithRuns = 4
// Different starts keep a stem, a pair and a run of the same letters apart.
const stemStart = 0x811c9dc5
const pairStart = 0x9747b28c
const runStart = 0x2545f491

// Which text last had a feature: each is visited once a text, without a set to be made and thrown away.
const lastText = new Uint32Array(featureCount)
let text = 0

/** The features of a text, given by its words: stems, pairs of neighbours, and runs of letters. */
export function visitFeatures(words: readonly string[], visit: Visit): void {
  text = (text + 1) >>> 0
  let previous = '^'
  for (const word of words) {
    const stem = stemOf(word)
    once(hash(stemStart, stem), 1, visit)
    once(hash(hash(pairStart, previous), ` ${stem}`), pairWeight, visit)
    previous = stem
  }
  for (const word of words) if (word.length >= shortestWithRuns) visitRuns(`^${word}$`, visit)
}

/** The number under which a word's stem is kept. */
export function stemFeature(word: string): number {
  return hash(stemStart, stemOf(word)) & (featureCount - 1)
}

function visitRuns(word: string, visit: Visit): void {
  const runs = word.length - runLength + 1
  const weight = runWeight / Math.sqrt(runs)
  for (let from = 0; from < runs; from++)
    once(hash(runStart, word.slice(from, from + runLength)), weight, visit)
}

function once(h: number, weight: number, visit: Visit): void {
  const feature = h & (featureCount - 1)
  if (lastText[feature] === text) return
  lastText[feature] = text
  visit(feature, weight)
}
