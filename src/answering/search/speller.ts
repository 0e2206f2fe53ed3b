import Fuse from 'fuse.js'
import { wordsOf } from './words.ts'

export type Speller = {
  /** The text with misspelt words mended; all else in it stays as it is. */
  mend(text: string): string
}

/** Words to mend towards, and words to leave as they are. */
export type Spelling = {
  /** Words that somebody has read through. */
  readonly right: ReadonlySet<string>
  /** How often people typed each word, with the misspellings that they make. */
  readonly counts: ReadonlyMap<string, number>
}

/** `curated` texts have been read through: their words are right. `typed` is what people type. */
export function learnSpelling(curated: readonly string[], typed: readonly string[]): Spelling {
  return { right: new Set(curated.flatMap(wordsOf)), counts: countsOf(typed) }
}

const shortestMended = 4
const longWord = 8
const remembered = 5_000

/**
 * Mends words against the words of the knowledge, with fuse.js. A word that is common English is left alone,
 * however near it comes to one of ours: "football" is not a misspelt "footprint".
 */
export function createSpeller(
  { right, counts }: Spelling,
  isEnglish: (word: string) => boolean,
): Speller {
  const targets = [...new Set([...right, ...[...counts.keys()].filter(isEnglish)])].filter(
    isMendable,
  )
  const indexes = new Map(
    [...Map.groupBy(targets, (word) => groupOf(word, word.length))].map(([group, words]) => [
      group,
      new Fuse(words, { threshold: 0.4, distance: 20 }),
    ]),
  )
  const mended = new Map<string, string>()

  function mendWord(word: string): string {
    if (!isMendable(word) || right.has(word) || isEnglish(word)) return word
    const already = mended.get(word)
    if (already !== undefined) return already
    const best = nearest(word) ?? word
    if (mended.size < remembered) mended.set(word, best)
    return best
  }

  /** The right word fewest slips away; of several, the one that people use most. */
  function nearest(word: string): string | undefined {
    const most = word.length < longWord ? 1 : 2
    return Array.from({ length: 2 * most + 1 }, (_, i) => word.length - most + i)
      .flatMap((length) => indexes.get(groupOf(word, length))?.search(word, { limit: 8 }) ?? [])
      .map(({ item }) => ({ item, edits: editDistance(word, item), uses: counts.get(item) ?? 0 }))
      .filter(({ edits }) => edits <= most)
      .sort((a, b) => a.edits - b.edits || b.uses - a.uses)[0]?.item
  }

  return {
    mend: (text) =>
      text.replace(/[\p{L}\p{M}]+(?:['’][\p{L}\p{M}]+)*/gu, (typed) => {
        if (/['’]/.test(typed)) return typed
        const word = wordsOf(typed)[0] ?? typed
        const better = mendWord(word)
        return better === word ? typed : better
      }),
  }
}

function countsOf(texts: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const text of texts)
    for (const word of wordsOf(text)) counts.set(word, (counts.get(word) ?? 0) + 1)
  return counts
}

function isMendable(word: string): boolean {
  return word.length >= shortestMended && !/\d/.test(word)
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
