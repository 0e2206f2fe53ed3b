import type { Group } from './group.ts'

/** One change, as it is kept for good: who, when, what, and how it was before and after. */
export type AuditLine = {
  readonly id: number
  readonly at: Date
  /** Slack user id, or `signpost` for what happens by itself. */
  readonly who: string
  readonly what: AuditedChange
  readonly group: number | null
  readonly question: number | null
  readonly before: Audited | null
  readonly after: Audited | null
}

export type NewAuditLine = Omit<AuditLine, 'id'>

/** Who is named for what nobody did by hand. */
export const signpost = 'signpost'

export const auditedChanges = [
  'asked',
  'joined',
  'detail-added',
  'withdrawn',
  'followed',
  'unfollowed',
  'assign',
  'unassign',
  'draft',
  'send-back',
  'approve',
  'decline',
  'keep',
  'send-on',
  'cover',
  'reopen',
  'retire',
  'merge',
  'split',
  'undo',
  'tell-again',
  'told-by-hand',
  'forgotten',
  'erased',
  'exported',
] as const
export type AuditedChange = (typeof auditedChanges)[number]

/** A group as it was, and the questions that went with it. Never the words of a question. */
export type Audited = {
  readonly group?: Omit<Group, 'openedAt' | 'changedAt' | 'closedAt' | 'draft'> & {
    readonly openedAt: string
    readonly changedAt: string
    readonly closedAt: string | null
    readonly draft: (Omit<NonNullable<Group['draft']>, 'at'> & { readonly at: string }) | null
  }
  readonly questions?: readonly number[]
  readonly otherGroup?: number
  /** Who came along as a follower; Slack user ids. */
  readonly followers?: readonly string[]
  readonly faq?: string
  readonly revision?: number
  readonly count?: number
  readonly solo?: boolean
}

export function auditedGroup(group: Group): NonNullable<Audited['group']> {
  const { openedAt, changedAt, closedAt, draft, ...rest } = group
  return {
    ...rest,
    openedAt: openedAt.toISOString(),
    changedAt: changedAt.toISOString(),
    closedAt: closedAt?.toISOString() ?? null,
    draft: draft === null ? null : { ...draft, at: draft.at.toISOString() },
  }
}

export function groupFrom(audited: NonNullable<Audited['group']>): Group {
  const { openedAt, changedAt, closedAt, draft, ...rest } = audited
  return {
    ...rest,
    openedAt: new Date(openedAt),
    changedAt: new Date(changedAt),
    closedAt: closedAt === null ? null : new Date(closedAt),
    draft: draft === null ? null : { ...draft, at: new Date(draft.at) },
  }
}
