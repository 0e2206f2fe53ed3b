import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { z } from 'zod'
import type { NewOpenQuestion, OpenQuestion, OpenQuestionLog } from '../questions/open-question.ts'

const firstReference = 1001
const lockWaitMs = 2_000

const rowSchema = z.object({
  id: z.number(),
  text: z.string(),
  asked_at: z.string(),
  asker: z.string(),
  channel: z.string(),
  how: z.enum(['abstained', 'none-of-these']),
  nearest: z.string(),
  gap: z.string().nullable(),
})

/**
 * The open-question log in an SQLite file. Every write is flushed to disk before `record` resolves
 * (WAL, synchronous FULL), so a reference that was told to a person survives a crash.
 */
export async function openSqliteLog(file: string): Promise<OpenQuestionLog> {
  if (file !== ':memory:') mkdirSync(path.dirname(file), { recursive: true })
  const database = new DatabaseSync(file, { timeout: lockWaitMs })
  database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL')
  database.exec(`CREATE TABLE IF NOT EXISTS open_question (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    text TEXT NOT NULL,
    asked_at TEXT NOT NULL,
    asker TEXT NOT NULL,
    channel TEXT NOT NULL,
    how TEXT NOT NULL,
    nearest TEXT NOT NULL,
    gap TEXT
  ) STRICT`)
  database.exec(
    `INSERT INTO sqlite_sequence (name, seq)
     SELECT 'open_question', ${firstReference - 1}
     WHERE NOT EXISTS (SELECT 1 FROM sqlite_sequence WHERE name = 'open_question')`,
  )
  const insert = database.prepare(
    `INSERT INTO open_question (text, asked_at, asker, channel, how, nearest, gap)
     VALUES (:text, :askedAt, :asker, :channel, :how, :nearest, :gap) RETURNING *`,
  )
  const byId = database.prepare('SELECT * FROM open_question WHERE id = ?')
  const newest = database.prepare('SELECT * FROM open_question ORDER BY id DESC LIMIT ?')
  const counted = database.prepare('SELECT count(*) AS n FROM open_question')

  return {
    record: async (question) => questionOf(insert.get(columnsOf(question))),
    find: async (id) => {
      const row = byId.get(id)
      return row === undefined ? null : questionOf(row)
    },
    latest: async (limit) => newest.all(limit).map(questionOf),
    count: async () => z.object({ n: z.number() }).parse(counted.get()).n,
    close: async () => database.close(),
  }
}

function columnsOf(question: NewOpenQuestion) {
  return {
    ...question,
    askedAt: question.askedAt.toISOString(),
    nearest: JSON.stringify(question.nearest),
  }
}

function questionOf(row: unknown): OpenQuestion {
  const { id, text, asked_at, asker, channel, how, nearest, gap } = rowSchema.parse(row)
  return {
    id,
    text,
    askedAt: new Date(asked_at),
    asker,
    channel,
    how,
    nearest: z.array(z.string()).parse(JSON.parse(nearest)),
    gap,
  }
}
