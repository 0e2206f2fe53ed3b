import { sql, type Kysely, type Transaction } from 'kysely'
import type { Schema } from '../database/schema.ts'

/** A database to ask, inside a transaction or not. */
export type Query = Kysely<Schema> | Transaction<Schema>

/** PostgreSQL counts in numbers too large for JavaScript and hands them out as text; this stays a number. */
export const rowCount = sql<number>`cast(count(*) as integer)`
