import type { DatabaseSync, SQLInputValue } from 'node:sqlite'
import {
  type CompiledQuery,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
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
    beginTransaction: async () => database.exec('BEGIN IMMEDIATE'),
    commitTransaction: async () => database.exec('COMMIT'),
    rollbackTransaction: async () => {
      if (database.isTransaction) database.exec('ROLLBACK')
    },
    destroy: async () => database.close(),
  }
}

function createConnection(database: DatabaseSync): DatabaseConnection {
  return {
    async executeQuery<R>({ sql, parameters }: CompiledQuery): Promise<QueryResult<R>> {
      const statement = database.prepare(sql)
      const values = parameters.map(asInput)
      if (statement.columns().length > 0) {
        // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- Kysely knows the row's shape from the schema
        return { rows: statement.all(...values) as R[] }
      }
      const { changes, lastInsertRowid } = statement.run(...values)
      return { rows: [], numAffectedRows: BigInt(changes), insertId: BigInt(lastInsertRowid) }
    },
    // oxlint-disable-next-line require-yield -- nothing here reads row by row
    async *streamQuery() {
      throw new Error('Streaming is not used with SQLite')
    },
  }
}

function asInput(value: unknown): SQLInputValue {
  if (value === null || typeof value === 'string' || typeof value === 'number') return value
  throw new TypeError(`A ${typeof value} is no column of ours: the schema has integers and texts`)
}
