import type { IcbFunction } from '../knowledge/entry.ts'
import { firstSentence, sentencesOf } from './sentences.ts'
import { wording } from './wording.ts'

/** What of an entry was asked for. It decides which sentence leads; the rest still follows. */
export type Aspect =
  | 'destination'
  | 'notes'
  | 'keeps'
  | 'legislation'
  | 'timing'
  | 'certainty'
  | 'reason'
  | 'duty'
  | 'meaning'
  | 'since'

/** What else a row and its group say. */
type Details = {
  readonly certainty: string
  readonly legislation: string
  readonly notes: readonly string[]
}

/**
 * The sentences that answer what was asked of a function; the rest of its answer follows. Where it was asked
 * where it goes *and* something else, in that order, so they stand.
 */
export function leadSentence(
  fn: IcbFunction,
  { aspect, isSecond }: { readonly aspect: Aspect; readonly isSecond: boolean },
  details: Details,
): string {
  const sentences = leadOf(fn, aspect, details)
  // First of all, "the row" would be of nothing that was named.
  return isSecond
    ? sentences.toReversed().join(' ')
    : sentences.join(' ').replace(/^The row (?=does not mention)/, `The row “${fn.name}” `)
}

/** What answers the aspect, then what it is said of. */
function leadOf(fn: IcbFunction, aspect: Aspect, details: Details): readonly string[] {
  switch (aspect) {
    case 'destination':
    case 'since':
      return [fn.answer]
    case 'notes':
      return [wording.notesSay(details.notes), fn.answer]
    case 'keeps':
      return leadsWithKeeps(fn, aspect) ? keepsFirst(fn) : [fn.answer]
    case 'duty':
    case 'legislation':
      return [details.legislation, withoutLaw(fn.answer)]
    case 'timing':
      return fn.timing === undefined
        ? [wording.noDate, fn.answer]
        : [`${firstSentence(fn.answer)} ${fn.timing}`]
    case 'certainty':
      return [
        `${fn.destination === 'undecided' ? fn.answer : firstSentence(fn.answer)} ${details.certainty}`,
      ]
    case 'reason':
      return fn.category === 'review-for-transfer' ? [wording.noReason, fn.answer] : [fn.answer]
    case 'meaning':
      return [wording.covers(fn.scope), fn.answer]
  }
}

/** Asked what stays: does the first sentence say it, of a function of which a part goes somewhere? */
export function leadsWithKeeps(fn: IcbFunction, aspect: Aspect): boolean {
  return aspect === 'keeps' && fn.destination !== 'icb' && fn.destination !== 'undecided'
}

function keepsFirst({ answer, keeps }: IcbFunction): readonly string[] {
  return namesNothing.test(keeps)
    ? [`${answer} ${keeps}`]
    : [wording.keeps(keeps), firstSentence(answer)]
}

const namesNothing = /^The row names nothing/

/** The sentence on law is said by then. */
function withoutLaw(answer: string): string {
  return sentencesOf(answer)
    .filter((sentence) => !/\bchange in the law\b/.test(sentence))
    .join(' ')
}
