import type { Selectable } from 'kysely'
import { z } from 'zod'
import { citationSchema } from '../../knowledge/source.ts'
import { auditedChanges, type Audited, type AuditLine } from '../../questions/audit.ts'
import type { ApprovedFaq, Wording } from '../../questions/approved-faq.ts'
import { groupStatuses, type Draft, type Group } from '../../questions/group.ts'
import { dislikeReasons, waysOfAsking, type OpenQuestion } from '../../questions/open-question.ts'
import { tellStates, whatsToTell, type NewTell, type Tell } from '../../questions/tell.ts'
import type { Schema } from '../database/schema.ts'

type Row<Table extends keyof Schema> = Selectable<Schema[Table]>

/** Columns to values and back. What a column may hold is checked on the way out: the file may be anybody's. */
export function questionOf(row: Row<'open_question'>): OpenQuestion {
  return {
    id: row.id,
    text: row.text,
    askedAt: new Date(row.asked_at),
    asker: row.asker,
    channel: row.channel,
    thread: row.thread,
    how: z.enum(waysOfAsking).parse(row.how),
    nearest: z.array(z.string()).parse(JSON.parse(row.nearest)),
    gap: row.gap,
    reason: z.enum(dislikeReasons).nullable().parse(row.reason),
    detail: row.detail,
    mayShow: row.may_show === 1,
    group: row.group_id,
  }
}

export function questionColumns(question: OpenQuestion): Row<'open_question'> {
  return {
    id: question.id,
    text: question.text,
    asked_at: question.askedAt.toISOString(),
    asker: question.asker,
    channel: question.channel,
    thread: question.thread,
    how: question.how,
    nearest: JSON.stringify(question.nearest),
    gap: question.gap,
    reason: question.reason,
    detail: question.detail,
    may_show: question.mayShow ? 1 : 0,
    group_id: question.group,
  }
}

type GroupColumns = Omit<
  Row<'faq_group'>,
  'wanted' | 'drawn' | 'draw_after' | 'message_channel' | 'message_ts'
>

export function groupOf(row: GroupColumns): Group {
  return {
    id: row.id,
    version: row.version,
    status: z.enum(groupStatuses).parse(row.status),
    topic: row.topic,
    assignee: row.assignee,
    draft: row.draft === null ? null : draftOf(row.draft),
    faq: row.faq,
    entry: row.entry,
    reason: row.reason,
    into: row.into_group,
    openedAt: new Date(row.opened_at),
    changedAt: new Date(row.changed_at),
    closedAt: row.closed_at === null ? null : new Date(row.closed_at),
    returns: row.returns,
  }
}

export function groupColumns(group: Group): GroupColumns {
  return {
    id: group.id,
    version: group.version,
    status: group.status,
    topic: group.topic,
    assignee: group.assignee,
    draft: group.draft === null ? null : JSON.stringify(group.draft),
    faq: group.faq,
    entry: group.entry,
    reason: group.reason,
    into_group: group.into,
    opened_at: group.openedAt.toISOString(),
    changed_at: group.changedAt.toISOString(),
    closed_at: group.closedAt?.toISOString() ?? null,
    returns: group.returns,
  }
}

const citations = z.array(citationSchema)
const draftSchema = z.object({
  question: z.string(),
  answer: z.string(),
  citations,
  leftOut: z.array(z.number()),
  by: z.string(),
  at: z.iso.datetime().transform((at) => new Date(at)),
})

function draftOf(json: string): Draft {
  return draftSchema.parse(JSON.parse(json))
}

export function faqOf(row: Row<'faq'>, wordings: readonly Wording[]): ApprovedFaq {
  return {
    id: row.id,
    revision: row.revision,
    group: row.group_id,
    question: row.question,
    answer: row.answer,
    citations: citations.parse(JSON.parse(row.citations)),
    wordings,
    draftedBy: row.drafted_by,
    approvedBy: row.approved_by,
    approvedAt: new Date(row.approved_at),
    endedAt: row.ended_at === null ? null : new Date(row.ended_at),
  }
}

export function auditLineOf(row: Row<'audit'>): AuditLine {
  return {
    id: row.id,
    at: new Date(row.at),
    who: row.who,
    what: z.enum(auditedChanges).parse(row.what),
    group: row.group_id,
    question: row.question_id,
    before: auditedOf(row.before),
    after: auditedOf(row.after),
  }
}

const auditedSchema: z.ZodType<Audited> = z.looseObject({})

function auditedOf(json: string | null): Audited | null {
  return json === null ? null : auditedSchema.parse(JSON.parse(json))
}

export function tellOf(row: Row<'outbox'>): Tell {
  return {
    id: row.id,
    key: row.key,
    what: z.enum(whatsToTell).parse(row.what),
    to: row.recipient,
    group: row.group_id,
    question: row.question_id,
    channel: row.channel,
    thread: row.thread,
    faq: row.faq,
    revision: row.revision,
    state: z.enum(tellStates).parse(row.state),
    attempts: row.attempts,
    createdAt: new Date(row.created_at),
    dueAt: new Date(row.due_at),
    error: row.error,
  }
}

export function tellColumns(tell: NewTell) {
  return {
    key: tell.key,
    what: tell.what,
    recipient: tell.to,
    group_id: tell.group,
    question_id: tell.question,
    channel: tell.channel,
    thread: tell.thread,
    faq: tell.faq,
    revision: tell.revision,
    state: 'waiting',
    attempts: 0,
    created_at: tell.createdAt.toISOString(),
    due_at: tell.dueAt.toISOString(),
    error: null,
  }
}
