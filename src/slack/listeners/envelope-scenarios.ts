import type { App, BlockButtonAction, ViewSubmitAction } from '@slack/bolt'
import { z } from 'zod'
import { findPersonalData } from '../../answering/personal-data.ts'
import { mostScenarios } from '../../envelope/scenario.ts'
import { scenarioName } from '../../envelope/scenario-name.ts'
import type { Bot } from '../bot.ts'
import { directMessages, orDirectMessages } from '../envelope-place.ts'
import { onlyForAsker } from '../post.ts'
import { reply } from '../reply.ts'
import { actionIds } from '../views/action-ids.ts'
import { saveForm, saveFormId } from '../views/envelope-modals.ts'
import { calculationForgotten } from '../views/envelope-notices.ts'
import { scenarioDeleted, scenarioGone, scenarioSaved } from '../views/envelope-scenarios.ts'
import { clickKey } from './clicked.ts'
import { placeOfClick } from './envelope-compare.ts'
import { textIn } from './form-values.ts'
import { startingWith } from './starting-with.ts'

const aboutSchema = z.object({ request: z.string(), place: z.string() })

/** Keeps calculations for the person who made them, shows them again, and deletes them. */
export function keepScenarios(app: App, bot: Bot): void {
  app.action<BlockButtonAction>(
    actionIds.envelopeSave,
    async ({ ack, action, body, respond, client }) => {
      await ack()
      const id = action.value ?? ''
      const request = bot.requests.find(id)
      const post = onlyForAsker(respond, bot.logger)
      if (request === undefined) return post(calculationForgotten())
      const about = { request: id, place: bot.places.keep(placeOfClick(body, post)) }
      await client.views.open({
        trigger_id: body.trigger_id,
        view: saveForm(scenarioName(request), about),
      })
    },
  )

  app.view<ViewSubmitAction>(saveFormId, async ({ ack, body, view, client }) => {
    const about = aboutSchema.parse(JSON.parse(view.private_metadata))
    const owner = body.user.id
    const name = textIn(view, 'name')
    const request = bot.requests.find(about.request)
    const wrong = await wrongName(bot, owner, name)
    if (request === undefined || wrong !== undefined) {
      const errors = { name: wrong ?? 'I no longer remember these figures: work them out again.' }
      return ack({ response_action: 'errors', errors })
    }
    await bot.scenarios.save({ owner, name, savedAt: bot.now(), request })
    await ack()
    const place = bot.places.find(about.place) ?? directMessages(client, owner)
    await orDirectMessages(place, client, owner)(scenarioSaved(name))
    bot.logger.info({ event: 'scenario', outcome: 'saved', entry: request.kind })
  })

  app.action<BlockButtonAction>(
    startingWith(actionIds.envelopeShow),
    async ({ ack, action, body, respond }) => {
      await ack()
      await bot.once(clickKey(body), async () => {
        const post = onlyForAsker(respond, bot.logger)
        const scenario = await bot.scenarios.find(body.user.id, Number(action.value))
        if (scenario === null) return post(scenarioGone())
        const { channel, mayShare } = placeOfClick(body, post)
        const asked = { text: '', asker: body.user.id, channel, mayShare }
        await reply(bot, asked, post, () => bot.calculations.of(scenario.request, bot.now()))
      })
    },
  )

  app.action<BlockButtonAction>(
    startingWith(actionIds.envelopeDelete),
    async ({ ack, action, body, respond }) => {
      await ack()
      await bot.once(clickKey(body), async () => {
        const post = onlyForAsker(respond, bot.logger)
        const scenario = await bot.scenarios.find(body.user.id, Number(action.value))
        const wasThere =
          scenario !== null && (await bot.scenarios.remove(body.user.id, scenario.id))
        await post(wasThere ? scenarioDeleted(scenario.name) : scenarioGone())
      })
    },
  )
}

/** What is wrong with a name, said under its field; undefined if nothing is. */
async function wrongName(bot: Bot, owner: string, name: string): Promise<string | undefined> {
  if (name === '') return 'Type a name.'
  const personal = findPersonalData(name)
  if (personal !== null) {
    return `That seems to hold personal data (${personal}). Choose another name.`
  }
  const saved = await bot.scenarios.ofOwner(owner)
  if (saved.some((scenario) => scenario.name.toLowerCase() === name.toLowerCase())) {
    return 'You have a scenario of that name. Choose another.'
  }
  return saved.length < mostScenarios
    ? undefined
    : `You have ${mostScenarios} scenarios, which is the most I keep. Delete one first: /icb-envelope scenarios.`
}
