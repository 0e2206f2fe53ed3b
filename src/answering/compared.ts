import type { Entry, IcbFunction } from '../knowledge/entry.ts'
import type { KnowledgeBase } from '../knowledge/knowledge-base.ts'
import { isSure } from './decide.ts'
import type { Find } from './find.ts'

/** The functions that a comparison sets side by side: those named outright, then what each side is about. */
export function functionsCompared(
  question: string,
  find: Find,
  knowledge: KnowledgeBase,
): readonly IcbFunction[] {
  const named = find.named(question)
  const plain = named.filter((entry) => entry.type === 'function')
  if (plain.length >= 2) return plain
  const unique = [...new Set(named.flatMap((entry) => meantBy(entry, knowledge)))]
  if (unique.length >= 2) return unique
  const sides = question.split(between).map((side) => {
    const found = find.candidatesFor(side)
    const best = found.candidates[0]?.entry
    return best?.type === 'function' && isSure(found) ? best : undefined
  })
  return [...new Set([...unique, ...sides.filter((side) => side !== undefined)])]
}

/** "MO" and "estates" have several meanings: the first function is the one that is usually meant. */
function meantBy(entry: Entry, knowledge: KnowledgeBase): readonly IcbFunction[] {
  if (entry.type === 'function') return [entry]
  const meant = entry.type === 'term' ? entry.leadsTo.map((id) => knowledge.entry(id)) : []
  return meant.filter((one) => one?.type === 'function').slice(0, 1)
}

const between =
  /\s(?:vs\.?|v|versus|against|and|or|from|with|to)\s|\bdiff(?:erence)?s? (?:between|in)\s|\bcompared?\s|[?:;,]/i
