import type { Generated } from 'kysely'

/**
 * The one schema, on SQLite and on PostgreSQL. Columns are integers and texts only, which both keep alike:
 * moments are ISO 8601 in UTC (they sort as text), truths are 0 and 1, lists and records are JSON.
 */
export type Schema = {
  schema_version: { version: number }
  counter: { name: string; value: number }
  /** Holds a row only while a retention or erasure command runs: the audit can be changed then alone. */
  maintenance: { reason: string }
  faq_group: GroupTable
  open_question: QuestionTable
  follower: { group_id: number; user_id: string; since: string }
  faq: FaqTable
  faq_wording: {
    faq_id: string
    revision: number
    place: number
    text: string
    question_id: number | null
  }
  covered_wording: { group_id: number; entry: string; text: string; question_id: number | null }
  audit: AuditTable
  outbox: OutboxTable
  /** Messages in the FAQ channel whose group is gone: to be deleted there too. */
  stale_message: { channel: string; ts: string }
  tally: { day: string; what: string; entry: string; n: number }
}

type GroupTable = {
  id: number
  version: number
  status: string
  topic: string | null
  assignee: string | null
  draft: string | null
  faq: string | null
  entry: string | null
  reason: string | null
  into_group: number | null
  opened_at: string
  changed_at: string
  closed_at: string | null
  returns: number
  /** Goes up when its message in the FAQ channel is to look different; `drawn` follows. */
  wanted: number
  drawn: number
  draw_after: string
  message_channel: string | null
  message_ts: string | null
}

type QuestionTable = {
  id: number
  text: string
  asked_at: string
  asker: string
  channel: string
  thread: string | null
  how: string
  nearest: string
  gap: string | null
  reason: string | null
  detail: string | null
  may_show: number
  group_id: number
}

type FaqTable = {
  id: string
  revision: number
  group_id: number
  question: string
  answer: string
  citations: string
  drafted_by: string
  approved_by: string
  approved_at: string
  ended_at: string | null
}

type AuditTable = {
  id: Generated<number>
  at: string
  who: string
  what: string
  group_id: number | null
  question_id: number | null
  before: string | null
  after: string | null
}

type OutboxTable = {
  id: Generated<number>
  key: string
  what: string
  recipient: string
  group_id: number | null
  question_id: number | null
  channel: string | null
  thread: string | null
  faq: string | null
  revision: number | null
  state: string
  attempts: number
  created_at: string
  due_at: string
  error: string | null
}
