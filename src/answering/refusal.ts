import type { Refused } from './answer.ts'
import { hasNoWords, longestQuestion } from './normalise.ts'
import { findPersonalData } from './personal-data.ts'
import { wording } from './wording.ts'

/** Why a message is not read as a question; undefined where it is. */
export function refusal(typed: string): Refused | undefined {
  if (typed === '') return { kind: 'refused', reason: 'empty', sentence: wording.empty }
  if (hasNoWords(typed)) return { kind: 'refused', reason: 'empty', sentence: wording.noWords }
  if (typed.length > longestQuestion) {
    return {
      kind: 'refused',
      reason: 'too-long',
      sentence: wording.tooLong(typed.length, longestQuestion),
    }
  }
  if (ofSelfHarm.test(typed))
    return { kind: 'refused', reason: 'distress', sentence: wording.distress }
  const personal = findPersonalData(typed)
  return personal === null
    ? undefined
    : { kind: 'refused', reason: 'personal-data', sentence: wording.personalData(personal) }
}

/** Somebody who writes this of themselves needs people, whatever else is asked beside it. */
const ofSelfHarm =
  /\b(kill(ing)? my ?self|(end|ending|take|taking) my (own )?life|(harm|hurt)(ing)? my ?self|i (just )?(want|wish|would like) to (die|be dead)|i wish i (was|were) dead|i['’]?(m| am| feel)( feeling)? suicidal|i (do not|don['’]?t) want to (live|be here) any ?more|i (can['’]?t|cannot) go on (living|any ?more))\b/i
