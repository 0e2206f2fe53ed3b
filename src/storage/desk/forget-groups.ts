import { sql } from 'kysely'
import type { Database } from '../database/open-database.ts'
import { deletedFrom, maintained, note, sum, type Deleted } from './maintained.ts'
import type { Query } from './query.ts'

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
