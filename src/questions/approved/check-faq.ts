import type { Answer } from '../../answering/answer.ts'
import type { Ask } from '../../answering/ask.ts'
import type { KnowledgeBase } from '../../knowledge/knowledge-base.ts'
import { wordingsOf } from '../../knowledge/wordings-of.ts'
import type { ApprovedFaq } from '../approved-faq.ts'
import { createGrouping } from '../grouping.ts'
import { thresholds } from '../likeness/likeness.ts'
import type { RankOf } from '../likeness/profile.ts'

/** What would go wrong if this FAQ were live. Nothing may, or it is not published. */
export type FaqCheck = {
  /** Wordings of its own that lead elsewhere, and where to. */
  readonly lost: readonly { readonly text: string; readonly to: string }[]
  /** Wordings of other entries that would lead to it. */
  readonly stolen: readonly { readonly text: string; readonly from: string }[]
}

/** Asking before it is live and asking with it. */
export type CheckParts = {
  readonly knowledge: KnowledgeBase
  readonly before: Ask
  readonly after: Ask
  readonly rankOf: RankOf
  readonly now: Date
  /** Other FAQs that are live. */
  readonly others: readonly ApprovedFaq[]
  /** Known gaps that its questions fell into: it answers these on purpose. */
  readonly gaps: readonly string[]
}

/**
 * Asks every wording of the FAQ, and every wording of the knowledge that is anything like it. Yields between
 * stretches of work, so that whoever drives it can answer questions meanwhile.
 */
export function* checkFaq(faq: ApprovedFaq, parts: CheckParts): Generator<void, FaqCheck> {
  const { knowledge, before, after, rankOf, now, others, gaps } = parts
  const lost = faq.wordings.flatMap(({ text }) => {
    const to = leadsTo(after(text, { now }))
    return to === faq.id ? [] : [{ text, to }]
  })
  yield

  const own = createGrouping<number>(rankOf)
  for (const [i, { text }] of faq.wordings.entries()) own.add(i, text)
  const stolen: { text: string; from: string }[] = []
  let looked = 0
  for (const { from, text } of otherWordings(knowledge, others)) {
    looked += 1
    if (looked % stretch === 0) yield
    if (own.alike(text, thresholds.answers).length === 0) continue
    yield
    if (gaps.includes(from) || leadsTo(after(text, { now })) !== faq.id) continue
    if (leadsTo(before(text, { now })) === from) stolen.push({ text, from })
  }
  return { lost, stolen }
}

/** Wordings looked at in one go: a few milliseconds. */
const stretch = 100

function* otherWordings(knowledge: KnowledgeBase, others: readonly ApprovedFaq[]) {
  for (const entry of knowledge.entries) {
    const texts = [entry.title, ...wordingsOf(entry).map(({ text }) => text)]
    for (const text of texts) yield { from: entry.id, text }
  }
  for (const { id, wordings } of others) for (const { text } of wordings) yield { from: id, text }
}

/** The entry that an answer gives, or the known gap that it names. */
function leadsTo(answer: Answer): string {
  switch (answer.kind) {
    case 'answered':
    case 'courtesy':
      return answer.entry.id
    case 'abstained':
      return answer.gap ?? 'nothing'
    case 'several':
      return [...new Set(answer.parts.map((part) => leadsTo(part.answer)))].join(' ')
    case 'list':
    case 'comparison':
    case 'calculation':
    case 'icbs':
    case 'clarify':
    case 'refused':
      return answer.kind
  }
}
