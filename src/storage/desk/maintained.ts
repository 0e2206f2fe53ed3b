import { sql } from 'kysely'
import { inOneChange } from '../database/migrate.ts'
import type { Database } from '../database/open-database.ts'
import type { Query } from './query.ts'

/** What a command that deletes came to, in numbers. */
export type Deleted = Readonly<Record<'groups' | 'questions' | 'auditLines' | 'others', number>>

/** Lets the audit be changed while the work is done, and overwrites on disk what was deleted. */
export async function maintained<T>(
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

export async function note(
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

export async function deletedFrom(deletion: {
  executeTakeFirst(): Promise<{ readonly numDeletedRows: bigint }>
}): Promise<number> {
  return Number((await deletion.executeTakeFirst()).numDeletedRows)
}

export function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, n) => total + n, 0)
}
