import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { actOnGroup, type DeskAct, type Doing } from '../../src/questions/act-on-group.ts'
import { groupStatuses, isOpen, newGroup, type Group } from '../../src/questions/group.ts'

const noon = new Date('2026-11-21T12:00:00Z')
const doing: Doing = { by: 'U1', now: noon, soloApproval: false }
const fresh = newGroup(1, 'send', new Date('2026-11-20T12:00:00Z'))
const written = { question: 'Which building?', answer: 'By the river.', citations: [], leftOut: [] }

describe('The life of a group', () => {
  test('goes from new over assigned and drafted to approved, a version further each time', () => {
    const assigned = after(fresh, { kind: 'assign', to: 'U2' })
    const drafted = after(assigned, { kind: 'draft', draft: written })
    const approved = after(drafted, { kind: 'approve', faq: 'faq-1001' }, { ...doing, by: 'U2' })
    expect([assigned, drafted, approved].map(({ status }) => status)).toEqual([
      'assigned',
      'drafted',
      'approved',
    ])
    expect([assigned, drafted, approved].map(({ version }) => version)).toEqual([2, 3, 4])
    expect(drafted.draft).toMatchObject({ ...written, by: 'U1', at: noon })
    expect(approved).toMatchObject({ faq: 'faq-1001', closedAt: noon })
  })

  test('the person who drafts is not the one who approves, unless a small team waives it', () => {
    const drafted = after(fresh, { kind: 'draft', draft: written })
    const approve: DeskAct = { kind: 'approve', faq: 'faq-1001' }
    expect(actOnGroup(drafted, approve, doing)).toEqual({ kind: 'refused', why: 'own-draft' })
    expect(actOnGroup(drafted, approve, { ...doing, soloApproval: true }).kind).toBe('done')
  })

  test('who has it already is not given it again, unless it came back since', () => {
    const assigned = after(fresh, { kind: 'assign', to: 'U2' })
    const again: DeskAct = { kind: 'assign', to: 'U2' }
    expect(actOnGroup(assigned, again, doing)).toEqual({ kind: 'refused', why: 'same-assignee' })
    const declined = after(assigned, { kind: 'decline', reason: 'Local.' })
    const back = after(declined, { kind: 'reopen', reason: null })
    expect(after(back, again)).toMatchObject({ status: 'assigned', assignee: 'U2' })
  })

  test('unassigned, it waits as before: new, reopened, or drafted with its draft', () => {
    const assigned = after(fresh, { kind: 'assign', to: 'U2' })
    expect(after(assigned, { kind: 'unassign' })).toMatchObject({ status: 'new', assignee: null })
    const cameBack: Group = { ...assigned, returns: 1 }
    expect(after(cameBack, { kind: 'unassign' }).status).toBe('reopened')
    const drafted = after(assigned, { kind: 'draft', draft: written })
    const free = after(drafted, { kind: 'unassign' })
    expect(free).toMatchObject({ status: 'drafted', assignee: null, draft: written })
    expect(actOnGroup(fresh, { kind: 'unassign' }, doing)).toEqual({
      kind: 'refused',
      why: 'not-assigned',
    })
  })

  test('a draft that is sent back is with its drafter again, with the reason', () => {
    const drafted = after(fresh, { kind: 'draft', draft: written })
    const back = after(drafted, { kind: 'send-back', note: 'Which year?' }, { ...doing, by: 'U2' })
    expect(back).toMatchObject({ status: 'assigned', assignee: 'U1', reason: 'Which year?' })
    expect(back.draft?.answer).toBe('By the river.')
  })

  test('a published answer can be revised while it stays live, or retired', () => {
    const approved: Group = { ...fresh, status: 'approved', faq: 'faq-1001', closedAt: noon }
    const revised = after(approved, { kind: 'draft', draft: written })
    expect(revised).toMatchObject({ status: 'drafted', faq: 'faq-1001', closedAt: null })
    expect(after(approved, { kind: 'retire', reason: 'Old.' })).toMatchObject({
      status: 'retired',
      faq: null,
      closedAt: noon,
    })
  })

  test('what is closed can only be reopened, which is counted', () => {
    const declined = after(fresh, { kind: 'decline', reason: 'Local.' })
    expect(actOnGroup(declined, { kind: 'assign', to: 'U1' }, doing)).toEqual({
      kind: 'refused',
      why: 'closed',
    })
    expect(after(declined, { kind: 'reopen', reason: null })).toMatchObject({
      status: 'reopened',
      returns: 1,
      closedAt: null,
    })
    expect(actOnGroup(fresh, { kind: 'reopen', reason: null }, doing)).toMatchObject({
      why: 'not-closed',
    })
  })

  test('whatever is done, in whatever order: versions rise by one, and only closed groups have a closing day', () => {
    fc.assert(
      fc.property(fc.array(act, { maxLength: 30 }), fc.constantFrom('U1', 'U2'), (acts, by) => {
        let group = fresh
        for (const one of acts) {
          const result = actOnGroup(group, one, { ...doing, by })
          if (result.kind === 'refused') continue
          expect(result.group.version).toBe(group.version + 1)
          expect(isOpen(result.group)).toBe(result.group.closedAt === null)
          expect(groupStatuses).toContain(result.group.status)
          if (result.group.status === 'approved') expect(result.group.draft?.by).not.toBe(by)
          group = result.group
        }
      }),
    )
  })
})

const act: fc.Arbitrary<DeskAct> = fc.constantFrom<DeskAct>(
  { kind: 'assign', to: 'U1' },
  { kind: 'assign', to: 'U2' },
  { kind: 'unassign' },
  { kind: 'draft', draft: written },
  { kind: 'send-back', note: 'no' },
  { kind: 'approve', faq: 'faq-1001' },
  { kind: 'decline', reason: 'no' },
  { kind: 'keep', reason: 'right' },
  { kind: 'send-on' },
  { kind: 'cover', entry: 'send' },
  { kind: 'reopen', reason: null },
  { kind: 'retire', reason: 'old' },
)

function after(group: Group, one: DeskAct, how: Doing = doing): Group {
  const result = actOnGroup(group, one, how)
  if (result.kind === 'refused') throw new Error(result.why)
  return result.group
}
