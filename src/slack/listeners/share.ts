import type { App, BlockButtonAction } from '@slack/bolt'
import type { Bot } from '../bot.ts'
import { forChannel, onlyForAsker } from '../post.ts'
import { actionIds } from '../views/action-ids.ts'
import { answerView } from '../views/answer.ts'
import { forgottenView } from '../views/notices.ts'
import { clickKey } from './clicked.ts'

/** Posts an answer that only its asker saw to the channel they asked in. */
export function shareAnswers(app: App, bot: Bot): void {
  app.action<BlockButtonAction>(actionIds.share, async ({ ack, action, body, respond }) => {
    await ack()
    await bot.once(clickKey(body), async () => {
      const shared = bot.shareable.find(action.value ?? '')
      if (shared === undefined) return onlyForAsker(respond, bot.logger)(forgottenView())
      await forChannel(respond, bot.logger)(answerView(shared.answer, shared.logged))
    })
  })
}
