import type { DeskReader, DeskWriter } from '../../questions/desk-store.ts'
import type { Query } from './query.ts'
import { auditLineOf } from './rows.ts'

export function readAudit(query: Query): Pick<DeskReader, 'auditOf'> {
  return {
    async auditOf(group, limit) {
      const rows = await query
        .selectFrom('audit')
        .selectAll()
        .where('group_id', '=', group)
        .orderBy('id', 'desc')
        .limit(limit)
        .execute()
      return rows.map(auditLineOf)
    },
  }
}

export function writeAudit(query: Query): Pick<DeskWriter, 'audit'> {
  return {
    async audit({ at, who, what, group, question, before, after }) {
      await query
        .insertInto('audit')
        .values({
          at: at.toISOString(),
          who,
          what,
          group_id: group,
          question_id: question,
          before: before === null ? null : JSON.stringify(before),
          after: after === null ? null : JSON.stringify(after),
        })
        .execute()
    },
  }
}
