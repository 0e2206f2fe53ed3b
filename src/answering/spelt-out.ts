import type { KnowledgeBase } from '../knowledge/knowledge-base.ts'
import { createFindMentions } from './mentions.ts'
import { asksForDestination } from './prefer.ts'

/** The terms whose letters a question asks to be spelt out: "VCSE – can someone spell it out for me". */
export type FindSpeltOut = (question: string) => readonly string[]

/** Ids of terms. None where the question asks for something else, or of no letters that are known. */
export function createFindSpeltOut(knowledge: KnowledgeBase): FindSpeltOut {
  const letters = knowledge.entries.flatMap((entry) =>
    entry.type === 'term' && entry.expansion !== undefined
      ? [{ id: entry.id, names: [entry.title], claim: 0 }]
      : [],
  )
  const mentionsIn = createFindMentions(letters)
  return (question) => {
    if (!asked.some((pattern) => pattern.test(question)) || asksForDestination(question)) return []
    // "Send me the full name of it" does not ask of SEND.
    const text = question.replaceAll(/\bsend\b/g, ' ')
    return [...new Set(mentionsIn(text).map(({ id }) => id))]
  }
}

const asked: readonly RegExp[] = [
  /\b(stands?|standing|short) for\b|\babbreviat|\bacronym/i,
  /\bwhat (are|do|does) the (letters|initials)\b|\bfull (name|title|form)\b/i,
  /\bspell(ed|t)? (it|that|this|them|those) out\b/i,
  // "Does the blueprint spell out what EPRR keeps?" asks for no letters.
  /\b([Ss]pell out|[Uu]npack|[Dd]ecode|[Dd]ecipher)( the (letters|abbreviation))? [A-Z&]{2,}\b/,
]
