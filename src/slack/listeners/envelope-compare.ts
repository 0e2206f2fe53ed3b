import type { App, BlockButtonAction, ViewSubmitAction } from '@slack/bolt'
import type { WebClient } from '@slack/web-api'
import { z } from 'zod'
import type { Scenario } from '../../envelope/scenario.ts'
import type { Bot } from '../bot.ts'
import { directMessages, orDirectMessages, type ResultPlace } from '../envelope-place.ts'
import { onlyForAsker } from '../post.ts'
import { actionIds } from '../views/action-ids.ts'
import { compareForm, compareFormId } from '../views/envelope-modals.ts'
import {
  comparisonView,
  needsTwo,
  noScenarios,
  scenarioGone,
  type NamedCalculation,
} from '../views/envelope-scenarios.ts'
import { chosenIn } from './form-values.ts'
import { isBetweenTwo } from './is-between-two.ts'

/** Sets two saved scenarios side by side. */
export function compareScenarios(app: App, bot: Bot): void {
  app.action<BlockButtonAction>(
    actionIds.envelopeCompare,
    async ({ ack, body, respond, client }) => {
      await ack()
      const place = placeOfClick(body, onlyForAsker(respond, bot.logger))
      await openComparison(bot, client, body.trigger_id, body.user.id, place)
    },
  )

  app.view<ViewSubmitAction>(compareFormId, async ({ ack, body, view, client }) => {
    const owner = body.user.id
    const [firstId, secondId] = [chosenIn(view, 'first'), chosenIn(view, 'second')]
    if (firstId === secondId) {
      const errors = { second: 'Choose another scenario: this is the same one.' }
      return ack({ response_action: 'errors', errors })
    }
    await ack()
    const placeId = z.string().parse(JSON.parse(view.private_metadata))
    const place = bot.places.find(placeId) ?? directMessages(client, owner)
    const first = workedOut(bot, await bot.scenarios.find(owner, Number(firstId)))
    const second = workedOut(bot, await bot.scenarios.find(owner, Number(secondId)))
    const isThere = first !== undefined && second !== undefined
    await orDirectMessages(
      place,
      client,
      owner,
    )(isThere ? comparisonView(first, second) : scenarioGone())
  })
}

/** Asks which two; says so where there are not two to choose from. */
export async function openComparison(
  bot: Bot,
  client: WebClient,
  trigger: string,
  owner: string,
  place: ResultPlace,
): Promise<void> {
  const scenarios = await bot.scenarios.ofOwner(owner)
  if (scenarios.length < 2) return place.post(scenarios.length === 0 ? noScenarios() : needsTwo())
  const view = compareForm(scenarios, bot.places.keep(place))
  await client.views.open({ trigger_id: trigger, view })
}

/** Where a click happened, for the person who clicked. */
export function placeOfClick(
  { channel, user }: BlockButtonAction,
  post: ResultPlace['post'],
): ResultPlace {
  return { post, channel: channel?.id ?? user.id, mayShare: !isBetweenTwo(channel?.name) }
}

function workedOut(bot: Bot, scenario: Scenario | null): NamedCalculation | undefined {
  if (scenario === null) return undefined
  const calculation = bot.calculations.of(scenario.request, bot.now())
  return calculation.kind === 'refused' ? undefined : { name: scenario.name, calculation }
}
