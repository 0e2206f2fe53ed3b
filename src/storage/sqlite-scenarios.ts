import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { z } from 'zod'
import { requestSchema } from '../envelope/request-schema.ts'
import type { NewScenario, Scenario, ScenarioStore } from '../envelope/scenario.ts'

const lockWaitMs = 2_000

const rowSchema = z.object({
  id: z.number(),
  owner: z.string(),
  name: z.string(),
  saved_at: z.string(),
  request: z.string(),
})

/** Saved scenarios in an SQLite file. Each is flushed to disk before `save` resolves. */
export async function openSqliteScenarios(file: string): Promise<ScenarioStore> {
  if (file !== ':memory:') mkdirSync(path.dirname(file), { recursive: true })
  const database = new DatabaseSync(file, { timeout: lockWaitMs })
  database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL')
  database.exec(`CREATE TABLE IF NOT EXISTS scenario (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    owner TEXT NOT NULL,
    name TEXT NOT NULL,
    saved_at TEXT NOT NULL,
    request TEXT NOT NULL
  ) STRICT`)
  database.exec('CREATE INDEX IF NOT EXISTS scenario_owner ON scenario (owner, id)')
  const insert = database.prepare(
    `INSERT INTO scenario (owner, name, saved_at, request)
     VALUES (:owner, :name, :savedAt, :request) RETURNING *`,
  )
  const byOwner = database.prepare('SELECT * FROM scenario WHERE owner = ? ORDER BY id DESC')
  const one = database.prepare('SELECT * FROM scenario WHERE owner = ? AND id = ?')
  const removed = database.prepare('DELETE FROM scenario WHERE owner = ? AND id = ?')

  return {
    save: async (scenario) => scenarioOf(insert.get(columnsOf(scenario))),
    ofOwner: async (owner) => byOwner.all(owner).map(scenarioOf),
    find: async (owner, id) => {
      const row = one.get(owner, id)
      return row === undefined ? null : scenarioOf(row)
    },
    remove: async (owner, id) => removed.run(owner, id).changes > 0,
    close: async () => database.close(),
  }
}

function columnsOf({ owner, name, savedAt, request }: NewScenario) {
  return { owner, name, savedAt: savedAt.toISOString(), request: JSON.stringify(request) }
}

function scenarioOf(row: unknown): Scenario {
  const { id, owner, name, saved_at, request } = rowSchema.parse(row)
  return {
    id,
    owner,
    name,
    savedAt: new Date(saved_at),
    request: requestSchema.parse(JSON.parse(request)),
  }
}
