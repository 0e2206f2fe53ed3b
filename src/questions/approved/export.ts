import type { Faq } from '../../knowledge/entry.ts'
import type { KnowledgeBase } from '../../knowledge/knowledge-base.ts'
import { wordingsOf } from '../../knowledge/wordings-of.ts'
import { wordingKey } from '../../knowledge/wording-key.ts'
import type { Approved } from '../approved-faq.ts'
import { faqEntry } from './faq-entry.ts'

/** What goes into `knowledge/`, and the wordings that cannot, as each may stand there once only. */
export type Export = {
  readonly faqs: readonly Faq[]
  /** Entry → wordings that the desk added to it. */
  readonly wordings: ReadonlyMap<string, readonly string[]>
  readonly leftOut: readonly {
    readonly id: string
    readonly text: string
    readonly standsIn: string
  }[]
}

/** `exported` are ids that an earlier export put into `knowledge/`: they are written anew. */
export function exportOf(
  { faqs, covered }: Approved,
  knowledge: KnowledgeBase,
  exported: ReadonlySet<string>,
): Export {
  const owner = new Map<string, string>()
  for (const entry of knowledge.entries) {
    if (exported.has(entry.id)) continue
    for (const { text } of wordingsOf(entry)) owner.set(wordingKey(text), entry.id)
  }
  const leftOut: { id: string; text: string; standsIn: string }[] = []
  const mayStand = (id: string, text: string): boolean => {
    const standsIn = owner.get(wordingKey(text))
    if (standsIn === undefined) owner.set(wordingKey(text), id)
    else if (standsIn !== id) leftOut.push({ id, text, standsIn })
    return standsIn === undefined
  }
  const own = faqs
    .filter(({ id }) => knowledge.entry(id) === undefined || exported.has(id))
    .map(faqEntry)
    .map((faq) => ({ ...faq, examples: faq.examples.filter((text) => mayStand(faq.id, text)) }))
  const wordings = new Map<string, string[]>()
  for (const { entry, text } of covered) {
    if (knowledge.entry(entry) === undefined || !mayStand(entry, text)) continue
    wordings.set(entry, [...(wordings.get(entry) ?? []), text])
  }
  return { faqs: own, wordings, leftOut }
}
