import type { App } from '@slack/bolt'
import type { Bot } from '../bot.ts'
import { deskInHome } from '../desk-home.ts'
import { exampleQuestions } from '../views/help.ts'
import { homeOverview } from '../views/home.ts'

/** Draws the Home tab when it is opened, and offers examples in the Messages tab. */
export function greetInHome(app: App, bot: Bot): void {
  app.event('app_home_opened', async ({ event, body, client }) => {
    await bot.once(`event ${body.event_id}`, async () => {
      if (event.tab === 'home') {
        await client.views.publish({
          user_id: event.user,
          view: homeOverview(bot.knowledge, await deskInHome(bot, client, event.user)),
        })
        return
      }
      // An enhancement that a workspace's plan may not include: without it nothing is missing.
      try {
        await client.assistant.threads.setSuggestedPrompts({
          channel_id: event.channel,
          title: 'For example',
          prompts: exampleQuestions.map((question) => ({ title: question, message: question })),
        })
      } catch (error) {
        bot.logger.debug({ event: 'suggested-prompts', outcome: 'refused', err: error })
      }
    })
  })
}
