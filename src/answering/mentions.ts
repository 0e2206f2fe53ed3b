import type { Entry } from '../knowledge/entry.ts'
import { stemOf, wordsOf } from './search/words.ts'

/** Where a question names an entry by one of its aliases. */
export type Mention = { readonly id: string; readonly from: number; readonly to: number }

export type FindMentions = (question: string) => readonly Mention[]

/** Finds aliases and titles word by word, the longest first, so that "GP IT" is not also "IT". */
export function createFindMentions(entries: readonly Entry[]): FindMentions {
  const ids = new Map<string, string>()
  let longest = 1
  for (const entry of entries) {
    for (const name of namesOf(entry)) {
      const key = keyOf(wordsOf(name))
      longest = Math.max(longest, key.split(' ').length)
      // A term explains a word; where an entry has the same name, the entry is what is meant.
      if (key !== '' && (!ids.has(key) || entry.type !== 'term')) ids.set(key, entry.id)
    }
  }
  return (question) => {
    const words = wordsOf(question)
    const mentions: Mention[] = []
    for (let from = 0; from < words.length;) {
      const to = longestFrom(words, from)
      if (to === undefined) from += 1
      else {
        mentions.push({ id: ids.get(keyOf(words.slice(from, to))) ?? '', from, to })
        from = to
      }
    }
    return mentions
  }

  function longestFrom(words: readonly string[], from: number): number | undefined {
    for (let to = Math.min(words.length, from + longest); to > from; to--) {
      if (ids.has(keyOf(words.slice(from, to)))) return to
    }
    return undefined
  }
}

function namesOf(entry: Entry): readonly string[] {
  switch (entry.type) {
    case 'function':
      return [
        entry.title,
        entry.name,
        ...entry.aliases,
        ...entry.parts.flatMap((part) => [part.name, ...part.aliases]),
      ]
    case 'term':
      return [
        entry.title,
        ...(entry.expansion === undefined ? [] : [entry.expansion]),
        ...entry.aliases,
      ]
    case 'topic':
    case 'misreading':
    case 'known-gap':
    case 'courtesy':
      return entry.aliases
  }
}

function keyOf(words: readonly string[]): string {
  return words.map(stemOf).join(' ')
}
