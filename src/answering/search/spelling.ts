import { hash } from './hash.ts'
import { wordsOf } from './words.ts'

/** What is known of how people write: which words are right, how often each is used, and what follows what. */
export type Spelling = {
  /** Words that somebody has read through. */
  readonly right: ReadonlySet<string>
  /** How often people typed each word, with the misspellings that they make. */
  readonly counts: ReadonlyMap<string, number>
  readonly pairs: Pairs
}

/** Words typed one after the other: numbers that stand for them, in order, and how often each pair was typed. */
type Pairs = { readonly numbers: Uint32Array; readonly counts: Uint32Array }

/** Stands before the first word of a text and after its last. */
export const edge = '^'

/** Pairs typed less often say little, and are most of all. */
const fewest = 2

/** `curated` texts have been read through: their words are right. `typed` is what people type. */
export function learnSpelling(curated: readonly string[], typed: readonly string[]): Spelling {
  const counts = new Map<string, number>()
  const pairs = new Map<number, number>()
  for (const text of typed) {
    let previous = edge
    for (const word of [...wordsOf(text), edge]) {
      count(counts, word)
      count(pairs, numberOf(previous, word))
      previous = word
    }
  }
  const often = [...pairs].filter(([, times]) => times >= fewest).sort(([a], [b]) => a - b)
  return {
    right: new Set(curated.flatMap(wordsOf)),
    counts,
    pairs: {
      numbers: Uint32Array.from(often, ([number]) => number),
      counts: Uint32Array.from(often, ([, times]) => times),
    },
  }
}

/** How often `second` was typed right after `first`. */
export function timesTogether({ pairs }: Spelling, first: string, second: string): number {
  const number = numberOf(first, second)
  let from = 0
  let to = pairs.numbers.length
  while (from < to) {
    const middle = (from + to) >> 1
    if ((pairs.numbers[middle] ?? 0) < number) from = middle + 1
    else to = middle
  }
  return pairs.numbers[from] === number ? (pairs.counts[from] ?? 0) : 0
}

function count<Key>(counts: Map<Key, number>, key: Key): void {
  counts.set(key, (counts.get(key) ?? 0) + 1)
}

function numberOf(first: string, second: string): number {
  return hash(pairStart, `${first} ${second}`) >>> 0
}

const pairStart = 0x811c9dc5
