import type { Citation } from '../knowledge/source.ts'

/** Open questions that ask the same, worked on as one. */
export type Group = {
  readonly id: number
  /** Goes up with every change that the desk makes: a press on an older one is stale. */
  readonly version: number
  readonly status: GroupStatus
  /** The entry that came nearest to what was asked first. */
  readonly topic: string | null
  readonly assignee: string | null
  readonly draft: Draft | null
  /** The approved FAQ that answers it, while there is one. */
  readonly faq: string | null
  /** The entry of the knowledge that answers it, where the desk pointed at one. */
  readonly entry: string | null
  /** Why it was declined, sent back, reopened or retired, in the desk's words. */
  readonly reason: string | null
  /** The group it was merged into. */
  readonly into: number | null
  readonly openedAt: Date
  readonly changedAt: Date
  readonly closedAt: Date | null
  /** How often it came back after it was answered. */
  readonly returns: number
}

export const openStatuses = ['new', 'assigned', 'drafted', 'reopened'] as const
export const closedStatuses = [
  /** Answered by an approved FAQ. */
  'approved',
  /** Answered by an entry that the knowledge already had. */
  'covered',
  'declined',
  'sent-on',
  'retired',
  /** Every asker took the question back. */
  'withdrawn',
  'merged',
] as const
export const groupStatuses = [...openStatuses, ...closedStatuses] as const
export type GroupStatus = (typeof groupStatuses)[number]

/** An answer that the FAQ team works on. */
export type Draft = {
  /** The question as it will be shown. */
  readonly question: string
  readonly answer: string
  readonly citations: readonly Citation[]
  /** Questions of the group whose wording is not to lead to this answer. */
  readonly leftOut: readonly number[]
  readonly by: string
  readonly at: Date
}

/** True while somebody still has to do something about it. */
export function isOpen({ status }: Pick<Group, 'status'>): boolean {
  return openStatuses.some((open) => open === status)
}

export function newGroup(id: number, topic: string | null, now: Date): Group {
  return {
    id,
    version: 1,
    status: 'new',
    topic,
    assignee: null,
    draft: null,
    faq: null,
    entry: null,
    reason: null,
    into: null,
    openedAt: now,
    changedAt: now,
    closedAt: null,
    returns: 0,
  }
}
