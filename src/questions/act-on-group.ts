import { isOpen, type Draft, type Group, type GroupStatus } from './group.ts'

/** What somebody on the desk does with one group. */
export type DeskAct =
  | { readonly kind: 'assign'; readonly to: string }
  /** Nobody has it any more; a draft of it stays. */
  | { readonly kind: 'unassign' }
  | {
      readonly kind: 'draft'
      readonly draft: Pick<Draft, 'question' | 'answer' | 'citations' | 'leftOut'>
    }
  | { readonly kind: 'send-back'; readonly note: string }
  | { readonly kind: 'approve'; readonly faq: string }
  | { readonly kind: 'decline'; readonly reason: string }
  /** The answer that is live stays as it is, whatever was asked or drafted since. */
  | { readonly kind: 'keep'; readonly reason: string }
  | { readonly kind: 'send-on' }
  | { readonly kind: 'cover'; readonly entry: string }
  | { readonly kind: 'reopen'; readonly reason: string | null }
  | { readonly kind: 'retire'; readonly reason: string }

export type DeskActKind = DeskAct['kind']

/** Who acts, and when. */
export type Doing = { readonly by: string; readonly now: Date; readonly soloApproval: boolean }

export type ActOnGroup =
  | { readonly kind: 'done'; readonly group: Group }
  | { readonly kind: 'refused'; readonly why: WhyRefused }

export type WhyRefused =
  /** It is already answered or closed: reopen it first. */
  | 'closed'
  | 'not-closed'
  /** The person that it is to be assigned to has it already. */
  | 'same-assignee'
  | 'not-assigned'
  | 'no-draft'
  /** The person who drafted an answer is not the one who approves it. */
  | 'own-draft'
  | 'not-published'
  /** Its answer is live. */
  | 'published'

/** The group after an act, or why the act is not possible. Every change makes a new version. */
export function actOnGroup(group: Group, act: DeskAct, doing: Doing): ActOnGroup {
  const why = whyNotNow(group, act.kind, doing)
  if (why !== undefined) return { kind: 'refused', why }
  if (act.kind === 'assign' && hasIt(group, act.to)) {
    return { kind: 'refused', why: 'same-assignee' }
  }
  return { kind: 'done', group: { ...changed(group, doing.now), ...after(group, act, doing) } }
}

/** The same group one version on. */
export function changed(group: Group, now: Date): Group {
  return { ...group, version: group.version + 1, changedAt: now }
}

/** Why an act of this kind is not possible with a group as it is; undefined where it is. */
export function whyNotNow(
  group: Group,
  kind: DeskActKind,
  { by, soloApproval }: Pick<Doing, 'by' | 'soloApproval'>,
): WhyRefused | undefined {
  switch (kind) {
    case 'assign':
      return isOpen(group) ? undefined : 'closed'
    case 'unassign':
      if (!isOpen(group)) return 'closed'
      return group.assignee === null ? 'not-assigned' : undefined
    case 'decline':
    case 'send-on':
    case 'cover':
      if (!isOpen(group)) return 'closed'
      return group.faq === null ? undefined : 'published'
    case 'keep':
      if (!isOpen(group)) return 'closed'
      return group.faq === null ? 'not-published' : undefined
    case 'draft':
      // An answer that is live may be revised; it stays live until the new one is approved.
      return isOpen(group) || group.status === 'approved' ? undefined : 'closed'
    case 'send-back':
      return group.status === 'drafted' ? undefined : 'no-draft'
    case 'approve':
      if (group.status !== 'drafted' || group.draft === null) return 'no-draft'
      return group.draft.by === by && !soloApproval ? 'own-draft' : undefined
    case 'reopen':
      return isOpen(group) || group.status === 'merged' ? 'not-closed' : undefined
    case 'retire':
      return group.faq === null ? 'not-published' : undefined
  }
}

/** Not so where it came back after it was closed: somebody has to take it on again. */
function hasIt({ assignee, status }: Group, person: string): boolean {
  return assignee === person && status !== 'reopened'
}

function after(group: Group, act: DeskAct, { by, now }: Doing): Partial<Group> {
  switch (act.kind) {
    case 'assign':
      return { assignee: act.to, status: group.status === 'drafted' ? 'drafted' : 'assigned' }
    case 'unassign':
      return { assignee: null, status: withNobody(group) }
    case 'draft':
      return {
        status: 'drafted',
        draft: { ...act.draft, by, at: now },
        assignee: group.assignee ?? by,
        reason: null,
        closedAt: null,
      }
    case 'send-back':
      return { status: 'assigned', assignee: group.draft?.by ?? group.assignee, reason: act.note }
    case 'approve':
      return { ...closed('approved', now), faq: act.faq, reason: null }
    case 'decline':
      return { ...closed('declined', now), reason: act.reason }
    case 'keep':
      return { ...closed('approved', now), draft: null, reason: act.reason }
    case 'send-on':
      return closed('sent-on', now)
    case 'cover':
      return { ...closed('covered', now), entry: act.entry }
    case 'reopen':
      return {
        status: 'reopened',
        closedAt: null,
        entry: null,
        reason: act.reason,
        returns: group.returns + 1,
      }
    case 'retire':
      return { ...closed('retired', now), faq: null, reason: act.reason }
  }
}

function withNobody({ status, returns }: Group): GroupStatus {
  if (status === 'drafted') return status
  return returns > 0 ? 'reopened' : 'new'
}

function closed(status: GroupStatus, now: Date): Pick<Group, 'status' | 'closedAt'> {
  return { status, closedAt: now }
}
