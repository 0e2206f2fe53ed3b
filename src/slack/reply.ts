import { outcomeOf, type Answer, type Clarify } from '../answering/answer.ts'
import { plainQuestion } from '../answering/normalise.ts'
import type { Logged } from '../answering/sections.ts'
import type { Bot } from './bot.ts'
import { count } from './desk-count.ts'
import { recordUnanswered, type Asker } from './open-questions.ts'
import type { Post } from './post.ts'
import type { Thread } from './thread-memory.ts'
import { answerView, type Remembered } from './views/answer.ts'

/** A question as Slack delivered it. */
export type Asked = Asker & {
  readonly text: string
  readonly thread?: Thread
  /** True where only the asker sees the reply, in a channel that it could be shared with. */
  readonly mayShare?: boolean
}

/**
 * The one way from a question to its reply: answer, log what has no answer, draw, post. A click or a look-up
 * brings its own way to the answer; everything after that is the same.
 */
export async function reply(
  bot: Bot,
  asked: Asked,
  post: Post,
  answerTo: (bot: Bot, asked: Asked) => Answer = askInWords,
): Promise<void> {
  const started = performance.now()
  const answer = answerTo(bot, asked)
  const question = plainQuestion(asked.text)
  const logged = await recordUnanswered(bot, asked, question, answer)
  // Before the reply is out: the follow-up may be quicker than Slack's receipt for it.
  if (asked.thread !== undefined) bot.threads.add(asked.thread, entriesOf(answer))
  await post(answerView(answer, logged, remember(bot, asked, question, answer, logged)))
  await count(bot, answer)
  bot.logger.info({
    event: answerTo === askInWords ? 'question' : 'look-up',
    outcome: outcomeOf(answer),
    entry: entriesOf(answer).join(' '),
    ms: Math.round(performance.now() - started),
  })
}

function askInWords(bot: Bot, { text, thread }: Asked): Answer {
  const entries = thread === undefined ? [] : bot.threads.entriesIn(thread)
  return bot.ask(text, {
    now: bot.now(),
    ...(entries.length === 0 ? {} : { thread: { entries } }),
  })
}

/** Keeps what the buttons under the answer will need. */
function remember(
  bot: Bot,
  { asker, channel, mayShare, thread }: Asked,
  question: string,
  answer: Answer,
  logged: Logged,
): Remembered {
  const shareable = mayShare === true && outcomeOf(answer) === 'answered'
  return {
    offers: clarifications(question, answer).map((part) =>
      bot.offers.keep({
        question: part.question,
        asker,
        channel,
        nearest: part.answer.options.map((option) => option.id),
      }),
    ),
    ...(shareable ? { share: bot.shareable.keep({ answer, logged }) } : {}),
    ...(answer.kind === 'calculation' ? { request: bot.requests.keep(answer.request) } : {}),
    ...(question !== '' && mayDislike(answer)
      ? {
          feedback: bot.feedback.keep({
            question,
            asker,
            channel,
            thread: thread?.ts ?? null,
            entries: entriesOf(answer),
          }),
        }
      : {}),
  }
}

/** Everything that gives an answer can be said to have helped or not. */
function mayDislike(answer: Answer): boolean {
  return answer.kind !== 'courtesy' && outcomeOf(answer) === 'answered'
}

/** The entries that an answer is about: what a follow-up in its thread may mean by "that". */
function entriesOf(answer: Answer): readonly string[] {
  switch (answer.kind) {
    case 'answered':
      return [answer.entry.id]
    case 'comparison':
      return answer.rows.map((row) => row.id)
    case 'several':
      return answer.parts.flatMap((part) => entriesOf(part.answer))
    case 'list':
    case 'calculation':
    case 'icbs':
    case 'clarify':
    case 'abstained':
    case 'courtesy':
    case 'refused':
      return []
  }
}

/** The parts whose asker is offered a choice, in the order they are shown. */
function clarifications(
  question: string,
  answer: Answer,
): readonly { readonly question: string; readonly answer: Clarify }[] {
  if (answer.kind === 'clarify') return answer.options.length === 0 ? [] : [{ question, answer }]
  if (answer.kind !== 'several') return []
  return answer.parts.flatMap((part) =>
    part.answer.kind === 'clarify' ? [{ question: part.asked, answer: part.answer }] : [],
  )
}
