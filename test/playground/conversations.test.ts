import type { App } from '@slack/bolt'
import { describe, expect, test } from 'vitest'
import type { LocalSlackOptions } from '../../src/playground/local-slack.ts'
import { connectEchoApp, startEchoApp } from './echo-app.ts'

const echo = (options: LocalSlackOptions = {}) => startEchoApp(echoEverything, options)

function echoEverything(app: App) {
  app.message(async ({ message, say }) => {
    if (message.subtype !== undefined || !('text' in message)) return
    await say({ text: `heard: ${message.text}`, thread_ts: message.thread_ts ?? message.ts })
  })
  app.event('app_mention', async ({ event, say }) => {
    await say({ text: `mentioned: ${event.text}`, thread_ts: event.thread_ts ?? event.ts })
  })
}

describe('A conversation with a Bolt app', () => {
  test('a direct message reaches the app, and its answer stands in the thread', async () => {
    const { slack } = await echo()
    const amira = slack.as('amira')
    const said = amira.dm('who gets EPRR?')
    const reply = await said.reply()
    expect(reply.text).toBe('heard: who gets EPRR?')
    expect(reply.threadTs).toBe(said.ts)
    expect((await said).acknowledged).toBe(true)
  })

  test('a direct message is seen by nobody but its writer and the bot', async () => {
    const { slack } = await echo()
    await slack.as('amira').dm('between us').reply()
    expect(slack.as('david').messages()).toEqual([])
  })

  test('a mention in a channel reaches the app, with the mention in its text', async () => {
    const { slack } = await echo()
    const reply = await slack.as('david').mention('#general', 'who gets SEND?').reply()
    expect(reply.text).toBe(`mentioned: <@${slack.bot.userId}> who gets SEND?`)
    expect(slack.as('tom').messages('general')).toHaveLength(2)
  })

  test('a message in a channel that does not mention the bot is not delivered', async () => {
    const { slack, eventIds } = await echo()
    const { acknowledged } = await slack.as('amira').say('general', 'lunch?')
    expect(acknowledged).toBe(false)
    expect(eventIds).toEqual([])
  })

  test('messages in channels are delivered to an app that subscribes to them', async () => {
    const { slack } = await echo({ events: ['message.channels'] })
    const reply = await slack.as('amira').say('general', 'lunch?').reply()
    expect(reply.text).toBe('heard: lunch?')
  })

  test('what a person types arrives escaped, its links and mentions marked up', async () => {
    const { slack } = await echo()
    const typed = 'R&D <b> @David Okafor #general https://example.org/a?b=1&c=2.'
    const reply = await slack.as('amira').dm(typed).reply()
    expect(reply.text).toBe(
      `heard: R&amp;D &lt;b&gt; <@${slack.people.david.id}> <#C0GENERAL00|general> ` +
        '<https://example.org/a?b=1&amp;c=2>.',
    )
  })

  test('the app hears its own messages and edits, and Bolt leaves them unanswered', async () => {
    const { slack } = await echo()
    await slack.as('amira').dm('hello').reply()
    await slack.quiet()
    expect(slack.wire.filter(({ via }) => via === 'event')).toHaveLength(2)
    expect(slack.as('amira').messages()).toHaveLength(2)
  })

  test('a hundred questions at once each get the answer in their own thread', async () => {
    const { slack } = await echo()
    const amira = slack.as('amira')
    const asked = Array.from({ length: 100 }, (_, index) => amira.dm(`question ${index}`))
    const replies = await Promise.all(asked.map((one) => one.reply()))
    expect(replies.map(({ text }) => text)).toEqual(
      asked.map((_, index) => `heard: question ${index}`),
    )
  })
})

describe('Delivery', () => {
  test('an event that is delivered twice has one event_id, and the app can tell', async () => {
    const { slack, eventIds } = await echo()
    slack.faults.deliverTwice()
    await slack.as('amira').dm('once, please').reply()
    await slack.quiet()
    const [first, second] = eventIds
    expect(first).toBe(second)
  })

  test('an event nobody acknowledged is sent again, marked as a retry', async () => {
    const { slack, eventIds } = await echo({ ackTimeoutMs: 200 })
    slack.faults.loseAcks()
    await slack.as('amira').dm('are you there?')
    await slack.quiet()
    expect(eventIds[0]).toBe(eventIds[1])
    const events = slack.wire.filter(({ via }) => via === 'event')
    expect(events.length).toBeGreaterThanOrEqual(2)
  })

  test('a message written while the sockets were down is answered after the reconnect', async () => {
    const { slack } = await echo({ retryDelaysMs: [50, 60_000] })
    slack.faults.dropSockets()
    await slack.waitFor(() => slack.connections === 0)
    const reply = await slack.as('amira').dm('still there?').reply(10_000)
    expect(reply.text).toBe('heard: still there?')
    expect(slack.connections).toBe(1)
  })

  test('an app asked to refresh its connection opens a new one', async () => {
    const { slack } = await echo()
    slack.faults.refreshSockets()
    await slack.waitFor(
      () => slack.wire.filter(({ name }) => name === 'hello').length === 2,
      10_000,
    )
    const reply = await slack.as('amira').dm('back?').reply()
    expect(reply.text).toBe('heard: back?')
  })

  test('with two sockets open, each payload goes to one of them', async () => {
    const { slack, eventIds } = await echo()
    const other = await connectEchoApp(slack, echoEverything)
    await slack.waitFor(() => slack.connections === 2)
    await slack.as('amira').mention('general', 'one').reply()
    await slack.as('amira').mention('general', 'two').reply()
    await slack.quiet()
    const all = [...eventIds, ...other.eventIds]
    expect(new Set(all).size).toBe(all.length)
    expect(Math.min(eventIds.length, other.eventIds.length)).toBeGreaterThan(0)
  })
})
