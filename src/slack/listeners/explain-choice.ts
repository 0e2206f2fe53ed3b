import type { App, BlockButtonAction } from '@slack/bolt'
import type { Bot } from '../bot.ts'
import { reply } from '../reply.ts'
import { actionIds } from '../views/action-ids.ts'
import { goneView } from '../views/notices.ts'
import { clickKey, threadOf, whereClicked } from './clicked.ts'
import { isBetweenTwo } from './is-between-two.ts'
import { startingWith } from './starting-with.ts'

/** A click on "did you mean" or on a related entry explains that entry. */
export function explainChoices(app: App, bot: Bot): void {
  const listened = startingWith(actionIds.explain)
  app.action<BlockButtonAction>(listened, async ({ ack, action, body, respond, client }) => {
    await ack()
    await bot.once(clickKey(body), async () => {
      const post = whereClicked(body, respond, client, bot.logger)
      const entry = bot.knowledge.entry(action.value ?? '')
      const answer = entry === undefined ? undefined : bot.explain(entry.id, bot.now())
      if (entry === undefined || answer === undefined) return post(goneView())
      const thread = threadOf(body)
      const asked = {
        text: entry.title,
        asker: body.user.id,
        channel: body.channel?.id ?? body.user.id,
        ...(thread === undefined ? { mayShare: !isBetweenTwo(body.channel?.name) } : { thread }),
      }
      await reply(bot, asked, post, () => answer)
    })
  })
}
