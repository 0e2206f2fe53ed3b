import { sql, type Transaction } from 'kysely'
import { z } from 'zod'
import type { Schema } from './schema.ts'

const rowSchema = z.object({
  id: z.number(),
  text: z.string(),
  asked_at: z.string(),
  asker: z.string(),
  channel: z.string(),
  how: z.string(),
  nearest: z.string(),
  gap: z.string().nullable(),
})

/**
 * Takes the questions out of the log that came before there was a desk (a table of the same name), so that
 * they can be put in again, each as a group of its own, with the references that people were told.
 */
export async function adoptFirstLog(tx: Transaction<Schema>): Promise<{ putIn(): Promise<void> }> {
  const tables = await tx.introspection.getTables()
  if (!tables.some(({ name }) => name === 'open_question')) return { putIn: async () => {} }
  const { rows } = await sql`select * from open_question order by id`.execute(tx)
  const older = rows.map((row) => rowSchema.parse(row))
  await tx.schema.dropTable('open_question').execute()

  return {
    async putIn() {
      for (const [i, row] of older.entries()) {
        await tx
          .insertInto('faq_group')
          .values({
            id: i + 1,
            version: 1,
            status: 'new',
            topic: firstOf(row.nearest) ?? row.gap,
            opened_at: row.asked_at,
            changed_at: row.asked_at,
            returns: 0,
            wanted: 1,
            drawn: 0,
            draw_after: '',
          })
          .execute()
        await tx
          .insertInto('open_question')
          .values({ ...row, may_show: 0, group_id: i + 1 })
          .execute()
      }
      const last = older.at(-1)
      if (last === undefined) return
      await tx
        .updateTable('counter')
        .set({ value: last.id })
        .where('name', '=', 'question')
        .execute()
      await tx
        .updateTable('counter')
        .set({ value: older.length })
        .where('name', '=', 'group')
        .execute()
    },
  }
}

function firstOf(nearest: string): string | undefined {
  return z.array(z.string()).parse(JSON.parse(nearest))[0]
}
