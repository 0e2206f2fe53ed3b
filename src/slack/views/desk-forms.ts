import type { PlainTextOption } from '@slack/types'
import type { GroupSummary } from '../../questions/desk-store.ts'
import type { GroupCard } from '../../questions/group-card.ts'
import type { ReadyEmail } from '../../questions/national-inbox.ts'
import { referenceOf } from '../../questions/open-question.ts'
import type { DeskAbout } from './desk-draft.ts'
import { deskIds } from './desk-ids.ts'
import { statusTitles } from './desk-words.ts'
import { form, option, plain, textField, type Modal } from './modal-fields.ts'
import { questionsField } from './questions-field.ts'
import { paragraph, richTextBlocks } from './rich-text.ts'

/** What the desk gives a reason for. */
export const reasonKinds = ['decline', 'keep', 'retire'] as const
type ReasonKind = (typeof reasonKinds)[number]

/** Why a question is declined, or an answer kept or retired. */
export function reasonForm(about: DeskAbout, kind: ReasonKind): Modal {
  const words = {
    decline: {
      title: 'Decline',
      submit: 'Decline',
      said: 'Everybody who asked or follows is told, with the reason.',
    },
    keep: {
      title: 'Keep the answer',
      submit: 'Keep it',
      said: 'The answer stays as it is. Whoever asked since it was published is told, with the reason.',
    },
    retire: {
      title: 'Retire the answer',
      submit: 'Retire',
      said: 'The answer stops being given at once. Its history is kept.',
    },
  }[kind]
  return form(deskIds.reasonForm, { ...about, kind }, words, [
    ...richTextBlocks(paragraph(words.said)),
    textField({ id: 'reason', label: 'Reason', lines: 'many', most: 500 }),
  ])
}

/** Which colleague takes it on. Slack offers everybody; who is not on the desk is refused when it is sent. */
export function assignForm(about: DeskAbout): Modal {
  return form(deskIds.assignForm, about, { title: 'Assign', submit: 'Assign' }, [
    {
      type: 'input',
      block_id: 'to',
      label: plain('Who takes it on'),
      hint: plain('A member of the FAQ channel. They are told in direct messages.'),
      element: { type: 'users_select', action_id: 'signpost.field.to' },
    },
  ])
}

/** A ready e-mail to copy. Sending it is up to a person. */
export function emailForm(about: DeskAbout, { to, subject, body }: ReadyEmail): Modal {
  return form(deskIds.emailForm, about, { title: 'Send on', submit: 'I have sent it' }, [
    ...richTextBlocks(
      paragraph(
        `Copy this into an e-mail and send it yourself; I never send any. Everybody who asked or follows is then told that it went to ${to}.`,
      ),
    ),
    textField({ id: 'to', label: 'To', initial: to, optional: true }),
    textField({ id: 'subject', label: 'Subject', initial: subject, optional: true }),
    textField({ id: 'body', label: 'Text', initial: body, lines: 'many', optional: true }),
  ])
}

/** Which entry answers this already. */
export function entryForm(about: DeskAbout, nearest: PlainTextOption | undefined): Modal {
  return form(deskIds.entryForm, about, { title: 'Point at an entry', submit: 'This answers it' }, [
    ...richTextBlocks(
      paragraph(
        'The wordings of this group lead to that entry from now on, and everybody who asked or follows is told its answer.',
      ),
    ),
    {
      type: 'input',
      block_id: 'entry',
      label: plain('The entry that answers it'),
      hint: plain('Type a word of its name.'),
      element: {
        type: 'external_select',
        action_id: deskIds.entry,
        min_query_length: 0,
        ...(nearest === undefined ? {} : { initial_option: nearest }),
      },
    },
  ])
}

export function groupOption({ group, reference, text }: GroupSummary): PlainTextOption {
  const words = text === '' ? statusTitles[group.status] : text
  return option(reference === 0 ? words : `${referenceOf(reference)} ${words}`, String(group.id))
}

/** Which group asks the same. */
export function mergeForm(about: DeskAbout): Modal {
  return form(deskIds.mergeForm, about, { title: 'Merge', submit: 'Merge' }, [
    {
      type: 'input',
      block_id: 'into',
      label: plain('The group that asks the same'),
      hint: plain('The likest come first. Type a reference or words to find another.'),
      element: { type: 'external_select', action_id: deskIds.mergeInto, min_query_length: 0 },
    },
  ])
}

/** Which questions ask something else. */
export function splitForm(about: DeskAbout, { questions }: GroupCard): Modal {
  return form(deskIds.splitForm, about, { title: 'Split', submit: 'Split' }, [
    questionsField({
      id: 'questions',
      label: 'Questions that ask something else',
      hint: 'They become a group of their own.',
      questions,
    }),
  ])
}
