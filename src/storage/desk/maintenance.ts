import { sql } from 'kysely'
import { inOneChange } from '../database/migrate.ts'
import type { Database } from '../database/open-database.ts'
import type { Query } from './query.ts'

/** What a command that deletes came to, in numbers. */
export type Deleted = Readonly<Record<'groups' | 'questions' | 'auditLines' | 'others', number>>

/**
 * Deletes what belongs to groups closed before a moment: their questions, followers, tellings and audit lines,
 * the answers that were retired, and the groups themselves. An answer that is live stays an answer; nothing in it
 * says who asked.
 */
export async function forgetGroupsClosedBefore(
  database: Database,
  moment: Date,
  now: Date,
): Promise<Deleted> {
  const deleted = await maintained(database, 'forget', async (query) => {
    const groups = query
      .selectFrom('faq_group')
      .select('id')
      .where('closed_at', '<', moment.toISOString())
    const old = (await groups.execute()).map(({ id }) => id)
    if (old.length === 0) return { groups: 0, questions: 0, auditLines: 0, others: 0 }
    const ids = groups
    const others = [
      await deletedFrom(query.deleteFrom('follower').where('group_id', 'in', ids)),
      await deletedFrom(query.deleteFrom('outbox').where('group_id', 'in', ids)),
    ]
    const questionIds = query.selectFrom('open_question').select('id').where('group_id', 'in', ids)
    await query
      .updateTable('faq_wording')
      .set({ question_id: null })
      .where('question_id', 'in', questionIds)
      .execute()
    await query
      .updateTable('covered_wording')
      .set({ question_id: null })
      .where('question_id', 'in', questionIds)
      .execute()
    const questions = await deletedFrom(
      query.deleteFrom('open_question').where('group_id', 'in', ids),
    )
    others.push(await endedAnswersIn(query, old))
    const auditLines = await deletedFrom(query.deleteFrom('audit').where('group_id', 'in', ids))
    // A group whose answer is live stays, empty, so that the answer can be revised or retired.
    await query
      .updateTable('faq_group')
      .set({ draft: null, assignee: null, reason: null, wanted: sql`wanted + 1` })
      .where('id', 'in', ids)
      .where('faq', 'is not', null)
      .execute()
    await query
      .insertInto('stale_message')
      .columns(['channel', 'ts'])
      .expression((from) =>
        from
          .selectFrom('faq_group')
          .select([sql<string>`message_channel`.as('channel'), sql<string>`message_ts`.as('ts')])
          .where('closed_at', '<', moment.toISOString())
          .where('faq', 'is', null)
          .where(sql<string>`coalesce(message_ts, '')`, '!=', ''),
      )
      .execute()
    const gone = await deletedFrom(
      query
        .deleteFrom('faq_group')
        .where('closed_at', '<', moment.toISOString())
        .where('faq', 'is', null),
    )
    await note(query, 'forgotten', now, { count: old.length })
    return { groups: gone, questions, auditLines, others: sum(others) }
  })
  return deleted
}

/** Wordings of answers that are live no longer; and those answers, but where a later revision is live. */
async function endedAnswersIn(query: Query, groups: readonly number[]): Promise<number> {
  const wordings = await deletedFrom(
    query
      .deleteFrom('faq_wording')
      .where((wording) =>
        wording.exists(
          wording
            .selectFrom('faq')
            .select('faq.id')
            .whereRef('faq.id', '=', 'faq_wording.faq_id')
            .whereRef('faq.revision', '=', 'faq_wording.revision')
            .where('faq.ended_at', 'is not', null)
            .where('faq.group_id', 'in', groups),
        ),
      ),
  )
  const live = query.selectFrom('faq_group').select('id').where('faq', 'is not', null)
  const answers = await deletedFrom(
    query
      .deleteFrom('faq')
      .where('ended_at', 'is not', null)
      .where('group_id', 'in', groups)
      .where('group_id', 'not in', live),
  )
  return wordings + answers
}

/** What stands where a person's id stood. */
const erased = 'erased'

/**
 * Deletes everything of one person: their questions and the wordings that came from them, what they follow,
 * what they are to be told. Where they acted on the desk, the audit says what was done and no longer by whom.
 */
export async function erasePerson(database: Database, user: string, now: Date): Promise<Deleted> {
  return maintained(database, 'erase', async (query) => {
    const own = query.selectFrom('open_question').select('id').where('asker', '=', user)
    const touched = await query
      .selectFrom('open_question')
      .select('group_id')
      .distinct()
      .where('asker', '=', user)
      .execute()
    const others = [
      await deletedFrom(query.deleteFrom('faq_wording').where('question_id', 'in', own)),
      await deletedFrom(query.deleteFrom('covered_wording').where('question_id', 'in', own)),
      await deletedFrom(query.deleteFrom('follower').where('user_id', '=', user)),
      await deletedFrom(query.deleteFrom('outbox').where('recipient', '=', user)),
    ]
    const questions = await deletedFrom(query.deleteFrom('open_question').where('asker', '=', user))
    others.push(await scenariosOf(query, user))
    const auditLines = await renamedInAudit(query, user)
    await renamedOnDesk(query, user)
    const groups = await closeEmpty(
      query,
      touched.map(({ group_id }) => group_id),
      now,
    )
    await query
      .updateTable('counter')
      .set({ value: sql`value + 1` })
      .where('name', '=', 'approved')
      .execute()
    await note(query, 'erased', now, { count: questions })
    return { groups, questions, auditLines, others: sum(others) }
  })
}

/** Saved envelope calculations, where they are kept in the same database. */
async function scenariosOf(query: Query, user: string): Promise<number> {
  const tables = await query.introspection.getTables()
  if (!tables.some(({ name }) => name === 'scenario')) return 0
  const { numAffectedRows } = await sql`delete from scenario where owner = ${user}`.execute(query)
  return Number(numAffectedRows ?? 0)
}

/** The lines stay, as lines of nobody. */
async function renamedInAudit(query: Query, user: string): Promise<number> {
  const quoted = JSON.stringify(user)
  const { numUpdatedRows } = await query
    .updateTable('audit')
    .set({
      who: sql`case when who = ${user} then ${erased} else who end`,
      before: sql`replace(before, ${quoted}, ${JSON.stringify(erased)})`,
      after: sql`replace(after, ${quoted}, ${JSON.stringify(erased)})`,
    })
    .where((line) =>
      line.or([
        line('who', '=', user),
        line(sql<string>`coalesce(before, '')`, 'like', `%${quoted}%`),
        line(sql<string>`coalesce(after, '')`, 'like', `%${quoted}%`),
      ]),
    )
    .executeTakeFirst()
  return Number(numUpdatedRows)
}

async function renamedOnDesk(query: Query, user: string): Promise<void> {
  const quoted = JSON.stringify(user)
  await query
    .updateTable('faq_group')
    .set({ assignee: null, wanted: sql`wanted + 1` })
    .where('assignee', '=', user)
    .execute()
  await query
    .updateTable('faq_group')
    .set({ draft: sql`replace(draft, ${quoted}, ${JSON.stringify(erased)})` })
    .where('draft', 'like', `%${quoted}%`)
    .execute()
  await query
    .updateTable('faq')
    .set({ drafted_by: erased })
    .where('drafted_by', '=', user)
    .execute()
  // Not the same word: an answer of two people stays one of two.
  await query
    .updateTable('faq')
    .set({
      approved_by: sql`case when drafted_by = ${erased} and approved_by = ${user} then ${erased} else ${'erased approver'} end`,
    })
    .where('approved_by', '=', user)
    .execute()
}

/** Groups that nobody asks any more are closed, and the messages of the others drawn anew. */
async function closeEmpty(query: Query, ids: readonly number[], now: Date): Promise<number> {
  if (ids.length === 0) return 0
  await query
    .updateTable('faq_group')
    .set({ wanted: sql`wanted + 1` })
    .where('id', 'in', ids)
    .execute()
  const { numUpdatedRows } = await query
    .updateTable('faq_group')
    .set({
      status: 'withdrawn',
      version: sql`version + 1`,
      draft: null,
      closed_at: now.toISOString(),
    })
    .where('id', 'in', ids)
    .where('status', 'in', ['new', 'assigned', 'drafted', 'reopened'])
    .where('faq', 'is', null)
    .where('id', 'not in', query.selectFrom('open_question').select('group_id'))
    .executeTakeFirst()
  return Number(numUpdatedRows)
}

/** Lets the audit be changed while the work is done, and overwrites on disk what was deleted. */
async function maintained<T>(
  database: Database,
  reason: string,
  work: (query: Query) => Promise<T>,
): Promise<T> {
  const result = await inOneChange(database, async (tx) => {
    await tx.insertInto('maintenance').values({ reason }).execute()
    const done = await work(tx)
    await tx.deleteFrom('maintenance').execute()
    return done
  })
  await (database.kind === 'sqlite'
    ? sql`pragma wal_checkpoint(truncate)`.execute(database.query)
    : sql`vacuum`.execute(database.query))
  return result
}

async function note(
  query: Query,
  what: 'forgotten' | 'erased',
  now: Date,
  after: { readonly count: number },
): Promise<void> {
  await query
    .insertInto('audit')
    .values({
      at: now.toISOString(),
      who: 'command',
      what,
      group_id: null,
      question_id: null,
      before: null,
      after: JSON.stringify(after),
    })
    .execute()
}

async function deletedFrom(deletion: {
  executeTakeFirst(): Promise<{ readonly numDeletedRows: bigint }>
}): Promise<number> {
  return Number((await deletion.executeTakeFirst()).numDeletedRows)
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, n) => total + n, 0)
}
