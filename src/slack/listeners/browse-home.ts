import type { App, BlockButtonAction } from '@slack/bolt'
import type { HomeView } from '@slack/types'
import type { WebClient } from '@slack/web-api'
import { rowOf } from '../../answering/table/rows.ts'
import { destinations } from '../../knowledge/entry.ts'
import type { Bot } from '../bot.ts'
import { deskInHome } from '../desk-home.ts'
import { recordUnanswered } from '../open-questions.ts'
import { actionIds } from '../views/action-ids.ts'
import { homeAnswer, homeDestination } from '../views/home-browse.ts'
import { homeOverview } from '../views/home.ts'
import { clickKey } from './clicked.ts'
import { startingWith } from './starting-with.ts'

/** The buttons of the Home tab. Each redraws it from its value alone, so nothing has to be remembered. */
export function browseHome(app: App, bot: Bot): void {
  onClick(actionIds.home, async (_value, user, client) =>
    homeOverview(bot.knowledge, await deskInHome(bot, client, user)),
  )

  onClick(startingWith(actionIds.browse), (value) => {
    const destination = destinations.find((known) => known === value)
    if (destination === undefined) return homeOverview(bot.knowledge)
    const functions = bot.knowledge.functions.filter((fn) => fn.destination === destination)
    return homeDestination(
      destination,
      functions.map((fn) => rowOf(bot.knowledge, fn)),
    )
  })

  onClick(startingWith(actionIds.explainInHome), async (value, user) => {
    const entry = bot.knowledge.entry(value)
    const answer = entry === undefined ? undefined : bot.explain(entry.id, bot.now())
    if (entry === undefined || answer === undefined) return homeOverview(bot.knowledge)
    const asker = { asker: user, channel: user }
    const logged = await recordUnanswered(bot, asker, entry.title, answer)
    return homeAnswer(answer, logged, entry.type === 'function' ? entry.destination : undefined)
  })

  function onClick(
    actionId: string | RegExp,
    view: (value: string, user: string, client: WebClient) => HomeView | Promise<HomeView>,
  ): void {
    app.action<BlockButtonAction>(actionId, async ({ ack, action, body, client }) => {
      await ack()
      await bot.once(clickKey(body), async () => {
        const shown = await view(action.value ?? '', body.user.id, client)
        await publish(client, body.user.id, shown)
      })
    })
  }
}

async function publish(client: WebClient, user: string, view: HomeView): Promise<void> {
  await client.views.publish({ user_id: user, view })
}
