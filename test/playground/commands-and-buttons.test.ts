import type { App } from '@slack/bolt'
import { describe, expect, test } from 'vitest'
import { startEchoApp } from './echo-app.ts'

const button = (action_id: string, label: string, value = 'v') => ({
  type: 'button' as const,
  action_id,
  value,
  text: { type: 'plain_text' as const, text: label },
})

function askCommand(app: App) {
  app.command('/icb-ask', async ({ ack, respond, command }) => {
    await ack()
    await respond({
      response_type: 'ephemeral',
      text: `you typed ${command.text}`,
      blocks: [
        { type: 'section', text: { type: 'mrkdwn', text: `You typed ${command.text}` } },
        { type: 'actions', elements: [button('more', 'More'), button('share', 'Share')] },
      ],
    })
  })
  app.action('more', async ({ ack, respond }) => {
    await ack()
    await respond({ replace_original: true, text: 'here is more' })
  })
  app.action('share', async ({ ack, respond }) => {
    await ack()
    await respond({ response_type: 'in_channel', replace_original: false, text: 'for all' })
  })
}

describe('A slash command', () => {
  test('its ephemeral answer is seen by the person who typed it alone', async () => {
    const { slack } = await startEchoApp(askCommand)
    const reply = await slack
      .as('amira')
      .command('/icb-ask', 'EPRR & SEND', { channel: 'general' })
      .reply()
    expect(reply.isEphemeral).toBe(true)
    expect(reply.text).toBe('you typed EPRR &amp; SEND')
    expect(slack.as('david').messages('general')).toEqual([])
    expect(slack.as('amira').messages('general')).toHaveLength(1)
  })

  test('an answer for the channel also shows what was typed', async () => {
    const { slack } = await startEchoApp((app) =>
      app.command('/icb-ask', async ({ ack }) => {
        await ack({ response_type: 'in_channel', text: 'for everyone' })
      }),
    )
    await slack.as('amira').command('/icb-ask', 'EPRR', { channel: 'general' }).reply()
    const seen = slack.as('tom').messages('general')
    expect(seen.map(({ text }) => text)).toEqual(['/icb-ask EPRR', 'for everyone'])
  })

  test('a command the app does not acknowledge in time fails with operation_timeout', async () => {
    const { slack } = await startEchoApp(() => {}, { ackTimeoutMs: 200 })
    const { acknowledged, failure } = await slack.as('amira').command('/icb-ask', 'hello')
    expect(acknowledged).toBe(false)
    expect(failure).toBe('/icb-ask failed with the error "operation_timeout"')
    expect(slack.as('amira').messages().at(-1)?.text).toBe(failure)
  })

  test('a command that is not in the manifest is refused by Slack itself', async () => {
    const commands = [{ command: '/icb-ask', description: '', usage_hint: '', should_escape: true }]
    const { slack } = await startEchoApp(askCommand, { commands })
    const { failure } = await slack.as('amira').command('/icb-aks', 'hello')
    expect(failure).toBe('/icb-aks is not a valid command.')
  })
})

describe('A button', () => {
  test('pressing it by its words lets the app replace an ephemeral message', async () => {
    const { slack } = await startEchoApp(askCommand)
    const amira = slack.as('amira')
    const reply = await amira.command('/icb-ask', 'x', { channel: 'general' }).reply()
    const changed = await amira.click(reply, 'More').change()
    expect(changed.text).toBe('here is more')
    expect(changed.isEphemeral).toBe(true)
  })

  test('an answer shared to the channel is a new message that all can see', async () => {
    const { slack } = await startEchoApp(askCommand)
    const amira = slack.as('amira')
    const reply = await amira.command('/icb-ask', 'x', { channel: 'general' }).reply()
    const shared = await amira.click(reply, 'share').reply()
    expect(shared.isEphemeral).toBe(false)
    expect(
      slack
        .as('tom')
        .messages('general')
        .map(({ text }) => text),
    ).toContain('for all')
  })

  test('a press the app does not acknowledge leaves a failure on it', async () => {
    const { slack } = await startEchoApp(
      (app) => {
        app.message(async ({ say }) => {
          await say({
            text: 'b',
            blocks: [{ type: 'actions', elements: [button('dead', 'Dead')] }],
          })
        })
      },
      { ackTimeoutMs: 200 },
    )
    const reply = await slack.as('amira').dm('hi').reply()
    const { acknowledged } = await slack.as('amira').click(reply, 'Dead')
    expect(acknowledged).toBe(false)
  })

  test('what is not there cannot be pressed, and the error lists what is', async () => {
    const { slack } = await startEchoApp(askCommand)
    const reply = await slack.as('amira').command('/icb-ask', 'x').reply()
    expect(() => slack.as('amira').click(reply, 'Fewer')).toThrow(/"More".*"Share"/s)
  })

  test('a response_url works five times and no more', async () => {
    const { slack } = await startEchoApp((app) =>
      app.command('/icb-ask', async ({ ack, respond }) => {
        await ack()
        for (let use = 1; use <= 6; use += 1) {
          await respond({ text: `answer ${use}`, response_type: 'ephemeral' }).catch(() => {})
        }
      }),
    )
    await slack.as('amira').command('/icb-ask', 'x').reply()
    await slack.quiet()
    expect(slack.as('amira').messages()).toHaveLength(5)
    expect(slack.wire.at(-1)?.answer).toEqual({ ok: false, error: 'used_url' })
  })

  test('a response_url works for half an hour', async () => {
    let time = Date.parse('2026-01-05T09:00:00Z')
    const { slack } = await startEchoApp(
      (app) =>
        app.command('/icb-ask', async ({ ack, respond }) => {
          await ack()
          for (const minutes of [29, 31]) {
            time = Date.parse('2026-01-05T09:00:00Z') + minutes * 60_000
            await respond({ text: `after ${minutes} minutes` }).catch(() => {})
          }
        }),
      { now: () => new Date(time) },
    )
    await slack.as('amira').command('/icb-ask', 'x').reply()
    await slack.quiet()
    expect(slack.as('amira').messages()).toHaveLength(1)
    expect(slack.wire.at(-1)?.answer).toEqual({ ok: false, error: 'expired_url' })
  })

  test('a choice in a menu on a message is reported with what was chosen before it', async () => {
    const options = ['Regions', 'Providers'].map((label) => ({
      text: { type: 'plain_text' as const, text: label },
      value: label.toLowerCase(),
    }))
    const { slack } = await startEchoApp((app) => {
      app.message(async ({ say }) => {
        await say({
          text: 'choose',
          blocks: [
            {
              type: 'actions',
              block_id: 'filter',
              elements: [
                { type: 'static_select', action_id: 'where', options },
                { type: 'radio_buttons', action_id: 'order', options },
                { type: 'overflow', action_id: 'rest', options },
              ],
            },
          ],
        })
      })
      app.action(/where|order|rest/, async ({ ack, body, respond, action }) => {
        await ack()
        const state = 'state' in body ? JSON.stringify(body.state) : ''
        await respond({ replace_original: false, text: `${JSON.stringify(action)} ${state}` })
      })
    })
    const amira = slack.as('amira')
    const message = await amira.dm('hi').reply()
    await amira.select(message, 'where', 'Regions').reply()
    const second = await amira.select(message, 'order', 'providers').reply()
    expect(second.text).toMatch(/"where":\{"type":"static_select","selected_option":\{"text"/)
    const third = await amira.click(message, 'Providers').reply()
    expect(third.text).toContain('"type":"overflow"')
  })
})
