import Fuse from 'fuse.js'
import { wordsOf } from './words.ts'

export type Speller = {
  /** The text with misspelt words mended. Known words and short words are left alone. */
  mend(text: string): string
}

const shortestMended = 5
const remembered = 5_000

/** Mends words against the vocabulary of the knowledge, with fuse.js, one small index for each first letter. */
export function createSpeller(texts: Iterable<string>): Speller {
  const known = new Set<string>()
  for (const text of texts) for (const word of wordsOf(text)) known.add(word)
  const byInitial = new Map<string, string[]>()
  for (const word of known) {
    if (word.length < shortestMended - 1 || /\d/.test(word)) continue
    const initial = word.slice(0, 1)
    byInitial.set(initial, [...(byInitial.get(initial) ?? []), word])
  }
  const indexes = new Map(
    [...byInitial].map(([initial, words]) => [
      initial,
      new Fuse(words, { includeScore: true, threshold: 0.35, distance: 20 }),
    ]),
  )
  const mended = new Map<string, string>()

  function mendWord(word: string): string {
    if (word.length < shortestMended || known.has(word) || /\d/.test(word)) return word
    const already = mended.get(word)
    if (already !== undefined) return already
    const near = (indexes.get(word.slice(0, 1))?.search(word, { limit: 8 }) ?? [])
      .map((found) => ({ word: found.item, edits: editDistance(word, found.item) }))
      .filter(({ edits }) => edits <= (word.length < 8 ? 1 : 2))
      .sort((a, b) => a.edits - b.edits)
    const best = near[0]?.word ?? word
    if (mended.size < remembered) mended.set(word, best)
    return best
  }

  return { mend: (text) => wordsOf(text).map(mendWord).join(' ') }
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
