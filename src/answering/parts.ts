import type { Candidate, Find, Found } from './find.ts'
import { wordsOf } from './search/words.ts'

/** One thing asked for in a question that asks for several. */
export type Part = { readonly asked: string; readonly id: string }

const mostWordsInPart = 40
const mostClauses = 6

/**
 * The entries that a question asks for, where it asks for more than one: each either named outright, or best
 * found for a clause of its own and well placed for the question as a whole. Empty when it asks for one thing.
 */
export function partsOf(
  question: string,
  whole: readonly Candidate[],
  find: Find,
  sure: (found: Found) => boolean,
): readonly Part[] {
  const named = find
    .named(question)
    .filter((entry) => entry.type === 'function' || entry.type === 'topic')
  const functions = named.filter((entry) => entry.type === 'function')
  if (functions.length >= 2)
    return functions.map((entry) => ({
      asked: entry.type === 'function' ? entry.name : entry.title,
      id: entry.id,
    }))
  const clauses = clausesOf(question)
  if (clauses.length < 2) return []
  const wellPlaced = new Set(whole.slice(0, 5).map(({ id }) => id))
  const found = new Map<string, string>()
  for (const clause of clauses) {
    const foundHere = find.candidatesFor(clause)
    const best = foundHere.candidates[0]
    if (best === undefined || found.has(best.id)) continue
    if (best.entry.type !== 'function' || !wellPlaced.has(best.id) || !sure(foundHere)) continue
    found.set(best.id, clause)
  }
  return found.size < 2 ? [] : [...found].map(([id, asked]) => ({ id, asked }))
}

/** Clauses of a question that could each be about something else. */
export function clausesOf(question: string): readonly string[] {
  return question
    .split(
      /[?.;:,]+\s+|[?.;:,]+$|\s+-\s+|\n+|\s(?:and|plus|also|versus|vs|while|whereas|or|then)\s/i,
    )
    .map((clause) => clause.trim())
    .filter((clause) => {
      const words = wordsOf(clause).length
      return words >= 2 && words <= mostWordsInPart
    })
    .slice(0, mostClauses)
}
