import type { App, BlockButtonAction } from '@slack/bolt'
import { calculationCsv } from '../../envelope/csv/calculation-csv.ts'
import { dayOf } from '../../envelope/financial-year.ts'
import type { Bot } from '../bot.ts'
import { onlyForAsker } from '../post.ts'
import { sendFile } from '../slack-files.ts'
import { actionIds } from '../views/action-ids.ts'
import { calculationForgotten, csvSent } from '../views/envelope-notices.ts'
import { clickKey } from './clicked.ts'
import { isBetweenTwo } from './is-between-two.ts'

/** "Download CSV" sends the calculation as a file in the person's direct messages. */
export function sendEnvelopeCsv(app: App, bot: Bot): void {
  app.action<BlockButtonAction>(
    actionIds.envelopeCsv,
    async ({ ack, action, body, respond, client }) => {
      await ack()
      await bot.once(clickKey(body), async () => {
        const post = onlyForAsker(respond, bot.logger)
        const request = bot.requests.find(action.value ?? '')
        const calculation =
          request === undefined ? undefined : bot.calculations.of(request, bot.now())
        if (calculation?.kind !== 'calculation') return post(calculationForgotten())
        await sendFile(client, body.user.id, {
          name: `envelope-${calculation.request.kind}-${dayOf(bot.now())}.csv`,
          content: calculationCsv(calculation),
          comment: calculation.sentence,
        })
        if (!isBetweenTwo(body.channel?.name)) await post(csvSent())
        bot.logger.info({ event: 'csv', outcome: 'sent', entry: calculation.request.kind })
      })
    },
  )
}
