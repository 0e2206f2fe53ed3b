import type { App, BlockButtonAction } from '@slack/bolt'
import type { Bot } from '../bot.ts'
import { onDesk, placeOf } from '../desk-place.ts'
import { deskIds } from '../views/desk-ids.ts'
import { failedView } from '../views/desk-failed.ts'
import { clickKey } from './clicked.ts'
import { startingWith } from './starting-with.ts'

/** The buttons beside somebody who could not be told: try again, or told by hand. */
export function settleFailed(app: App, bot: Bot): void {
  app.action<BlockButtonAction>(
    startingWith(deskIds.failed),
    async ({ ack, action, body, respond, client }) => {
      await ack()
      await bot.once(clickKey(body), async () => {
        const place = placeOf(body, respond, client, bot.desk.faqChannel)
        if ((await onDesk(bot, client, body.user.id, place)) === undefined) return
        const [how, id] = (action.value ?? '').split(' ')
        await settle(bot, Number(id), how === 'told' ? 'told' : 'again', body.user.id)
        await place.show(failedView(await bot.desk.store.outbox.failed()))
      })
    },
  )
}

async function settle(bot: Bot, id: number, how: 'again' | 'told', who: string): Promise<void> {
  const { store } = bot.desk
  const tell = (await store.outbox.failed()).find((one) => one.id === id)
  if (tell === undefined || !(await store.outbox.settle(id, how, bot.now()))) return
  await store.change(async (tx) => {
    await tx.audit({
      at: bot.now(),
      who,
      what: how === 'told' ? 'told-by-hand' : 'tell-again',
      group: tell.group,
      question: tell.question,
      before: null,
      after: null,
    })
    if (tell.group !== null) await tx.redraw(tell.group)
  })
  bot.waker.wake()
}
