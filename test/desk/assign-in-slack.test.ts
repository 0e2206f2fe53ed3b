import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { ShownMessage } from '../../src/playground/shown.ts'
import { testDay } from '../support/real-knowledge.ts'
import { askedOnDesk } from '../support/asked-on-desk.ts'
import { startSignpost, type RunningSignpost } from '../support/running-signpost.ts'

let signpost: RunningSignpost
beforeAll(async () => void (signpost = await startSignpost()))
afterAll(() => signpost.close())

const more = 'signpost.desk.more'
const toColleague = 'Assign to a colleague…'
const person = (name: string) => signpost.slack.as(name)

describe('Assigning to a colleague', () => {
  test('shows who has it, is in their list, and tells them once, with the way to the question', async () => {
    const board = await asked('who oils the Wilmslow weathervane')
    await assign('grace', board, 'tom')
    await assignedTo(board, 'tom')
    const [told] = await tellings('tom', 'Wilmslow')
    expect(told?.seen).toMatch(/has assigned Q-\d+ to you:/)
    expect(isAbout(told, 'grace')).toBe(true)
    expect(told?.text).toMatch(/^A colleague has assigned Q-\d+ to you:/)
    const mine = await person('tom').command('/icb-faq', 'mine').reply()
    expect(mine.seen).toContain('Wilmslow weathervane')
    const others = await person('grace').command('/icb-faq', 'mine').reply()
    expect(others.seen).not.toContain('Wilmslow weathervane')
    const opened = await person('tom')
      .click(told ?? board, 'Open')
      .reply()
    expect(opened.seen).toContain('Why it is here: no answer.')
    // As if the process had died between Slack's yes and writing it down.
    await signpost.openQuestions.outbox.laterAt(1, testDay, 'died', true)
    await signpost.restart()
    await signpost.slack.quiet(1_500)
    expect(await tellings('tom', 'Wilmslow')).toHaveLength(1)
  })

  test('is written down: who did it, and to whom it went', async () => {
    const board = await asked('who combs the Knutsford alpaca')
    await assign('grace', board, 'tom')
    const now = await drawn(board, 'Assigned to')
    const history = await person('tom').select(now, more, 'What happened so far').reply()
    expect(history.seen).toContain('assigned it to')
    expect([isAbout(history, 'grace'), isAbout(history, 'tom')]).toEqual([true, true])
    const [line] = await signpost.openQuestions.auditOf((await groupOf(board)).id, 1)
    expect(line).toMatchObject({
      who: person('grace').id,
      what: 'assign',
      before: { group: { assignee: null, status: 'new' } },
      after: { group: { assignee: person('tom').id, status: 'assigned' } },
    })
  })

  test.each([
    ['who is not in the FAQ channel', () => person('amira').id, 'not a member of the FAQ channel'],
    ['who is the bot itself', () => signpost.slack.bot.userId, 'Choose a colleague'],
  ])('somebody %s is refused kindly, and the form stays open', async (_, whom, why) => {
    const board = await asked(`who dusts the ${why.split(' ').at(-1)} escutcheon`)
    await person('grace').select(board, more, toColleague).modal()
    const { errors } = await person('grace').submit({ to: whom() })
    expect(errors?.['to']).toContain(why)
    expect((await groupOf(board)).status).toBe('new')
    await person('grace').submit({ to: person('tom').id })
    await assignedTo(board, 'tom')
  })

  test('to whoever has it already says so, and tells nobody again', async () => {
    const board = await asked('who grooms the Alderley llama')
    await assign('grace', board, 'tom')
    const now = await drawn(board, 'Assigned to')
    await tellings('tom', 'Alderley')
    await person('grace').select(now, more, toColleague).modal()
    const { errors } = await person('grace').submit({ to: person('tom').id })
    expect(errors?.['to']).toContain('has it already')
    await person('grace').closeModal()
    await signpost.slack.quiet(1_200)
    expect(await tellings('tom', 'Alderley')).toHaveLength(1)
  })

  test('to oneself is told to nobody', async () => {
    const board = await asked('who shoes the Handforth unicorn')
    await assign('grace', board, 'grace')
    await assignedTo(board, 'grace')
    await signpost.slack.quiet(1_200)
    for (const name of ['grace', 'tom']) expect(said(name, 'Handforth')).toEqual([])
  })

  test('two at once: one has it, the other is told, and only one colleague hears of it', async () => {
    const board = await asked('who tames the Prestbury gryphon')
    for (const name of ['grace', 'tom']) await person(name).select(board, more, toColleague).modal()
    await person('tom').submit({ to: person('grace').id })
    await person('grace').submit({ to: person('tom').id })
    const late = await signpost.slack.waitFor(() =>
      person('grace')
        .messages('faq-team')
        .find(({ seen, isEphemeral }) => isEphemeral && seen.includes('was quicker')),
    )
    expect(late.seen).toContain('was quicker and assigned it')
    expect(isAbout(late, 'tom')).toBe(true)
    expect((await groupOf(board)).assignee).toBe(person('grace').id)
    expect(await tellings('grace', 'Prestbury')).toHaveLength(1)
    await signpost.slack.quiet(1_200)
    expect(said('tom', 'Prestbury')).toEqual([])
  })

  test('can be taken back, by Undo or by Unassign', async () => {
    const board = await asked('who tunes the Bollington bagpipes')
    await assign('grace', board, 'tom')
    const first = await assignedTo(board, 'tom')
    await person('tom').select(first, more, 'Undo: somebody assigned it')
    const undone = await drawn(board, 'New')
    expect(undone.seen).not.toContain('Assigned to')
    await person('tom').click(undone, 'Assign to me')
    const again = await assignedTo(board, 'tom')
    await person('grace').select(again, more, 'Unassign')
    const free = await drawn(board, 'New')
    expect((await groupOf(board)).assignee).toBeNull()
    await person('tom').select(free, more, 'Undo: somebody unassigned it')
    await assignedTo(board, 'tom')
  })
})

async function assign(by: string, board: ShownMessage, to: string): Promise<void> {
  const form = await person(by).select(board, more, toColleague).modal()
  expect(form.title).toBe('Assign')
  await person(by).submit({ to: person(to).id })
}

/** Amira asks, and the desk has its message. */
function asked(question: string): Promise<ShownMessage> {
  return askedOnDesk(signpost.slack, { by: 'amira', channel: 'faq-team', question })
}

function drawn(board: ShownMessage, words: string): Promise<ShownMessage> {
  return signpost.slack.waitFor(
    () =>
      person('grace')
        .messages('faq-team')
        .find(({ ts, seen }) => ts === board.ts && seen.includes(words)),
    10_000,
  )
}

function assignedTo(board: ShownMessage, name: string): Promise<ShownMessage> {
  return signpost.slack.waitFor(() => {
    const now = person('grace')
      .messages('faq-team')
      .find(({ ts }) => ts === board.ts)
    return now?.seen.includes('Assigned to: ') === true && isAbout(now, name) ? now : undefined
  }, 10_000)
}

/** Whether a person is named, as Slack names people: by their id. */
function isAbout(message: ShownMessage | undefined, name: string): boolean {
  return JSON.stringify(message?.blocks ?? []).includes(`"user_id":"${person(name).id}"`)
}

function said(name: string, words: string): readonly ShownMessage[] {
  return person(name)
    .messages()
    .filter(({ seen, isEphemeral }) => !isEphemeral && seen.includes(words))
}

/** What the bot told somebody in direct messages, once it has. */
async function tellings(name: string, words: string): Promise<readonly ShownMessage[]> {
  await signpost.slack.waitFor(() => said(name, words).length > 0, 10_000)
  return said(name, words)
}

async function groupOf(board: ShownMessage) {
  const reference = Number(/Q-(\d+)/.exec(board.seen)?.[1])
  const question = await signpost.openQuestions.question(reference)
  const group = await signpost.openQuestions.group(question?.group ?? 0)
  if (group === null) throw new Error('no group')
  return group
}
