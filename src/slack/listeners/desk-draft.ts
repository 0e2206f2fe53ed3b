import { setImmediate as breathe } from 'node:timers/promises'
import type { App, BlockAction, ButtonAction, ViewSubmitAction } from '@slack/bolt'
import type { WebClient } from '@slack/web-api'
import { z } from 'zod'
import { findPersonalData } from '../../answering/personal-data.ts'
import { wording } from '../../answering/wording.ts'
import { draftProblems } from '../../questions/draft-problems.ts'
import type { GroupCard } from '../../questions/group-card.ts'
import type { Bot } from '../bot.ts'
import { loadCard } from '../desk-card.ts'
import { cardView, nameOf } from '../desk-lists.ts'
import { membershipOf } from '../desk-members.ts'
import { homePlace, whyNot } from '../desk-place.ts'
import { answerOf, previewOf } from '../desk-preview.ts'
import { chosenSources } from '../desk-sources.ts'
import { answerView } from '../views/answer.ts'
import {
  checkFailedModal,
  doneModal,
  draftField,
  draftForm,
  previewModal,
  workingModal,
  type DeskAbout,
} from '../views/desk-draft.ts'
import { deskIds } from '../views/desk-ids.ts'
import { resultNotice } from '../views/desk-notices.ts'
import { deskTexts } from '../views/desk-words.ts'
import { fieldsOf } from './desk-forms.ts'
import { allChosenIn, textIn } from './form-values.ts'
import { pressFrom, settle } from './desk-settle.ts'

const aboutSchema = z.object({ group: z.number(), version: z.number(), place: z.string() })

type Submitted = { readonly private_metadata: string; readonly state: { readonly values: unknown } }

/** Drafting an answer, seeing it as askers will, and approving somebody else's. */
export function serveDrafts(app: App, bot: Bot): void {
  app.view<ViewSubmitAction>(deskIds.draftForm, async ({ ack, body, view, client }) => {
    const about = aboutOf(view)
    const user = body.user.id
    const draft = typedDraft(bot, view, about)
    const problems = draftProblems(draft)
    const errors = Object.entries(problems).map(([field, said]) => [
      draftField(field, about.version),
      said,
    ])
    if (errors.length > 0) {
      return ack({ response_action: 'errors', errors: Object.fromEntries(errors) })
    }
    const membership = await membershipOf(bot, client, user)
    if (membership.kind !== 'member') {
      return ack({ response_action: 'update', view: doneModal({ text: whyNot(membership) }) })
    }
    const result = await bot.desk.act(about, { kind: 'draft', draft }, user)
    bot.logger.info({ event: 'desk-draft', outcome: result.kind })
    if (result.kind === 'stale') {
      const card = await loadCard(bot, about.group)
      const notice = resultNotice(result)
      if (card === null || notice === undefined) return ack()
      const newer = { notice, mine: draft.answer }
      const next: DeskAbout = { ...about, version: card.summary.group.version }
      return ack({
        response_action: 'update',
        view: draftForm(card, next, fieldsOf(bot, card), newer),
      })
    }
    if (result.kind !== 'done') {
      const notice = resultNotice(result) ?? { text: deskTexts.gone }
      return ack({ response_action: 'update', view: doneModal(notice) })
    }
    await ack()
    bot.waker.wake()
    const place = bot.deskPlaces.find(about.place) ?? homePlace(client, user)
    const preview = await previewOf(bot, result.group, user)
    await place.show(
      await cardView(bot, about.group),
      { text: deskTexts.draftSaved },
      preview === undefined ? undefined : answerView(preview, { kind: 'not-kept' }),
    )
  })

  app.action<BlockAction<ButtonAction>>(deskIds.preview, async ({ ack, body, client }) => {
    await ack()
    if (body.view === undefined) return
    const view = await previewFor(bot, client, body.view, body.user.id)
    await client.views.push({ trigger_id: body.trigger_id, view })
  })

  app.view<ViewSubmitAction>(deskIds.reviewForm, async ({ ack, body, view, client }) => {
    const about = aboutOf(view)
    const user = body.user.id
    await ack({ response_action: 'update', view: workingModal() })
    const say = (shown: ReturnType<typeof doneModal>) =>
      client.views.update({ view_id: view.id, view: shown })
    const membership = await membershipOf(bot, client, user)
    if (membership.kind !== 'member') {
      await say(doneModal({ text: whyNot(membership) }))
      return
    }
    await bot.once(`approve ${user} ${view.id}`, async () => {
      const approving = bot.desk.approve(about, user, () => breathe())
      // The window would say that it is being checked for ever.
      approving.catch(() => say(doneModal({ text: deskTexts.approveFailed })).catch(() => {}))
      const result = await approving
      bot.logger.info({ event: 'desk-approve', outcome: result.kind })
      if (result.kind === 'check-failed') {
        await say(checkFailedModal(result.check, (id) => nameOf(bot, id)))
        return
      }
      const published = {
        text: 'Published. It is an answer from now on, and everybody who asked or follows is being told.',
      }
      await say(doneModal(resultNotice(result) ?? published))
      bot.waker.wake()
      const place = bot.deskPlaces.find(about.place) ?? homePlace(client, user)
      await place.show(await cardView(bot, about.group))
    })
  })

  app.action<BlockAction<ButtonAction>>(deskIds.sendBack, async ({ ack, action, body, client }) => {
    await ack()
    if (body.view === undefined) return
    const user = body.user.id
    const membership = await membershipOf(bot, client, user)
    const note = textIn(body.view, 'note')
    const what = findPersonalData(note)
    const said =
      membership.kind !== 'member'
        ? whyNot(membership)
        : what !== null
          ? wording.personalData(what)
          : note === ''
            ? 'Say what has to change, so that the drafter knows: close this, open it again and write it in the field.'
            : undefined
    const update = (view: ReturnType<typeof doneModal>) =>
      client.views.update({ view_id: body.view?.id ?? '', view })
    if (said !== undefined) {
      await update(doneModal({ text: said }))
      return
    }
    const press = pressFrom(action.value ?? '')
    const result = await bot.desk.act(press, { kind: 'send-back', note }, user)
    await update(doneModal(resultNotice(result) ?? { text: 'It is back with the drafter.' }))
    const place = bot.deskPlaces.find(aboutOf(body.view).place) ?? homePlace(client, user)
    await settle({ bot, place }, press, result, 'send-back')
  })
}

function aboutOf({ private_metadata }: Pick<Submitted, 'private_metadata'>): DeskAbout {
  return aboutSchema.parse(JSON.parse(private_metadata))
}

function typedDraft(bot: Bot, view: Submitted, { version }: DeskAbout) {
  const field = (name: string) => draftField(name, version)
  return {
    question: textIn(view, field('question')),
    answer: textIn(view, field('answer')),
    citations: chosenSources(bot, allChosenIn(view, field('sources'))),
    leftOut: allChosenIn(view, field('left-out')).map(Number),
  }
}

async function previewFor(bot: Bot, client: WebClient, view: Submitted, user: string) {
  const membership = await membershipOf(bot, client, user)
  if (membership.kind !== 'member') return doneModal({ text: whyNot(membership) })
  const about = aboutOf(view)
  const card = await loadCard(bot, about.group)
  if (card === null) return doneModal({ text: deskTexts.gone })
  const answer = previewOfTyped(bot, card, typedDraft(bot, view, about), user)
  return answer === undefined ? doneModal({ text: deskTexts.nothingTyped }) : previewModal(answer)
}

/** What was typed, before it is saved; undefined where the question or the answer is missing. */
function previewOfTyped(
  bot: Bot,
  card: GroupCard,
  draft: ReturnType<typeof typedDraft>,
  user: string,
) {
  if (draft.question === '' || draft.answer === '') return undefined
  return answerOf(bot, {
    id: 'faq-preview',
    revision: 1,
    group: card.summary.group.id,
    question: draft.question,
    answer: draft.answer,
    citations: draft.citations,
    wordings: [],
    draftedBy: user,
    approvedBy: bot.desk.soloApproval ? user : 'somebody else',
    approvedAt: bot.now(),
    endedAt: null,
  })
}
