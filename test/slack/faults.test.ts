import { WebClient } from '@slack/web-api'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createLogger } from '../../src/logger.ts'
import { createFaultHandler } from '../../src/slack/faults.ts'
import { openSqliteLog } from '../../src/storage/sqlite-open-questions.ts'
import { startSignpost, type RunningSignpost } from '../support/running-signpost.ts'

const unanswerable = 'what is the best pizza topping in Naples'

let signpost: RunningSignpost
beforeAll(async () => void (signpost = await startSignpost()))
afterAll(() => signpost.close())

const amira = () => signpost.slack.as('amira')

describe('When Slack refuses the reply', () => {
  test('the person gets a sentence with a reference, and the same reference stands in the log', async () => {
    signpost.slack.faults.refuse('chat.postMessage', 'channel_is_limited_access')
    const sent = amira().dm('who gets EPRR?')
    const reply = await sent.reply()
    const reference = /E-[0-9A-F]{6}/.exec(reply.seen)?.[0] ?? 'none'
    expect(reply.threadTs).toBe(sent.ts)
    expect(reply.seen).not.toContain('channel_is_limited_access')
    expect(signpost.logLines.join('')).toContain(reference)
  })

  test('because of its blocks, the whole answer goes out as text', async () => {
    signpost.slack.faults.refuse('chat.postMessage', 'invalid_blocks')
    const reply = await amira().dm('who gets EPRR?').reply()
    expect(reply.blocks).toEqual([])
    expect(reply.text).toContain('Transfer to regions over time')
  })

  test('for the Home tab, whoever clicked there is told in direct messages', async () => {
    await amira().openHome().home()
    signpost.slack.faults.refuse('views.publish', 'internal_error')
    const told = amira().click('home', 'signpost.home.browse.regions')
    expect((await told.reply(15_000)).seen).toMatch(/E-[0-9A-F]{6}/)
  })

  test('by an address that has expired, the person is told in direct messages', async () => {
    const { slack } = signpost
    const tell = createFaultHandler(
      new WebClient(slack.botToken, { slackApiUrl: slack.apiUrl }),
      createLogger('silent'),
    )
    const body = { response_url: `${slack.url}/response/none`, user_id: amira().id }
    await tell({ error: new Error('anything'), body })
    expect(amira().messages().at(-1)?.seen).toMatch(/E-[0-9A-F]{6}/)
  })

  test('because of too many calls, it goes out after the pause that Slack asks for', async () => {
    signpost.slack.faults.rateLimit('chat.postMessage', 1)
    const reply = await amira().dm('who gets EPRR?').reply(8_000)
    expect(reply.seen).toMatch(/^EPRR and the system coordination centre could transfer to regions/)
  })
})

describe('A lost connection', () => {
  test('is made again, and questions are answered as before', async () => {
    signpost.slack.faults.dropSockets()
    await signpost.slack.waitFor(() => signpost.slack.connections === 0)
    await signpost.slack.connected(15_000)
    expect((await amira().dm('who gets EPRR?').reply()).seen).toMatch(
      /^EPRR and the system coordination centre could transfer to regions/,
    )
  })
})

describe('When the log cannot take a question', () => {
  test('the answer still goes out and says so, the loss is in our log, and the bot goes on', async () => {
    const full = {
      ...(await openSqliteLog(':memory:')),
      change: () => Promise.reject(new Error('database or disk is full')),
    }
    const other = await startSignpost({ openQuestions: full })
    const tom = other.slack.as('tom')
    const reply = await tom.dm(unanswerable).reply()
    expect(reply.seen).toContain('could not save your question')
    expect(reply.text).not.toMatch(/Q-\d/)
    expect(other.logLines.join('')).toContain('"outcome":"lost"')
    expect((await tom.dm('who gets EPRR?').reply()).seen).toMatch(
      /^EPRR and the system coordination centre could transfer to regions/,
    )
    await other.close()
  })
})

// Last: nothing runs after it.
describe('Stopping', () => {
  test('waits for the reply that is under way, and takes nothing new', async () => {
    signpost.slack.faults.delayMs = 400
    const sent = amira().dm('who gets EPRR?')
    await sent
    await signpost.stop()
    expect((await sent.reply(50)).seen).toMatch(
      /^EPRR and the system coordination centre could transfer to regions/,
    )
    expect(signpost.slack.connections).toBe(0)
    expect(signpost.logLines.join('')).toContain('"drained"')
  })
})
