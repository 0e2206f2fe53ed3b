import Fuse from 'fuse.js'
import { wordsOf } from './words.ts'

export type Speller = {
  /** The text with misspelt words mended. Known words and short words are left alone. */
  mend(text: string): string
}

const shortestMended = 5
const remembered = 5_000

/**
 * Mends words against the vocabulary of the knowledge, with fuse.js. A word that is common English is left
 * alone, however near it comes to one of ours: "football" is not a misspelt "footprint".
 */
export function createSpeller(
  texts: Iterable<string>,
  isEnglish: (word: string) => boolean,
): Speller {
  const known = new Set<string>()
  for (const text of texts) for (const word of wordsOf(text)) known.add(word)
  const mendable = [...known].filter(
    (word) => word.length >= shortestMended - 1 && !/\d/.test(word),
  )
  const alike = Map.groupBy(mendable, (word) => groupOf(word, word.length))
  const indexes = new Map(
    [...alike].map(([group, words]) => [group, new Fuse(words, { threshold: 0.4, distance: 20 })]),
  )
  const mended = new Map<string, string>()

  function mendWord(word: string): string {
    if (word.length < shortestMended || known.has(word) || /\d/.test(word) || isEnglish(word))
      return word
    const already = mended.get(word)
    if (already !== undefined) return already
    const most = word.length < 8 ? 1 : 2
    const lengths = Array.from({ length: 2 * most + 1 }, (_, i) => word.length - most + i)
    const near = lengths
      .flatMap((length) => indexes.get(groupOf(word, length))?.search(word, { limit: 6 }) ?? [])
      .map(({ item }) => ({ item, edits: editDistance(word, item) }))
      .filter(({ edits }) => edits <= most)
      .sort((a, b) => a.edits - b.edits)
    const best = near[0]?.item ?? word
    if (mended.size < remembered) mended.set(word, best)
    return best
  }

  return { mend: (text) => wordsOf(text).map(mendWord).join(' ') }
}

/** Misspellings keep their first letter as a rule, and nearly their length. */
function groupOf(word: string, length: number): string {
  return `${word.slice(0, 1)}${length}`
}

/** Insertions, deletions, replacements and swaps of neighbours that turn one word into the other. */
export function editDistance(a: string, b: string): number {
  let before: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1
      let cost = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + same)
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        cost = Math.min(cost, (before[j - 2] ?? 0) + 1)
      }
      row.push(cost)
    }
    before = last
    last = row
  }
  return last[b.length] ?? 0
}
