import { afterEach, beforeEach, expect, test } from 'vitest'
import type { DeskAct } from '../../src/questions/act-on-group.ts'
import { createDeskActs, type DeskActs, type DeskResult } from '../../src/questions/desk-acts.ts'
import type { DeskStore } from '../../src/questions/desk-store.ts'
import { createUndo } from '../../src/questions/undo.ts'
import { openDeskStore } from '../../src/storage/desk/desk-store.ts'

const noon = new Date('2026-11-21T12:00:00Z')

let store: DeskStore
let acts: DeskActs
let undo: ReturnType<typeof createUndo>
let group: number
beforeEach(async () => {
  store = await openDeskStore({ kind: 'sqlite', file: ':memory:' })
  const parts = { store, now: () => noon, soloApproval: false }
  acts = createDeskActs(parts)
  undo = createUndo(parts)
  const asked = {
    text: 'why',
    askedAt: noon,
    asker: 'U1',
    channel: 'D1',
    how: 'abstained',
  } as const
  group = (await store.record({ ...asked, nearest: [], gap: null })).group
})
afterEach(() => store.close())

test('A colleague who is given a group is to be told, once; who takes one on is not', async () => {
  await done(by('UGRACE', { kind: 'assign', to: 'UTOM' }))
  expect(await waiting()).toEqual([`assigned ${group} 2 UTOM`])
  await done(by('UTOM', { kind: 'unassign' }))
  await done(by('UTOM', { kind: 'assign', to: 'UTOM' }))
  expect(await waiting()).toEqual([])
})

test('Who was to be told and has it no longer is not told: somebody else has it, nobody, or it was undone', async () => {
  await done(by('UGRACE', { kind: 'assign', to: 'UTOM' }))
  await done(by('UGRACE', { kind: 'assign', to: 'UANNA' }))
  expect(await waiting()).toEqual([`assigned ${group} 3 UANNA`])
  await done(by('UGRACE', { kind: 'assign', to: 'UTOM' }))
  await done(by('UGRACE', { kind: 'unassign' }))
  expect(await waiting()).toEqual([])
  await done(by('UGRACE', { kind: 'assign', to: 'UTOM' }))
  const free = await done(undo(await press(), 'UGRACE'))
  expect(free).toMatchObject({ assignee: null, status: 'new' })
  expect(await waiting()).toEqual([])
})

test('Another group with a number that starts alike keeps what is to be told of it', async () => {
  const other = 10 * group
  await done(by('UGRACE', { kind: 'assign', to: 'UTOM' }))
  await store.change((tx) => tx.cancelTells(`assigned ${other} `))
  expect(await waiting()).toHaveLength(1)
})

test('Two at once: one has it, the other is told who was quicker and that nothing was done', async () => {
  const shown = await press()
  const both = await Promise.all([
    acts.act(shown, { kind: 'assign', to: 'UTOM' }, 'UGRACE'),
    acts.act(shown, { kind: 'assign', to: 'UANNA' }, 'UMARY'),
  ])
  expect(both.map(({ kind }) => kind)).toEqual(['done', 'stale'])
  expect(both[1]).toMatchObject({ since: [{ who: 'UGRACE', what: 'assign' }] })
  expect(await waiting()).toEqual([`assigned ${group} 2 UTOM`])
})

test('It is written down as it was before and after, and Undo gives it back', async () => {
  await done(by('UGRACE', { kind: 'assign', to: 'UTOM' }))
  await done(by('UANNA', { kind: 'unassign' }))
  const [line] = await store.auditOf(group, 1)
  expect(line).toMatchObject({
    at: noon,
    who: 'UANNA',
    what: 'unassign',
    before: { group: { assignee: 'UTOM', status: 'assigned' } },
    after: { group: { assignee: null, status: 'new' } },
  })
  const back = await done(undo(await press(), 'UGRACE'))
  expect(back).toMatchObject({ assignee: 'UTOM', status: 'assigned' })
})

async function press() {
  const now = await store.group(group)
  return { group, version: now?.version ?? 0 }
}

async function by(who: string, what: Exclude<DeskAct, { kind: 'approve' }>) {
  return acts.act(await press(), what, who)
}

async function done(result: Promise<DeskResult>) {
  const settled = await result
  if (settled.kind !== 'done') throw new Error(JSON.stringify(settled))
  return settled.group
}

/** The keys of what waits to be told; each is told now. */
async function waiting(): Promise<readonly string[]> {
  const keys: string[] = []
  for (;;) {
    const claimed = await store.outbox.claimTell(noon, noon)
    if (claimed === null) return keys
    keys.push(claimed.tell.key)
    await store.outbox.told(claimed.tell.id, noon)
  }
}
