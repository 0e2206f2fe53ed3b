import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { ShownMessage } from '../../src/playground/shown.ts'
import { startSignpost, type RunningSignpost } from '../support/running-signpost.ts'

let signpost: RunningSignpost
beforeAll(async () => void (signpost = await startSignpost()))
afterAll(() => signpost.close())

const person = (name: string) => signpost.slack.as(name)
const store = () => signpost.openQuestions

describe('Under a logged question', () => {
  test('“Tell me when it’s answered” says that one will be told, to that person alone', async () => {
    const reply = await person('amira').mention('general', 'who waters the Corby cactus').reply()
    const said = await person('david').click(reply, 'Tell me when it’s answered').reply()
    expect(said.isEphemeral).toBe(true)
    expect(said.seen).toMatch(/I will tell you in direct messages as soon as Q-\d+ is answered/)
    const question = await questionIn(reply)
    expect(await store().followers(question.group)).toEqual([person('david').id])
  })

  test('“Add detail” keeps what is added, and shows who asked only where they agree', async () => {
    const reply = await person('amira').dm('who waters the Luton lupins').reply()
    await person('amira').click(reply, 'Add detail').modal()
    const refused = await person('amira').submit({ detail: 'mail me: amira@example.nhs.uk' })
    expect(refused.errors?.['detail']).toContain('e-mail address')
    await person('amira').submit({ detail: 'those on the roof', 'may-show': ['yes'] })
    const thanks = await signpost.slack.waitFor(() => ephemeralTo('amira', 'Thank you'))
    expect(thanks.isEphemeral).toBe(true)
    const board = await signpost.slack.waitFor(() => boardSaying('those on the roof'))
    expect(board.seen).toContain('You may ask: ')
    expect(JSON.stringify(board.blocks)).toContain(person('amira').id)
  })

  test('“Withdraw” deletes the words, here and on the desk; nobody else can do it', async () => {
    const reply = await person('amira').mention('general', 'who waters the Kettering kale').reply()
    const question = await questionIn(reply)
    const board = await signpost.slack.waitFor(() => boardSaying('Kettering kale'))
    const notYours = await person('david').click(reply, 'Withdraw').reply()
    expect(notYours.seen).toContain('Only the person who asked')
    const said = await person('amira').click(reply, 'Withdraw').reply()
    expect(said.seen).toContain('its words are deleted')
    expect(await store().question(question.id)).toBeNull()
    const now = await signpost.slack.waitFor(() => {
      const found = person('grace')
        .messages('faq-team')
        .find(({ ts }) => ts === board.ts)
      return found?.seen.includes('Withdrawn') === true ? found : undefined
    })
    expect(now.seen).not.toContain('Kettering')
    const again = await person('amira').click(reply, 'Withdraw').reply()
    expect(again.seen).toContain('no longer there')
  })
})

describe('Every way in leads to the desk', () => {
  test('an answer that is not helpful, with the reason', async () => {
    const reply = await person('amira').dm('who gets EPRR?').reply()
    await person('amira').click(reply, 'Not helpful').modal()
    await person('amira').submit({ reason: 'out-of-date', detail: 'it is about the new rota' })
    const said = await signpost.slack.waitFor(() => ephemeralTo('amira', 'logged for the FAQ team'))
    const question = await questionIn(said)
    expect(question).toMatchObject({
      text: 'who gets EPRR?',
      how: 'not-helpful',
      reason: 'out-of-date',
      detail: 'it is about the new rota',
      nearest: ['eprr-and-system-coordination-centre'],
    })
    const board = await signpost.slack.waitFor(() => boardSaying('It is out of date'))
    expect(board.seen).toContain('the answer was not helpful')
  })

  test('a helpful answer is only counted, without words', async () => {
    const before = await store().count()
    const reply = await person('amira').dm('who gets general practice IT?').reply()
    const said = await person('amira').click(reply, 'Helpful').reply()
    expect(said.seen).toContain('Thank you')
    expect(await store().count()).toBe(before)
    const tallies = await store().tallies('2026-11-20', '2026-11-21')
    expect(tallies).toContainEqual({
      day: '2026-11-20',
      what: 'helpful',
      entry: 'general-practice-it',
      n: 1,
    })
    expect(tallies.filter(({ what }) => what === 'answered').length).toBeGreaterThan(0)
  })

  test('a message of anybody, after it was looked at: not who wrote it, and no personal data', async () => {
    await person('david').say('general', 'does anybody know who mends the Rugby rake?')
    const message = person('amira').messages('general').at(-1)
    if (message === undefined) throw new Error('nothing was said')
    await person('amira').shortcut('signpost.log-message', message).modal()
    const refused = await person('amira').submit({ question: 'ring 07700 900123 about the rake' })
    expect(refused.errors?.['question']).toContain('phone number')
    const before = person('amira').messages().length
    await person('amira').submit({ question: 'who mends the Rugby rake?' })
    const said = await signpost.slack.waitFor(() =>
      person('amira')
        .messages()
        .slice(before)
        .findLast(({ seen }) => seen.includes('logged for the FAQ team')),
    )
    expect(await questionIn(said)).toMatchObject({
      text: 'who mends the Rugby rake?',
      how: 'shortcut',
      asker: person('amira').id,
      mayShow: false,
    })
  })

  test('a message that holds personal data is not put into the form', async () => {
    await person('david').say('general', 'patient 943 476 5919 waits for the Rugby rake')
    const message = person('amira').messages('general').at(-1)
    if (message === undefined) throw new Error('nothing was said')
    const modal = await person('amira').shortcut('signpost.log-message', message).modal()
    expect(JSON.stringify(modal.blocks)).not.toContain('943')
    await person('amira').closeModal()
  })

  test('the part of a question that has no answer, and only that part', async () => {
    const reply = await person('amira')
      .dm('Who is getting EPRR? And what will my redundancy payment be after 12 years?')
      .reply()
    const question = await questionIn(reply)
    expect(question.how).toBe('part-unanswered')
    expect(question.text).not.toContain('EPRR')
  })
})

async function questionIn({ text }: ShownMessage) {
  const question = await store().question(Number(/Q-(\d+)/.exec(text)?.[1]))
  if (question === null) throw new Error(`no question in: ${text}`)
  return question
}

function ephemeralTo(name: string, words: string): ShownMessage | undefined {
  return person(name)
    .messages()
    .findLast(({ seen, isEphemeral }) => isEphemeral && seen.includes(words))
}

function boardSaying(words: string): ShownMessage | undefined {
  return person('grace')
    .messages('faq-team')
    .find(({ seen, isEphemeral }) => !isEphemeral && seen.includes(words))
}
