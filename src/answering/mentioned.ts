import type { Entry } from '../knowledge/entry.ts'
import { isSilentOn } from '../knowledge/terms.ts'
import type { KnowledgeBase } from '../knowledge/knowledge-base.ts'
import { createFindMentions, expandedNames } from './mentions.ts'
import { wordsOf } from './search/words.ts'

/**
 * The terms that no source uses, where a question asks whether one does: "does it say anything about mental
 * health?" Ids; none where the question names more than such terms.
 */
export type FindUnmentioned = (question: string) => readonly string[]

export function createFindUnmentioned(knowledge: KnowledgeBase): FindUnmentioned {
  const mentionsIn = createFindMentions(
    knowledge.entries
      .filter((entry) => isSilentOn(entry))
      .map((entry) => ({ id: entry.id, names: namesOf(entry), claim: 0 })),
  )
  return (question) => {
    const asking = asksWhetherSaid.map((pattern) => pattern.exec(question)).find(Boolean)
    const asked = asking?.groups?.['what']
    if (asking === null || asking === undefined || asked === undefined) return []
    // "Someone asked about looked after children, is that mentioned anywhere?"
    if (isOfBefore.test(asked)) return onlyIn(question.slice(0, asking.index))
    const words = wordsOf(asked.replaceAll(anywhere, ' '))
    const mentions = mentionsIn(words.join(' '))
    const isAll = words.every(
      (word, i) => little.has(word) || mentions.some(({ from, to }) => from <= i && i < to),
    )
    return isAll ? [...new Set(mentions.map(({ id }) => id))] : []
  }

  /** The one such term that a text names. */
  function onlyIn(text: string): readonly string[] {
    const ids = new Set(mentionsIn(text).map(({ id }) => id))
    return ids.size === 1 ? [...ids] : []
  }
}

/** "MH (mental health)" is called either. */
function namesOf(entry: Entry): readonly string[] {
  const expanded = entry.type === 'term' ? expandedNames(entry) : []
  return [...entry.title.split(/[()/]/), ...expanded, ...entry.aliases]
}

const asksWhetherSaid: readonly RegExp[] = [
  /\b(does|do|did|has|have)\b.{0,60}\b(mention|say (anything|something|nothing|much)( at all)? (about|on|of)|refer to|talk about|speak of)\b (?<what>[^.?!]+)/i,
  /\b(anything|something|nothing)( at all)?( said| written)?( in (it|there|here|the (blueprint|document|text|table)))?( at all)? (about|on) (?<what>[^.?!]+)/i,
  /\b(is|are) (?<what>[^.?!,]+?) (mentioned|covered|named|referred to|spoken of|talked about)\b/i,
]
const isOfBefore = /^\s*(that|it|this|they)\s*$/i
const anywhere =
  /\b(anywhere|at all|please|pls|in (it|there|here)|(in )?the (blueprint|document|text))\b/gi
const little = new Set(['and', 'or', 'the', 'a', 'an', 'our', 'any', 'of', 's'])
