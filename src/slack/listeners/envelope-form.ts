import type { App, BlockAction, BlockButtonAction } from '@slack/bolt'
import { WebAPIPlatformError, type WebClient } from '@slack/web-api'
import { dayOf, financialYearOf } from '../../envelope/financial-year.ts'
import { populationsOf } from '../../envelope/population.ts'
import { ratedYears } from '../../envelope/rate.ts'
import type { Bot } from '../bot.ts'
import { directMessages, type ResultPlace } from '../envelope-place.ts'
import { onlyForAsker } from '../post.ts'
import { templateFile } from '../envelope-template.ts'
import { sendFile } from '../slack-files.ts'
import { actionIds } from '../views/action-ids.ts'
import { icbOption } from '../views/envelope-fields.ts'
import { formStateOf } from '../views/envelope-form-state.ts'
import { formValues } from '../views/envelope-form-values.ts'
import { envelopeForm, isFormKind, type FormState } from '../views/envelope-form.ts'
import { option } from '../views/modal-fields.ts'
import { calculationForgotten } from '../views/envelope-notices.ts'
import { whereClicked } from './clicked.ts'
import { isBetweenTwo } from './is-between-two.ts'

/** Opens the form, redraws it as things are chosen, and looks ICBs up for it. */
export function serveEnvelopeForm(app: App, bot: Bot): void {
  app.shortcut('signpost.envelope', async ({ ack, shortcut, client }) => {
    await ack()
    await openForm(bot, client, shortcut.trigger_id, directMessages(client, shortcut.user.id))
  })

  app.action<BlockButtonAction>(
    actionIds.envelopeChange,
    async ({ ack, action, body, respond, client }) => {
      await ack()
      const request = bot.requests.find(action.value ?? '')
      if (request === undefined) {
        return onlyForAsker(respond, bot.logger)(calculationForgotten())
      }
      const { envelope: rules, icbs } = bot.knowledge
      const isPrivate = isBetweenTwo(body.channel?.name)
      const place: ResultPlace = {
        post: isPrivate
          ? whereClicked(body, respond, client, bot.logger)
          : onlyForAsker(respond, bot.logger),
        channel: body.channel?.id ?? body.user.id,
        mayShare: !isPrivate,
      }
      await openForm(bot, client, body.trigger_id, place, formStateOf(request, icbs, rules))
    },
  )

  for (const chosen of [actionIds.envelopeKind, actionIds.envelopeIcb]) {
    app.action<BlockAction>(chosen, async ({ ack, body, client }) => {
      await ack()
      await redraw(bot, client, body)
    })
  }

  app.options(actionIds.envelopeIcb, async ({ ack, options }) => {
    const found = bot.findIcb.suggestions(options.value).map(icbOption)
    await ack({ options: [...found, option('No ICB: I type the population', 'none')] })
  })

  app.options(actionIds.envelopeIcbs, async ({ ack, options }) => {
    await ack({ options: bot.findIcb.suggestions(options.value).map(icbOption) })
  })

  app.action<BlockButtonAction>(actionIds.envelopeTemplate, async ({ ack, body, client }) => {
    await ack()
    await sendFile(client, body.user.id, templateFile)
  })
}

/** Opens the form at once: what opens it lasts three seconds. */
export async function openForm(
  bot: Bot,
  client: WebClient,
  trigger: string,
  place: ResultPlace,
  filled: Partial<FormState> = {},
): Promise<void> {
  const view = envelopeForm({
    kind: 'gap',
    populations: [],
    icbs: [],
    ...filled,
    values: { year: String(financialYearOf(dayOf(bot.now()))), ...filled.values },
    years: ratedYears(bot.knowledge.envelope),
    place: bot.places.keep(place),
  })
  await client.views.open({ trigger_id: trigger, view })
}

/** The form for what is chosen now. What was entered stays where it still has a field. */
async function redraw(bot: Bot, client: WebClient, { view }: BlockAction): Promise<void> {
  if (view === undefined) return
  const { envelope: rules, icbs } = bot.knowledge
  const { kind, texts, many } = formValues(view.state.values)
  const icb = icbs.find((one) => one.odsCode === texts.icb)
  const state: FormState = {
    kind: isFormKind(kind) ? kind : 'gap',
    icb,
    populations: icb === undefined ? [] : populationsOf(icb, rules),
    icbs: icbs.filter((one) => many.includes(one.odsCode)),
    values: texts,
    years: ratedYears(rules),
    place: view.private_metadata,
  }
  try {
    await client.views.update({ view_id: view.id, hash: view.hash, view: envelopeForm(state) })
  } catch (error) {
    // They have chosen again meanwhile: the later choice redraws the form.
    const isLate = error instanceof WebAPIPlatformError && error.data.error === 'hash_conflict'
    if (!isLate) throw error
  }
}
