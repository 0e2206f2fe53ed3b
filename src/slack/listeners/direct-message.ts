import type { App } from '@slack/bolt'
import type { Bot } from '../bot.ts'
import { inThread } from '../post.ts'
import { reply } from '../reply.ts'
import { fromPerson } from './from-person.ts'

/** Answers a direct message in a thread under it, so that a follow-up there has its context. */
export function answerDirectMessages(app: App, bot: Bot): void {
  app.event('message', async ({ event, client, context }) => {
    const message = fromPerson(event, context.botUserId)
    if (message === undefined) return
    const { channel, user, ts, text = '' } = message
    const thread = { channel, ts: message.thread_ts ?? ts }
    await bot.once(`message ${channel} ${ts}`, () =>
      reply(bot, { text, asker: user, channel, thread }, inThread(client, thread, bot.logger)),
    )
  })
}
