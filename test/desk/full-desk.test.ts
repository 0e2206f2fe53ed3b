import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openQuestionsCsv } from '../../src/questions/csv.ts'
import type { DeskStore, GroupFilter } from '../../src/questions/desk-store.ts'
import { digestOf } from '../../src/questions/digest.ts'
import { createFileQuestion } from '../../src/questions/file-question.ts'
import { openDeskStore } from '../../src/storage/desk/desk-store.ts'
import { rankOf } from '../questions-core/rank-of.ts'
import { fillDesk, fullDesk, fullDeskText } from '../support/full-desk.ts'
import { describeOnPostgres, newDatabase } from '../support/postgres.ts'

const { groups, questions, now } = fullDesk

const folder = await mkdtemp(path.join(tmpdir(), 'signpost-full-'))
afterAll(() => rm(folder, { recursive: true, force: true }))

// How long it all takes is printed by `npm run bench`.
describe(`${questions} open questions in ${groups} groups`, () => {
  describe('in SQLite', () => {
    describeFullDesk(() => openDeskStore({ kind: 'sqlite', file: path.join(folder, 'full.db') }))
  })
  describeOnPostgres('in PostgreSQL', () => {
    describeFullDesk(async () => openDeskStore({ kind: 'postgres', url: await newDatabase() }))
  })
})

function describeFullDesk(open: () => Promise<DeskStore>): void {
  let store: DeskStore
  beforeAll(async () => {
    store = await open()
    await fillDesk(store)
  }, 120_000)
  afterAll(() => store.close())

  test.each<readonly [GroupFilter, number]>([
    [{ kind: 'open', order: 'newest' }, groups],
    [{ kind: 'open', order: 'oldest' }, groups],
    [{ kind: 'open', order: 'most-asked' }, groups],
    [{ kind: 'new' }, groups * 0.9],
    [{ kind: 'topic', topic: 'topic-7' }, groups / 60],
    [{ kind: 'one', id: groups }, 1],
  ])('page after page of %j there is each group once', async (filter, total) => {
    const ids = new Set<number>()
    for (let offset = 0; offset < total; offset += 500) {
      const page = await store.groups({ filter, offset, limit: 500 })
      expect(page.total).toBe(total)
      for (const { group } of page.groups) ids.add(group.id)
    }
    expect(ids.size).toBe(total)
  })

  test('every question and everybody who follows is counted once', async () => {
    const page = await store.groups({
      filter: { kind: 'open', order: 'oldest' },
      offset: 0,
      limit: groups,
    })
    expect(page.groups.reduce((sum, { asked }) => sum + asked, 0)).toBe(questions)
    expect((await store.topics()).reduce((sum, { asked }) => sum + asked, 0)).toBe(questions)
    expect(openQuestionsCsv(page.groups, (id) => id).split('\r\n')).toHaveLength(groups + 2)
  })

  test('the digest counts all of them and names the five that matter', async () => {
    const span = { from: new Date('2026-11-16T00:00:00Z'), to: new Date('2026-11-23T00:00:00Z') }
    const digest = await digestOf(store, span)
    expect(digest.open).toBe(groups)
    expect(digest.mostAsked).toHaveLength(5)
  })

  test('a question more finds its like among all of them', async () => {
    const filed = await createFileQuestion(
      store,
      rankOf,
    )({
      text: fullDeskText(4_242),
      askedAt: now,
      asker: 'U9',
      channel: 'D9',
      how: 'abstained',
      nearest: [],
      gap: null,
    })
    expect(filed.kind === 'filed' ? filed.question.group : 0).toBe(1 + (4_242 % groups))
  })
}
