import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { sql } from 'kysely'
import { afterAll, describe, expect, test } from 'vitest'
import { createAskerActs } from '../../src/questions/asker-acts.ts'
import { createDeskActs, type DeskParts } from '../../src/questions/desk-acts.ts'
import { createFileQuestion } from '../../src/questions/file-question.ts'
import { candidateOf, createPublish } from '../../src/questions/publish.ts'
import {
  openDatabase,
  type Database,
  type DatabaseAddress,
} from '../../src/storage/database/open-database.ts'
import { createDeskStore } from '../../src/storage/desk/desk-store.ts'
import { erasePerson } from '../../src/storage/desk/erase-person.ts'
import { forgetGroupsClosedBefore } from '../../src/storage/desk/forget-groups.ts'
import { rankOf } from '../questions-core/rank-of.ts'
import { describeOnPostgres, newDatabase } from '../support/postgres.ts'

const folder = await mkdtemp(path.join(tmpdir(), 'signpost-forget-'))
afterAll(() => rm(folder, { recursive: true, force: true }))

const noon = new Date('2026-11-21T12:00:00Z')
const nextYear = new Date('2027-12-01T12:00:00Z')
const secret = 'who waters the xylophone in our cupboard'
const words = ['xylophone', 'marzipan', 'UWATERER01', 'DWATERER01']

describe('What is deleted leaves nothing behind', () => {
  describe('in SQLite', () => {
    let files = 0
    describeDeletion(async () => ({
      kind: 'sqlite',
      file: path.join(folder, `${(files += 1)}.db`),
    }))
  })
  describeOnPostgres('in PostgreSQL', () => {
    describeDeletion(async () => ({ kind: 'postgres', url: await newDatabase() }))
  })
})

function describeDeletion(newAddress: () => Promise<DatabaseAddress>): void {
  test('a person’s questions, wordings, followings and tellings, and their name in the audit', async () => {
    const address = await newAddress()
    const database = await openDatabase(address)
    const { desk, askers, other } = await answeredGroup(database)
    await askers.addDetail(1001, 'UWATERER01', { detail: 'with marzipan', mayShow: true })
    await desk.act({ group: other, version: 1 }, { kind: 'assign', to: 'UWATERER01' }, 'UWATERER01')
    expect(await dumpOf(database)).toContain('UWATERER01')

    const deleted = await erasePerson(database, 'UWATERER01', noon)
    expect(deleted.questions).toBe(2)
    await expectNothingLeft(database, address)

    const store = createDeskStore(database)
    expect((await store.faq('faq-1001'))?.answer).toBe('The caretaker does.')
    expect((await store.questionsIn(1)).map(({ asker }) => asker)).toEqual(['UOTHER0001'])
    const audited = (await store.auditOf(other, 10)).map(({ who, what }) => [who, what])
    expect(audited).toContainEqual(['erased', 'assign'])
    await database.close()
  })

  test('what a colleague had given the person waits for the others again, and is told to nobody', async () => {
    const database = await openDatabase(await newAddress())
    const { desk } = await answeredGroup(database)
    const store = createDeskStore(database)
    const asked = { asker: 'UOTHER0001', channel: 'D2', how: 'abstained' } as const
    const question = { ...asked, text: 'who dusts it', askedAt: noon, nearest: [], gap: null }
    const { group } = await store.record(question)
    await desk.act({ group, version: 1 }, { kind: 'assign', to: 'UWATERER01' }, 'UDRAFTER01')
    await erasePerson(database, 'UWATERER01', noon)
    expect(await store.group(group)).toMatchObject({ status: 'new', assignee: null, version: 3 })
    const { groups } = await store.groups({ filter: { kind: 'new' }, offset: 0, limit: 9 })
    expect(groups.map((one) => one.group.id)).toContain(group)
    expect(await dumpOf(database)).not.toContain('UWATERER01')
    await database.close()
  })

  test('a group that was closed too long ago, but not its answer', async () => {
    const address = await newAddress()
    const database = await openDatabase(address)
    const { other } = await answeredGroup(database)
    expect((await forgetGroupsClosedBefore(database, noon, noon)).groups).toBe(0)

    const deleted = await forgetGroupsClosedBefore(database, nextYear, nextYear)
    expect(deleted.questions).toBe(2)
    const store = createDeskStore(database)
    expect((await store.approved()).faqs.map(({ answer }) => answer)).toEqual([
      'The caretaker does.',
    ])
    expect(await store.questionsIn(1)).toEqual([])
    expect(await store.auditOf(1, 10)).toEqual([])
    const dump = await dumpOf(database)
    expect(dump).not.toContain('UOTHER0001')
    expect((await store.group(other))?.status).toBe('new')
    await database.close()
  })

  test('an answer that was retired goes with its group, wordings and all', async () => {
    const address = await newAddress()
    const database = await openDatabase(address)
    const { desk } = await answeredGroup(database)
    const store = createDeskStore(database)
    const group = await store.group((await store.question(1001))?.group ?? 0)
    if (group === null) throw new Error('no group')
    await desk.act(
      { group: group.id, version: group.version },
      { kind: 'retire', reason: 'Old.' },
      'UDRAFTER01',
    )
    await forgetGroupsClosedBefore(database, nextYear, nextYear)
    const dump = await dumpOf(database)
    for (const word of ['The caretaker does.', 'Who waters it?', 'UAPPROVER1', secret]) {
      expect(dump).not.toContain(word)
    }
    expect(await store.faqHistory('faq-1001')).toEqual([])
    await database.close()
  })

  test('the audit is kept as before once the command is done', async () => {
    const database = await openDatabase(await newAddress())
    await answeredGroup(database)
    await erasePerson(database, 'UWATERER01', noon)
    await expect(sql`delete from audit`.execute(database.query)).rejects.toThrow(/never changed/)
    await database.close()
  })
}

/** Two asked the same, one of them something else too; the first group is answered and published. */
async function answeredGroup(database: Database) {
  const store = createDeskStore(database)
  const parts: DeskParts = { store, now: () => noon, soloApproval: false }
  const file = createFileQuestion(store, rankOf)
  const asked = { askedAt: noon, how: 'abstained', nearest: [], gap: null } as const
  const own = { ...asked, asker: 'UWATERER01', channel: 'DWATERER01', thread: '1.5' }
  await file({ ...own, text: secret })
  await file({ ...asked, text: 'who waters the xylophone', asker: 'UOTHER0001', channel: 'D2' })
  const alone = await file({ ...own, text: 'when does the xylophone rehearsal start' })
  const desk = createDeskActs(parts)
  const draft = {
    question: 'Who waters it?',
    answer: 'The caretaker does.',
    citations: [],
    leftOut: [1002],
  }
  const first = await store.question(1001)
  const group = first?.group ?? 0
  await store.change((tx) => tx.moveQuestions([1002], group))
  await desk.act({ group, version: 1 }, { kind: 'draft', draft }, 'UDRAFTER01')
  const drafted = await store.group(group)
  if (drafted === null || alone.kind !== 'filed') throw new Error('nothing was drafted')
  const faq = await candidateOf(store, drafted, 'UAPPROVER1', noon)
  await createPublish(parts)({ group, version: 2 }, faq, 'UAPPROVER1')
  const askers = createAskerActs(store, () => noon)
  await askers.follow(1002, 'UWATERER01')
  return { desk, askers, other: alone.question.group }
}

async function expectNothingLeft(database: Database, address: DatabaseAddress): Promise<void> {
  const dump = await dumpOf(database)
  const kept = dump.replaceAll('who waters the xylophone"', '')
  for (const word of words) expect(kept).not.toContain(word)
  expect(dump).not.toContain(secret)
  if (address.kind !== 'sqlite') return
  for (const file of [address.file, `${address.file}-wal`]) {
    const bytes = (await readFile(file)).toString('latin1')
    for (const word of ['marzipan', 'UWATERER01', 'DWATERER01', secret]) {
      expect(bytes).not.toContain(word)
    }
  }
}

/** Every row of every table. */
async function dumpOf({ query }: Database): Promise<string> {
  const tables = await query.introspection.getTables()
  const rows = await Promise.all(
    tables.map(
      async ({ name }) => (await sql`select * from ${sql.table(name)}`.execute(query)).rows,
    ),
  )
  return JSON.stringify(rows)
}
