import { digestOf, isQuiet } from '../questions/digest.ts'
import { isOpen, type Group } from '../questions/group.ts'
import type { Tell } from '../questions/tell.ts'
import type { Bot } from './bot.ts'
import { nameOf } from './desk-lists.ts'
import { answerOf } from './desk-preview.ts'
import { digestView } from './views/desk-digest.ts'
import { answerTold, assignedTold, decisionTold } from './views/desk-told.ts'
import type { View } from './views/view.ts'

/** Drawn when it is told, so that it is what is true then; undefined where there is nothing left to tell. */
export async function contentOf(bot: Bot, tell: Tell): Promise<View | undefined> {
  const { store } = bot.desk
  if (tell.what === 'digest') {
    const from = new Date(tell.key.split(' ')[1] ?? '')
    const to = new Date(from.getTime() + 7 * 24 * 60 * 60 * 1000)
    const digest = await digestOf(store, { from, to })
    return isQuiet(digest) ? undefined : digestView(digest, (id) => nameOf(bot, id))
  }
  const group = tell.group === null ? null : await store.group(tell.group)
  if (group === null) return undefined
  if (tell.what === 'assigned') return assignedTo(bot, tell.to, group)
  if (tell.what === 'declined' || tell.what === 'sent-on') {
    // Reopened meanwhile: it is decided no longer.
    return group.status === tell.what ? decisionTold(tell, group) : undefined
  }
  if (tell.what === 'kept') {
    return group.status === 'approved' ? decisionTold(tell, group) : undefined
  }
  const answer = await answerFor(bot, tell, group.entry)
  if (answer === undefined) return undefined
  const question = tell.question === null ? null : await store.question(tell.question)
  const feedback = bot.feedback.keep({
    question: question?.text ?? ('entry' in answer ? answer.entry.name : ''),
    asker: tell.to,
    channel: tell.channel ?? tell.to,
    thread: tell.thread,
    entries: 'entry' in answer ? [answer.entry.id] : [],
  })
  return answerTold(tell, answer, feedback)
}

/** Undefined where somebody else has it by now, or nobody need have it any more. */
async function assignedTo({ desk }: Bot, person: string, group: Group): Promise<View | undefined> {
  if (group.assignee !== person || !isOpen(group)) return undefined
  const wanted = { filter: { kind: 'one', id: group.id }, offset: 0, limit: 1 } as const
  const [summary] = (await desk.store.groups(wanted)).groups
  const lines = await desk.store.auditOf(group.id, linesLookedAt)
  const line = lines.find(
    ({ what, after }) => what === 'assign' && after?.group?.assignee === person,
  )
  return summary === undefined ? undefined : assignedTold(summary, line?.who)
}

const linesLookedAt = 50

async function answerFor(bot: Bot, tell: Tell, entry: string | null) {
  if (tell.what === 'covered') {
    return entry === null ? undefined : bot.explain(entry, bot.now())
  }
  const faq = tell.faq === null ? null : await bot.desk.store.faq(tell.faq)
  // A newer revision is told by a telling of its own.
  if (faq === null || faq.revision !== tell.revision) return undefined
  return answerOf(bot, faq)
}
