import type { KnowledgeBase } from '../../knowledge/knowledge-base.ts'
import { wordingKey } from '../../knowledge/wording-key.ts'
import type { Approved } from '../approved-faq.ts'
import { createGrouping } from '../grouping.ts'
import { thresholds } from '../likeness/likeness.ts'
import type { RankOf } from '../likeness/profile.ts'

/** What the FAQ team has approved, to be asked which of it answers a question. */
export type ApprovedIndex = {
  /** The entry that the desk said covers exactly these words. */
  covering(question: string): string | undefined
  /** The FAQ, or the entry that covers it, whose wordings ask the same. */
  answering(question: string): { readonly id: string; readonly likeness: number } | undefined
}

export function createApprovedIndex(
  approved: Approved,
  knowledge: KnowledgeBase,
  rankOf: RankOf,
): ApprovedIndex {
  const known = approved.covered.filter(({ entry }) => knowledge.entry(entry) !== undefined)
  const exactly = new Map(known.map(({ text, entry }) => [wordingKey(text), entry]))
  const grouping = createGrouping<string>(rankOf)
  const wordings = [
    ...approved.faqs.flatMap(({ id, wordings: own }) => own.map(({ text }) => ({ id, text }))),
    ...known.map(({ entry, text }) => ({ id: entry, text })),
  ]
  for (const [i, { id, text }] of wordings.entries()) grouping.add(`${i} ${id}`, text)

  return {
    covering: (question) => exactly.get(wordingKey(question)),
    answering(question) {
      const [best] = grouping.alike(question, thresholds.answers)
      const id = best?.id.split(' ')[1]
      return best === undefined || id === undefined ? undefined : { id, likeness: best.likeness }
    },
  }
}
