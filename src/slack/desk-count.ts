import type { Answer, SingleAnswer } from '../answering/answer.ts'
import type { TallyKind } from '../questions/desk-store.ts'
import type { Bot } from './bot.ts'

/** Counts what became of a question: by day, kind and entry. No words and no person. */
export async function count(bot: Bot, answer: Answer): Promise<void> {
  const answers = answer.kind === 'several' ? answer.parts.map((part) => part.answer) : [answer]
  for (const single of answers) {
    const [what, entry] = countedAs(single)
    await tally(bot, what, entry)
  }
}

/** A count that cannot be kept costs nobody an answer. */
export async function tally(bot: Bot, what: TallyKind, entry: string): Promise<void> {
  try {
    await bot.desk.store.outbox.tally(bot.now().toISOString().slice(0, 10), what, entry)
  } catch (error) {
    bot.logger.warn({ event: 'tally', outcome: 'lost', err: error })
  }
}

function countedAs(answer: SingleAnswer): readonly [TallyKind, string] {
  switch (answer.kind) {
    case 'answered':
      return [answer.approval === undefined ? 'answered' : 'faq', answer.entry.id]
    case 'courtesy':
    case 'list':
    case 'comparison':
    case 'calculation':
    case 'icbs':
      return ['answered', '']
    case 'clarify':
      return ['clarify', '']
    case 'abstained':
      return ['abstained', answer.gap ?? '']
    case 'refused':
      return ['refused', '']
  }
}
