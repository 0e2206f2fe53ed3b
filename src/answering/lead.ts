import type { Destination, IcbFunction } from '../knowledge/entry.ts'
import { wording } from './wording.ts'

/** What of an entry was asked for. It decides which sentence leads; the rest still follows. */
export type Aspect =
  | 'destination'
  | 'notes'
  | 'keeps'
  | 'legislation'
  | 'timing'
  | 'certainty'
  | 'meaning'
  | 'since'

type Details = {
  readonly certainty: string
  readonly legislation: string
  readonly notes: readonly string[]
}

/** Does a part go somewhere, so that what stays is the rest? */
export function hasRest(destination: Destination): boolean {
  return destination !== 'icb' && destination !== 'undecided'
}

/** The sentences that answer what was asked of a function; the rest of its answer follows. */
export function leadSentence(
  { answer, scope, keeps, destination }: IcbFunction,
  aspect: Aspect,
  { certainty, legislation, notes }: Details,
): string {
  switch (aspect) {
    case 'destination':
    case 'since':
      return answer
    case 'notes':
      return `${wording.notesSay(notes)} ${answer}`
    case 'keeps':
      return hasRest(destination) ? `${wording.stays(keeps)} ${answer}` : answer
    case 'legislation':
      return `${legislation} ${answer}`
    case 'timing':
      return `${wording.noDate} ${answer}`
    case 'certainty':
      return `${certainty} ${answer}`
    case 'meaning':
      return `${wording.covers(scope)} ${answer}`
  }
}
