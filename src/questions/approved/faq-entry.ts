import type { Entry, Faq } from '../../knowledge/entry.ts'
import type { KnowledgeBase } from '../../knowledge/knowledge-base.ts'
import { wordingKey } from '../../knowledge/wording-key.ts'
import type { ApprovedFaq } from '../approved-faq.ts'

/** An approved FAQ as an entry of the knowledge: what is shown, and what is exported to `knowledge/`. */
export function faqEntry(faq: ApprovedFaq): Faq {
  const title = wordingKey(faq.question)
  return {
    id: faq.id,
    title: faq.question,
    answer: faq.answer,
    approved: {
      on: faq.approvedAt.toISOString().slice(0, 10),
      people: faq.draftedBy === faq.approvedBy ? 1 : 2,
    },
    citations: [...faq.citations],
    related: [],
    aliases: [],
    examples: faq.wordings.map(({ text }) => text).filter((text) => wordingKey(text) !== title),
  }
}

/** The same knowledge, that also knows these FAQs. One that already stands in `knowledge/` is left as it is. */
export function withFaqs(knowledge: KnowledgeBase, faqs: readonly ApprovedFaq[]): KnowledgeBase {
  const own = new Map(
    faqs
      .filter(({ id }) => knowledge.entry(id) === undefined)
      .map((faq): [string, Entry] => [faq.id, { type: 'faq', ...faqEntry(faq) }]),
  )
  return { ...knowledge, entry: (id) => own.get(id) ?? knowledge.entry(id) }
}
