import type { Button, KnownBlock, RichTextSection } from '@slack/types'
import { readableDate } from '../../answering/dates.ts'
import { isOpen, type Group } from '../../questions/group.ts'
import { referenceOf } from '../../questions/open-question.ts'
import type { GroupCard } from '../../questions/group-card.ts'
import { button, buttonRows } from './buttons.ts'
import { deskIds } from './desk-ids.ts'
import { peopleElements } from './desk-people.ts'
import { changeTitles, howTitles, statusTitles } from './desk-words.ts'
import { dislikeTitles } from './faq-feedback.ts'
import { limits, shorten } from './limits.ts'
import { option, plain } from './modal-fields.ts'
import { paragraph, richTextBlocks, title, typed } from './rich-text.ts'
import { escapeForSlack, type View } from './view.ts'

/** One group as the desk works on it: in its message in the FAQ channel, alone, or in the Home tab. */
export function deskCard(card: GroupCard): View {
  const lines = [heading(card), ...wordingsOf(card), counted(card), why(card)]
  return {
    text: shortenedForUpdate(lines.join('\n')),
    blocks: [
      { type: 'header', text: plain(shorten(heading(card), limits.header)) },
      ...richTextBlocks([...questionSections(card), ...standingSections(card)]),
      small([counted(card), why(card), ...nearest(card)]),
      ...actions(card),
    ],
  }
}

/** An escaped mark is several bytes, as is a letter that is not English: shortened until it fits. */
function shortenedForUpdate(text: string): string {
  const escaped = escapeForSlack(text)
  return new TextEncoder().encode(escaped).length <= limits.updatedTextBytes
    ? escaped
    : shortenedForUpdate(shorten(text, Math.floor(text.length * 0.8)))
}

const mostWordings = 5
const mostOfWording = 400

export function pressValue({ id, version }: Pick<Group, 'id' | 'version'>): string {
  return `${id}.${version}`
}

/** Empty where nothing is left that had a reference. */
export function referencesOf({ summary, questions }: GroupCard): string {
  if (summary.reference === 0) return ''
  const first = referenceOf(summary.reference)
  const others = questions.length - 1
  return others > 0 ? `${first} and ${others} more` : first
}

function heading(card: GroupCard): string {
  const { status, returns } = card.summary.group
  const again = returns > 0 ? `, back ${returns === 1 ? 'once' : `${returns} times`}` : ''
  const references = referencesOf(card)
  return `${references === '' ? '' : `${references}: `}${statusTitles[status]}${again}`
}

/** Each wording once, the first asked first. */
function wordingsOf({ summary, questions }: GroupCard): readonly string[] {
  const texts = questions.map(({ text }) => shorten(text, mostOfWording))
  if (texts.length > 0) return [...new Set(texts)]
  return summary.text === '' ? [] : [shorten(summary.text, mostOfWording)]
}

function questionSections(card: GroupCard) {
  const [first = '', ...others] = wordingsOf(card)
  const shown = others.slice(0, mostWordings - 1)
  const more = others.length - shown.length
  const details = card.questions.flatMap(({ detail }) => detail ?? [])
  return [
    ...typed(first),
    ...shown.flatMap((text) => paragraph(`Also: ${text}`)),
    ...(more > 0 ? paragraph(`And in ${more} other wordings.`) : []),
    ...details
      .slice(0, 3)
      .flatMap((text) => paragraph(shorten(text, mostOfWording), { label: 'Added' })),
  ]
}

/** Who has it, what is drafted, what was decided, whom one may ask. */
function standingSections({ summary: { group }, questions, faq, untold, into }: GroupCard) {
  const askers = [...new Set(questions.filter(({ mayShow }) => mayShow).map(({ asker }) => asker))]
  const { assignee, draft, reason } = group
  return [
    ...(assignee !== null && isOpen(group) ? [withPeople('Assigned to: ', [assignee])] : []),
    ...(draft !== null && isOpen(group)
      ? [
          withPeople(group.status === 'drafted' ? 'Draft by: ' : 'Earlier draft by: ', [draft.by]),
          ...paragraph(shorten(draft.answer, mostOfWording), { label: draft.question }),
        ]
      : []),
    ...(into === null ? [] : paragraph(`Its questions are part of ${referenceOf(into)} now.`)),
    ...(reason === null ? [] : paragraph(reason, { label: 'Reason' })),
    ...(faq === null
      ? []
      : [
          ...paragraph(shorten(faq.answer, mostOfWording), { label: faq.question }),
          withPeople(`Published ${readable(faq.approvedAt)}, approved by: `, [faq.approvedBy]),
        ]),
    ...(askers.length === 0 ? [] : [withPeople('You may ask: ', askers)]),
    ...(untold.length === 0 ? [] : [title(`${untold.length} could not be told: /icb-faq failed`)]),
  ]
}

function withPeople(words: string, people: readonly string[]): RichTextSection {
  return {
    type: 'rich_text_section',
    elements: [{ type: 'text', text: words }, ...peopleElements(people)],
  }
}

function counted({ summary }: GroupCard): string {
  const { asked, people, followers, lastAskedAt, group } = summary
  if (asked === 0) return `First asked ${readable(group.openedAt)}.`
  const times =
    asked === 1 ? 'once' : `${asked} times by ${people} ${people === 1 ? 'person' : 'people'}`
  const follow = followers === 0 ? '' : `, ${followers} more to be told`
  return `Asked ${times}${follow}. First ${readable(group.openedAt)}, last ${readable(lastAskedAt)}.`
}

function why({ questions, into }: GroupCard): string {
  const counts = new Map<string, number>()
  for (const { how, reason } of questions) {
    const said = reason === null ? howTitles[how] : `${howTitles[how]} (${dislikeTitles[reason]})`
    counts.set(said, (counts.get(said) ?? 0) + 1)
  }
  const parts = [...counts].map(([said, n]) => (n === 1 ? said : `${said} (${n})`))
  if (parts.length > 0) return `Why it is here: ${parts.join('; ')}.`
  return into === null ? 'The questions were deleted.' : 'They were moved.'
}

function nearest({ nearest: entries }: GroupCard): readonly string[] {
  return entries.length === 0 ? [] : [`Nearest: ${entries.map(({ name }) => name).join('; ')}.`]
}

function small(lines: readonly string[]): KnownBlock {
  return { type: 'context', elements: lines.map((line) => plain(shorten(line, limits.text))) }
}

function actions(card: GroupCard): KnownBlock[] {
  const { group } = card.summary
  const value = pressValue(group)
  const reference = referencesOf(card)
  const press = (words: string, id: string): Button =>
    button(words, id, value, reference === '' ? words : `${words}: ${reference}`)
  const main = isOpen(group)
    ? [
        ...(group.status === 'drafted' ? [press('Review', deskIds.review)] : []),
        press(group.draft === null ? 'Draft an answer' : 'Edit the draft', deskIds.draft),
        press('Assign to me', deskIds.assign),
      ]
    : group.status === 'approved'
      ? [press('Revise', deskIds.draft)]
      : []
  const more = moreChoices(card)
  return [
    ...buttonRows(main),
    ...(more.length === 0
      ? []
      : [
          {
            type: 'actions',
            elements: [
              {
                type: 'static_select',
                action_id: deskIds.more,
                placeholder: plain('More…'),
                options: more.map(([words, what]) => option(words, `${what} ${value}`)),
              },
            ],
          } satisfies KnownBlock,
        ]),
  ]
}

/** What else can be done, by its words and by what it is called. */
function moreChoices({ summary: { group }, questions, undo, faq }: GroupCard) {
  const decisions: readonly (readonly [string, MoreChoice])[] =
    faq === null
      ? [
          ['An entry covers this already…', 'cover'],
          ['Send on to the national inbox…', 'send-on'],
          ['Decline…', 'decline'],
        ]
      : [['Keep the answer as it is…', 'keep']]
  const choices: readonly (readonly [string, MoreChoice])[] = isOpen(group)
    ? [
        ['Assign to a colleague…', 'assign'],
        ...(group.assignee === null ? [] : [['Unassign', 'unassign'] as const]),
        ...decisions,
        ['Merge into another group…', 'merge'],
        ...(questions.length > 1 ? [['Split off some questions…', 'split'] as const] : []),
      ]
    : group.status === 'merged'
      ? []
      : [['Reopen', 'reopen']]
  return [
    ...choices,
    ...(faq === null ? [] : [['Retire the answer…', 'retire'] as const]),
    ...(undo === undefined ? [] : [[`Undo: somebody ${changeTitles[undo]}`, 'undo'] as const]),
    ['What happened so far', 'history'] as const,
  ]
}

export const moreKinds = [
  'assign',
  'unassign',
  'cover',
  'send-on',
  'decline',
  'keep',
  'merge',
  'split',
  'reopen',
  'retire',
  'undo',
  'history',
] as const
export type MoreChoice = (typeof moreKinds)[number]

export function readable(moment: Date): string {
  return readableDate(moment.toISOString().slice(0, 10))
}
