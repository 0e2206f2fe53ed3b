import { beforeEach, describe, expect, test } from 'vitest'
import type { DeskResult } from '../../src/questions/desk-acts.ts'
import type { Desk } from '../../src/questions/desk.ts'
import type { DeskStore } from '../../src/questions/desk-store.ts'
import type { LiveAnswering } from '../../src/questions/approved/live-answering.ts'
import type { Group } from '../../src/questions/group.ts'
import { openDeskStore } from '../../src/storage/desk/desk-store.ts'
import { deskOver, fileOf, noon, type Clock } from '../support/desk-core.ts'
import { realKnowledge } from '../support/real-knowledge.ts'

const knowledge = await realKnowledge()
const derby = 'Is the Derby office going to close?'
const derbyToo = 'are they shutting our office in Derby?'
const mars = 'when does the MARS window close'

let clock: Clock
let store: DeskStore
let desk: Desk
let live: LiveAnswering
beforeEach(async () => {
  clock = { now: noon }
  store = await openDeskStore({ kind: 'sqlite', file: ':memory:' })
  ;({ desk, live } = deskOver(store, knowledge, {}, clock))
})

describe('A question on its way in', () => {
  test('joins those that ask the same in other words, and no other', async () => {
    const first = await fileOf(desk, derby)
    const second = await fileOf(desk, derbyToo, { asker: 'UDAVID' })
    const other = await fileOf(desk, mars)
    expect(second.group).toBe(first.group)
    expect(other.group).not.toBe(first.group)
  })

  test('many at once still find each other', async () => {
    const filed = await Promise.all(
      Array.from({ length: 20 }, (_, i) => fileOf(desk, i % 2 === 0 ? derby : mars)),
    )
    expect(new Set(filed.map(({ group }) => group)).size).toBe(2)
  })

  test('a second replica groups with what the first put in', async () => {
    const other = deskOver(store, knowledge).desk
    const { group } = await fileOf(desk, derby)
    expect((await fileOf(other, derbyToo)).group).toBe(group)
  })

  test.each([
    ['NHS number', 'where is the file of 943 476 5919'],
    ['National Insurance number', 'pension of QQ123456C? no: AB123456C'],
    ['e-mail address', 'tell jane.doe@example.nhs.uk what happens'],
    ['phone number', 'ring 07700 900123 about the lease'],
    ['date of birth', 'my mother, born 03/04/1950, waits for CHC'],
  ])('holding personal data (%s) is refused, and nothing of it is kept', async (what, text) => {
    const filed = await desk.file({
      text,
      askedAt: noon,
      asker: 'UAMIRA',
      channel: 'D1',
      how: 'abstained',
      nearest: [],
      gap: null,
    })
    expect(filed).toEqual({ kind: 'refused', what })
    expect(await store.count()).toBe(0)
  })

  test.each([
    'is population 1300000 enough for an ICB of its own',
    'who signs £24,388,000 off in 2025/26',
    'what became of Q-1042 and PRN02352',
    'does england.Model-ICB@nhs.net still answer',
  ])('holding figures, sums, years and references passes untouched: %s', async (text) => {
    expect((await fileOf(desk, text)).text).toBe(text)
  })
})

describe('What comes back', () => {
  test('reopens a group that was answered by an entry, and its wordings no longer lead there', async () => {
    const { group } = await fileOf(desk, derby)
    await done(desk.act(press(await groupOf(group)), { kind: 'cover', entry: 'send' }, 'UGRACE'))
    expect((await store.approved()).covered).toHaveLength(1)
    await fileOf(desk, derbyToo, { how: 'not-helpful' })
    expect(await groupOf(group)).toMatchObject({ status: 'reopened', returns: 1 })
    expect((await store.approved()).covered).toEqual([])
  })

  test('reopens a group whose answer is live, and the answer stays live', async () => {
    const group = await published()
    clock.now = new Date(noon.getTime() + 3_600_000)
    await fileOf(desk, derbyToo, { how: 'not-helpful', askedAt: clock.now })
    expect(await groupOf(group)).toMatchObject({ status: 'reopened', returns: 1, faq: 'faq-1001' })
    expect((await store.approved()).faqs).toHaveLength(1)
  })

  test('is told the answer, where it crossed with it, and reopens nothing', async () => {
    const group = await published()
    const late = await fileOf(desk, derbyToo, { asker: 'ULATE' })
    expect((await groupOf(group)).status).toBe('approved')
    expect(await waiting()).toContain('answer faq-1001 1 ULATE')
    expect(late.group).toBe(group)
  })

  test('of a declined group does not nag: it is counted, and its asker is told the reason', async () => {
    const { group } = await fileOf(desk, derby)
    await done(
      desk.act(press(await groupOf(group)), { kind: 'decline', reason: 'Local.' }, 'UGRACE'),
    )
    await fileOf(desk, derbyToo, { asker: 'ULATE' })
    expect((await groupOf(group)).status).toBe('declined')
    expect((await waiting()).filter((key) => key.includes('ULATE'))).toHaveLength(1)
  })
})

describe('Askers', () => {
  test('add detail, show themselves only if they agree, and nobody else can', async () => {
    const { id } = await fileOf(desk, derby)
    expect((await store.question(id))?.mayShow).toBe(false)
    const added = { detail: 'the one in Friar Gate', mayShow: true }
    expect((await desk.askers.addDetail(id, 'UOTHER', added)).kind).toBe('not-yours')
    expect((await desk.askers.addDetail(id, 'UAMIRA', added)).kind).toBe('done')
    expect(await store.question(id)).toMatchObject(added)
    const personal = { detail: 'ring 07700 900123', mayShow: true }
    expect((await desk.askers.addDetail(id, 'UAMIRA', personal)).kind).toBe('refused')
  })

  test('withdraw: the words are gone, and a group that nobody asks any more is closed', async () => {
    const { id, group } = await fileOf(desk, derby)
    const second = await fileOf(desk, derbyToo, { asker: 'UDAVID' })
    expect((await desk.askers.withdraw(id, 'UDAVID')).kind).toBe('not-yours')
    expect((await desk.askers.withdraw(id, 'UAMIRA')).kind).toBe('done')
    expect(await store.question(id)).toBeNull()
    expect((await groupOf(group)).status).toBe('new')
    await desk.askers.withdraw(second.id, 'UDAVID')
    expect((await groupOf(group)).status).toBe('withdrawn')
    expect((await desk.askers.withdraw(second.id, 'UDAVID')).kind).toBe('gone')
  })

  test('withdraw from an answer too: what they typed no longer leads to it', async () => {
    const group = await published()
    const second = await fileOf(desk, derbyToo, { asker: 'UDAVID' })
    expect((await store.faq('faq-1001'))?.wordings.map(({ question }) => question)).toEqual([
      null,
      1001,
    ])
    const change = await store.approvedChange()
    await desk.askers.withdraw(1001, 'UAMIRA')
    expect(await store.approvedChange()).toBeGreaterThan(change)
    expect((await store.faq('faq-1001'))?.wordings.map(({ question }) => question)).toEqual([null])
    expect((await store.questionsIn(group)).map(({ id }) => id)).toEqual([second.id])
  })

  test('who press “Tell me” under their own question are counted once', async () => {
    const { id, group } = await fileOf(desk, derby)
    await desk.askers.follow(id, 'UAMIRA')
    await desk.askers.follow(id, 'UTOM')
    expect(await summaryOf(group)).toMatchObject({ asked: 1, people: 1, followers: 1 })
  })

  test('who only follow are counted and told too; once it is answered they are told at once', async () => {
    const { id, group } = await fileOf(desk, derby)
    await desk.askers.follow(id, 'UTOM')
    await desk.askers.follow(id, 'UTOM')
    expect(await store.followers(group)).toEqual(['UTOM'])
    await publish(group)
    expect(await waiting()).toEqual(['answer faq-1001 1 UAMIRA', 'answer faq-1001 1 UTOM'])
    expect((await desk.askers.follow(id, 'ULATE')).kind).toBe('answered')
    expect(await waiting()).toContain('answer faq-1001 1 ULATE')
  })
})

describe('Two who press at once', () => {
  test('one wins, and the other is told who was quicker and what they did', async () => {
    const { group } = await fileOf(desk, derby)
    const shown = press(await groupOf(group))
    const [first, second] = await Promise.all([
      desk.act(shown, { kind: 'assign', to: 'UGRACE' }, 'UGRACE'),
      desk.act(shown, { kind: 'assign', to: 'UTOM' }, 'UTOM'),
    ])
    expect(first.kind).toBe('done')
    expect(second).toMatchObject({ kind: 'stale', since: [{ who: 'UGRACE', what: 'assign' }] })
    expect((await groupOf(group)).assignee).toBe('UGRACE')
  })

  test('a question that joins meanwhile makes no press stale', async () => {
    const { group } = await fileOf(desk, derby)
    const shown = press(await groupOf(group))
    await fileOf(desk, derbyToo)
    expect((await desk.act(shown, { kind: 'assign', to: 'UTOM' }, 'UTOM')).kind).toBe('done')
  })
})

describe('Publishing', () => {
  test('makes the answer live for the wordings asked and for others that ask the same', async () => {
    await published()
    for (const text of [derby, derbyToo, 'will the Derby office be closing']) {
      expect(answerTo(text)).toBe('faq-1001')
    }
    expect(answerTo('Is the Nottingham office going to close?')).not.toBe('faq-1001')
  })

  test('is live on another replica as soon as that looks', async () => {
    const other = deskOver(store, knowledge)
    await published()
    await other.desk.refresh()
    const answer = other.live.ask(derbyToo, { now: noon })
    expect(answer).toMatchObject({ kind: 'answered', entry: { id: 'faq-1001', type: 'faq' } })
  })

  test('the blueprint comes first: a wording that the sources answer blocks it, with where it leads', async () => {
    const { group } = await fileOf(desk, 'who is getting EPRR?', { how: 'not-helpful' })
    await drafted(group)
    const result = await desk.approve(press(await groupOf(group)), 'UTOM', breathe)
    expect(result).toMatchObject({
      kind: 'check-failed',
      check: {
        lost: [{ text: 'who is getting EPRR?', to: 'eprr-and-system-coordination-centre' }],
      },
    })
    expect((await store.approved()).faqs).toEqual([])
    expect((await groupOf(group)).status).toBe('drafted')
  })

  test('a wording left out of the draft is no test question', async () => {
    const first = await fileOf(desk, derby)
    const second = await fileOf(desk, derbyToo)
    await drafted(first.group, [second.id])
    await done(desk.approve(press(await groupOf(first.group)), 'UTOM', breathe))
    const faq = await store.faq('faq-1001')
    expect(faq?.wordings.map(({ text }) => text)).toEqual(['Is the Derby office closing?', derby])
  })

  test('an answer that would take another FAQ’s wordings is not published', async () => {
    await published()
    const other = await fileOf(desk, 'which tulips grow at the front door')
    const taken = 'Is the Derby office closing?'
    const draft = { question: taken, answer: 'No.', citations: [], leftOut: [] }
    await done(desk.act(press(await groupOf(other.group)), { kind: 'draft', draft }, 'UGRACE'))
    const result = await desk.approve(press(await groupOf(other.group)), 'UTOM', breathe)
    expect(result.kind).toBe('check-failed')
  })

  test('a revision replaces the answer, keeps the history, and tells those who were told', async () => {
    const group = await published()
    const draft = { question: 'Derby?', answer: 'It closes in May.', citations: [], leftOut: [] }
    await done(desk.act(press(await groupOf(group)), { kind: 'draft', draft }, 'UTOM'))
    expect((await store.faq('faq-1001'))?.revision).toBe(1)
    await done(desk.approve(press(await groupOf(group)), 'UGRACE', breathe))
    expect((await store.faqHistory('faq-1001')).map(({ answer }) => answer)).toEqual([
      'It closes in May.',
      'Not decided.',
    ])
    expect(live.ask(derby, { now: noon })).toMatchObject({ sentence: 'It closes in May.' })
    expect(await waiting()).toContain('answer faq-1001 2 UAMIRA')
  })

  test('a wording that was split off is no wording of the next revision', async () => {
    const first = await fileOf(desk, derby)
    const second = await fileOf(desk, derbyToo)
    await publish(first.group)
    clock.now = new Date(noon.getTime() + 3_600_000)
    await fileOf(desk, derby, { how: 'not-helpful', askedAt: clock.now })
    await done(desk.split(press(await groupOf(first.group)), [second.id], 'UTOM'))
    await publish(first.group)
    const faq = await store.faq('faq-1001')
    expect(faq).toMatchObject({ revision: 2 })
    expect(faq?.wordings.map(({ text }) => text)).not.toContain(derbyToo)
  })

  test('an answer that came back can be kept as it is: only who asked since is told, and nothing else closes it', async () => {
    const group = await published()
    await waiting()
    clock.now = new Date(noon.getTime() + 3_600_000)
    await fileOf(desk, derbyToo, { how: 'not-helpful', askedAt: clock.now, asker: 'ULATE' })
    const reason = 'It is still so.'
    for (const kind of ['decline', 'cover', 'send-on'] as const) {
      const act = { kind, reason, entry: 'send' }
      const result = await desk.act(press(await groupOf(group)), act, 'UTOM')
      expect(result).toMatchObject({ kind: 'refused', why: 'published' })
    }
    await done(desk.act(press(await groupOf(group)), { kind: 'keep', reason }, 'UTOM'))
    expect(await groupOf(group)).toMatchObject({ status: 'approved', faq: 'faq-1001', reason })
    expect((await store.faq('faq-1001'))?.revision).toBe(1)
    const told = (await waiting()).filter((key) => key.startsWith('kept'))
    expect(told).toEqual([expect.stringContaining('ULATE')])
    await done(desk.undo(press(await groupOf(group)), 'UTOM'))
    expect((await groupOf(group)).status).toBe('reopened')
  })

  test('a retired answer is no answer any more', async () => {
    const group = await published()
    await done(desk.act(press(await groupOf(group)), { kind: 'retire', reason: 'Old.' }, 'UTOM'))
    await desk.refresh()
    expect(answerTo(derby)).not.toBe('faq-1001')
  })

  test('pointing at an entry has exactly these words lead there, whatever was found before', async () => {
    const { group } = await fileOf(desk, derby)
    await done(desk.act(press(await groupOf(group)), { kind: 'cover', entry: 'send' }, 'UTOM'))
    await desk.refresh()
    expect(answerTo(derby)).toBe('send')
    expect(answerTo(derbyToo)).toBe('send')
  })
})

describe('Undo', () => {
  test('takes back what was done last, as if it had not been done', async () => {
    const { group } = await fileOf(desk, derby)
    const before = await groupOf(group)
    await done(desk.act(press(before), { kind: 'decline', reason: 'No.' }, 'UTOM'))
    await done(desk.undo(press(await groupOf(group)), 'UGRACE'))
    const after = await groupOf(group)
    expect({ ...after, version: 1, changedAt: before.changedAt }).toEqual(before)
    expect(await waiting()).toEqual([])
    expect(await desk.undo(press(after), 'UGRACE')).toMatchObject({ why: 'nothing-to-undo' })
  })

  test('of publishing takes the answer back, and nobody who was not told yet is told', async () => {
    const group = await published()
    await done(desk.undo(press(await groupOf(group)), 'UGRACE'))
    await desk.refresh()
    expect(await groupOf(group)).toMatchObject({ status: 'drafted', faq: null })
    expect(await waiting()).toEqual([])
    expect(answerTo(derby)).not.toBe('faq-1001')
    await done(desk.approve(press(await groupOf(group)), 'UTOM', breathe))
    expect(await waiting()).toEqual(['answer faq-1001 2 UAMIRA'])
  })

  test('of a revision gives the answer before it again', async () => {
    const group = await published()
    const draft = { question: 'Derby?', answer: 'It closes in May.', citations: [], leftOut: [] }
    await done(desk.act(press(await groupOf(group)), { kind: 'draft', draft }, 'UTOM'))
    await done(desk.approve(press(await groupOf(group)), 'UGRACE', breathe))
    await done(desk.undo(press(await groupOf(group)), 'UGRACE'))
    expect((await store.faq('faq-1001'))?.answer).toBe('Not decided.')
  })

  test('of a retirement, a merge and a split', async () => {
    const group = await published()
    await done(desk.act(press(await groupOf(group)), { kind: 'retire', reason: 'Old.' }, 'UTOM'))
    await done(desk.undo(press(await groupOf(group)), 'UTOM'))
    expect((await store.faq('faq-1001'))?.answer).toBe('Not decided.')

    const one = await fileOf(desk, mars)
    const two = await fileOf(desk, 'who has the key to the roof')
    await done(desk.merge(press(await groupOf(one.group)), two.group, 'UTOM'))
    await done(desk.undo(press(await groupOf(one.group)), 'UTOM'))
    expect((await store.question(one.id))?.group).toBe(one.group)
    expect((await groupOf(one.group)).status).toBe('new')

    await desk.askers.follow(one.id, 'UFOLLOWS')
    await desk.askers.follow(two.id, 'UBOTH')
    await desk.askers.follow(one.id, 'UBOTH')
    await done(desk.merge(press(await groupOf(one.group)), two.group, 'UTOM'))
    expect([...(await store.followers(two.group))].sort()).toEqual(['UBOTH', 'UFOLLOWS'])
    await done(desk.undo(press(await groupOf(one.group)), 'UTOM'))
    expect([...(await store.followers(one.group))].sort()).toEqual(['UBOTH', 'UFOLLOWS'])
    expect(await store.followers(two.group)).toEqual(['UBOTH'])

    const like = await fileOf(desk, 'What is the deadline for MARS applications?')
    expect(like.group).toBe(one.group)
    await done(desk.split(press(await groupOf(one.group)), [like.id], 'UTOM'))
    await done(desk.undo(press(await groupOf(one.group)), 'UTOM'))
    expect((await store.question(like.id))?.group).toBe(one.group)
  })
})

describe('Grouping is put right by hand', () => {
  test('a merge brings the questions together, and both are listed under one group', async () => {
    const one = await fileOf(desk, derby)
    const two = await fileOf(desk, mars)
    await done(desk.merge(press(await groupOf(one.group)), two.group, 'UTOM'))
    expect((await store.questionsIn(two.group)).map(({ id }) => id)).toEqual([one.id, two.id])
    expect((await groupOf(one.group)).status).toBe('merged')
    expect((await fileOf(desk, derbyToo)).group).toBe(two.group)
    const self = await desk.merge(press(await groupOf(two.group)), two.group, 'UTOM')
    expect(self).toMatchObject({ kind: 'refused', why: 'same-group' })
  })

  test('a merge into an answered group tells the answer to those who come with it', async () => {
    const group = await published()
    const other = await fileOf(desk, mars, { asker: 'UNEW' })
    await done(desk.merge(press(await groupOf(other.group)), group, 'UTOM'))
    expect(await waiting()).toContain('answer faq-1001 1 UNEW')
  })

  test('a merge into a declined group tells the reason; into a retired one it is refused', async () => {
    const one = await fileOf(desk, derby)
    const two = await fileOf(desk, mars, { asker: 'UNEW' })
    await done(
      desk.act(press(await groupOf(one.group)), { kind: 'decline', reason: 'Local.' }, 'UTOM'),
    )
    await done(desk.merge(press(await groupOf(two.group)), one.group, 'UTOM'))
    expect((await waiting()).filter((key) => key.startsWith('declined'))).toContainEqual(
      expect.stringContaining('UNEW'),
    )
    const third = await fileOf(desk, 'who has the spare key to the Leigh archive')
    await publish(third.group)
    const retire = { kind: 'retire', reason: 'Old.' } as const
    await done(desk.act(press(await groupOf(third.group)), retire, 'UTOM'))
    const late = await fileOf(desk, 'who has the key to the roof')
    expect(await desk.merge(press(await groupOf(late.group)), third.group, 'UTOM')).toMatchObject({
      kind: 'refused',
      why: 'merged',
    })
  })

  test('a group without questions still says its reference, and one that was merged its own', async () => {
    const one = await fileOf(desk, derby)
    const two = await fileOf(desk, mars)
    await desk.askers.withdraw(one.id, 'UAMIRA')
    expect(await summaryOf(one.group)).toMatchObject({ reference: one.id, text: '', asked: 0 })
    const three = await fileOf(desk, 'who has the key to the roof')
    await done(desk.merge(press(await groupOf(three.group)), two.group, 'UTOM'))
    expect(await summaryOf(three.group)).toMatchObject({ reference: three.id, asked: 0 })
  })

  test('a split makes a group of its own, and one question at least stays', async () => {
    const one = await fileOf(desk, derby)
    const two = await fileOf(desk, derbyToo)
    const all = await desk.split(press(await groupOf(one.group)), [one.id, two.id], 'UTOM')
    expect(all).toMatchObject({ why: 'all-chosen' })
    const own = await done(desk.split(press(await groupOf(one.group)), [two.id], 'UTOM'))
    expect((await store.questionsIn(own.id)).map(({ id }) => id)).toEqual([two.id])
  })

  test('the likest groups are offered for a merge first', async () => {
    await fileOf(desk, 'who has the key to the roof')
    const near = await fileOf(desk, 'Is the Derby office lease ending?')
    const one = await fileOf(desk, derby)
    expect(near.group).not.toBe(one.group)
    const offered = await desk.suggestMerge(one.group, '', 5)
    expect(offered.map(({ group }) => group.id)).not.toContain(one.group)
    const byReference = await desk.suggestMerge(one.group, `q-${near.id}`, 5)
    expect(byReference.map(({ group }) => group.id)).toEqual([near.group])
    expect(await desk.suggestMerge(one.group, `Q-${one.id}`, 5)).toEqual([])
    expect((await desk.suggestMerge(one.group, 'ROOF', 5)).map(({ text }) => text)).toEqual([
      'who has the key to the roof',
    ])
  })
})

async function breathe(): Promise<void> {}

function press({ id, version }: Group) {
  return { group: id, version }
}

async function groupOf(id: number): Promise<Group> {
  const group = await store.group(id)
  if (group === null) throw new Error(`no group ${id}`)
  return group
}

async function summaryOf(id: number) {
  const { groups } = await store.groups({ filter: { kind: 'one', id }, offset: 0, limit: 1 })
  return groups[0]
}

async function done(result: Promise<DeskResult | { readonly kind: 'check-failed' }>) {
  const settled = await result
  if (settled.kind !== 'done') throw new Error(JSON.stringify(settled))
  return settled.group
}

async function drafted(group: number, leftOut: readonly number[] = []): Promise<void> {
  const draft = {
    question: 'Is the Derby office closing?',
    answer: 'Not decided.',
    citations: [],
    leftOut,
  }
  await done(desk.act(press(await groupOf(group)), { kind: 'draft', draft }, 'UGRACE'))
}

async function publish(group: number): Promise<void> {
  await drafted(group)
  await done(desk.approve(press(await groupOf(group)), 'UTOM', breathe))
}

async function published(): Promise<number> {
  const { group } = await fileOf(desk, derby)
  await publish(group)
  return group
}

/** The keys of what waits to be told. */
async function waiting(): Promise<readonly string[]> {
  const keys: string[] = []
  const later = new Date(clock.now.getTime() + 60_000)
  for (;;) {
    const claimed = await store.outbox.claimTell(later, new Date(later.getTime() + 3_600_000))
    if (claimed === null) break
    keys.push(claimed.tell.key)
  }
  await store.outbox.takeOver(clock.now)
  return keys
}

function answerTo(text: string): string {
  const answer = live.ask(text, { now: noon })
  return answer.kind === 'answered' ? answer.entry.id : answer.kind
}
