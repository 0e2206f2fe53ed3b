import type { App, ViewSubmitAction } from '@slack/bolt'
import type { WebClient } from '@slack/web-api'
import { z } from 'zod'
import { findPersonalData } from '../../answering/personal-data.ts'
import { wording } from '../../answering/wording.ts'
import { wordingKey } from '../../knowledge/wording-key.ts'
import { wordingsOf } from '../../knowledge/wordings-of.ts'
import type { DeskResult, Press } from '../../questions/desk-acts.ts'
import type { Bot } from '../bot.ts'
import { nameOf } from '../desk-lists.ts'
import { membershipOf } from '../desk-members.ts'
import { homePlace, whyNot } from '../desk-place.ts'
import { doneModal } from '../views/desk-draft.ts'
import { reasonKinds } from '../views/desk-forms.ts'
import { deskIds } from '../views/desk-ids.ts'
import { deskTexts, refusalSentences } from '../views/desk-words.ts'
import { settle } from './desk-settle.ts'
import { allChosenIn, chosenIn, personIn, textIn } from './form-values.ts'

const aboutSchema = z.object({
  group: z.number(),
  version: z.number(),
  place: z.string(),
  kind: z.enum(reasonKinds).optional(),
})
type About = z.infer<typeof aboutSchema>

type Submitted = { readonly private_metadata: string; readonly state: { readonly values: unknown } }

/** The Slack that a form came from, and who the bot is there. */
type From = { readonly client: WebClient; readonly botUserId: string | undefined }

/** What a filled-in form does: an error under a field, or something done to the group. */
type Work = (
  view: Submitted,
  about: About,
  user: string,
  from: From,
) => Promise<{ readonly errors: Record<string, string> } | DeskResult>

/** The forms of the desk, but drafting. */
export function takeDeskForms(app: App, bot: Bot): void {
  const { desk } = bot

  onSubmit(deskIds.assignForm, 'assign', async (view, about, user, from) => {
    const to = personIn(view, 'to') ?? ''
    const why = await whyNotTheirs(bot, from, to)
    if (why !== undefined) return { errors: { to: why } }
    const result = await desk.act(about, { kind: 'assign', to }, user)
    return result.kind === 'refused' && result.why === 'same-assignee'
      ? { errors: { to: refusalSentences[result.why] } }
      : result
  })
  onSubmit(deskIds.reasonForm, 'decline', async (view, about, user) => {
    const reason = textIn(view, 'reason')
    const what = findPersonalData(reason)
    if (what !== null) return { errors: { reason: wording.personalData(what) } }
    return desk.act(about, { kind: about.kind ?? 'decline', reason }, user)
  })
  onSubmit(deskIds.emailForm, 'send-on', (_view, about, user) =>
    desk.act(about, { kind: 'send-on' }, user),
  )
  onSubmit(deskIds.entryForm, 'cover', async (view, about, user) => {
    const entry = chosenIn(view, 'entry') ?? ''
    const other = await otherOwner(bot, about.group, entry)
    if (other !== undefined) {
      return {
        errors: {
          entry: `“${other.text}” is a wording of “${nameOf(bot, other.entry)}” already. Point at that entry, or split that question off first.`,
        },
      }
    }
    const result = await desk.act(about, { kind: 'cover', entry }, user)
    await desk.refresh()
    return result
  })
  onSubmit(deskIds.mergeForm, 'merge', (view, about, user) =>
    desk.merge(about, Number(chosenIn(view, 'into')), user),
  )
  onSubmit(deskIds.splitForm, 'split', async (view, about, user) => {
    const result = await desk.split(about, allChosenIn(view, 'questions').map(Number), user)
    return result.kind === 'refused' && result.why === 'all-chosen'
      ? { errors: { questions: 'At least one question has to stay.' } }
      : result
  })

  function onSubmit(form: string, event: string, work: Work): void {
    app.view<ViewSubmitAction>(form, async ({ ack, body, view, client, context }) => {
      const about = aboutSchema.parse(JSON.parse(view.private_metadata))
      const user = body.user.id
      const membership = await membershipOf(bot, client, user)
      if (membership.kind !== 'member') {
        return ack({ response_action: 'update', view: doneModal({ text: whyNot(membership) }) })
      }
      const result = await work(view, about, user, { client, botUserId: context.botUserId })
      if ('errors' in result) return ack({ response_action: 'errors', errors: result.errors })
      await ack()
      const place = bot.deskPlaces.find(about.place) ?? homePlace(client, user)
      const press: Press = about
      await settle({ bot, place }, press, result, event)
    })
  }
}

/** Why somebody cannot be given a group: only who is on the desk now can work on it. */
async function whyNotTheirs(
  bot: Bot,
  { client, botUserId }: From,
  person: string,
): Promise<string | undefined> {
  if (person === botUserId) return deskTexts.notAPerson
  const membership = await membershipOf(bot, client, person)
  if (membership.kind === 'member') return undefined
  return membership.kind === 'not-member' ? deskTexts.notOnDesk : whyNot(membership)
}

/** A wording of the group that is, word for word, another entry's. */
async function otherOwner(bot: Bot, group: number, entry: string) {
  const questions = await bot.desk.store.questionsIn(group)
  const keys = new Map(questions.map(({ text }) => [wordingKey(text), text]))
  for (const other of bot.knowledge.entries) {
    if (other.id === entry || other.type === 'known-gap') continue
    const text = wordingsOf(other)
      .map(({ text: written }) => keys.get(wordingKey(written)))
      .find(Boolean)
    if (text !== undefined) return { text, entry: other.id }
  }
  return undefined
}
