import type { App, BlockButtonAction, ViewSubmitAction } from '@slack/bolt'
import { z } from 'zod'
import type { AskerAct } from '../../questions/asker-acts.ts'
import type { Bot } from '../bot.ts'
import { directMessages, orDirectMessages } from '../envelope-place.ts'
import { onlyForAsker } from '../post.ts'
import { deskIds } from '../views/desk-ids.ts'
import { askerActView, detailForm } from '../views/faq-asker.ts'
import { clickKey } from './clicked.ts'
import { textIn, tickedIn } from './form-values.ts'
import { startingWith } from './starting-with.ts'

const aboutSchema = z.object({ question: z.number(), at: z.string() })

/** The buttons under a logged question: tell me, add detail, withdraw. */
export function serveAskers(app: App, bot: Bot): void {
  onPress(deskIds.follow, 'followed', (id, user) => bot.desk.askers.follow(id, user))
  onPress(deskIds.withdraw, 'withdrawn', (id, user) => bot.desk.askers.withdraw(id, user))

  app.action<BlockButtonAction>(
    startingWith(deskIds.addDetail),
    async ({ ack, action, body, respond, client }) => {
      await ack()
      const at = bot.places.keep({
        post: onlyForAsker(respond, bot.logger),
        channel: body.channel?.id ?? body.user.id,
        mayShare: false,
      })
      const view = detailForm(Number(action.value), at)
      await client.views.open({ trigger_id: body.trigger_id, view })
    },
  )

  app.view<ViewSubmitAction>(deskIds.detailForm, async ({ ack, body, view, client }) => {
    const about = aboutSchema.parse(JSON.parse(view.private_metadata))
    const added = {
      detail: textIn(view, 'detail'),
      mayShow: tickedIn(view, 'may-show'),
    }
    const act = await bot.desk.askers.addDetail(about.question, body.user.id, added)
    if (act.kind === 'refused') {
      const [said = ''] = askerActView(act, 'detail').text.split('\n')
      return ack({ response_action: 'errors', errors: { detail: said } })
    }
    await ack()
    const place = bot.places.find(about.at) ?? directMessages(client, body.user.id)
    await orDirectMessages(place, client, body.user.id)(askerActView(act, 'detail'))
    noted('detail', act)
  })

  function onPress(
    prefix: string,
    done: 'followed' | 'withdrawn',
    act: (id: number, user: string) => Promise<AskerAct>,
  ): void {
    app.action<BlockButtonAction>(startingWith(prefix), async ({ ack, action, body, respond }) => {
      await ack()
      await bot.once(clickKey(body), async () => {
        const result = await act(Number(action.value), body.user.id)
        await onlyForAsker(respond, bot.logger)(askerActView(result, done))
        noted(done, result)
      })
    })
  }

  function noted(event: string, { kind }: AskerAct): void {
    bot.logger.info({ event: `question-${event}`, outcome: kind })
  }
}
