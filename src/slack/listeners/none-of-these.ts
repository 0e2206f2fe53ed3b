import type { App, BlockButtonAction } from '@slack/bolt'
import type { Logged } from '../../answering/sections.ts'
import type { Bot, Offer } from '../bot.ts'
import { recordNoneOfThese } from '../open-questions.ts'
import { actionIds } from '../views/action-ids.ts'
import { forgottenView, loggedView } from '../views/notices.ts'
import { clickKey, whereClicked } from './clicked.ts'

/** "None of these" logs the question as it was asked, with what was offered, and says its reference. */
export function logNoneOfThese(app: App, bot: Bot): void {
  app.action<BlockButtonAction>(
    actionIds.noneOfThese,
    async ({ ack, action, body, respond, client }) => {
      await ack()
      await bot.once(clickKey(body), async () => {
        const post = whereClicked(body, respond, client, bot.logger)
        const offer = bot.offers.find(action.value ?? '')
        if (offer === undefined) return post(forgottenView())
        const logged = await loggedOnce(bot, offer)
        await post(loggedView(logged))
        bot.logger.info({
          event: 'none-of-these',
          outcome: logged.kind,
          entry: offer.nearest.join(' '),
        })
      })
    },
  )
}

/** A second click gets the same reference; one that failed is tried again. */
async function loggedOnce(bot: Bot, offer: Offer): Promise<Logged> {
  offer.logged ??= recordNoneOfThese(bot, offer)
  const logged = await offer.logged
  if (logged.kind === 'lost') delete offer.logged
  return logged
}
