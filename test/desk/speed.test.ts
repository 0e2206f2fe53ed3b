import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openQuestionsCsv } from '../../src/questions/csv.ts'
import type { DeskStore } from '../../src/questions/desk-store.ts'
import { digestOf } from '../../src/questions/digest.ts'
import { createFileQuestion } from '../../src/questions/file-question.ts'
import { newGroup } from '../../src/questions/group.ts'
import { openDeskStore } from '../../src/storage/desk/desk-store.ts'
import { rankOf } from '../questions-core/rank-of.ts'
import { startPostgres } from '../support/postgres.ts'

const groups = 3_000
const questions = 10_000
const allowedMs = 300
const noon = new Date('2026-11-21T12:00:00Z')

const postgres = await startPostgres()
const folder = await mkdtemp(path.join(tmpdir(), 'signpost-speed-'))
afterAll(async () => {
  if ('stop' in postgres) await postgres.stop()
  await rm(folder, { recursive: true, force: true })
})

describe(`${questions} open questions in ${groups} groups`, () => {
  describe('in SQLite', () => {
    describeSpeed(() => openDeskStore({ kind: 'sqlite', file: path.join(folder, 'speed.db') }))
  })
  describe('in PostgreSQL', () => {
    if ('reason' in postgres) test.skip(`not tried here: ${postgres.reason}`, () => {})
    else
      describeSpeed(async () =>
        openDeskStore({ kind: 'postgres', url: await postgres.newDatabase() }),
      )
  })
})

function describeSpeed(open: () => Promise<DeskStore>): void {
  let store: DeskStore
  beforeAll(async () => {
    store = await open()
    await fill(store)
  }, 120_000)
  afterAll(() => store.close())

  test('the desk answers in time: every list, a page far back, and the topics', async () => {
    const filters = [
      { kind: 'open', order: 'newest' },
      { kind: 'open', order: 'oldest' },
      { kind: 'open', order: 'most-asked' },
      { kind: 'new' },
      { kind: 'mine', user: 'U1' },
      { kind: 'topic', topic: 'topic-7' },
    ] as const
    for (const filter of filters) {
      await inTime(`list ${JSON.stringify(filter)}`, async () => {
        const page = await store.groups({ filter, offset: 0, limit: 10 })
        const topics = await store.topics()
        expect(page.groups.length).toBeGreaterThan(0)
        expect(topics.length).toBeGreaterThan(10)
      })
    }
    await inTime('a page far back', () =>
      store.groups({ filter: { kind: 'open', order: 'newest' }, offset: 2_900, limit: 10 }),
    )
  })

  test('the digest is there in time', async () => {
    const span = { from: new Date('2026-11-16T00:00:00Z'), to: new Date('2026-11-23T00:00:00Z') }
    await inTime('digest', async () => {
      const digest = await digestOf(store, span)
      expect(digest.open).toBe(groups)
      expect(digest.mostAsked).toHaveLength(5)
    })
  })

  test('the export of everything is there in a second', async () => {
    const started = performance.now()
    const page = await store.groups({
      filter: { kind: 'open', order: 'oldest' },
      offset: 0,
      limit: 100_000,
    })
    expect(openQuestionsCsv(page.groups, (id) => id).split('\r\n')).toHaveLength(groups + 2)
    expect(performance.now() - started).toBeLessThan(1_000)
  })

  test('a question more finds its like in time, once they have been read', async () => {
    const file = createFileQuestion(store, rankOf)
    const ask = (text: string) =>
      file({
        text,
        askedAt: noon,
        asker: 'U9',
        channel: 'D9',
        how: 'abstained',
        nearest: [],
        gap: null,
      })
    await ask('who has the key to the roof')
    await inTime('filing', async () => {
      const filed = await ask(textOf(4_242))
      expect(filed.kind === 'filed' ? filed.question.group : 0).toBe(1 + (4_242 % groups))
    })
  })
}

async function inTime(what: string, work: () => Promise<unknown>): Promise<void> {
  const tries: number[] = []
  for (let i = 0; i < 4; i++) {
    const started = performance.now()
    await work()
    tries.push(performance.now() - started)
  }
  // The first reads from disk, and other programs run beside: the best of the rest is what it takes.
  const ms = Math.round(Math.min(...tries.slice(1)))
  process.stdout.write(`${what}: ${ms} ms\n`)
  expect(ms).toBeLessThan(allowedMs)
}

/** A text of its own for every group, and another wording of it for every question. */
function textOf(question: number): string {
  const group = question % groups
  const things = ['carpark', 'ledger', 'printer', 'archive', 'canteen', 'lift', 'van', 'gate']
  return `who looks after the ${things[group % 8]} of unit ${group}${'?'.repeat(question % 3)}`
}

async function fill(store: DeskStore): Promise<void> {
  await store.change(async (tx) => {
    for (let i = 0; i < groups; i++) {
      const id = await tx.nextGroupId()
      const opened = new Date(noon.getTime() - i * 60_000)
      const group = newGroup(id, `topic-${i % 60}`, opened)
      await tx.addGroup(
        i % 10 === 0 ? { ...group, status: 'assigned', assignee: `U${i % 7}` } : group,
      )
    }
    for (let i = 0; i < questions; i++) {
      const id = await tx.nextQuestionId()
      await tx.addQuestion({
        id,
        text: textOf(i),
        askedAt: new Date(noon.getTime() - i * 30_000),
        asker: `U${i % 800}`,
        channel: `D${i % 800}`,
        thread: null,
        how: 'abstained',
        nearest: [`topic-${i % 60}`],
        gap: null,
        reason: null,
        detail: null,
        mayShow: false,
        group: 1 + (i % groups),
      })
      if (i % 5 === 0) await tx.addFollower(1 + (i % groups), `U${(i * 7) % 800}`, noon)
    }
  })
}
