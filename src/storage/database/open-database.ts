import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { Kysely, PostgresDialect } from 'kysely'
import { Pool } from 'pg'
import { migrate } from './migrate.ts'
import type { Schema } from './schema.ts'
import { sqliteDialect } from './sqlite-dialect.ts'

/** Where things are kept: a file for one process, or PostgreSQL for several. */
export type DatabaseAddress =
  | { readonly kind: 'sqlite'; readonly file: string }
  | { readonly kind: 'postgres'; readonly url: string }

export type Database = {
  readonly kind: DatabaseAddress['kind']
  readonly query: Kysely<Schema>
  close(): Promise<void>
}

const connectWaitMs = 10_000

/** Opens the database with its schema up to date. What is committed survives a crash. */
export async function openDatabase(address: DatabaseAddress): Promise<Database> {
  const query = new Kysely<Schema>({
    dialect:
      address.kind === 'sqlite' ? sqliteDialect(openFile(address.file)) : postgres(address.url),
  })
  const database: Database = { kind: address.kind, query, close: () => query.destroy() }
  try {
    await migrate(database)
  } catch (error) {
    await database.close().catch(() => {})
    throw error
  }
  return database
}

/** WAL with synchronous FULL: every commit is flushed. What is deleted is overwritten. */
function openFile(file: string): DatabaseSync {
  if (file !== ':memory:') mkdirSync(path.dirname(file), { recursive: true })
  const database = new DatabaseSync(file, { timeout: 0 })
  database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON')
  return database
}

function postgres(url: string): PostgresDialect {
  const pool = new Pool({
    connectionString: url,
    max: 5,
    connectionTimeoutMillis: connectWaitMs,
    application_name: 'signpost',
  })
  // A connection lost while idle is replaced at the next query; unheard, its error would end the process.
  pool.on('error', () => {})
  return new PostgresDialect({ pool })
}
