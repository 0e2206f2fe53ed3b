import Fuse from 'fuse.js'
import { remembered } from './remembered.ts'
import { slipCost } from './slips.ts'
import { edge, timesTogether, type Spelling } from './spelling.ts'
import { wordsOf } from './words.ts'

export type Speller = {
  /** The text with misspelt words mended; all else in it stays as it is. */
  mend(text: string): string
}

/** A word that may be meant by a typed one, and what slips that takes. */
type Meant = { readonly word: string; readonly cost: number }

const shortestMended = 3
/** What is typed only once may be a slip itself. */
const fewestUses = 2
/** More strange words than this in a text are another language; in longer texts only those are looked at. */
const mostMended = 40
const recent = 5_000
/** What slips may cost at most in the shortest words, in short and in longer ones; see `slipCost`. */
const [commonSlip, oneSlip, twoSlips] = [5.5, 8, 13.5]
const longWord = 5
/** How much the words beside one tell, against how often it is used at all. */
const byNeighbours = 0.8
/** In natural log units: a word is trusted, a strange one doubted the more the longer it is. */
const trust = 3
const doubt = { inName: 2, inStrange: 3, perLetter: 1.2 }

/**
 * Mends words against the words of the knowledge: fuse.js finds those that look alike, then what people
 * write most between the words before and after tells which is meant. A right word gives way only where
 * its neighbours call for another: "football" is no misspelt "footprint".
 */
export function createSpeller(spelling: Spelling, isEnglish: (word: string) => boolean): Speller {
  const { right, counts } = spelling
  const total = counts.values().reduce((sum, count) => sum + count, 0)
  const isTarget = (word: string): boolean =>
    word.length >= shortestMended &&
    !/[\d^]/.test(word) &&
    isWord(word) &&
    (right.has(word) || (counts.get(word) ?? 0) >= fewestUses)
  const indexes = new Map(
    [...Map.groupBy(new Set([...right, ...counts.keys()].filter(isTarget)), groupOf)].map(
      ([group, words]) => [group, new Fuse(words, { threshold: likeness(words), distance: 20 })],
    ),
  )
  const meantBy = remembered(recent, lookAlikes)

  function isWord(word: string): boolean {
    return right.has(word) || isEnglish(word)
  }

  function mendWord(word: string, token: string, before: string, after: string): string {
    const asTyped = likelihood(word, before, after) + trustIn(word, token)
    const [best] = meantBy(word)
      .map((meant) => ({ ...meant, is: likelihood(meant.word, before, after) - meant.cost }))
      .sort((a, b) => b.is - a.is)
    return best !== undefined && best.is > asTyped ? best.word : word
  }

  function trustIn(word: string, token: string): number {
    if (isWord(word)) return trust
    return isName(token) ? -doubt.inName : -doubt.inStrange - doubt.perLetter * (word.length - 4)
  }

  function lookAlikes(word: string): readonly Meant[] {
    const most =
      word.length === shortestMended ? commonSlip : word.length < longWord ? oneSlip : twoSlips
    const reach = word.length < longWord ? 1 : 2
    const lengths = Array.from({ length: 2 * reach + 1 }, (_, i) => word.length - reach + i)
    // Misspellings keep their first letter as a rule, or have it second.
    const groups = lengths.map((length) => `${word.slice(0, 1)}${length}`)
    return [...new Set([...groups, `${word.slice(1, 2)}${word.length}`])]
      .flatMap((group) => indexes.get(group)?.search(word, { limit: 24 }) ?? [])
      .map(({ item }) => ({ word: item, cost: slipCost(word, item) }))
      .filter(({ cost }) => cost <= most)
  }

  /** How likely people are to write this word here, as a natural logarithm. */
  function likelihood(word: string, before: string, after: string): number {
    return Math.log(follows(before, word)) + Math.log(follows(word, after))
  }

  function follows(first: string, second: string): number {
    const seen = timesTogether(spelling, first, second) / ((counts.get(first) ?? 0) + 1)
    return byNeighbours * seen + (1 - byNeighbours) * shareOf(second)
  }

  function shareOf(word: string): number {
    return ((counts.get(word) ?? 0) + 0.5) / total
  }

  return {
    mend(text) {
      const typed = [
        ...text.matchAll(/\p{L}[\p{L}\p{M}]*(?:['’](?!s\b)[\p{L}\p{M}]+)*|\d[\d.,]*/gu),
      ]
      const words = typed.map(([token]) => wordsOf(token)[0] ?? token)
      const isShort = typed.length <= mostMended
      let mended = ''
      let from = 0
      let strange = 0
      for (const [i, { 0: token, index }] of typed.entries()) {
        const word = words[i] ?? token
        if (isMendable(word, token) && (isWord(word) ? isShort : strange++ < mostMended))
          words[i] = mendWord(word, token, words[i - 1] ?? edge, words[i + 1] ?? edge)
        const better = words[i] ?? word
        mended += text.slice(from, index) + (better === word ? token : better)
        from = index + token.length
      }
      return mended + text.slice(from)
    },
  }
}

/** "Don't" and "we'll" are as they should be, and "cant" is never "can". */
function isMendable(word: string, token: string): boolean {
  return word.length >= shortestMended && !/[\d'’]/.test(token) && !isNegative.test(word)
}

const isNegative =
  /^(is|are|was|were|do|does|did|has|have|had|ca|wo|could|would|should|must|might|need|ai)nt$/

/** Most short names in capitals are typed by those who know them. */
function isName(token: string): boolean {
  return token.length <= 5 && /\p{Lu}.*\p{Lu}/u.test(token)
}

function groupOf(word: string): string {
  return `${word.slice(0, 1)}${word.length}`
}

/** For fuse.js, to which two letters swapped are two faults: half of a short word. */
function likeness([word = '']: readonly string[]): number {
  return word.length <= longWord ? 0.6 : 0.5
}
