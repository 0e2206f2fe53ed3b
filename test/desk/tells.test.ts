import { afterEach, describe, expect, test } from 'vitest'
import { lastWeek } from '../../src/questions/digest.ts'
import { afterFailure, type NewTell } from '../../src/questions/tell.ts'
import { openDeskStore } from '../../src/storage/desk/desk-store.ts'
import { startSignpost, type RunningSignpost } from '../support/running-signpost.ts'

let clock = new Date('2026-11-20T09:00:00Z')
let signpost: RunningSignpost | undefined
afterEach(async () => {
  await signpost?.close()
  signpost = undefined
})

describe('What Slack refuses is told later', () => {
  test('after the pause that it asks for, once, and other replies do not wait for it', async () => {
    const { slack, store, decline } = await started()
    slack.faults.rateLimit('conversations.open', 30)
    slack.faults.rateLimit('chat.postMessage', 30)
    await decline()
    await until(async () => putOff() > 0)
    expect(told()).toHaveLength(0)
    clock = new Date(clock.getTime() + 31_000)
    await slack.waitFor(() => told().length > 0, 10_000)
    await slack.quiet(1_200)
    expect(told()).toHaveLength(1)
    expect(await store.outbox.failed()).toEqual([])
  })

  test('and is listed on the desk once it has been tried enough, to be tried again or told by hand', async () => {
    const { slack, store, decline } = await started()
    slack.faults.refuse('chat.postMessage', 'account_inactive', 3)
    await decline()
    for (let i = 0; i < 3; i++) {
      await until(async () => putOff() > i)
      clock = new Date(clock.getTime() + 60_000)
    }
    await until(async () => (await store.outbox.failed()).length === 1)
    expect(told()).toHaveLength(0)
    const grace = slack.as('grace')
    const listed = await grace.command('/icb-faq', 'failed').reply()
    expect(listed.seen).toContain('account_inactive')
    const changed = await grace.click(listed, 'Try again').change()
    expect(changed.seen).toContain('Everybody has been told')
    await slack.waitFor(() => told().length > 0, 10_000)
    expect(told()).toHaveLength(1)
  })

  test('a telling that may have arrived before a crash is looked for, not sent again', async () => {
    const { slack, store, decline } = await started()
    await decline()
    await slack.waitFor(() => told().length > 0)
    await slack.quiet(500)
    // As if the process had died between Slack's yes and writing it down.
    for (const id of [1, 2]) await store.outbox.laterAt(id, clock, 'died', true)
    await signpost?.restart()
    await slack.waitFor(() => lookedInto() > 0, 10_000)
    await slack.quiet(2_500)
    expect(told()).toHaveLength(1)
    expect(await store.outbox.failed()).toEqual([])
    expect(await store.outbox.claimTell(new Date('2030-01-01'), clock)).toBeNull()
  })

  test('pauses double from five seconds to an hour, and nobody is tried for ever', () => {
    const now = new Date(0)
    const after = (attempts: number, forGood = false) => {
      const next = afterFailure(attempts, now, { forGood })
      return next.kind === 'later' ? next.at.getTime() / 1_000 : 'given up'
    }
    expect([1, 2, 3, 11].map((n) => after(n))).toEqual([5, 10, 20, 3_600])
    expect(after(12)).toBe('given up')
    expect([1, 2, 3].map((n) => after(n, true))).toEqual([5, 10, 'given up'])
    const asked = afterFailure(1, now, { forGood: false, retryAfterMs: 90_000 })
    expect(asked).toEqual({ kind: 'later', at: new Date(90_000) })
  })
})

describe('The weekly digest', () => {
  test('is posted on Monday from nine o’clock in London, once, whatever restarts', async () => {
    clock = new Date('2026-11-20T09:00:00Z')
    const { slack } = await started()
    clock = new Date('2026-11-23T08:59:00Z')
    const digests = () =>
      slack
        .as('grace')
        .messages('faq-team')
        .filter(({ seen }) => seen.startsWith('FAQ desk, 16 November 2026 to 22 November 2026'))
    await slack.quiet(1_500)
    expect(digests()).toEqual([])
    clock = new Date('2026-11-23T09:01:00Z')
    await slack.waitFor(() => digests().length > 0, 10_000)
    await signpost?.restart()
    await slack.quiet(2_000)
    expect(digests()).toHaveLength(1)
  })

  test('is posted by the next process where the last one died before it was on its way', async () => {
    clock = new Date('2026-11-23T10:00:00Z')
    const store = await openDeskStore({ kind: 'sqlite', file: ':memory:' })
    const asked = { asker: 'U1', channel: 'D1', how: 'abstained', nearest: [], gap: null } as const
    await store.record({ ...asked, text: 'why', askedAt: new Date('2026-11-20T09:00:00Z') })
    await store.change((tx) => tx.enqueue([digestOfThatWeek]))
    await store.outbox.claimTell(clock, new Date(clock.getTime() + 30_000))
    const { slack } = (signpost = await startSignpost({ openQuestions: store, now: () => clock }))
    const posted = () =>
      slack
        .as('grace')
        .messages('faq-team')
        .filter(({ seen }) => seen.startsWith('FAQ desk, 16 November 2026'))
    await slack.waitFor(() => posted().length > 0, 10_000)
    await slack.quiet(1_500)
    expect(posted()).toHaveLength(1)
    expect(await store.outbox.failed()).toEqual([])
  })

  test('is not posted where nothing happened and nothing waits', async () => {
    clock = new Date('2026-11-24T12:00:00Z')
    signpost = await startSignpost({ now: () => clock })
    await until(async () => toldLines().length > 0)
    expect(toldLines()[0]).toContain('nothing-to-tell')
    expect(signpost.slack.as('grace').messages('faq-team')).toEqual([])
  })

  test('covers Monday to Sunday, however late in the week it is', () => {
    for (const day of ['2026-11-23T00:00:00Z', '2026-11-25T12:00:00Z', '2026-11-29T23:59:59Z']) {
      expect(lastWeek(new Date(day))).toEqual({
        key: 'digest 2026-11-16',
        from: new Date('2026-11-16T00:00:00Z'),
        to: new Date('2026-11-23T00:00:00Z'),
      })
    }
  })
})

const digestOfThatWeek: NewTell = {
  key: 'digest 2026-11-16',
  what: 'digest',
  to: 'C0FAQTEAM00',
  group: null,
  question: null,
  channel: null,
  thread: null,
  faq: null,
  revision: null,
  createdAt: new Date('2026-11-23T09:00:00Z'),
  dueAt: new Date('2026-11-23T09:00:00Z'),
}

/** Amira has asked something, and Grace can decline it. */
async function started() {
  const running = await startSignpost({ now: () => clock })
  signpost = running
  const { slack, openQuestions: store } = running
  const asked = await slack.as('amira').dm('who waters the Hexham hydrangea').reply()
  expect(asked.text).toContain('Q-1001')
  const board = await slack.waitFor(() =>
    slack
      .as('grace')
      .messages('faq-team')
      .find(({ seen }) => seen.startsWith('Q-1001:')),
  )
  const decline = async () => {
    const group = (await store.question(1001))?.group ?? 0
    const grace = slack.as('grace')
    await grace.select(board, 'signpost.desk.more', 'Decline…').modal()
    // The desk's own message is drawn by the same method: let it have its turn later.
    await store.change((tx) => tx.redraw(group))
    await grace.submit({ reason: 'Nobody does.' })
  }
  return { slack, store, decline }
}

function told() {
  return (signpost?.slack.as('amira').messages() ?? []).filter(({ seen }) =>
    seen.includes('Nobody does.'),
  )
}

/** How often a telling failed and was put off or given up: its line is written once that is kept. */
function putOff(): number {
  const lines = signpost?.logLines ?? []
  return lines.filter((line) => /"event":"tell","outcome":"(later|give-up)"/.test(line)).length
}

function toldLines(): readonly string[] {
  return (signpost?.logLines ?? []).filter((line) => line.includes('"event":"tell"'))
}

/** How often the bot read what it had said before. */
function lookedInto(): number {
  const reads = ['conversations.history', 'conversations.replies']
  return (signpost?.slack.wire ?? []).filter(({ name }) => reads.includes(name)).length
}

async function until(is: () => Promise<boolean>): Promise<void> {
  while (!(await is())) await new Promise((done) => setTimeout(done, 50))
}
