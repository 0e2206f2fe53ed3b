import { sql } from 'kysely'
import type { DeskReader, DeskWriter } from '../../questions/desk-store.ts'
import type { Query } from './query.ts'
import { groupColumns, groupOf } from './rows.ts'

type Reads = Pick<DeskReader, 'group'>
type Writes = Pick<
  DeskWriter,
  'nextQuestionId' | 'nextGroupId' | 'addGroup' | 'putGroup' | 'redraw'
>

export function readGroups(query: Query): Reads {
  return {
    async group(id) {
      const row = await query
        .selectFrom('faq_group')
        .selectAll()
        .where('id', '=', id)
        .executeTakeFirst()
      return row === undefined ? null : groupOf(row)
    },
  }
}

export function writeGroups(query: Query): Writes {
  return {
    nextQuestionId: () => next(query, 'question'),
    nextGroupId: () => next(query, 'group'),
    async addGroup(group) {
      await query
        .insertInto('faq_group')
        .values({ ...groupColumns(group), wanted: 1, drawn: 0, draw_after: '' })
        .execute()
    },
    async putGroup(group) {
      const { id, ...columns } = groupColumns(group)
      const { numUpdatedRows } = await query
        .updateTable('faq_group')
        .set(columns)
        .set({ wanted: sql`wanted + 1` })
        .where('id', '=', id)
        .executeTakeFirst()
      if (Number(numUpdatedRows) !== 1) throw new Error(`There is no group ${id} to change`)
    },
    async redraw(group) {
      await query
        .updateTable('faq_group')
        .set({ wanted: sql`wanted + 1` })
        .where('id', '=', group)
        .execute()
    },
  }
}

/** The next number of a kind. No number is given twice, whatever is deleted later. */
export async function next(query: Query, name: 'question' | 'group' | 'approved'): Promise<number> {
  const { value } = await query
    .updateTable('counter')
    .set({ value: sql`value + 1` })
    .where('name', '=', name)
    .returning('value')
    .executeTakeFirstOrThrow()
  return value
}
