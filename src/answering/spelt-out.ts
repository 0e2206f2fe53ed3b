import type { KnowledgeBase } from '../knowledge/knowledge-base.ts'
import { createFindMentions } from './mentions.ts'

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
  return (question) =>
    asked.some((pattern) => pattern.test(question))
      ? [...new Set(mentionsIn(question).map(({ id }) => id))]
      : []
}

const asked: readonly RegExp[] = [
  /\b(stands?|standing|short) for\b|\babbreviat|\bacronym/i,
  /\bwhat (are|do|does) the (letters|initials)\b|\bfull (name|title|form)\b|\bin full\b/i,
  /\bspell(ed|t)? (it|that|this|them|those) out\b/i,
  // "Does the blueprint spell out what EPRR keeps?" asks for no letters.
  /\b([Ss]pell out|[Uu]npack|[Dd]ecode|[Dd]ecipher|[Ee]xpand)( the (letters|abbreviation))? [A-Z&]{2,}\b/,
]
