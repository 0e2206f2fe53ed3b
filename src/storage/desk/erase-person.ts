import { sql } from 'kysely'
import type { Database } from '../database/open-database.ts'
import { deletedFrom, maintained, note, sum, type Deleted } from './maintained.ts'
import type { Query } from './query.ts'

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

/** What was theirs to answer waits for the others again. */
async function renamedOnDesk(query: Query, user: string): Promise<void> {
  const quoted = JSON.stringify(user)
  await query
    .updateTable('faq_group')
    .set({
      assignee: null,
      status: sql`case when status <> 'assigned' then status when returns > 0 then 'reopened' else 'new' end`,
      version: sql`version + 1`,
      wanted: sql`wanted + 1`,
    })
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
