import type { AuditLine, NewAuditLine } from './audit.ts'
import type { Approved, ApprovedFaq, CoveredWording } from './approved-faq.ts'
import type { Group, GroupStatus } from './group.ts'
import type { OpenQuestion, OpenQuestionLog } from './open-question.ts'
import type { NewTell, Tell } from './tell.ts'

/** What the desk needs of whatever keeps its work. Every implementation passes one contract suite. */
export type DeskStore = OpenQuestionLog &
  DeskReader & {
    /**
     * All of it or nothing, one change at a time over all processes. Resolves once it would survive a crash;
     * rejects if it cannot be kept.
     */
    change<T>(work: (tx: DeskWriter) => Promise<T>): Promise<T>
    readonly outbox: Outbox
    /** True where no other process shares it: what is half-done at start was left by one that died. */
    readonly ofOneProcess: boolean
  }

export type DeskReader = {
  question(id: number): Promise<OpenQuestion | null>
  /** In the order asked. */
  questionsIn(group: number): Promise<readonly OpenQuestion[]>
  /** Those put in after this one, as far as they are still there; what an index needs to catch up. */
  textsAfter(id: number): Promise<readonly { readonly id: number; readonly text: string }[]>
  group(id: number): Promise<Group | null>
  followers(group: number): Promise<readonly string[]>
  groups(wanted: GroupsWanted): Promise<GroupPage>
  /** How many groups there are of each status. */
  countByStatus(): Promise<ReadonlyMap<GroupStatus, number>>
  /** The live revision. */
  faq(id: string): Promise<ApprovedFaq | null>
  /** Every revision, the newest first. */
  faqHistory(id: string): Promise<readonly ApprovedFaq[]>
  approved(): Promise<Approved>
  /** Only the number: asked for every second. */
  approvedChange(): Promise<number>
  /** Newest first. */
  auditOf(group: number, limit: number): Promise<readonly AuditLine[]>
  tallies(from: string, to: string): Promise<readonly Tally[]>
  activity(from: Date, to: Date): Promise<Activity>
  topics(): Promise<readonly TopicCount[]>
}

export type DeskWriter = DeskReader & {
  nextQuestionId(): Promise<number>
  nextGroupId(): Promise<number>
  addQuestion(question: OpenQuestion): Promise<void>
  putQuestion(question: OpenQuestion): Promise<void>
  /** With the wordings of answers that came from it. */
  removeQuestion(id: number): Promise<void>
  moveQuestions(ids: readonly number[], group: number): Promise<void>
  addGroup(group: Group): Promise<void>
  putGroup(group: Group): Promise<void>
  /** False if the person follows it already. */
  addFollower(group: number, user: string, at: Date): Promise<boolean>
  removeFollower(group: number, user: string): Promise<boolean>
  addFaq(faq: ApprovedFaq): Promise<void>
  endFaq(id: string, revision: number, at: Date | null): Promise<void>
  addCovered(wordings: readonly CoveredWording[]): Promise<void>
  removeCovered(group: number): Promise<void>
  audit(line: NewAuditLine): Promise<void>
  /** Puts each in unless its key is there already. */
  enqueue(tells: readonly NewTell[]): Promise<void>
  cancelTells(keyPrefix: string): Promise<void>
  /** The message of this group in the FAQ channel is to be drawn anew. */
  redraw(group: number): Promise<void>
}

/** What waits to be told, and which messages on the desk wait to be drawn. */
export type Outbox = {
  /** Takes the next that is due, so that no other process does. */
  claimTell(now: Date, until: Date): Promise<ClaimedTell | null>
  told(id: number, at: Date): Promise<void>
  /** Remembers where it is being sent before it is. */
  sendingTo(id: number, channel: string): Promise<void>
  /** `mayHaveArrived` where Slack took it or not, nobody knows: the next attempt looks first. */
  laterAt(id: number, at: Date, error: string, mayHaveArrived?: boolean): Promise<void>
  giveUp(id: number, error: string): Promise<void>
  /** Those that could not be told, the newest first. */
  failed(): Promise<readonly Tell[]>
  /** Tries again, or marks as told by hand. False if it is not among the failed. */
  settle(id: number, how: 'again' | 'told', now: Date): Promise<boolean>
  /** Counts every telling that another process left half-done as interrupted. For a store of one process. */
  takeOver(now: Date): Promise<void>
  claimDrawing(now: Date, until: Date): Promise<Drawing | null>
  drawn(drawing: Drawing, at: { readonly channel: string; readonly ts: string }): Promise<void>
  drawLater(drawing: Drawing, at: Date): Promise<void>
  /** Messages of groups that were deleted: to be deleted in Slack too. */
  staleMessages(): Promise<readonly MessageAt[]>
  messageDeleted(message: MessageAt): Promise<void>
  /** Where the message of a group stands in the FAQ channel. */
  messageOf(group: number): Promise<MessageAt | null>
  tally(day: string, what: TallyKind, entry: string): Promise<void>
}

export type MessageAt = { readonly channel: string; readonly ts: string }

/** `interrupted` is true where an earlier attempt may have reached Slack. */
export type ClaimedTell = { readonly tell: Tell; readonly interrupted: boolean }

/** A group whose message is out of date. */
export type Drawing = {
  readonly group: number
  readonly wanted: number
  readonly channel: string | null
  readonly ts: string | null
}

export type GroupsWanted = {
  readonly filter: GroupFilter
  readonly offset: number
  readonly limit: number
}

export type GroupFilter =
  | { readonly kind: 'one'; readonly id: number }
  | { readonly kind: 'open'; readonly order: 'newest' | 'oldest' | 'most-asked' }
  | { readonly kind: 'new' }
  | { readonly kind: 'mine'; readonly user: string }
  | { readonly kind: 'topic'; readonly topic: string }
  | { readonly kind: 'to-approve' }
  | { readonly kind: 'published' }
  | { readonly kind: 'closed' }

/** A group with what a list shows of it. */
export type GroupSummary = {
  readonly group: Group
  /** The wording asked first. */
  readonly text: string
  readonly reference: number
  readonly asked: number
  readonly people: number
  readonly followers: number
  readonly lastAskedAt: Date
  readonly topic: string | null
}

export type GroupPage = { readonly groups: readonly GroupSummary[]; readonly total: number }

export const tallyKinds = [
  'answered',
  'faq',
  'clarify',
  'abstained',
  'refused',
  'helpful',
  'not-helpful',
] as const
export type TallyKind = (typeof tallyKinds)[number]

/** How often something happened on one day. Holds no text and no person. */
export type Tally = {
  readonly day: string
  readonly what: TallyKind
  /** The entry answered with, or empty. */
  readonly entry: string
  readonly n: number
}

/** What happened on the desk between two moments. */
export type Activity = {
  readonly questions: number
  readonly newGroups: number
  readonly published: readonly { readonly faq: string; readonly question: string }[]
  readonly closed: ReadonlyMap<GroupStatus, number>
}

export type TopicCount = {
  /** An entry's id; null where nothing came near. */
  readonly topic: string | null
  readonly open: number
  readonly closed: number
  readonly asked: number
}
