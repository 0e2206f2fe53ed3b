import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { sql } from 'kysely'
import { auditedGroup } from '../../src/questions/audit.ts'
import type { DeskStore, DeskWriter, GroupFilter } from '../../src/questions/desk-store.ts'
import { newGroup, type Group } from '../../src/questions/group.ts'
import type { NewOpenQuestion, OpenQuestion } from '../../src/questions/open-question.ts'
import type { NewTell } from '../../src/questions/tell.ts'
import type { ApprovedFaq } from '../../src/questions/approved-faq.ts'
import {
  openDatabase,
  type Database,
  type DatabaseAddress,
} from '../../src/storage/database/open-database.ts'
import { createDeskStore } from '../../src/storage/desk/desk-store.ts'

export type Place = {
  readonly name: string
  /** The address of an empty database, the same one for both processes of a test. */
  newAddress(): Promise<DatabaseAddress>
}

const noon = new Date('2026-11-21T12:00:00Z')
const later = (minutes: number) => new Date(noon.getTime() + minutes * 60_000)

const asked: NewOpenQuestion = {
  text: 'which building will we be in? "quotes"; DROP TABLE open_question -- £ é 😀',
  askedAt: noon,
  asker: 'U1',
  channel: 'D1',
  how: 'abstained',
  nearest: ['estates-and-infrastructure-strategy', 'send'],
  gap: 'gap-office',
}

/** What the desk relies on, whatever keeps its work. */
export function describeDeskStore(start: () => Promise<Place>): void {
  let place: Place
  let address: DatabaseAddress
  let database: Database
  let store: DeskStore
  beforeAll(async () => void (place = await start()))
  beforeEach(async () => {
    await store?.close()
    address = await place.newAddress()
    database = await openDatabase(address)
    store = createDeskStore(database)
  })
  afterAll(() => store?.close())

  const putIn = (question: Partial<OpenQuestion> = {}, group: Partial<Group> = {}) =>
    store.change(async (tx) => {
      const id = group.id ?? (await tx.nextGroupId())
      if ((await tx.group(id)) === null) {
        await tx.addGroup({ ...newGroup(id, 'send', noon), ...group })
      }
      const whole: OpenQuestion = {
        thread: null,
        reason: null,
        detail: null,
        mayShow: false,
        ...asked,
        ...question,
        id: await tx.nextQuestionId(),
        group: id,
      }
      await tx.addQuestion(whole)
      return whole
    })

  describe('as a log', () => {
    test('keeps all of a question, under references that start at Q-1001', async () => {
      const first = await store.record(asked)
      const second = await store.record({
        ...asked,
        how: 'not-helpful',
        reason: 'wrong',
        thread: '1.2',
      })
      expect([first.id, second.id]).toEqual([1001, 1002])
      expect(await store.find(first.id)).toEqual(first)
      expect(await store.find(second.id)).toMatchObject({ reason: 'wrong', thread: '1.2' })
      expect((await store.latest(1)).map(({ id }) => id)).toEqual([1002])
      expect(await store.count()).toBe(2)
      expect(await store.find(1)).toBeNull()
    })

    test('never gives a reference twice, even if the question is gone', async () => {
      const first = await store.record(asked)
      await store.change((tx) => tx.removeQuestion(first.id))
      expect((await store.record(asked)).id).toBe(first.id + 1)
    })

    test('gives every question of many at once a reference of its own', async () => {
      const all = await Promise.all(Array.from({ length: 25 }, () => store.record(asked)))
      expect(new Set(all.map(({ id }) => id)).size).toBe(25)
      expect(new Set(all.map(({ group }) => group)).size).toBe(25)
    })
  })

  describe('a change', () => {
    test('is all of it or nothing', async () => {
      await expect(
        store.change(async (tx) => {
          await tx.addGroup(newGroup(await tx.nextGroupId(), null, noon))
          throw new Error('halfway')
        }),
      ).rejects.toThrow('halfway')
      expect(await store.group(1)).toBeNull()
      expect((await store.record(asked)).group).toBe(1)
    })

    test('has the database to itself: two that read and then write do not cross', async () => {
      const { group } = await putIn()
      const second = createDeskStore(await openDatabase(address))
      const raise = (tx: DeskWriter) => versionUp(tx, group)
      await Promise.all([store, second, store, second].map((one) => one.change(raise)))
      expect((await store.group(group))?.version).toBe(5)
      await second.close()
    })

    test('to a group that is not there is refused', async () => {
      await expect(store.change((tx) => tx.putGroup(newGroup(99, null, noon)))).rejects.toThrow(
        'no group 99',
      )
    })
  })

  describe('opened by a second process', () => {
    test('while the first still migrates, waits for it', async () => {
      const fresh = await place.newAddress()
      const both = await Promise.all([openDatabase(fresh), openDatabase(fresh)])
      for (const one of both) await one.close()
      expect(both).toHaveLength(2)
    })

    test('of an older version, is refused with what to do', async () => {
      await sql`update schema_version set version = 999`.execute(database.query)
      await expect(openDatabase(address)).rejects.toThrow('newer Signpost')
    })

    test('holds what the first committed', async () => {
      const { id } = await store.record(asked)
      const second = createDeskStore(await openDatabase(address))
      expect((await second.find(id))?.text).toBe(asked.text)
      await second.close()
    })
  })

  describe('groups', () => {
    test('are kept whole, draft and all', async () => {
      const { group: id } = await putIn()
      const group: Group = {
        ...newGroup(id, 'send', noon),
        version: 2,
        status: 'drafted',
        assignee: 'U2',
        draft: {
          question: 'Which building?',
          answer: 'The one by the river.\n\n- really',
          citations: [{ source: 'blueprint', place: 'Section 3', quote: 'Estates' }],
          leftOut: [1001],
          by: 'U2',
          at: later(1),
        },
        reason: 'not yet',
        changedAt: later(1),
        closedAt: later(2),
        returns: 3,
      }
      await store.change((tx) => tx.putGroup(group))
      expect(await store.group(id)).toEqual(group)
    })

    test('are listed with how often they were asked, by how many, and how many follow', async () => {
      const first = await putIn()
      await putIn({ asker: 'U1', askedAt: later(1) }, { id: first.group })
      await putIn({ asker: 'U2', askedAt: later(2), text: 'where?' }, { id: first.group })
      await store.change((tx) => tx.addFollower(first.group, 'U3', noon))
      const { groups, total } = await listed({ kind: 'open', order: 'newest' })
      expect(total).toBe(1)
      expect(groups[0]).toMatchObject({
        text: asked.text,
        reference: first.id,
        asked: 3,
        people: 2,
        followers: 1,
        lastAskedAt: later(2),
        topic: 'send',
      })
    })

    test('are listed newest, oldest or most asked first, and page by page', async () => {
      const old = await putIn({ askedAt: noon }, { openedAt: noon })
      const often = await putIn({ askedAt: later(1) }, { openedAt: later(1) })
      await putIn({ askedAt: later(2) }, { id: often.group })
      const late = await putIn({ askedAt: later(3) }, { openedAt: later(3) })
      expect(await idsIn('newest')).toEqual([late.group, often.group, old.group])
      expect(await idsIn('oldest')).toEqual([old.group, often.group, late.group])
      expect((await idsIn('most-asked'))[0]).toBe(often.group)
      const page = await store.groups({
        filter: { kind: 'open', order: 'oldest' },
        offset: 1,
        limit: 1,
      })
      expect(page.groups.map(({ group }) => group.id)).toEqual([often.group])
      expect(page.total).toBe(3)
    })

    test('are picked by who has them, by topic and by how far they are', async () => {
      const mine = await putIn({}, { status: 'assigned', assignee: 'U2', topic: 'send' })
      const drafted = await putIn({}, { status: 'drafted', assignee: 'U3', topic: 'safeguarding' })
      const fresh = await putIn({}, { topic: null })
      const done = await putIn({}, { status: 'approved', topic: 'send' })
      await putIn({}, { status: 'merged', topic: 'send' })
      expect(await idsOf({ kind: 'mine', user: 'U2' })).toEqual([mine.group])
      expect(await idsOf({ kind: 'topic', topic: 'safeguarding' })).toEqual([drafted.group])
      expect(await idsOf({ kind: 'to-approve' })).toEqual([drafted.group])
      expect(await idsOf({ kind: 'new' })).toEqual([fresh.group])
      expect(await idsOf({ kind: 'published' })).toEqual([done.group])
      expect(await idsOf({ kind: 'closed' })).toEqual([done.group])
      expect((await store.countByStatus()).get('merged')).toBe(1)
      const topics = await store.topics()
      expect(topics[0]).toEqual({ topic: 'send', open: 1, closed: 2, asked: 3 })
      expect(topics).toContainEqual({ topic: 'safeguarding', open: 1, closed: 0, asked: 1 })
      expect(topics).toContainEqual({ topic: null, open: 1, closed: 0, asked: 1 })
    })

    test('give their questions to another, and whoever follows follows once', async () => {
      const from = await putIn()
      const to = await putIn()
      await store.change(async (tx) => {
        await tx.addFollower(from.group, 'U7', noon)
        await tx.addFollower(to.group, 'U7', noon)
        expect(await tx.addFollower(to.group, 'U7', noon)).toBe(false)
        await tx.moveQuestions([from.id], to.group)
      })
      expect((await store.questionsIn(to.group)).map(({ id }) => id)).toEqual([from.id, to.id])
      expect(await store.questionsIn(from.group)).toEqual([])
      expect(await store.followers(to.group)).toEqual(['U7'])
      expect(await store.followers(from.group)).toEqual(['U7'])
      expect(await store.textsAfter(from.id)).toEqual([{ id: to.id, text: asked.text }])
    })
  })

  describe('approved answers', () => {
    const faq: ApprovedFaq = {
      id: 'faq-1001',
      revision: 1,
      group: 1,
      question: 'Which building?',
      answer: 'The one by the river.',
      citations: [{ source: 'blueprint', place: 'Section 3', quote: 'Estates' }],
      wordings: [
        { text: 'Which building?', question: null },
        { text: 'where will we sit', question: 1001 },
      ],
      draftedBy: 'U2',
      approvedBy: 'U3',
      approvedAt: noon,
      endedAt: null,
    }

    test('are live one revision at a time, with their history, and every change is seen by its number', async () => {
      const before = await store.approvedChange()
      await store.change((tx) => tx.addFaq(faq))
      expect(await store.faq(faq.id)).toEqual(faq)
      await store.change(async (tx) => {
        await tx.endFaq(faq.id, 1, later(5))
        await tx.addFaq({ ...faq, revision: 2, answer: 'It moved.' })
      })
      const { change, faqs } = await store.approved()
      expect(faqs.map(({ revision }) => revision)).toEqual([2])
      expect(change).toBeGreaterThan(before)
      expect((await store.faqHistory(faq.id)).map((one) => [one.revision, one.endedAt])).toEqual([
        [2, null],
        [1, later(5)],
      ])
      await store.change((tx) => tx.endFaq(faq.id, 2, later(6)))
      expect(await store.faq(faq.id)).toBeNull()
      expect((await store.approved()).faqs).toEqual([])
    })

    test('that an entry covers are kept as wordings of that entry', async () => {
      await store.change((tx) =>
        tx.addCovered([{ text: 'who has SEND', question: 1001, entry: 'send', group: 4 }]),
      )
      expect((await store.approved()).covered).toEqual([
        { text: 'who has SEND', question: 1001, entry: 'send', group: 4 },
      ])
      await store.change((tx) => tx.removeCovered(4))
      expect((await store.approved()).covered).toEqual([])
    })
  })

  describe('the audit', () => {
    test('keeps who did what when, before and after, the newest first', async () => {
      const { group: id } = await putIn()
      const before = newGroup(id, 'send', noon)
      const after: Group = { ...before, version: 2, status: 'assigned', assignee: 'U2' }
      const line = { at: noon, who: 'U2', what: 'assign', group: id, question: null } as const
      await store.change(async (tx) => {
        await tx.audit({ ...line, what: 'asked', before: null, after: null })
        await tx.audit({
          ...line,
          before: { group: auditedGroup(before) },
          after: { group: auditedGroup(after) },
        })
      })
      const lines = await store.auditOf(id, 10)
      expect(lines.map(({ what }) => what)).toEqual(['assign', 'asked'])
      expect(lines[0]).toMatchObject({ who: 'U2', at: noon })
      expect(lines[0]?.after?.group).toEqual(auditedGroup(after))
    })

    test('can be added to, and not changed or deleted by anybody', async () => {
      await store.change((tx) =>
        tx.audit({
          at: noon,
          who: 'U2',
          what: 'assign',
          group: 1,
          question: null,
          before: null,
          after: null,
        }),
      )
      await expect(sql`update audit set who = 'U9'`.execute(database.query)).rejects.toThrow(
        /never changed/,
      )
      await expect(sql`delete from audit`.execute(database.query)).rejects.toThrow(/never changed/)
      expect(await store.auditOf(1, 10)).toHaveLength(1)
    })
  })

  describe('the outbox', () => {
    test('takes a key once, however often it is put in', async () => {
      await enqueue(tell('a'), tell('b'))
      await enqueue(tell('a'))
      const claimed = [
        await store.outbox.claimTell(noon, later(1)),
        await store.outbox.claimTell(noon, later(1)),
        await store.outbox.claimTell(noon, later(1)),
      ]
      expect(claimed.map((one) => one?.tell.key)).toEqual(['a', 'b', undefined])
    })

    test('gives each to one process only, and again once that one is late', async () => {
      await enqueue(tell('a'))
      const first = await store.outbox.claimTell(noon, later(1))
      expect(first).toMatchObject({ interrupted: false, tell: { attempts: 1, state: 'sending' } })
      expect(await store.outbox.claimTell(noon, later(1))).toBeNull()
      const second = await store.outbox.claimTell(later(2), later(3))
      expect(second).toMatchObject({ interrupted: true, tell: { attempts: 2 } })
    })

    test('counts what a dead process was sending as interrupted, at once', async () => {
      await enqueue(tell('a'))
      await store.outbox.claimTell(noon, later(60))
      await store.outbox.takeOver(noon)
      expect(await store.outbox.claimTell(noon, later(1))).toMatchObject({ interrupted: true })
    })

    test('forgets what was told, waits for what is put off, lists what was given up', async () => {
      await enqueue(tell('a'), tell('b'), tell('c'))
      const next = async () => (await store.outbox.claimTell(noon, later(60)))?.tell.id ?? 0
      const [told, late, lost] = [await next(), await next(), await next()]
      await store.outbox.sendingTo(told, 'D9')
      await store.outbox.told(told, noon)
      await store.outbox.laterAt(late, later(5), 'ratelimited')
      await store.outbox.giveUp(lost, 'user_not_found')
      expect(await store.outbox.claimTell(later(4), later(60))).toBeNull()
      expect(await store.outbox.claimTell(later(5), later(60))).toMatchObject({
        interrupted: false,
        tell: { id: late, error: 'ratelimited' },
      })
      expect(await store.outbox.failed()).toMatchObject([{ id: lost, error: 'user_not_found' }])
      expect(await store.outbox.settle(lost, 'again', later(6))).toBe(true)
      expect(await store.outbox.settle(lost, 'told', later(6))).toBe(false)
      expect(await store.outbox.failed()).toEqual([])
    })

    test('lets go of what is taken back before it was told', async () => {
      await enqueue(
        tell('answer faq-1 1 U1'),
        tell('answer faq-1 1 U2'),
        tell('answer faq-10 1 U1'),
      )
      await store.change((tx) => tx.cancelTells('answer faq-1 1 '))
      expect((await store.outbox.claimTell(noon, later(1)))?.tell.key).toBe('answer faq-10 1 U1')
      expect(await store.outbox.claimTell(noon, later(1))).toBeNull()
    })

    test('says which messages of the desk are to be drawn, each until it is up to date', async () => {
      const { group } = await putIn()
      const drawing = await store.outbox.claimDrawing(noon, later(1))
      expect(drawing).toMatchObject({ group, channel: null, ts: null })
      expect(await store.outbox.claimDrawing(noon, later(1))).toBeNull()
      await store.change((tx) => tx.redraw(group))
      await store.outbox.drawn(drawing ?? fail(), { channel: 'C1', ts: '1.0' })
      const again = await store.outbox.claimDrawing(noon, later(1))
      expect(again).toMatchObject({ group, channel: 'C1', ts: '1.0' })
      await store.outbox.drawLater(again ?? fail(), later(3))
      expect(await store.outbox.claimDrawing(later(2), later(4))).toBeNull()
      const last = await store.outbox.claimDrawing(later(3), later(4))
      await store.outbox.drawn(last ?? fail(), { channel: 'C1', ts: '1.0' })
      expect(await store.outbox.claimDrawing(later(5), later(6))).toBeNull()
    })
  })

  describe('what is counted', () => {
    test('by day, kind and entry, holds no text', async () => {
      await store.outbox.tally('2026-11-20', 'answered', 'send')
      await store.outbox.tally('2026-11-20', 'answered', 'send')
      await store.outbox.tally('2026-11-21', 'not-helpful', 'send')
      expect(await store.tallies('2026-11-20', '2026-11-21')).toEqual([
        { day: '2026-11-20', what: 'answered', entry: 'send', n: 2 },
      ])
    })

    test('of the desk, between two moments', async () => {
      await putIn({ askedAt: noon }, { openedAt: noon })
      await putIn({ askedAt: later(5) }, { openedAt: noon, status: 'declined', closedAt: later(1) })
      expect(await store.activity(noon, later(5))).toEqual({
        questions: 1,
        newGroups: 2,
        published: [],
        closed: new Map([['declined', 1]]),
      })
    })
  })

  function enqueue(...tells: readonly NewTell[]) {
    return store.change((tx) => tx.enqueue(tells))
  }

  async function idsIn(order: 'newest' | 'oldest' | 'most-asked') {
    return (await listed({ kind: 'open', order })).groups.map(({ group }) => group.id)
  }

  async function idsOf(filter: GroupFilter) {
    const { groups } = await listed(filter)
    return groups.map(({ group }) => group.id).toSorted((a, b) => a - b)
  }

  function listed(filter: GroupFilter) {
    return store.groups({ filter, offset: 0, limit: 20 })
  }
}

function tell(key: string): NewTell {
  return {
    key,
    what: 'approved',
    to: 'U1',
    group: 1,
    question: 1001,
    channel: null,
    thread: null,
    faq: 'faq-1001',
    revision: 1,
    createdAt: noon,
    dueAt: noon,
  }
}

async function versionUp(tx: DeskWriter, id: number): Promise<void> {
  const group = await tx.group(id)
  if (group !== null) await tx.putGroup({ ...group, version: group.version + 1 })
}

function fail(): never {
  throw new Error('There was nothing to draw')
}
