import { stemmer } from 'stemmer'
import { wordingKey } from '../../knowledge/wording-key.ts'
import { remembered } from './remembered.ts'

/** A text as its words, in order. */
export type Words = readonly string[]

const recent = 32

/** The words of a text: lower case, accents and punctuation gone, figures kept whole. */
export const wordsOf = remembered(recent, (text): Words => {
  const key = wordingKey(text)
  return key === '' ? [] : key.split(' ')
})

/** Words written one after the other, as a set. */
export function wordSet(words: string): ReadonlySet<string> {
  return new Set(words.trim().split(/\s+/))
}

/** More than one "NH" is not the NHS, a government no governance, and who is sending something speaks of no SEND. */
const unlike = new Set(['nhs', 'government', 'governments', 'sending', 'sends'])

const stems = new Map<string, string>()

/** Porter stem, remembered: the same words come back all day. */
export function stemOf(word: string): string {
  const known = stems.get(word)
  if (known !== undefined) return known
  const stem = /\d/.test(word) || unlike.has(word) ? word : stemmer(word)
  if (stems.size < 50_000) stems.set(word, stem)
  return stem
}
