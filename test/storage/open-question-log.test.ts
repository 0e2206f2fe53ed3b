import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { referenceOf, type NewOpenQuestion } from '../../src/questions/open-question.ts'
import { openSqliteLog } from '../../src/storage/sqlite-open-questions.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'signpost-log-'))
afterEach(() => rmSync(folder, { recursive: true, force: true }))

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
    expect(await log.find(first.id)).toEqual({ ...question, id: first.id })
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

  test('rejects when the database cannot be written, so that nobody is told a reference that is not kept', async () => {
    const log = await openSqliteLog(path.join(folder, 'c.db'))
    await log.close()
    await expect(log.record(question)).rejects.toThrow()
  })
})
