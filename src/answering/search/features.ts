import { stemOf, wordsOf } from './words.ts'

/** Features are numbered by hashing into this many places, so that no list of them has to be kept. */
export const featureCount = 1 << 18

/** A text as weighted features: stems, pairs of neighbouring stems, and runs of 3 to 5 letters. */
export type Features = ReadonlyMap<number, number>

const pairWeight = 0.6
const runWeight = 0.6
const shortestWithRuns = 4
// Different starts keep a stem, a pair and a run of the same letters apart.
const stemStart = 0x811c9dc5
const pairStart = 0x9747b28c
const runStart = 0x2545f491

export function featuresOf(text: string): Features {
  const features = new Map<number, number>()
  let previous = '^'
  for (const word of wordsOf(text)) {
    const stem = stemOf(word)
    add(features, hash(stemStart, stem), 1)
    add(features, hash(hash(pairStart, previous), ` ${stem}`), pairWeight)
    previous = stem
    if (word.length >= shortestWithRuns) addRuns(features, `^${word}$`)
  }
  return features
}

/** The number under which a word's stem is kept. */
export function stemFeature(word: string): number {
  return hash(stemStart, stemOf(word)) & (featureCount - 1)
}

function addRuns(features: Map<number, number>, word: string): void {
  const letters = word.length
  const runs = 3 * letters - 9
  const weight = runWeight / Math.sqrt(runs)
  for (let from = 0; from + 3 <= letters; from++) {
    let h = runStart
    for (let i = from; i < letters && i < from + 5; i++) {
      h = step(h, word.charCodeAt(i))
      if (i - from >= 2) add(features, h, weight)
    }
  }
}

function add(features: Map<number, number>, h: number, weight: number): void {
  const feature = h & (featureCount - 1)
  const before = features.get(feature)
  if (before === undefined || before < weight) features.set(feature, weight)
}

/** FNV-1a. */
function hash(start: number, text: string): number {
  let h = start
  for (let i = 0; i < text.length; i++) h = step(h, text.charCodeAt(i))
  return h
}

function step(h: number, code: number): number {
  return Math.imul(h ^ code, 0x01000193)
}
