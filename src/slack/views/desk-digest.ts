import type { DataTableBlock, KnownBlock } from '@slack/types'
import { readableDate } from '../../answering/dates.ts'
import { plainText, type Section } from '../../answering/sections.ts'
import { askedIn, dayOf, type Digest } from '../../questions/digest.ts'
import type { GroupSummary, TopicCount } from '../../questions/desk-store.ts'
import { referenceOf } from '../../questions/open-question.ts'
import { drawSections } from './draw-sections.ts'
import { limits, shorten } from './limits.ts'
import { readable } from './desk-card.ts'
import { statusTitles, tallyTitles } from './desk-words.ts'
import { sectionsView } from './sections-view.ts'
import { escapeForSlack, type View } from './view.ts'

/** The week on the desk: asked, answered, not answered; most asked, oldest, published, and what did not help. */
export function digestView(digest: Digest, nameOf: (entry: string) => string): View {
  return sectionsView(digestSections(digest, nameOf))
}

function digestSections(digest: Digest, nameOf: (entry: string) => string): readonly Section[] {
  const { span, counts, open, toApprove, published, disliked, closed } = digest
  const until = new Date(span.to.getTime() - 1)
  const counted = Object.entries(tallyTitles).flatMap(([kind, title]) => {
    const n = counts.entries().find(([known]) => known === kind)?.[1]
    return n === undefined ? [] : [`${title}: ${n}`]
  })
  return [
    {
      kind: 'lead',
      text: `FAQ desk, ${readable(span.from)} to ${readable(until)}: ${digest.questions} ${digest.questions === 1 ? 'question' : 'questions'} without an answer, in ${digest.newGroups} new ${digest.newGroups === 1 ? 'group' : 'groups'}. ${open} ${open === 1 ? 'group waits' : 'groups wait'} now${toApprove === 0 ? '' : `, ${toApprove} of them for approval`}.`,
    },
    ...list('Questions', counted.length === 0 ? [] : [`Asked: ${askedIn(counts)}`, ...counted]),
    ...list('Most asked', digest.mostAsked.map(askedLine)),
    ...list('Waiting longest', digest.oldest.map(waitingLine)),
    ...list('Published', publishedLines(published)),
    ...list(
      'Closed otherwise',
      [...closed].flatMap(([status, n]) =>
        status === 'approved' ? [] : [`${statusTitles[status]}: ${n}`],
      ),
    ),
    ...list(
      'Answers that did not help',
      disliked.map(({ entry, n }) => `${nameOf(entry)}: ${n}`),
    ),
  ]
}

const mostOfText = 200
const mostPublished = 20

function list(label: string, items: readonly string[]): readonly Section[] {
  return items.length === 0 ? [] : [{ kind: 'list', label, items }]
}

function publishedLines(published: Digest['published']): readonly string[] {
  const shown = published.slice(0, mostPublished)
  const more = published.length - shown.length
  return [
    ...shown.map(({ question }) => shorten(question, mostOfText)),
    ...(more > 0 ? [`and ${more} more: /icb-faq published`] : []),
  ]
}

function askedLine({ text, reference, people, followers }: GroupSummary): string {
  const n = people + followers
  return `${referenceOf(reference)}, ${n} ${n === 1 ? 'person' : 'people'}: ${shorten(text, mostOfText)}`
}

function waitingLine({ text, reference, group }: GroupSummary): string {
  return `${referenceOf(reference)}, since ${readable(group.openedAt)}: ${shorten(text, mostOfText)}`
}

/** Which topics are asked about most, and how many of their groups still wait. */
export function topicsView(
  topics: readonly TopicCount[],
  nameOf: (entry: string) => string,
  now: Date,
): View {
  const rows = topics.map(({ topic, open, closed, asked }) => ({
    name: topic === null ? 'Nothing came near' : nameOf(topic),
    open,
    closed,
    asked,
  }))
  const lead: Section = {
    kind: 'lead',
    text: `Topics by how often they were asked about without an answer, ${readableDate(dayOf(now))}.`,
  }
  const lines = rows.map(
    ({ name, open, closed, asked }) => `${name}: asked ${asked}, open ${open}, closed ${closed}`,
  )
  const text = plainText([lead, ...list('Topics', lines)])
  return {
    text: escapeForSlack(shorten(text, mostPosted)),
    blocks: [
      ...drawSections([lead], { surface: 'message', related: new Map(), offers: [] }),
      ...(rows.length === 0 ? [] : [heatTable(rows)]),
    ],
  }
}

const mostPosted = 30_000
/** Of a name in the table, so that all of it stays below what Slack takes; the text says it in full. */
const mostOfName = 70
const heatSteps = ['', '▪', '▪▪', '▪▪▪', '▪▪▪▪', '▪▪▪▪▪'] as const

type Row = {
  readonly name: string
  readonly open: number
  readonly closed: number
  readonly asked: number
}

/** The figure says it; the squares let one see it. */
function heatTable(rows: readonly Row[]): KnownBlock {
  const most = Math.max(...rows.map(({ asked }) => asked))
  const heat = (asked: number) =>
    heatSteps[Math.ceil((asked / most) * (heatSteps.length - 1))] ?? ''
  const cells = rows
    .slice(0, limits.dataTableRows - 1)
    .map(({ name, open, closed, asked }) => [
      shorten(name, mostOfName),
      String(asked),
      heat(asked) || '▪',
      String(open),
      String(closed),
    ])
  const table: DataTableBlock = {
    type: 'data_table',
    caption: 'Topics that were asked about without an answer',
    page_size: Math.min(20, cells.length),
    row_header_column_index: 0,
    rows: [['Topic', 'Asked', 'Heat', 'Open groups', 'Closed groups'], ...cells].map((row) =>
      row.map((text) => ({ type: 'raw_text', text })),
    ),
  }
  return table
}
