import type { KnownBlock, PlainTextOption } from '@slack/types'
import type { Answer } from '../../answering/answer.ts'
import type { Citation } from '../../knowledge/source.ts'
import { longestFaqAnswer, longestFaqQuestion } from '../../questions/draft-problems.ts'
import type { FaqCheck } from '../../questions/approved/check-faq.ts'
import type { GroupCard } from '../../questions/group-card.ts'
import { answerView } from './answer.ts'
import { button, buttonRows } from './buttons.ts'
import { referencesOf } from './desk-card.ts'
import { deskIds } from './desk-ids.ts'
import { deskNotice, type DeskNotice } from './desk-notices.ts'
import { shorten } from './limits.ts'
import { form, notice, option, plain, textField, type Modal } from './modal-fields.ts'
import { opened } from './opened.ts'
import { questionsField } from './questions-field.ts'
import { bullets, paragraph, richTextBlocks, title } from './rich-text.ts'

/** What a form of the desk is about: the group as it was shown, and where it was opened from. */
export type DeskAbout = {
  readonly group: number
  readonly version: number
  readonly place: string
}

/** What stands in the fields of a draft. */
export type DraftFields = {
  readonly question: string
  readonly answer: string
  readonly sources: readonly PlainTextOption[]
  readonly leftOut: readonly number[]
}

/** A source as a choice; its value says which entry and which of its quotations. */
export function sourceOption(
  value: string,
  name: string,
  { place, quote }: Citation,
): PlainTextOption {
  return option(`${name}, ${place}: “${quote}”`, value)
}

/** Slack keeps what was typed under a field's id, so that a newer draft needs new ids. */
export function draftField(field: string, version: number): string {
  return `${field}#${version}`
}

/** Writing an answer. `newer` is said where somebody saved another draft meanwhile. */
export function draftForm(
  card: GroupCard,
  about: DeskAbout,
  fields: DraftFields,
  newer?: { readonly notice: DeskNotice; readonly mine: string },
): Modal {
  const { version } = about
  return form(deskIds.draftForm, about, { title: 'Draft an answer', submit: 'Save draft' }, [
    ...(newer === undefined
      ? []
      : [
          ...deskNotice(newer.notice).blocks,
          ...richTextBlocks([title('What you wrote'), ...paragraph(newer.mine)]),
          { type: 'divider' } satisfies KnownBlock,
        ]),
    ...asked(card),
    textField({
      id: draftField('question', version),
      label: 'The question, as it will be shown',
      initial: fields.question,
      most: longestFaqQuestion,
    }),
    textField({
      id: draftField('answer', version),
      label: 'The answer',
      hint: 'The first paragraph leads. An empty line starts a new one; lines that start with a hyphen are a list. Addresses become links.',
      initial: fields.answer,
      lines: 'many',
      most: longestFaqAnswer,
    }),
    {
      type: 'input',
      block_id: draftField('sources', version),
      label: plain('Sources that it rests on'),
      hint: plain('Type words of a quotation to find more.'),
      optional: true,
      element: {
        type: 'multi_external_select',
        action_id: deskIds.sources,
        min_query_length: 0,
        max_selected_items: 10,
        ...(fields.sources.length === 0 ? {} : { initial_options: [...fields.sources] }),
      },
    },
    ...leaveOutField(card, version, fields.leftOut),
    ...buttonRows([button('Preview', deskIds.preview, String(about.group))]),
  ])
}

function leaveOutField(
  { questions }: GroupCard,
  version: number,
  leftOut: readonly number[],
): KnownBlock[] {
  if (questions.length === 0) return []
  return [
    questionsField({
      id: draftField('left-out', version),
      label: 'Wordings that are not to lead to this answer',
      hint: 'All others become its test questions: each has to lead to it before it is published.',
      questions,
      chosen: leftOut,
      optional: true,
    }),
  ]
}

function asked(card: GroupCard): KnownBlock[] {
  const texts = [...new Set(card.questions.map(({ text }) => shorten(text, 300)))].slice(0, 5)
  const near = card.nearest.map(({ name }) => name)
  return [
    ...richTextBlocks([title(`What was asked (${referencesOf(card)})`), ...bullets(texts)]),
    ...(near.length === 0
      ? []
      : [
          {
            type: 'context',
            elements: [plain(`Nearest: ${near.join('; ')}`)],
          } satisfies KnownBlock,
        ]),
  ]
}

/** Exactly what askers will see, with nothing to press. */
function previewBlocks(answer: Answer): KnownBlock[] {
  return opened(answerView(answer, { kind: 'not-kept' }).blocks).filter(
    ({ type }) => type !== 'actions',
  )
}

export function previewModal(answer: Answer): Modal {
  return notice('What askers will see', previewBlocks(answer))
}

/** Approving somebody else's draft: what askers will see, and what was asked. */
export function reviewForm(
  card: GroupCard,
  about: DeskAbout,
  answer: Answer,
  mayApprove: boolean,
): Modal {
  const shown = [
    ...richTextBlocks([title('What askers will see')]),
    ...previewBlocks(answer),
    { type: 'divider' } satisfies KnownBlock,
    ...asked(card),
  ]
  if (!mayApprove) {
    const why = 'You wrote this draft, so somebody else has to approve it.'
    return notice('Review', [...richTextBlocks(paragraph(why, { bold: true })), ...shown])
  }
  return form(deskIds.reviewForm, about, { title: 'Review', submit: 'Approve and publish' }, [
    ...shown,
    textField({
      id: 'note',
      label: 'What has to change?',
      hint: 'Only to send it back. The drafter sees it.',
      lines: 'many',
      most: 500,
      optional: true,
    }),
    ...buttonRows([
      button('Send back to the drafter', deskIds.sendBack, `${about.group}.${about.version}`),
    ]),
  ])
}

export function workingModal(): Modal {
  return notice(
    'Checking',
    richTextBlocks(
      paragraph(
        'I am asking every wording that I know, to see that this answer wins its own and takes none of any other. This takes a few seconds.',
      ),
    ),
  )
}

/** What became of an approval. */
export function doneModal(said: DeskNotice): Modal {
  return notice('Review', deskNotice(said).blocks)
}

const mostListed = 10

/** Where a question leads that leads to no entry. */
const leadsElsewhere: Readonly<Record<string, string>> = {
  nothing: 'no answer',
  clarify: 'a choice of several',
  list: 'a list of functions',
  comparison: 'a comparison',
  calculation: 'a calculation',
  refused: 'a question that is refused',
}

/** The answer was not published, and why. */
export function checkFailedModal(
  { lost, stolen }: FaqCheck,
  nameOf: (id: string) => string,
): Modal {
  const of = (text: string, id: string) =>
    `“${shorten(text, 200)}” – ${leadsElsewhere[id] ?? nameOf(id)}`
  return notice('Not published', [
    ...richTextBlocks(
      paragraph(
        'It was not published: it would not be found, or be found in place of another answer.',
        {
          bold: true,
        },
      ),
    ),
    ...(lost.length === 0
      ? []
      : richTextBlocks([
          title('These wordings of its own lead elsewhere'),
          ...bullets(lost.slice(0, mostListed).map(({ text, to }) => of(text, to))),
          ...paragraph(
            'Where the sources answer, they come first. Leave these wordings out of the draft, or point at that entry instead.',
          ),
        ])),
    ...(stolen.length === 0
      ? []
      : richTextBlocks([
          title('These wordings of others would lead to it'),
          ...bullets(stolen.slice(0, mostListed).map(({ text, from }) => of(text, from))),
          ...paragraph(
            'Make the question more exact, or leave out the wordings that are too broad.',
          ),
        ])),
  ])
}
