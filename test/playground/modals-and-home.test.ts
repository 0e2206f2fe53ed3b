import type { App } from '@slack/bolt'
import type { ModalView } from '@slack/types'
import { describe, expect, test } from 'vitest'
import { startEchoApp } from './echo-app.ts'

const plain = (text: string) => ({ type: 'plain_text' as const, text })

const envelopeModal: ModalView = {
  type: 'modal',
  callback_id: 'envelope',
  title: plain('Envelope'),
  submit: plain('Work it out'),
  notify_on_close: true,
  blocks: [
    {
      type: 'input',
      block_id: 'population',
      label: plain('Population'),
      element: { type: 'number_input', action_id: 'people', is_decimal_allowed: false },
    },
    {
      type: 'input',
      block_id: 'board',
      optional: true,
      label: plain('Board'),
      element: { type: 'external_select', action_id: 'icb', min_query_length: 1 },
    },
  ],
}

function envelopeApp(app: App) {
  app.command('/icb-envelope', async ({ ack, client, command }) => {
    await ack()
    await client.views.open({ trigger_id: command.trigger_id, view: envelopeModal })
  })
  app.options('icb', async ({ ack, payload }) => {
    await ack({ options: [{ text: plain(`${payload.value} ICB`), value: payload.value }] })
  })
  app.view('envelope', async ({ ack, view, body, client }) => {
    const people = Number(view.state.values['population']?.['people']?.value)
    if (people < 1000) {
      await ack({ response_action: 'errors', errors: { population: 'At least 1,000 people.' } })
      return
    }
    await ack()
    const icb = view.state.values['board']?.['icb']?.selected_option?.value ?? 'none'
    await client.chat.postMessage({ channel: body.user.id, text: `${people} people, ${icb}` })
  })
  app.view({ callback_id: 'envelope', type: 'view_closed' }, async ({ ack, body, client }) => {
    await ack()
    await client.chat.postMessage({ channel: body.user.id, text: 'closed' })
  })
}

const next = (title: string): ModalView => ({
  type: 'modal',
  callback_id: title,
  title: plain(title),
  submit: plain('Go on'),
  blocks: [{ type: 'section', text: plain(title) }],
})

/** A modal with a button that asks for one more on top of it. */
const more = (title: string): ModalView => ({
  type: 'modal',
  title: plain(title),
  blocks: [
    { type: 'actions', elements: [{ type: 'button', action_id: 'more', text: plain('More') }] },
  ],
})

describe('A modal', () => {
  test('it opens on a command, and what is submitted reaches the app', async () => {
    const { slack } = await startEchoApp(envelopeApp)
    const david = slack.as('david')
    const modal = await david.command('/icb-envelope').modal()
    expect(modal.title).toBe('Envelope')
    const [offered] = await david.suggestions('modal', 'icb', 'Kent')
    await david.select('modal', 'icb', offered ?? null)
    const reply = await david.submit({ Population: '1200000' }).reply()
    expect(reply.text).toBe('1200000 people, Kent')
    expect(david.modal()).toBeUndefined()
  })

  test("the app's errors stand at their inputs, and the modal stays open", async () => {
    const { slack } = await startEchoApp(envelopeApp)
    const david = slack.as('david')
    await david.command('/icb-envelope').modal()
    const { errors } = await david.submit({ people: 12 })
    expect(errors).toEqual({ population: 'At least 1,000 people.' })
    expect(david.modal()?.errors).toEqual(errors)
  })

  test('a required input left empty is refused before the app hears of it', async () => {
    const { slack } = await startEchoApp(envelopeApp)
    const david = slack.as('david')
    await david.command('/icb-envelope').modal()
    const { acknowledged, errors } = await david.submit()
    expect(acknowledged).toBe(false)
    expect(errors).toEqual({ population: 'Please complete this required field.' })
    expect(slack.wire.some(({ name }) => name === 'view_submission')).toBe(false)
  })

  test('closing it is told to an app that asked to be notified', async () => {
    const { slack } = await startEchoApp(envelopeApp)
    const david = slack.as('david')
    await david.command('/icb-envelope').modal()
    expect((await david.closeModal()).acknowledged).toBe(true)
    const said = await slack.waitFor(() => david.messages().at(-1))
    expect(said.text).toBe('closed')
  })

  test('an answer to a submission may push, update or clear the stack', async () => {
    const { slack } = await startEchoApp((app) => {
      app.shortcut('start', async ({ ack, client, shortcut }) => {
        await ack()
        await client.views.open({ trigger_id: shortcut.trigger_id, view: next('first') })
      })
      app.view('first', async ({ ack }) => ack({ response_action: 'push', view: next('second') }))
      app.view('second', async ({ ack }) => ack({ response_action: 'update', view: next('third') }))
      app.view('third', async ({ ack }) => ack({ response_action: 'clear' }))
    })
    const grace = slack.as('grace')
    await grace.shortcut('start').modal()
    await grace.submit()
    expect(grace.modal()?.title).toBe('second')
    await grace.submit()
    expect(grace.modal()?.title).toBe('third')
    await grace.submit()
    expect(grace.modal()).toBeUndefined()
  })

  test('a fourth on top of three is refused, and so is a change to one that has changed meanwhile', async () => {
    const errors: unknown[] = []
    const { slack } = await startEchoApp((app) => {
      app.command('/icb-envelope', async ({ ack, client, command: { trigger_id } }) => {
        await ack()
        const { view } = await client.views.open({ trigger_id, view: more('first') })
        const change = { view_id: view?.id ?? '', hash: view?.hash ?? '', view: more('changed') }
        await client.views.update(change)
        await client.views.update(change).catch((error: unknown) => errors.push(error))
      })
      app.action('more', async ({ ack, body, client }) => {
        await ack()
        const trigger_id = 'trigger_id' in body ? body.trigger_id : ''
        const push = client.views.push({ trigger_id, view: more('another') })
        await push.catch((error: unknown) => errors.push(error))
      })
    })
    const david = slack.as('david')
    await david.command('/icb-envelope').modal()
    await slack.quiet()
    expect(errors.splice(0)).toMatchObject([{ data: { error: 'hash_conflict' } }])
    for (let press = 0; press < 3; press += 1) {
      await david.click('modal', 'more')
      await slack.quiet()
    }
    expect(errors).toMatchObject([{ data: { error: 'push_limit_reached' } }])
  })

  test('a submission nobody answers leaves the modal open with a sentence on it', async () => {
    const { slack } = await startEchoApp(
      (app) => {
        app.command('/icb-envelope', async ({ ack, client, command }) => {
          await ack()
          await client.views.open({ trigger_id: command.trigger_id, view: envelopeModal })
        })
      },
      { ackTimeoutMs: 300 },
    )
    const david = slack.as('david')
    await david.command('/icb-envelope').modal()
    const { acknowledged } = await david.submit({ people: 1200 })
    expect(acknowledged).toBe(false)
    expect(david.modal()?.trouble).toBe('We had some trouble connecting. Try again?')
  })
})

describe('A trigger', () => {
  test('it expires three seconds after the interaction', async () => {
    let time = Date.parse('2026-01-05T09:00:00Z')
    const errors: unknown[] = []
    const { slack } = await startEchoApp(
      (app) => {
        app.command('/icb-envelope', async ({ ack, client, command }) => {
          await ack()
          time += 3_001
          await client.views
            .open({ trigger_id: command.trigger_id, view: envelopeModal })
            .catch((error: unknown) => errors.push(error))
        })
      },
      { now: () => new Date(time) },
    )
    await slack.as('david').command('/icb-envelope')
    await slack.waitFor(() => errors.length > 0 || undefined, 500).catch(() => {})
    expect(errors[0]).toMatchObject({ data: { ok: false, error: 'expired_trigger_id' } })
  })

  test('it opens one view only', async () => {
    const errors: unknown[] = []
    const { slack } = await startEchoApp((app) => {
      app.command('/icb-envelope', async ({ ack, client, command }) => {
        await ack()
        const open = () =>
          client.views.open({ trigger_id: command.trigger_id, view: envelopeModal })
        await open()
        await open().catch((error: unknown) => errors.push(error))
      })
    })
    await slack.as('david').command('/icb-envelope').modal()
    await slack.quiet()
    expect(errors[0]).toMatchObject({ data: { error: 'exchanged_trigger_id' } })
  })
})

describe('The Home tab', () => {
  test('opening it lets the app publish it for that person', async () => {
    const { slack } = await startEchoApp((app) => {
      app.event('app_home_opened', async ({ event, client }) => {
        if (event.tab !== 'home') return
        await client.views.publish({
          user_id: event.user,
          view: {
            type: 'home',
            blocks: [
              { type: 'header', text: plain('Home') },
              {
                type: 'actions',
                elements: [{ type: 'button', action_id: 'browse', text: plain('Browse') }],
              },
            ],
          },
        })
      })
      app.action('browse', async ({ ack, client, body }) => {
        await ack()
        if (body.type !== 'block_actions') return
        await client.views.publish({
          user_id: body.user.id,
          hash: body.view?.hash ?? '',
          view: { type: 'home', blocks: [{ type: 'header', text: plain('Browsing') }] },
        })
      })
    })
    const amira = slack.as('amira')
    const home = await amira.openHome().home()
    expect(home.seen).toContain('Browse')
    const browsing = await amira.click('home', 'Browse').home()
    expect(browsing.seen).toBe('Browsing')
    expect(slack.as('tom').home()).toBeUndefined()
  })

  test('opening the messages tab lets the app suggest prompts', async () => {
    const { slack } = await startEchoApp((app) => {
      app.event('app_home_opened', async ({ event, client }) => {
        if (event.tab !== 'messages') return
        await client.assistant.threads.setSuggestedPrompts({
          channel_id: event.channel,
          thread_ts: '',
          prompts: [{ title: 'EPRR', message: 'Who is getting EPRR?' }],
        })
      })
    })
    await slack.as('amira').openMessages()
    await slack.waitFor(() => slack.as('amira').prompts().length > 0)
    expect(slack.as('amira').prompts()[0]?.message).toBe('Who is getting EPRR?')
  })
})
