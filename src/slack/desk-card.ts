import { refTo } from '../answering/explain.ts'
import type { EntryRef } from '../answering/answer.ts'
import type { GroupCard } from '../questions/group-card.ts'
import type { OpenQuestion } from '../questions/open-question.ts'
import { undoable } from '../questions/undo.ts'
import type { Bot } from './bot.ts'

const linesLookedAt = 20

export async function loadCard(bot: Bot, id: number): Promise<GroupCard | null> {
  const { store } = bot.desk
  const page = await store.groups({ filter: { kind: 'one', id }, offset: 0, limit: 1 })
  const [summary] = page.groups
  if (summary === undefined) return null
  const questions = await store.questionsIn(id)
  const { faq, into } = summary.group
  return {
    summary,
    questions,
    nearest: nearestOf(bot, questions),
    faq: faq === null ? null : await store.faq(faq),
    into: into === null ? null : await referenceOfGroup(bot, into),
    undo: undoable(await store.auditOf(id, linesLookedAt), summary.group),
    untold: (await store.outbox.failed()).filter(({ group }) => group === id),
  }
}

async function referenceOfGroup(bot: Bot, id: number): Promise<number | null> {
  const wanted = { filter: { kind: 'one', id }, offset: 0, limit: 1 } as const
  const [summary] = (await bot.desk.store.groups(wanted)).groups
  return summary === undefined || summary.reference === 0 ? null : summary.reference
}

/** By how many questions came near it, then by how near. */
function nearestOf(bot: Bot, questions: readonly OpenQuestion[]): readonly EntryRef[] {
  const votes = new Map<string, number>()
  for (const { nearest, gap } of questions) {
    const ids = gap === null ? nearest : [gap, ...nearest]
    for (const [i, id] of ids.entries()) votes.set(id, (votes.get(id) ?? 0) + 1 / (1 + i))
  }
  return [...votes]
    .sort(([, a], [, b]) => b - a)
    .flatMap(([id]) => {
      const entry = bot.knowledge.entry(id)
      return entry === undefined ? [] : [refTo(entry)]
    })
    .slice(0, 5)
}
