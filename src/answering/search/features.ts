import { stemOf, wordsOf } from './words.ts'

/** A text as weighted features: stems, pairs of neighbouring stems, and runs of 3 to 5 letters. */
export type Features = ReadonlyMap<string, number>

const pairWeight = 0.6
const runWeight = 0.5

export function featuresOf(text: string): Features {
  const features = new Map<string, number>()
  const words = wordsOf(text)
  let previous = '^'
  for (const word of words) {
    const stem = stemOf(word)
    add(features, `w${stem}`, 1)
    add(features, `p${previous} ${stem}`, pairWeight)
    previous = stem
    const runs = letterRuns(word)
    for (const run of runs) add(features, `r${run}`, runWeight / Math.sqrt(runs.length))
  }
  return features
}

function letterRuns(word: string): readonly string[] {
  if (word.length < 4) return []
  const padded = `^${word}$`
  const runs: string[] = []
  for (const length of [3, 4, 5]) {
    for (let i = 0; i + length <= padded.length; i++) runs.push(padded.slice(i, i + length))
  }
  return runs
}

function add(features: Map<string, number>, name: string, weight: number): void {
  features.set(name, Math.max(features.get(name) ?? 0, weight))
}
