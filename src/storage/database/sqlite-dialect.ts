import type { DatabaseSync, SQLInputValue } from 'node:sqlite'
import { setTimeout as wait } from 'node:timers/promises'
import {
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
  type CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  type QueryResult,
} from 'kysely'

/** Kysely on Node's own SQLite. One connection, which a transaction has to itself while it runs. */
export function sqliteDialect(database: DatabaseSync): Dialect {
  return {
    createAdapter: () => new SqliteAdapter(),
    createQueryCompiler: () => new SqliteQueryCompiler(),
    createIntrospector: (db) => new SqliteIntrospector(db),
    createDriver: () => createDriver(database),
  }
}

function createDriver(database: DatabaseSync): Driver {
  const connection = createConnection(database)
  let lastInLine: Promise<void> = Promise.resolve()
  let leave: (() => void) | undefined

  return {
    init: async () => {},
    async acquireConnection() {
      const before = lastInLine
      const { promise, resolve } = Promise.withResolvers<void>()
      lastInLine = promise
      await before
      leave = resolve
      return connection
    },
    releaseConnection: async () => leave?.(),
    // Immediate: the lock is waited for here, never in the middle of a change.
    beginTransaction: () => onceUnlocked(() => database.exec('BEGIN IMMEDIATE')),
    commitTransaction: () => onceUnlocked(() => database.exec('COMMIT')),
    rollbackTransaction: async () => {
      if (database.isTransaction) database.exec('ROLLBACK')
    },
    destroy: async () => {
      if (database.isOpen) database.close()
    },
  }
}

function createConnection(database: DatabaseSync): DatabaseConnection {
  return {
    executeQuery: <R>(query: CompiledQuery) => onceUnlocked(() => run<R>(database, query)),
    // oxlint-disable-next-line require-yield -- nothing here reads row by row
    async *streamQuery() {
      throw new Error('Streaming is not used with SQLite')
    },
  }
}

function run<R>(database: DatabaseSync, { sql, parameters }: CompiledQuery): QueryResult<R> {
  const statement = database.prepare(sql)
  const values = parameters.map(asInput)
  if (statement.columns().length > 0) {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- Kysely knows the row's shape from the schema
    return { rows: statement.all(...values) as R[] }
  }
  const { changes, lastInsertRowid } = statement.run(...values)
  return { rows: [], numAffectedRows: BigInt(changes), insertId: BigInt(lastInsertRowid) }
}

function asInput(value: unknown): SQLInputValue {
  if (value === null || typeof value === 'string' || typeof value === 'number') return value
  throw new TypeError(`A ${typeof value} is no column of ours: the schema has integers and texts`)
}

const lockWaitMs = 2_000
const lockPauseMs = 10

/** Tries until no other process holds the lock, for two seconds; the bot answers questions meanwhile. */
async function onceUnlocked<T>(work: () => T): Promise<T> {
  const giveUpAt = performance.now() + lockWaitMs
  for (;;) {
    try {
      return work()
    } catch (error) {
      if (!isLocked(error) || performance.now() > giveUpAt) throw error
      await wait(lockPauseMs)
    }
  }
}

const sqliteBusy = 5

function isLocked(error: unknown): boolean {
  return (
    error instanceof Error && 'errcode' in error && (Number(error.errcode) & 0xff) === sqliteBusy
  )
}
