import type { KnownBlock, PlainTextOption } from '@slack/types'
import type {
  GroupFilter,
  GroupPage,
  GroupSummary,
  TopicCount,
} from '../../questions/desk-store.ts'
import { referenceOf } from '../../questions/open-question.ts'
import { button, buttonRows } from './buttons.ts'
import { readable } from './desk-card.ts'
import { deskIds } from './desk-ids.ts'
import { filterTitle, statusTitles } from './desk-words.ts'
import { limits, shorten } from './limits.ts'
import { option, plain } from './modal-fields.ts'
import { escapeForSlack, type View } from './view.ts'

/** What a list of groups needs to be drawn. */
export type DeskList = {
  readonly filter: GroupFilter
  readonly offset: number
  readonly page: GroupPage
  /** Topics with open groups, the most asked first. */
  readonly topics: readonly TopicCount[]
  readonly nameOf: (entry: string) => string
}

export const groupsOnPage = 10
const mostTopics = 20
const mostOfText = 200
const wordsGone = 'Its words were deleted.'

/** Groups as a list that can be filtered and paged through; each can be opened. */
export function deskList(list: DeskList): View {
  const { filter, offset, page, nameOf } = list
  const title = filterTitle(filter, nameOf)
  const shown = page.groups.length === 0 ? 'Nothing here.' : rangeOf(list)
  return {
    text: escapeForSlack(
      shorten([`${title}. ${shown}`, ...page.groups.map(lineOf)].join('\n'), limits.text),
    ),
    blocks: [
      { type: 'header', text: plain(shorten(title, limits.header)) },
      { type: 'actions', elements: [filterSelect(list)] },
      { type: 'context', elements: [plain(shown)] },
      ...page.groups.flatMap(groupBlocks),
      ...buttonRows([
        ...(offset === 0
          ? []
          : [button('Back', `${deskIds.page}back`, pageValue(filter, offset - groupsOnPage))]),
        ...(offset + groupsOnPage >= page.total
          ? []
          : [button('Next', `${deskIds.page}next`, pageValue(filter, offset + groupsOnPage))]),
      ]),
    ],
  }
}

function rangeOf({ offset, page }: DeskList): string {
  return `${offset + 1} to ${offset + page.groups.length} of ${page.total}`
}

function groupBlocks(summary: GroupSummary): KnownBlock[] {
  const { group, text } = summary
  return [
    {
      type: 'section',
      text: plain(text === '' ? wordsGone : shorten(text, mostOfText)),
      accessory: button(
        'Open',
        `${deskIds.open}${group.id}`,
        String(group.id),
        summary.reference === 0 ? 'Open' : `Open ${referenceOf(summary.reference)}`,
      ),
    },
    { type: 'context', elements: [plain(standing(summary))] },
  ]
}

function lineOf(summary: GroupSummary): string {
  return `${standing(summary)} ${shorten(summary.text, 80)}`
}

function standing({
  group,
  reference,
  asked,
  people,
  followers,
  lastAskedAt,
}: GroupSummary): string {
  const more = followers === 0 ? '' : `, ${followers} more to be told`
  const times = `asked ${asked === 1 ? 'once' : `${asked} times by ${people}`}${more}`
  const of = reference === 0 ? '' : `${referenceOf(reference)} · `
  return `${of}${statusTitles[group.status]} · ${times} · last ${readable(lastAskedAt)}`
}

/** A filter as the value of a choice: `open newest`, `topic send`. */
export function filterValue(filter: GroupFilter): string {
  switch (filter.kind) {
    case 'open':
      return `open ${filter.order}`
    case 'topic':
      return `topic ${filter.topic}`
    case 'one':
    case 'mine':
    case 'new':
    case 'to-approve':
    case 'published':
    case 'closed':
      return filter.kind
  }
}

/** The filter that a value stands for; the newest where it stands for none. */
export function filterFrom(value: string, user: string): GroupFilter {
  const [kind = '', rest = ''] = value.split(' ')
  switch (kind) {
    case 'mine':
      return { kind, user }
    case 'topic':
      return { kind, topic: rest }
    case 'new':
    case 'to-approve':
    case 'published':
    case 'closed':
      return { kind }
    default:
      return {
        kind: 'open',
        order: rest === 'oldest' || rest === 'most-asked' ? rest : 'newest',
      }
  }
}

function pageValue(filter: GroupFilter, offset: number): string {
  return `${Math.max(0, offset)} ${filterValue(filter)}`
}

const usualFilters: readonly string[] = [
  'open newest',
  'open oldest',
  'open most-asked',
  'new',
  'mine',
  'to-approve',
  'published',
  'closed',
]

function filterSelect({ filter, topics, nameOf }: DeskList) {
  const named = (value: string): PlainTextOption =>
    option(filterTitle(filterFrom(value, ''), nameOf), value)
  const usual = usualFilters.map(named)
  const byTopic = topics
    .flatMap(({ topic, open }) => (topic === null || open === 0 ? [] : [{ topic, open }]))
    .slice(0, mostTopics)
    .map(({ topic, open }) => option(`${nameOf(topic)} (${open})`, `topic ${topic}`))
  const chosen = [...usual, ...byTopic].find(({ value }) => value === filterValue(filter))
  return {
    type: 'static_select' as const,
    action_id: deskIds.filter,
    placeholder: plain('Show'),
    option_groups: [
      { label: plain('Show'), options: usual },
      ...(byTopic.length === 0 ? [] : [{ label: plain('By topic'), options: byTopic }]),
    ],
    ...(chosen === undefined ? {} : { initial_option: chosen }),
  }
}
