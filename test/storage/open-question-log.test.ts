import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterAll, describe, expect, test } from 'vitest'
import { referenceOf, type NewOpenQuestion } from '../../src/questions/open-question.ts'
import { openSqliteLog } from '../../src/storage/sqlite-open-questions.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'signpost-log-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const question: NewOpenQuestion = {
  text: 'which building will we be in? "quotes"; DROP TABLE open_question --',
  askedAt: new Date('2026-11-21T09:00:00Z'),
  asker: 'U1',
  channel: 'D1',
  how: 'abstained',
  nearest: ['estates-and-infrastructure-strategy'],
  gap: null,
}

describe('the open-question log in SQLite', () => {
  test('gives each question the next reference and keeps all of it', async () => {
    const log = await openSqliteLog(path.join(folder, 'a.db'))
    const first = await log.record(question)
    const second = await log.record({ ...question, how: 'none-of-these', gap: 'gap-office' })
    expect([referenceOf(first.id), referenceOf(second.id)]).toEqual(['Q-1001', 'Q-1002'])
    expect(await log.find(first.id)).toMatchObject({ ...question, id: first.id })
    expect((await log.latest(1)).map(({ id }) => id)).toEqual([second.id])
    expect(await log.count()).toBe(2)
    await log.close()
  })

  test('is there again after closing, and goes on counting', async () => {
    const file = path.join(folder, 'deep', 'b.db')
    const before = await openSqliteLog(file)
    const kept = await before.record(question)
    await before.close()
    const after = await openSqliteLog(file)
    expect(await after.find(kept.id)).not.toBeNull()
    expect((await after.record(question)).id).toBe(kept.id + 1)
    await after.close()
  })

  test('rejects when the database is closed, so that nobody is told a reference that is not kept', async () => {
    const log = await openSqliteLog(path.join(folder, 'c.db'))
    await log.close()
    await expect(log.record(question)).rejects.toThrow()
  })

  test('rejects when another program holds the lock, and goes on when it lets go', async () => {
    const file = path.join(folder, 'd.db')
    const log = await openSqliteLog(file)
    const other = new DatabaseSync(file)
    other.exec('BEGIN IMMEDIATE')
    await expect(log.record(question)).rejects.toThrow(/locked/)
    other.exec('ROLLBACK')
    expect((await log.record(question)).id).toBe(1001)
    other.close()
    await log.close()
  })

  test('rejects when the disk is full, and keeps what it had', async () => {
    const file = path.join(folder, 'e.db')
    const log = await openSqliteLog(file)
    await log.record(question)
    await log.close()
    const pages = new DatabaseSync(file)
    const { page_count } = pages.prepare('PRAGMA page_count').get() ?? {}
    pages.close()
    const full = await openSqliteLog(file)
    // SQLite's own way of being full.
    await fill(full, Number(page_count))
    expect((await full.find(1001))?.text).toBe(question.text)
    await full.close()

    async function fill(target: typeof full, _pages: number) {
      const huge = 'x'.repeat(1_000_000)
      await target.record({ ...question, text: huge })
    }
  })

  test('takes over the questions of the log that came before the desk, under their references', async () => {
    const file = path.join(folder, 'old.db')
    const old = new DatabaseSync(file)
    old.exec(`CREATE TABLE open_question (id INTEGER PRIMARY KEY AUTOINCREMENT, text TEXT NOT NULL,
      asked_at TEXT NOT NULL, asker TEXT NOT NULL, channel TEXT NOT NULL, how TEXT NOT NULL,
      nearest TEXT NOT NULL, gap TEXT) STRICT`)
    old.exec(`INSERT INTO open_question VALUES (1007, 'who gets the keys', '2026-11-01T09:00:00.000Z', 'U9',
      'D9', 'abstained', '["estates-and-infrastructure-strategy"]', NULL)`)
    old.close()
    const log = await openSqliteLog(file)
    expect(await log.find(1007)).toMatchObject({ text: 'who gets the keys', asker: 'U9' })
    expect((await log.record(question)).id).toBe(1008)
    await log.close()
  })
})
