import type { DeskReader, DeskWriter } from '../../questions/desk-store.ts'
import { next } from './groups.ts'
import type { Query } from './query.ts'
import { questionColumns, questionOf } from './rows.ts'

type Reads = Pick<DeskReader, 'question' | 'questionsIn' | 'textsAfter' | 'followers'>
type Writes = Pick<
  DeskWriter,
  | 'addQuestion'
  | 'putQuestion'
  | 'removeQuestion'
  | 'moveQuestions'
  | 'addFollower'
  | 'removeFollower'
>

export function readQuestions(query: Query): Reads {
  return {
    async question(id) {
      const row = await query
        .selectFrom('open_question')
        .selectAll()
        .where('id', '=', id)
        .executeTakeFirst()
      return row === undefined ? null : questionOf(row)
    },
    async questionsIn(group) {
      const rows = await query
        .selectFrom('open_question')
        .selectAll()
        .where('group_id', '=', group)
        .orderBy('id')
        .execute()
      return rows.map(questionOf)
    },
    textsAfter: (id) =>
      query
        .selectFrom('open_question')
        .select(['id', 'text'])
        .where('id', '>', id)
        .orderBy('id')
        .execute(),
    async followers(group) {
      const rows = await query
        .selectFrom('follower')
        .select('user_id')
        .where('group_id', '=', group)
        .orderBy('since')
        .execute()
      return rows.map((row) => row.user_id)
    },
  }
}

export function writeQuestions(query: Query): Writes {
  return {
    async addQuestion(question) {
      await query.insertInto('open_question').values(questionColumns(question)).execute()
    },
    async putQuestion(question) {
      const { id, ...columns } = questionColumns(question)
      await query.updateTable('open_question').set(columns).where('id', '=', id).execute()
    },
    async removeQuestion(id) {
      const wordings = await query
        .deleteFrom('faq_wording')
        .where('question_id', '=', id)
        .executeTakeFirst()
      const covered = await query
        .deleteFrom('covered_wording')
        .where('question_id', '=', id)
        .executeTakeFirst()
      if (wordings.numDeletedRows + covered.numDeletedRows > 0n) await next(query, 'approved')
      await query.deleteFrom('open_question').where('id', '=', id).execute()
    },
    async moveQuestions(ids, group) {
      if (ids.length === 0) return
      await query
        .updateTable('open_question')
        .set({ group_id: group })
        .where('id', 'in', ids)
        .execute()
    },
    async addFollower(group_id, user_id, at) {
      const { numInsertedOrUpdatedRows } = await query
        .insertInto('follower')
        .values({ group_id, user_id, since: at.toISOString() })
        .onConflict((conflict) => conflict.doNothing())
        .executeTakeFirst()
      return Number(numInsertedOrUpdatedRows ?? 0) > 0
    },
    async removeFollower(group, user) {
      const { numDeletedRows } = await query
        .deleteFrom('follower')
        .where('group_id', '=', group)
        .where('user_id', '=', user)
        .executeTakeFirst()
      return Number(numDeletedRows) > 0
    },
  }
}
