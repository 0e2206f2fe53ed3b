import { bestAnswer, confidenceIn } from './confidence.ts'
import type { Find, Found } from './find.ts'
import { leansOnThread } from './follow-up.ts'
import { wordsOf } from './search/words.ts'

/** One thing asked for in a question that asks for several. */
export type Part = { readonly asked: string; readonly id: string }

const mostWordsInPart = 40
const mostClauses = 6
const wellPlaced = 5
const longMessage = 60

/**
 * What one sentence asks for, where it asks for more than one thing: functions named outright or best found for
 * a clause of their own, and topics that a clause asks for by itself. Empty when it asks for one thing.
 */
export function partsOf(
  typed: string,
  whole: Found,
  find: Find,
  isSure: (found: Found) => boolean,
): readonly Part[] {
  // A question of a sort that the sources do not answer is not made answerable by naming two functions.
  if (whole.answerable < 0) return []
  // Who repeats what others misread, of several functions, is put right about all of them.
  if (bestAnswer(whole)?.entry.type === 'misreading' && isSure(whole)) return []
  const named = find.named(find.mend(typed)).filter((entry) => entry.type === 'function')
  const clauses = clausesOf(typed)
  if (named.length >= 2) {
    const functions = named.map(({ name, id }) => ({ asked: name, id }))
    return [...functions, ...clauses.flatMap((clause) => topicAskedBy(clause, find))]
  }
  if (clauses.length < 2) return []
  const placed = new Set(whole.candidates.slice(0, wellPlaced).map(({ id }) => id))
  const found = new Map<string, string>()
  for (const clause of clauses) {
    for (const topic of topicAskedBy(clause, find)) found.set(topic.id, clause)
    const here = find.candidatesFor(find.mend(clause))
    const best = here.candidates[0]
    if (
      best?.entry.type !== 'function' ||
      found.has(best.id) ||
      !placed.has(best.id) ||
      !isSure(here)
    )
      continue
    found.set(best.id, clause)
  }
  // What the question as a whole is nearest to must be among its parts.
  const nearest = whole.candidates[0]?.id ?? ''
  return found.size < 2 || !found.has(nearest)
    ? []
    : [...found].map(([id, asked]) => ({ id, asked }))
}

/** The topic, if the clause is a question by itself that one answers beyond doubt. */
function topicAskedBy(clause: string, find: Find): readonly Part[] {
  if (!opensQuestion.test(clause)) return []
  const found = find.candidatesFor(find.mend(clause))
  const best = found.candidates[0]
  return best?.entry.type === 'topic' && confidenceIn(found) >= beyondDoubt
    ? [{ asked: clause, id: best.id }]
    : []
}

const opensQuestion =
  /^(and |also |but |so |plus )*(who|what|when|where|which|why|how|is|are|was|were|do|does|did|can|could|should|will|would|has|have|what's|who's|where's|when's|whats|whos|wheres)\b/i
const beyondDoubt = 0.85

/** Clauses of a question that could each be about something else. */
function clausesOf(question: string): readonly string[] {
  return question
    .split(
      /[?.;:]+\s+|[?.;:]+$|,\s+|\s+-\s+|\s(?:and|plus|also|versus|vs|while|whereas|or|then)\s/i,
    )
    .map((clause) => clause.trim())
    .filter((clause) => {
      const words = wordsOf(clause).length
      return words >= 2 && words <= mostWordsInPart
    })
    .slice(0, mostClauses)
}

/**
 * The questions of a message, each with the statements before it. A question that leans on the one before
 * ("And when?") stays with it. In a long message what is not followed by a question is left out.
 */
export function questionsIn(typed: string): readonly string[] {
  const questions: string[] = []
  let statements = ''
  for (const sentence of typed.split(/(?<=[.!?])\s+/)) {
    if (!sentence.endsWith('?')) statements = `${statements} ${sentence}`.trim()
    else if (questions.length > 0 && leansOnThread(sentence)) {
      questions.push(`${questions.pop() ?? ''} ${sentence}`)
    } else {
      questions.push(`${statements} ${sentence}`.trim())
      statements = ''
    }
  }
  return questions
}

/** What a long message asks: the sentences that end in a question mark. Other messages are taken whole. */
export function pointOf(typed: string): string {
  if (wordsOf(typed).length <= longMessage) return typed
  const asked = typed.split(/(?<=[.!?])\s+/).filter((sentence) => sentence.endsWith('?'))
  return asked.length === 0 ? typed : asked.join(' ')
}
