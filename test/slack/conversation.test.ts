import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startSignpost, type RunningSignpost } from '../support/running-signpost.ts'

let signpost: RunningSignpost
beforeAll(async () => void (signpost = await startSignpost()))
afterAll(() => signpost.close())

const amira = () => signpost.slack.as('amira')
const david = () => signpost.slack.as('david')
const unanswerable = 'what is the best pizza topping in Naples'

describe('A direct message', () => {
  test('is answered in a thread under it, destination first, with the guiding note word for word', async () => {
    const sent = amira().dm("who's getting EPRR?")
    const reply = await sent.reply()
    expect(reply.threadTs).toBe(sent.ts)
    expect(reply.seen).toMatch(/^EPRR and the system coordination centre could transfer to regions/)
    expect(reply.seen).toContain('“Transfer to regions over time”')
    expect(reply.text).toContain('“Transfer to regions over time”')
    expect(reply.text).toContain('Model ICB Blueprint')
  })

  test('that has no answer is logged under a reference before the reply says so', async () => {
    const before = await signpost.openQuestions.count()
    const reply = await amira().dm(unanswerable).reply()
    const reference = /Q-(\d+)/.exec(reply.text)?.[1]
    expect(await signpost.openQuestions.count()).toBe(before + 1)
    const logged = await signpost.openQuestions.find(Number(reference))
    expect(logged).toMatchObject({
      text: unanswerable,
      asker: amira().id,
      how: 'abstained',
    })
  })

  test('is answered once, however often Slack delivers it', async () => {
    signpost.slack.faults.deliverTwice()
    const sent = amira().dm('who gets general practice IT?')
    await sent.reply()
    await signpost.slack.quiet()
    const replies = amira()
      .messages()
      .filter((message) => message.threadTs === sent.ts && message.user !== amira().id)
    expect(replies).toHaveLength(1)
  })
})

describe('A mention', () => {
  test('is answered in the thread, for everyone in the channel', async () => {
    const sent = david().mention('general', 'who gets EPRR?')
    const reply = await sent.reply()
    expect(reply.threadTs).toBe(sent.ts)
    expect(reply.isEphemeral).toBe(false)
    expect(reply.seen).toMatch(/^EPRR and the system coordination centre could transfer to regions/)
  })

  test('inside a thread is answered in that thread', async () => {
    const { ts } = david().say('general', 'has anybody read the blueprint?')
    const reply = await david().mention('general', 'who gets EPRR?', { threadTs: ts }).reply()
    expect(reply.threadTs).toBe(ts)
  })

  test('gets exactly one reply', async () => {
    const sent = david().mention('general', 'who gets SEND?')
    await sent.reply()
    await signpost.slack.quiet()
    const replies = david()
      .messages('general')
      .filter(
        (message) => message.threadTs === sent.ts && message.user === signpost.slack.bot.userId,
      )
    expect(replies).toHaveLength(1)
  })

  test('Words in a channel that do not mention the bot are not answered', async () => {
    const { ts } = david().say('general', 'who gets EPRR?')
    await signpost.slack.quiet(300)
    const replies = david()
      .messages('general')
      .filter((message) => message.threadTs === ts)
    expect(replies).toEqual([])
  })
})

describe('/icb-ask', () => {
  test('answers only the asker, who can share the answer with the channel', async () => {
    const reply = await amira()
      .command('/icb-ask', 'who gets EPRR?', { channel: 'general' })
      .reply()
    expect(reply.isEphemeral).toBe(true)
    expect(reply.seen).toMatch(/^EPRR and the system coordination centre could transfer to regions/)

    await amira().click(reply, 'Share in this channel')
    const shared = await signpost.slack.waitFor(() =>
      david()
        .messages('general')
        .findLast(
          (message) =>
            message.seen.startsWith('EPRR and the system') && message.threadTs === undefined,
        ),
    )
    expect(shared.isEphemeral).toBe(false)
    expect(shared.seen).not.toContain('Share in this channel')
  })

  test('offers no sharing in direct messages', async () => {
    const reply = await amira().command('/icb-ask', 'who gets EPRR?').reply()
    expect(reply.seen).not.toContain('Share')
  })

  test.each(['', '  ', 'help', 'HELP'])('%j says how to ask', async (text) => {
    const reply = await amira().command('/icb-ask', text, { channel: 'general' }).reply()
    expect(reply.seen).toContain('/icb-ask Who is getting EPRR?')
  })
})

describe('Home', () => {
  test('lets one browse by destination, read a function, and go back', async () => {
    const overview = await amira().openHome().home()
    expect(overview.seen).toContain('FAQ team')

    const regions = /^Regions \(\d+\)$/m.exec(overview.seen)?.[0] ?? ''
    const list = await amira().click('home', regions).home()
    expect(list.seen).toContain('Transfer to regions over time')

    const id = 'signpost.home.explain.eprr-and-system-coordination-centre'
    const explained = await amira().click('home', id).home()
    expect(explained.seen).toContain('What stays with the ICB')

    const back = await amira().click('home', 'Back to: Regions').home()
    expect(back.seen).toContain(regions)
    expect((await amira().click('home', 'Overview').home()).seen).toBe(overview.seen)
  })

  test('offers example questions in the Messages tab', async () => {
    await amira().openMessages()
    await signpost.slack.waitFor(() => amira().prompts().length > 0)
    expect(amira().prompts()[0]?.message).toBe('Who is getting EPRR?')
  })
})

test('The log holds no word of a question and no name of a person', () => {
  const log = signpost.logLines.join('')
  expect(log).toContain('"event":"question"')
  for (const word of ['pizza', 'Naples', 'getting', amira().id, amira().name]) {
    expect(log).not.toContain(word)
  }
})
