/**
 * A Slack of one's own on loopback, for trying the bot out and for its tests.
 *
 *     const slack = await startLocalSlack()
 *     // Give Bolt slack.apiUrl as slackApiUrl, slack.botToken and slack.appToken; start the app.
 *     await slack.connected()
 *     const amira = slack.as('amira')                       // or an id from slack.people
 *     const reply = await amira.dm('who gets EPRR?').reply()
 *     reply.text, reply.seen, reply.blocks, reply.threadTs, reply.isEphemeral
 *     const changed = await amira.click(reply, 'None of these').change()
 *     await amira.mention('general', 'who gets SEND?').reply()
 *     await amira.command('/icb-ask', 'who gets SEND?', { channel: 'general' }).reply()
 *     const modal = await amira.command('/icb-envelope').modal()
 *     const { errors } = await amira.submit({ 'Population': 'many' })  // block_id, action_id, label
 *     const home = await amira.openHome().home()
 *     await amira.click('home', 'Providers').home()
 *     await amira.select('modal', 'action_id', 'option value or label')
 *     amira.messages('#faq-team'), amira.home(), amira.modal(), amira.prompts()
 *     await slack.waitFor(() => slack.as('grace').messages('faq-team').at(-1))
 *     await slack.quiet()                                   // nothing crossed the wire for a while
 *     slack.faults.dropSockets(); slack.faults.refuse('chat.postMessage', 'fatal_error')
 *     await slack.close()
 *
 * An act (dm, click …) resolves with `{ acknowledged, failure?, errors? }` once the bot has
 * acknowledged it; `.reply()`, `.modal()`, `.home()`, `.change()` wait for what follows, for five
 * seconds unless told otherwise, and reject with a sentence that says what was missing.
 */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createActs } from './acts.ts'
import type { AppSettings } from './app-settings.ts'
import { channelIds } from './channels.ts'
import type { Channel } from './channels.ts'
import { personAtSlack, personNamed } from './driver.ts'
import type { PersonAtSlack } from './driver.ts'
import { createEvents, echoBotMessages } from './events.ts'
import { createFaults } from './faults.ts'
import type { Faults } from './faults.ts'
import { createModalActs } from './modal-acts.ts'
import type { NoticeTone } from './page-server/page-feed.ts'
import { bot, people } from './people.ts'
import { createRequestHandler } from './request-handler.ts'
import { WAITS_MS } from './slack-limits.ts'
import { createSocketMode } from './socket-mode.ts'
import { createWaitFor } from './wait-for.ts'
import type { WaitFor } from './wait-for.ts'
import type { WireEntry } from './wire-log.ts'
import { createWorkspace } from './workspace.ts'

export interface LocalSlackOptions extends AppSettings {
  /** 0, the default, takes any free port. */
  readonly port?: number
  readonly now?: () => Date
  /** How long Slack waits for an acknowledgement; three seconds as in Slack. */
  readonly ackTimeoutMs?: number
  /** The pauses before an unacknowledged event is sent again; as in Slack unless told otherwise. */
  readonly retryDelaysMs?: readonly number[]
}

/** A running local Slack. */
export interface LocalSlack {
  /** The page's address. */
  readonly url: string
  /** What Bolt takes as `slackApiUrl`. */
  readonly apiUrl: string
  readonly botToken: string
  readonly appToken: string
  readonly people: typeof people
  /** The ids of #general, #transition-committee and #faq-team. */
  readonly channels: typeof channelIds
  readonly bot: typeof bot
  readonly faults: Faults
  /** The last payloads over the wire, oldest first. */
  readonly wire: readonly WireEntry[]
  /** One of the people, by id or short name: amira, david, grace, tom. */
  as(idOrKey: string): PersonAtSlack
  addChannel(channel: {
    readonly id: string
    readonly name: string
    readonly members: readonly string[]
  }): Channel
  readonly waitFor: WaitFor
  /** Resolves once the bot has a socket open. */
  connected(timeoutMs?: number): Promise<void>
  readonly connections: number
  /** Resolves once nothing has crossed the wire for this long. */
  quiet(ms?: number): Promise<void>
  /** Words above the page, such as problems in a knowledge file, a line each; undefined takes them away. */
  notice(text: string | undefined, tone?: NoticeTone): void
  close(): Promise<void>
}

const QUIET_MS = 150

/** Starts Slack's side of the wire on 127.0.0.1; close it when done. */
export async function startLocalSlack(options: LocalSlackOptions = {}): Promise<LocalSlack> {
  const now = options.now ?? (() => new Date())
  const workspace = createWorkspace(options, now)
  const tokens = {
    bot: `xoxb-playground-${workspace.ids.secret()}`,
    app: `xapp-playground-${workspace.ids.secret()}`,
  }
  const pending = createFaults({
    drop: () => socketMode.drop(),
    refresh: () => socketMode.refresh(),
  })
  const socketMode = createSocketMode(
    workspace,
    options.ackTimeoutMs ?? WAITS_MS.acknowledgement,
    () => pending.takeLostAck(),
  )
  const events = createEvents(
    workspace,
    socketMode,
    options.retryDelaysMs ?? WAITS_MS.retries,
    () => pending.takeDuplicate(),
  )
  const stopEchoes = echoBotMessages(workspace, events)
  const acts = createActs(workspace, socketMode, events, (id) => `${origin()}/response/${id}`)
  const modalActs = createModalActs(workspace, socketMode)
  const waitFor = createWaitFor(workspace.changes)

  const handler = createRequestHandler({
    workspace,
    tokens,
    pending,
    socketMode,
    acts,
    modalActs,
    origin: () => origin(),
  })
  const server = createServer(handler.request)
  server.on('upgrade', handler.upgrade)
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(options.port ?? 0, '127.0.0.1', resolve)
  })
  const { port } = addressOf(server.address())
  const origin = () => `http://127.0.0.1:${port}`

  return {
    url: origin(),
    apiUrl: `${origin()}/api/`,
    botToken: tokens.bot,
    appToken: tokens.app,
    people,
    channels: channelIds,
    bot,
    faults: pending.faults,
    wire: workspace.wire.entries,
    as: (idOrKey) => personAtSlack(personNamed(idOrKey), workspace, acts, modalActs, waitFor),
    addChannel: ({ id, name, members }) => {
      const channel: Channel = { id, name, kind: 'channel', members: new Set(members), topic: '' }
      workspace.channels.add(channel)
      workspace.changes.publish({ kind: 'channels' })
      return channel
    },
    waitFor,
    connected: async (timeoutMs) => {
      await waitFor(
        () => socketMode.connections > 0,
        timeoutMs,
        () => 'The bot did not connect',
      )
    },
    get connections() {
      return socketMode.connections
    },
    quiet: (ms = QUIET_MS) =>
      new Promise((resolve) => {
        const done = () => {
          stop()
          resolve()
        }
        let timer = setTimeout(done, ms)
        const stop = workspace.changes.subscribe(() => {
          clearTimeout(timer)
          timer = setTimeout(done, ms)
        })
      }),
    notice: handler.notice,
    close: async () => {
      stopEchoes()
      events.close()
      socketMode.close()
      server.closeAllConnections()
      await new Promise<void>((resolve) => server.close(() => resolve()))
    },
  }
}

function addressOf(address: string | AddressInfo | null): AddressInfo {
  if (address === null || typeof address === 'string') {
    throw new Error('The playground has no port to listen on.')
  }
  return address
}
