import { sql, type Transaction } from 'kysely'
import { migrations } from './migrations.ts'
import type { Database } from './open-database.ts'
import type { Schema } from './schema.ts'

/** One number for all replicas: whoever holds it changes the database, the others wait. */
const writersLock = 7_410_233

/** Brings the schema up to date, all of it or nothing. Of several processes one does it and the others wait. */
export async function migrate(database: Database): Promise<void> {
  await inOneChange(database, async (tx) => {
    await tx.schema
      .createTable('schema_version')
      .ifNotExists()
      .addColumn('version', 'integer', (column) => column.notNull())
      .execute()
    const row = await tx.selectFrom('schema_version').select('version').executeTakeFirst()
    const version = row?.version ?? 0
    if (version > migrations.length) {
      throw new Error(
        `The database is of a newer Signpost (schema ${version}, this one knows ${migrations.length}) – run that version`,
      )
    }
    for (const migration of migrations.slice(version)) await migration(tx, database.kind)
    if (row === undefined) {
      await tx.insertInto('schema_version').values({ version: migrations.length }).execute()
    } else if (version < migrations.length) {
      await tx.updateTable('schema_version').set({ version: migrations.length }).execute()
    }
  })
}

/** A transaction that no other process writes beside. */
export async function inOneChange<T>(
  { kind, query }: Database,
  work: (tx: Transaction<Schema>) => Promise<T>,
): Promise<T> {
  return query.transaction().execute(async (tx) => {
    if (kind === 'postgres') await sql`select pg_advisory_xact_lock(${writersLock})`.execute(tx)
    return work(tx)
  })
}
