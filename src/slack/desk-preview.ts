import type { Answer } from '../answering/answer.ts'
import { createExplain } from '../answering/explain.ts'
import { withFaqs } from '../questions/approved/faq-entry.ts'
import type { ApprovedFaq } from '../questions/approved-faq.ts'
import type { Group } from '../questions/group.ts'
import { candidateOf } from '../questions/publish.ts'
import type { Bot } from './bot.ts'

/** A draft as an answer, as if it were approved now: exactly what askers will see. */
export async function previewOf(bot: Bot, group: Group, by: string): Promise<Answer | undefined> {
  const ownDraft = group.draft?.by === by && !bot.desk.soloApproval
  const approver = ownDraft ? 'somebody else' : by
  const faq = await candidateOf(bot.desk.store, group, approver, bot.now())
  return faq === undefined ? undefined : answerOf(bot, faq)
}

/** What an approved FAQ answers. */
export function answerOf(bot: Bot, faq: ApprovedFaq): Answer | undefined {
  const { knowledge } = bot
  const without = {
    ...knowledge,
    entry: (id: string) => (id === faq.id ? undefined : knowledge.entry(id)),
  }
  return createExplain(withFaqs(without, [faq]))(faq.id, bot.now())
}
