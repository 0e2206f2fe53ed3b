import type { App } from '@slack/bolt'
import type { Bot } from '../bot.ts'
import { ownActions } from '../views/action-ids.ts'

/**
 * Acknowledges buttons that are not ours, so that nobody is left with a warning sign. It leaves ours out:
 * Bolt runs every listener that matches.
 */
export function acknowledgeUnknownActions(app: App, bot: Bot): void {
  app.action(new RegExp(`^(?!${ownActions.source.slice(1)})`), async ({ ack }) => {
    await ack()
    bot.logger.warn({ event: 'action', outcome: 'unknown' })
  })
}
