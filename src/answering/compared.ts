import type { IcbFunction } from '../knowledge/entry.ts'
import type { KnowledgeBase } from '../knowledge/knowledge-base.ts'
import { isSure } from './decide.ts'
import type { Find } from './find.ts'

/** The functions that a comparison sets side by side: those named outright, then what each side is about. */
export function functionsCompared(
  question: string,
  find: Find,
  knowledge: KnowledgeBase,
): readonly IcbFunction[] {
  const named = find.named(question).flatMap((entry) => {
    if (entry.type === 'function') return [entry]
    // "MO" has several meanings, of which one can be compared.
    const meant = entry.type === 'term' ? entry.leadsTo.map((id) => knowledge.entry(id)) : []
    const functions = meant.filter((one) => one?.type === 'function')
    return functions.length === 1 ? functions : []
  })
  const unique = [...new Set(named)]
  if (unique.length >= 2) return unique
  const sides = question.split(between).map((side) => {
    const found = find.candidatesFor(side)
    const best = found.candidates[0]?.entry
    return best?.type === 'function' && isSure(found) ? best : undefined
  })
  return [...new Set([...unique, ...sides.filter((side) => side !== undefined)])]
}

const between =
  /\s(?:vs\.?|v|versus|against|and|or|from|with|to)\s|\bdiff(?:erence)?s? (?:between|in)\s|\bcompared?\s|[?:;,]/i
