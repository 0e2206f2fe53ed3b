import type { App } from '@slack/bolt'
import type { Bot } from '../bot.ts'
import { inThread } from '../post.ts'
import { reply } from '../reply.ts'

/** Answers where the bot was mentioned, in the thread. */
export function answerMentions(app: App, bot: Bot): void {
  app.event('app_mention', async ({ event, client, context }) => {
    const { channel, user, ts, text } = event
    if (user === undefined || event.bot_id !== undefined || user === context.botUserId) return
    const thread = { channel, ts: event.thread_ts ?? ts }
    // The same key as for a message: where Slack sends both events for one message, one reply goes out.
    await bot.once(`message ${channel} ${ts}`, () =>
      reply(bot, { text, asker: user, channel, thread }, inThread(client, thread, bot.logger)),
    )
  })
}
