import Fuse from 'fuse.js'
import type { Icb } from '../../knowledge/icb.ts'
import { wordingKey } from '../../knowledge/wording-key.ts'

export type IcbFound =
  | { readonly kind: 'found'; readonly icb: Icb }
  /** Several fit what was typed: the asker chooses. */
  | { readonly kind: 'several'; readonly icbs: readonly Icb[] }
  | { readonly kind: 'none' }

export type FindIcb = {
  /** By name, old name, short form, ODS or ONS code, or with a typo. */
  one(typed: string): IcbFound
  /** For a picker that asks while one types, the likeliest first. All standing ICBs for nothing typed. */
  suggestions(typed: string): readonly Icb[]
  /** Only what is typed exactly: a name, a short form or a code. */
  exactly(typed: string): Icb | undefined
}

/** How unlike a word may be and still be taken for a typo; 0 is the same, 1 is nothing alike. */
const typoLimit = 0.25
const shortestMended = 4
const mostLengthsApart = 2
/** No name is longer; what is longer is not looked up word by word. */
const longestName = 100
const mostSuggested = 20

/** Looks ICBs up. Built once: it indexes every name, short form and code. */
export function createFindIcb(icbs: readonly Icb[]): FindIcb {
  const byKey = new Map(
    icbs.flatMap((icb) => namesOf(icb).map((name): [string, Icb] => [nameKey(name), icb])),
  )
  const words = new Set(icbs.flatMap(({ shortName }) => nameKey(shortName).split(' ')))
  const alike = new Fuse([...words], { includeScore: true, threshold: typoLimit })

  return {
    one: (typed) => {
      const key = nameKey(typed)
      const asTyped = named(key)
      return asTyped.kind === 'none' ? named(mended(key)) : asTyped
    },
    suggestions: (typed) => {
      const key = nameKey(typed)
      if (key === '') return icbs.filter((icb) => icb.isCurrent)
      const starting = icbs.filter((icb) => namesOf(icb).some((n) => nameKey(n).startsWith(key)))
      const holding = [key, mended(key)].flatMap((k) =>
        icbs.filter((icb) => holdsWords(icb, k, beginning)),
      )
      return [...new Set([...starting, ...holding])].slice(0, mostSuggested)
    },
    exactly: (typed) => byKey.get(nameKey(typed)),
  }

  function named(key: string): IcbFound {
    if (key === '' || key.length > longestName) return { kind: 'none' }
    const exact = byKey.get(key)
    if (exact !== undefined) return { kind: 'found', icb: exact }
    const holding = icbs.filter((icb) => holdsWords(icb, key, sameWord))
    return chosen(
      holding.length > 0 ? holding : icbs.filter((icb) => holdsWords(icb, key, beginning)),
    )
  }

  /** Each misspelt word becomes the word of a name that it is most like. */
  function mended(key: string): string {
    if (key.length > longestName) return key
    return key
      .split(' ')
      .map((word) => {
        if (words.has(word) || word.length < shortestMended) return word
        const likely = alike
          .search(word)
          .find(({ item }) => Math.abs(item.length - word.length) <= mostLengthsApart)
        return likely?.item ?? word
      })
      .join(' ')
  }
}

/** One that fits is taken. Of several, the only standing one is not assumed: an old name may be meant. */
function chosen(fitting: readonly Icb[]): IcbFound {
  const [only, ...others] = fitting
  if (only === undefined) return { kind: 'none' }
  return others.length === 0
    ? { kind: 'found', icb: only }
    : { kind: 'several', icbs: [only, ...others] }
}

function namesOf({ name, shortName, aliases, odsCode, onsCode }: Icb): readonly string[] {
  return [shortName, name, ...aliases, odsCode, onsCode]
}

/** Every word typed stands in the name: "kent" in "Kent and Medway". */
function holdsWords({ shortName }: Icb, key: string, same: typeof sameWord): boolean {
  const words = nameKey(shortName).split(' ')
  return key.split(' ').every((typed) => words.some((word) => same(typed, word)))
}

function sameWord(typed: string, word: string): boolean {
  return typed === word
}

/** "yorks" for "yorkshire" */
function beginning(typed: string, word: string): boolean {
  return typed === word || (typed.length >= shortestMended && word.startsWith(typed))
}

/** A name without case, marks, "NHS", "ICB" and "the". */
function nameKey(name: string): string {
  return wordingKey(name)
    .replace(/\bintegrated care (board|system)\b|\b(nhs|icbs?|ics|the)\b/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
}
