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
  const personal = findPersonalData(typed)
  return personal === null
    ? undefined
    : { kind: 'refused', reason: 'personal-data', sentence: wording.personalData(personal) }
}
