import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { ShownMessage } from '../../src/playground/shown.ts'
import { testDay } from '../support/real-knowledge.ts'
import { askedOnDesk } from '../support/asked-on-desk.ts'
import { startSignpost, type RunningSignpost } from '../support/running-signpost.ts'

let signpost: RunningSignpost
let members: Set<string>
let clock = testDay
beforeAll(async () => {
  signpost = await startSignpost({ desk: { faqChannel: 'C0DESK00000' }, now: () => clock })
  const { slack } = signpost
  const everybody = [slack.bot.userId, ...Object.values(slack.people).map(({ id }) => id)]
  ;({ members } = slack.addChannel({ id: 'C0DESK00000', name: 'desk', members: everybody }))
})
afterAll(() => signpost.close())

const person = (name: string) => signpost.slack.as(name)
beforeEach(() => {
  for (const name of ['grace', 'tom']) members.add(person(name).id)
  for (const name of ['amira', 'david']) members.add(person(name).id)
})

describe('Who is on the desk', () => {
  test('is asked at every action: who left the channel can see its messages no more, and do nothing', async () => {
    const board = await asked('is there a gym in the Wigan office')
    members.delete(person('tom').id)
    const list = await person('tom').command('/icb-faq', '').reply()
    expect(list.seen).toContain('Only members of the FAQ channel')
    members.add(person('tom').id)
    const opened = await person('tom').command('/icb-faq', 'new').reply()
    members.delete(person('tom').id)
    const refused = await person('tom').click(opened, 'Open').reply()
    expect(refused.seen).toContain('Only members of the FAQ channel')
    await person('grace').click(board, 'Draft an answer').modal()
    members.delete(person('grace').id)
    await person('grace').submit({ 'question#1': 'Gym?', 'answer#1': 'No.' })
    expect(person('grace').modal()?.seen).toContain('Only members of the FAQ channel')
    await person('grace').closeModal()
    expect((await groupOf(board)).status).toBe('new')
  })

  test('a form that is still open offers them nothing any more, and shows no preview', async () => {
    await asked('is there a pool in the Wigan office')
    const board = await asked('is there a sauna in the Leigh office')
    const merge = 'signpost.desk.merge-into'
    await person('tom').select(board, 'signpost.desk.more', 'Merge into another group…').modal()
    expect(await person('tom').suggestions('modal', merge, 'pool')).toHaveLength(1)
    members.delete(person('tom').id)
    expect(await person('tom').suggestions('modal', merge, 'pool')).toEqual([])
    await person('tom').closeModal()
    await person('grace').click(board, 'Draft an answer').modal()
    members.delete(person('grace').id)
    await person('grace').click('modal', 'Preview').modal()
    expect(person('grace').modal()?.seen).toContain('Only members of the FAQ channel')
    while (person('grace').modal() !== undefined) await person('grace').closeModal()
  })
})

describe('Working on a group', () => {
  test('two press at once: one has it, the other is told who was quicker', async () => {
    const board = await asked('who feeds the goldfish in the Bolton office')
    const [, late] = await Promise.all([
      person('grace').click(board, 'Assign to me'),
      person('tom').click(board, 'Assign to me').reply(),
    ])
    expect(late.isEphemeral).toBe(true)
    expect(late.seen).toContain('was quicker and assigned it')
    const changed = await signpost.slack.waitFor(() => {
      const now = boardOf(board)
      return now?.seen.includes('Assigned') === true ? now : undefined
    })
    expect(changed.ts).toBe(board.ts)
    expect((await groupOf(board)).assignee).toBe(person('grace').id)
  })

  test('declining tells the asker the reason, and Undo takes it back', async () => {
    const board = await asked('may we paint the Leigh office orange')
    const press = await person('grace').select(board, 'signpost.desk.more', 'Decline…').modal()
    expect(press.title).toBe('Decline')
    const refused = person('grace').submit({ reason: 'ring 07700 900123' })
    expect((await refused).errors?.['reason']).toContain('phone number')
    await person('grace').submit({ reason: 'That is for the landlord.' })
    const told = await toldTo('david', 'That is for the landlord.')
    expect(told.seen).toMatch(/your question Q-\d+ and decided not to answer it/)
    const declined = await drawn(board, 'Declined')
    const reopened = person('tom').select(
      declined,
      'signpost.desk.more',
      'Undo: somebody declined it',
    )
    await reopened
    await drawn(board, 'New')
  })

  test('sending on gives a ready e-mail, names nobody, and is only marked when a person says so', async () => {
    const board = await asked('who insures the Salford minibus')
    const modal = await person('tom')
      .select(board, 'signpost.desk.more', 'Send on to the national inbox…')
      .modal()
    const values = JSON.stringify(modal.blocks)
    expect(values).toContain('england.Model-ICB@nhs.net')
    expect(values).toContain('who insures the Salford minibus')
    expect(values).not.toContain(person('david').id)
    await person('tom').submit()
    expect((await toldTo('david', 'has sent it on')).seen).toContain('england.Model-ICB@nhs.net')
    expect((await groupOf(board)).status).toBe('sent-on')
  })

  test('pointing at an entry tells its answer, and the wording leads there from then on', async () => {
    const question = 'which lot inherits the beaver wrangling certificates'
    const board = await asked(question)
    await person('tom').select(board, 'signpost.desk.more', 'An entry covers this already…').modal()
    const offered = await person('tom').suggestions('modal', 'signpost.desk.entry', 'safeguarding')
    expect(JSON.stringify(offered)).toContain('"safeguarding"')
    await person('tom').submit({ entry: { text: plain('Safeguarding'), value: 'safeguarding' } })
    const told = await toldTo('david', 'I just did not see it')
    expect(told.seen.toLowerCase()).toContain('safeguarding')
    const next = await person('amira').dm(question).reply()
    expect(next.text).not.toMatch(/Q-\d/)
    expect(next.seen.toLowerCase()).toContain('safeguarding')
  })

  test('a merge and a split put the grouping right', async () => {
    const one = await asked('who oils the Oldham bicycles')
    const two = await asked('who has the key to the Rochdale safe')
    await person('tom').select(one, 'signpost.desk.more', 'Merge into another group…').modal()
    const offered = await person('tom').suggestions('modal', 'signpost.desk.merge-into', 'rochdale')
    const [target] = offered
    if (target === undefined) throw new Error('nothing was offered')
    await person('tom').submit({ into: target })
    const joined = await drawn(two, 'and 1 more')
    await person('tom').select(joined, 'signpost.desk.more', 'Split off some questions…').modal()
    const options = JSON.stringify(person('tom').modal()?.blocks)
    const safe = /Q-(\d+) who has the key/.exec(options)?.[1] ?? ''
    await person('tom').submit({ questions: [safe] })
    await drawn(two, 'who oils the Oldham bicycles')
    const merged = await drawn(one, 'Merged')
    expect(merged.seen).toMatch(/^Q-\d+: Merged/)
    expect(merged.seen).toMatch(/Its questions are part of Q-\d+ now/)
  })

  test('a copy of a message, as a crash may leave one, is removed once somebody presses on it', async () => {
    const board = await asked('who tunes the Swinton organ')
    const { id } = await groupOf(board)
    await drawnOf(id)
    // As if the process had died between Slack's yes and writing down where the message stands.
    await signpost.openQuestions.outbox.drawn(
      { group: id, wanted: 0, channel: null, ts: null },
      { channel: 'C0DESK00000', ts: '' },
    )
    const copies = () =>
      person('grace')
        .messages('desk')
        .filter(({ seen, isEphemeral }) => !isEphemeral && seen.includes('Swinton organ'))
    await drawnOf(id)
    expect(copies()).toHaveLength(2)
    const said = await person('grace').click(board, 'Assign to me').reply()
    expect(said.seen).toContain('an earlier copy of this group’s message')
    expect(copies()).toHaveLength(1)
    expect((await groupOf(board)).status).toBe('new')
    const [own] = copies()
    if (own === undefined) throw new Error('the message is gone')
    await person('grace').click(own, 'Assign to me')
    expect((await drawn(own, 'Assigned')).ts).toBe(own.ts)
  })

  test('an answer that came back can be kept as it is, and only who asked again is told', async () => {
    const question = 'who waxes the Walkden banisters'
    const board = await asked(question)
    await publish(board, 'Nobody waxes them.')
    clock = new Date(testDay.getTime() + 3_600_000)
    const reply = await person('amira').dm(question).reply()
    expect(reply.seen).toContain('Nobody waxes them.')
    await person('amira').click(reply, 'Not helpful').modal()
    await person('amira').submit({ reason: 'wrong' })
    const reopened = await drawn(board, 'Reopened')
    await person('grace')
      .select(reopened, 'signpost.desk.more', 'Keep the answer as it is…')
      .modal()
    await person('grace').submit({ reason: 'We asked again.' })
    const told = await toldTo('amira', 'We asked again.')
    expect(told.seen).toContain('keeps the answer as it is')
    await drawn(board, 'Published')
    await signpost.slack.quiet(1_000)
    const davids = person('david').messages()
    expect(davids.filter(({ seen }) => seen.includes('We asked again.'))).toEqual([])
  })

  test('what happened so far is there, and no asker is named who did not agree', async () => {
    const board = await asked('are there otters in the Bury pond')
    await person('grace').click(board, 'Assign to me')
    const now = await drawn(board, 'Assigned')
    const history = await person('tom')
      .select(now, 'signpost.desk.more', 'What happened so far')
      .reply()
    expect(history.seen).toContain('Somebody asked it')
    expect(JSON.stringify(history.blocks)).not.toContain(person('david').id)
  })
})

describe('Drafting', () => {
  test.each([
    ['a table', 'a | b | c\n1 | 2 | 3', 'A table', 'who feeds the Hyde hedgehogs'],
    ['a table of tabs', 'a\tb\n1\t2', 'A table', 'who feeds the Dukinfield ducks'],
    ['a phone number', 'Ring 07700 900123.', 'phone number', 'who snerts the Mossley quobbles'],
  ])('%s is refused before it is saved, with what to do', async (_, answer, said, question) => {
    const board = await asked(question)
    await person('grace').click(board, 'Draft an answer').modal()
    const { errors } = await person('grace').submit({
      'question#1': 'Is it?',
      'answer#1': answer,
    })
    expect(errors?.['answer#1']).toContain(said)
    await person('grace').closeModal()
  })

  test('an answer of 3,000 characters with lists and links is shown whole, before and after', async () => {
    const board = await asked('who hung a kite from the Sale flagpole')
    const answer = `See https://www.england.nhs.uk/long.\n\n${'- a line of a list\n'.repeat(120)}`
      .padEnd(2_999, 'x')
      .concat('!')
    await person('grace').click(board, 'Draft an answer').modal()
    await person('grace').submit({ 'question#1': 'Who hung a kite there?', 'answer#1': answer })
    const preview = await signpost.slack.waitFor(() =>
      person('grace')
        .messages('desk')
        .findLast(({ isEphemeral, seen }) => isEphemeral && seen.startsWith('See https')),
    )
    expect(preview.seen).toContain('x!')
    const drafted = await drawn(board, 'to be approved')
    await person('tom').click(drafted, 'Review').modal()
    expect(person('tom').modal()?.seen).toContain('x!')
    await person('tom').submit()
    expect((await toldTo('david', 'See https')).seen).toContain('x!')
  })

  test('a draft on what somebody else drafted meanwhile is not lost: the newer one is shown, with one’s own beside', async () => {
    const board = await asked('who winds the Stockport clock')
    await person('grace').click(board, 'Draft an answer').modal()
    await person('tom').click(board, 'Draft an answer').modal()
    await person('tom').submit({ 'question#1': 'Who winds it?', 'answer#1': 'The mayor.' })
    await drawn(board, 'to be approved')
    await person('grace').submit({ 'question#1': 'Who winds it?', 'answer#1': 'The verger.' })
    const newer = person('grace').modal()
    expect(newer?.seen).toContain('was quicker and drafted an answer')
    expect(newer?.seen).toContain('The verger.')
    expect(JSON.stringify(newer?.blocks)).toContain('The mayor.')
    await person('grace').submit({ 'answer#2': 'The mayor, since May.' })
    await drawn(board, 'The mayor, since May.')
  })

  test('sources are picked from those of the nearest entries or found by their words, and are shown', async () => {
    const board = await asked('who keeps the Marple kettle')
    await person('grace').click(board, 'Draft an answer').modal()
    const found = await person('grace').suggestions(
      'modal',
      'signpost.desk.sources',
      'transfer to regions over time',
    )
    const [source] = found
    if (source === undefined) throw new Error('no source was found')
    await person('grace').submit({
      'question#1': 'Who keeps it?',
      'answer#1': 'Nobody.',
      'sources#1': [source],
    })
    const preview = await signpost.slack.waitFor(() =>
      person('grace')
        .messages('desk')
        .findLast(({ isEphemeral, seen }) => isEphemeral && seen.startsWith('Nobody.')),
    )
    expect(preview.seen.toLowerCase()).toContain('transfer to regions over time')
  })

  test('Preview says what is missing, and shows what is typed before it is saved', async () => {
    const board = await asked('who rakes the Irlam gravel')
    await person('grace').click(board, 'Draft an answer').modal()
    await person('grace').click('modal', 'Preview').modal()
    expect(person('grace').modal()?.seen).toContain('Write the question and the answer first')
    await person('grace').closeModal()
    await person('grace').select('modal', 'answer#1', 'The caretaker rakes it.')
    await person('grace').click('modal', 'Preview').modal()
    expect(person('grace').modal()?.seen).toContain('The caretaker rakes it.')
    expect(person('grace').modal()?.seen).toContain('FAQ team, 20 November 2026')
    while (person('grace').modal() !== undefined) await person('grace').closeModal()
    expect((await groupOf(board)).status).toBe('new')
  })

  test('a draft that is sent back is with its drafter again, with the reason', async () => {
    const board = await asked('is the Denton lift inclusive')
    await person('grace').click(board, 'Draft an answer').modal()
    await person('grace').submit({ 'question#1': 'Is it?', 'answer#1': 'Perhaps.' })
    const drafted = await drawn(board, 'to be approved')
    await person('tom').click(drafted, 'Review').modal()
    await person('tom').select('modal', 'note', 'Say which floor.')
    await person('tom').click('modal', 'Send back to the drafter')
    const back = await drawn(board, 'Say which floor.')
    expect(back.seen).toContain('Assigned')
    expect((await groupOf(board)).assignee).toBe(person('grace').id)
  })
})

describe('/icb-faq', () => {
  test('lists by filter, page by page, and opens a group by its reference', async () => {
    const board = await asked('who oils the Ashton gate')
    const reference = /Q-\d+/.exec(board.seen)?.[0] ?? ''
    const card = await person('tom').command('/icb-faq', reference.toLowerCase()).reply()
    expect(card.isEphemeral).toBe(true)
    expect(card.seen).toContain('who oils the Ashton gate')
    const list = await person('tom').command('/icb-faq', 'oldest').reply()
    expect(list.seen).toContain('Open, oldest first')
    const next = person('tom').click(list, 'Next')
    expect((await next.change()).seen).toMatch(/11 to \d+ of/)
    const mine = person('tom').select(list, 'signpost.desk.filter', 'Assigned to me')
    expect((await mine.change()).seen).toContain('Assigned to me')
    const gone = await person('tom').command('/icb-faq', 'Q-9999').reply()
    expect(gone.seen).toContain('There is no question Q-9999')
  })

  test('lists what is closed, with groups whose words were withdrawn', async () => {
    const reply = await person('david').dm('who mends the Cadishead kiln').reply()
    const reference = /Q-\d+/.exec(reply.text)?.[0] ?? ''
    await person('david').click(reply, 'Withdraw').reply()
    const list = await person('tom').command('/icb-faq', 'closed').reply()
    expect(list.seen).toContain(`${reference} · Withdrawn`)
    expect(list.seen).toContain('Its words were deleted.')
    const opened = person('tom').click(list, 'Open')
    expect((await opened.reply()).seen).toContain(`${reference}: Withdrawn`)
  })

  test.each([
    ['help', 'How an answer is published'],
    ['digest', 'Most asked'],
    ['topics', 'Topics by how often they were asked about'],
    ['failed', 'Everybody has been told'],
    ['no such thing', 'Lists'],
  ])('%s', async (words, said) => {
    const reply = await person('grace').command('/icb-faq', words, { channel: 'desk' }).reply()
    expect(reply.isEphemeral).toBe(true)
    expect(reply.seen).toContain(said)
  })

  test('export sends two CSV files that no spreadsheet takes for formulas, and names nobody', async () => {
    await asked('=HYPERLINK("http://example.com") who owns this')
    const before = person('grace').messages().length
    await person('grace').command('/icb-faq', 'export', { channel: 'desk' }).reply(10_000)
    const files = person('grace')
      .messages()
      .slice(before)
      .flatMap((message) => message.files)
    expect(files.map(({ name }) => name)).toEqual([
      'open-questions-2026-11-20.csv',
      'faqs-2026-11-20.csv',
    ])
    const csv = await downloaded(files[0])
    expect(csv).toContain(`"'=HYPERLINK(""http://example.com"") who owns this"`)
    expect(csv).not.toContain(person('david').id)
  })
})

describe('The Home tab', () => {
  test('has the desk for its members, and for nobody else', async () => {
    members.delete(person('amira').id)
    expect((await person('amira').openHome().home()).seen).not.toContain('FAQ desk')
    await asked('who dusts the Hazel Grove ferns')
    const home = await person('grace').openHome().home()
    expect(home.seen).toMatch(/\d+ groups of questions wait for an answer/)
    const list = await person('grace').click('home', 'Open the FAQ desk').home()
    expect(list.seen).toContain('who dusts the Hazel Grove ferns')
    const open = await person('grace').click('home', 'Open').home()
    expect(open.seen).toContain('Why it is here: no answer.')
    const mine = await person('grace').click('home', 'Assign to me').home()
    expect(mine.seen).toContain('Assigned')
    await person('grace').click('home', 'Draft an answer').modal()
    const version = /answer#(\d+)/.exec(JSON.stringify(person('grace').modal()?.blocks))?.[1]
    const [one, two, three] = await person('grace').suggestions(
      'modal',
      'signpost.desk.sources',
      'transfer',
    )
    if (one === undefined || two === undefined || three === undefined) throw new Error('no sources')
    const drafted = person('grace').submit({
      [`answer#${version}`]: 'Grace dusts them.',
      [`sources#${version}`]: [one, two, three],
    })
    const shown = await drafted.home()
    expect(shown.seen).toContain('Your draft is saved')
    expect(shown.seen).toContain('Grace dusts them.')
    expect(shown.seen).toContain('Where it says so (3)')
    expect(shown.seen).toContain('Drafted, to be approved')
    expect((await person('grace').click('home', 'Overview').home()).seen).toContain('FAQ desk')
  })
})

test('The log holds no word of a question, and no name', () => {
  const log = signpost.logLines.join('')
  for (const word of ['goldfish', 'Stockport', 'mayor', person('david').id, person('grace').id]) {
    expect(log).not.toContain(word)
  }
})

/** David asks, and the desk has its message. */
function asked(question: string): Promise<ShownMessage> {
  return askedOnDesk(signpost.slack, { by: 'david', channel: 'desk', question })
}

/** Until it is kept where the message of a group stands. */
async function drawnOf(group: number): Promise<void> {
  const { outbox } = signpost.openQuestions
  while ((await outbox.messageOf(group)) === null) await signpost.slack.quiet(50)
}

/** Grace drafts, Tom approves. */
async function publish(board: ShownMessage, answer: string): Promise<void> {
  await person('grace').click(board, 'Draft an answer').modal()
  await person('grace').submit({ 'answer#1': answer })
  const drafted = await drawn(board, 'to be approved')
  await person('tom').click(drafted, 'Review').modal()
  await person('tom').submit()
  await drawn(board, 'Published')
}

function boardOf(board: ShownMessage): ShownMessage | undefined {
  return person('grace')
    .messages('desk')
    .find(({ ts }) => ts === board.ts)
}

function drawn(board: ShownMessage, words: string): Promise<ShownMessage> {
  return signpost.slack.waitFor(() => {
    const now = boardOf(board)
    return now?.seen.includes(words) === true ? now : undefined
  }, 10_000)
}

function toldTo(name: string, words: string): Promise<ShownMessage> {
  return signpost.slack.waitFor(
    () =>
      person(name)
        .messages()
        .findLast(({ seen }) => seen.includes(words)),
    15_000,
  )
}

async function groupOf(board: ShownMessage) {
  const reference = Number(/Q-(\d+)/.exec(board.seen)?.[1])
  const question = await signpost.openQuestions.question(reference)
  const group = await signpost.openQuestions.group(question?.group ?? 0)
  if (group === null) throw new Error('no group')
  return group
}

async function downloaded(file: Readonly<Record<string, unknown>> | undefined): Promise<string> {
  const response = await fetch(String(file?.['url_private_download']))
  return response.text()
}

function plain(text: string) {
  return { type: 'plain_text', text }
}
