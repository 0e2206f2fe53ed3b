import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { sql } from 'kysely'
import { afterAll, describe, expect, test } from 'vitest'
import { openDatabase } from '../../src/storage/database/open-database.ts'
import { createDeskStore } from '../../src/storage/desk/desk-store.ts'
import { describeDeskStore } from './desk-store.contract.ts'

const folder = await mkdtemp(path.join(tmpdir(), 'signpost-desk-'))
afterAll(() => rm(folder, { recursive: true, force: true }))

let files = 0
const newFile = () => path.join(folder, `${(files += 1)}.db`)

describe('The desk in an SQLite file', () => {
  describeDeskStore(async () => ({
    name: 'SQLite',
    newAddress: async () => ({ kind: 'sqlite', file: newFile() }),
  }))

  test('refuses a question when the disk is full, and keeps what it had', async () => {
    const database = await openDatabase({ kind: 'sqlite', file: newFile() })
    const store = createDeskStore(database)
    const question = {
      text: 'where do we park',
      askedAt: new Date('2026-11-21T12:00:00Z'),
      asker: 'U1',
      channel: 'D1',
      how: 'abstained',
      nearest: [],
      gap: null,
    } as const
    const kept = await store.record(question)
    // SQLite's own way of being full: no page more.
    await sql`pragma max_page_count = 1`.execute(database.query)
    await expect(store.record({ ...question, text: 'x'.repeat(100_000) })).rejects.toThrow(/full/)
    expect(await store.find(kept.id)).toEqual(kept)
    expect(await store.count()).toBe(1)
    await store.close()
  })
})
