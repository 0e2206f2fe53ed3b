import { unansweredParts, type Answer } from '../answering/answer.ts'
import type { Logged } from '../answering/sections.ts'
import { referenceOf, type NewOpenQuestion } from '../questions/open-question.ts'
import type { Bot, Offer } from './bot.ts'
import type { Thread } from './thread-memory.ts'

/** Where a question came from. */
export type Asker = {
  readonly asker: string
  readonly channel: string
  readonly thread?: Thread
}

/** Logs what had no answer, before the reply says so. */
export function recordUnanswered(
  bot: Bot,
  { asker, channel, thread }: Asker,
  question: string,
  answer: Answer,
): Promise<Logged> {
  const open = unansweredParts(question, answer).map((part): NewOpenQuestion => ({
    text: part.question,
    askedAt: bot.now(),
    asker,
    channel,
    thread: thread?.ts ?? null,
    how: answer.kind === 'several' ? 'part-unanswered' : 'abstained',
    nearest: part.answer.related.map((entry) => entry.id),
    gap: part.answer.gap ?? null,
  }))
  return record(bot, open)
}

/** Logs a question none of whose suggested meanings was right. */
export function recordNoneOfThese(bot: Bot, offer: Offer): Promise<Logged> {
  const { question: text, asker, channel, nearest } = offer
  return record(bot, [
    { text, asker, channel, nearest, askedAt: bot.now(), how: 'none-of-these', gap: null },
  ])
}

/** A log that fails never costs the asker the answer: the loss is said in the reply and in our log. */
export async function record(bot: Bot, open: readonly NewOpenQuestion[]): Promise<Logged> {
  if (open.length === 0) return { kind: 'not-kept' }
  try {
    const references: string[] = []
    for (const question of open) {
      const filed = await bot.desk.file(question)
      if (filed.kind === 'refused') return filed
      references.push(referenceOf(filed.question.id))
    }
    return { kind: 'kept', references }
  } catch (error) {
    bot.logger.error({ event: 'open-question', outcome: 'lost', err: error })
    return { kind: 'lost' }
  }
}
