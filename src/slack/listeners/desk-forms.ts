import { refTo } from '../../answering/explain.ts'
import { whyNotNow } from '../../questions/act-on-group.ts'
import type { Press } from '../../questions/desk-acts.ts'
import type { GroupCard } from '../../questions/group-card.ts'
import { isOpen, type Group } from '../../questions/group.ts'
import { emailFor } from '../../questions/national-inbox.ts'
import type { Bot } from '../bot.ts'
import { loadCard } from '../desk-card.ts'
import { previewOf } from '../desk-preview.ts'
import { optionsFor } from '../desk-sources.ts'
import { draftForm, reviewForm, type DeskAbout, type DraftFields } from '../views/desk-draft.ts'
import {
  assignForm,
  emailForm,
  entryForm,
  mergeForm,
  reasonForm,
  splitForm,
} from '../views/desk-forms.ts'
import { option, type Modal } from '../views/modal-fields.ts'
import { settle, type DeskPress } from './desk-settle.ts'

/** Work on a group that needs a form. */
export type DeskFormKind =
  | 'draft'
  | 'review'
  | 'assign'
  | 'cover'
  | 'send-on'
  | 'decline'
  | 'keep'
  | 'merge'
  | 'split'
  | 'retire'

/** Opens a form on a group as it is now; a press on one that has changed since is told so instead. */
export async function openDeskForm(on: DeskPress, kind: DeskFormKind, press: Press): Promise<void> {
  const { bot, client, user, place, triggerId } = on
  const card = await loadCard(bot, press.group)
  if (card === null) return settle(on, press, { kind: 'gone' }, kind)
  const { group } = card.summary
  if (group.version !== press.version) {
    const since = (await bot.desk.store.auditOf(group.id, 10)).filter(
      ({ after }) => (after?.group?.version ?? 0) > press.version,
    )
    return settle(on, press, { kind: 'stale', group, since }, kind)
  }
  const why = whyNot(bot, group, kind, user)
  if (why !== undefined) return settle(on, press, { kind: 'refused', group, why }, kind)
  const about = { ...press, place: bot.deskPlaces.keep(place) }
  const view = await formFor(bot, kind, card, about, user)
  if (view !== undefined) await client.views.open({ trigger_id: triggerId, view })
}

function whyNot({ desk }: Bot, group: Group, kind: DeskFormKind, user: string) {
  switch (kind) {
    case 'merge':
    case 'split':
      return isOpen(group) ? undefined : 'closed'
    case 'review':
      return group.status === 'drafted' ? undefined : 'no-draft'
    case 'draft':
    case 'assign':
    case 'cover':
    case 'send-on':
    case 'decline':
    case 'keep':
    case 'retire':
      return whyNotNow(group, kind, { by: user, soloApproval: desk.soloApproval })
  }
}

async function formFor(
  bot: Bot,
  kind: DeskFormKind,
  card: GroupCard,
  about: DeskAbout,
  user: string,
): Promise<Modal | undefined> {
  const { group } = card.summary
  switch (kind) {
    case 'draft':
      return draftForm(card, about, fieldsOf(bot, card))
    case 'review': {
      const answer = await previewOf(bot, group, user)
      const mayApprove = group.draft?.by !== user || bot.desk.soloApproval
      return answer === undefined ? undefined : reviewForm(card, about, answer, mayApprove)
    }
    case 'send-on':
      return emailForm(
        about,
        emailFor(
          card.questions,
          card.nearest.map(({ name }) => name),
        ),
      )
    case 'cover': {
      const [nearest] = card.nearest.filter(({ type }) => type !== 'known-gap')
      const entry = nearest === undefined ? undefined : bot.knowledge.entry(nearest.id)
      return entryForm(about, entry === undefined ? undefined : option(refTo(entry).name, entry.id))
    }
    case 'assign':
      return assignForm(about)
    case 'decline':
    case 'keep':
    case 'retire':
      return reasonForm(about, kind)
    case 'merge':
      return mergeForm(about)
    case 'split':
      return splitForm(about, card)
  }
}

/** The draft as it stands; else what is live; else the first wording as the question. */
export function fieldsOf(bot: Bot, card: GroupCard): DraftFields {
  const { draft } = card.summary.group
  const { faq } = card
  const from = draft ?? (faq === null ? undefined : { ...faq, leftOut: [] })
  const near = card.nearest.map(({ id }) => id)
  return {
    question: from?.question ?? card.questions[0]?.text ?? '',
    answer: from?.answer ?? '',
    sources: optionsFor(bot, from?.citations ?? [], near),
    leftOut: from?.leftOut ?? [],
  }
}
