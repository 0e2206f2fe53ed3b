import type { Activity, DeskReader, GroupSummary, TallyKind, Tally } from './desk-store.ts'
import { isOpen, type GroupStatus } from './group.ts'

/** A stretch of time, in whole days: from the first moment of one to the first moment of another. */
export type Span = { readonly from: Date; readonly to: Date }

/** What the programme team needs to know of a week. Holds no person. */
export type Digest = Activity & {
  readonly span: Span
  readonly counts: ReadonlyMap<TallyKind, number>
  /** Groups that wait now. */
  readonly open: number
  readonly toApprove: number
  readonly mostAsked: readonly GroupSummary[]
  readonly oldest: readonly GroupSummary[]
  /** Entries that most people found not helpful. */
  readonly disliked: readonly { readonly entry: string; readonly n: number }[]
}

const listed = 5

export async function digestOf(store: DeskReader, span: Span): Promise<Digest> {
  const tallies = await store.tallies(dayOf(span.from), dayOf(span.to))
  const byStatus = await store.countByStatus()
  return {
    span,
    ...(await store.activity(span.from, span.to)),
    counts: countsOf(tallies),
    open: openIn(byStatus),
    toApprove: byStatus.get('drafted') ?? 0,
    mostAsked: await top(store, 'most-asked'),
    oldest: await top(store, 'oldest'),
    disliked: dislikedIn(tallies),
  }
}

/** The last whole week, Monday to Sunday, and the key that makes its digest one. */
export function lastWeek(now: Date): Span & { readonly key: string } {
  const today = Date.parse(dayOf(now))
  const sinceMonday = (now.getUTCDay() + 6) % 7
  const to = new Date(today - sinceMonday * dayMs)
  const from = new Date(to.getTime() - 7 * dayMs)
  return { from, to, key: `digest ${dayOf(from)}` }
}

/** Monday at nine in London has come: the digest of the last week is due. */
export function isDigestDue(now: Date): boolean {
  const isMonday = now.getUTCDay() === 1
  return !isMonday || hourInLondon(now) >= digestHour
}

/** Nothing happened then and nothing waited: there is nothing to say. */
export function isQuiet({ questions, counts, published, closed, oldest, span }: Digest): boolean {
  const waited = oldest.some(({ group }) => group.openedAt < span.to)
  return !waited && questions + counts.size + published.length + closed.size === 0
}

/** Whatever was asked, however it was answered. */
export function askedIn(counts: Digest['counts']): number {
  const ways = ['answered', 'faq', 'clarify', 'abstained', 'refused'] as const
  return ways.reduce((sum, way) => sum + (counts.get(way) ?? 0), 0)
}

const dayMs = 24 * 60 * 60 * 1000
const digestHour = 9
const london = new Intl.DateTimeFormat('en-GB', {
  hour: 'numeric',
  hourCycle: 'h23',
  timeZone: 'Europe/London',
})

function hourInLondon(now: Date): number {
  return Number(london.format(now))
}

export function dayOf(moment: Date): string {
  return moment.toISOString().slice(0, 10)
}

function countsOf(tallies: readonly Tally[]): ReadonlyMap<TallyKind, number> {
  const counts = new Map<TallyKind, number>()
  for (const { what, n } of tallies) counts.set(what, (counts.get(what) ?? 0) + n)
  return counts
}

function dislikedIn(tallies: readonly Tally[]): Digest['disliked'] {
  const counts = new Map<string, number>()
  for (const { what, entry, n } of tallies) {
    if (what === 'not-helpful' && entry !== '') counts.set(entry, (counts.get(entry) ?? 0) + n)
  }
  return [...counts]
    .map(([entry, n]) => ({ entry, n }))
    .sort((a, b) => b.n - a.n)
    .slice(0, listed)
}

export function openIn(byStatus: ReadonlyMap<GroupStatus, number>): number {
  return byStatus.entries().reduce((sum, [status, n]) => (isOpen({ status }) ? sum + n : sum), 0)
}

async function top(store: DeskReader, order: 'most-asked' | 'oldest') {
  const page = await store.groups({ filter: { kind: 'open', order }, offset: 0, limit: listed })
  return page.groups
}
