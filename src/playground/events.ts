import { isJsonRecord } from './json-record.ts'
import type { JsonRecord } from './json-record.ts'
import { messagePayload } from './message-payload.ts'
import type { Message } from './message-store.ts'
import { bot, team } from './people.ts'
import type { SocketMode } from './socket-mode.ts'
import { hears } from './workspace.ts'
import type { Workspace } from './workspace.ts'

/** Sends events to the bot, and again when they are not acknowledged. */
export interface Events {
  /** Resolves once the event is acknowledged (true) or given up (false). */
  send(event: JsonRecord): Promise<boolean>
  close(): void
}

interface Waiting {
  readonly goOn: () => void
}

export function createEvents(
  workspace: Workspace,
  socketMode: SocketMode,
  retryDelaysMs: readonly number[],
  isDuplicated: () => boolean,
): Events {
  const waiting = new Set<Waiting>()
  let closed = false

  // Slack's own pauses are a minute and more; a bot that is back need not wait for their end.
  socketMode.onConnected(() => {
    for (const one of waiting) one.goOn()
  })

  const pause = (ms: number) =>
    new Promise<void>((resolve) => {
      const one: Waiting = {
        goOn: () => {
          clearTimeout(timer)
          waiting.delete(one)
          resolve()
        },
      }
      const timer = setTimeout(one.goOn, ms)
      waiting.add(one)
    })

  const deliver = async (payload: JsonRecord, attempt: number): Promise<boolean> => {
    const envelope = { type: 'events_api', payload } as const
    const delivery = await socketMode.deliver(
      attempt === 0 ? envelope : { ...envelope, retryAttempt: attempt },
    )
    if (delivery.kind === 'acknowledged') return true
    const delay = retryDelaysMs[attempt]
    if (delay === undefined || closed) return false
    await pause(delay)
    return closed ? false : deliver(payload, attempt + 1)
  }

  return {
    send: async (event) => {
      const payload = eventPayload(workspace, event)
      const first = deliver(payload, 0)
      if (isDuplicated()) {
        void socketMode.deliver({ type: 'events_api', payload, retryAttempt: 1 })
      }
      return first
    },
    close: () => {
      closed = true
      for (const one of waiting) one.goOn()
    },
  }
}

/** A message event, in a conversation of this kind. */
export function messageEvent(message: Message, kind: 'im' | 'channel'): JsonRecord {
  return {
    ...messagePayload(message),
    channel: message.channel,
    channel_type: kind,
    event_ts: message.ts,
    ...(message.files.length > 0 && { subtype: 'file_share' }),
  }
}

/** The bot hears its own messages and edits too, as in Slack: it must know not to answer them. */
export function echoBotMessages(workspace: Workspace, events: Events): () => void {
  return workspace.changes.subscribe((change) => {
    if (change.kind !== 'message') return
    const message = workspace.messages.find(change.channel, change.ts)
    const channel = workspace.channels.find(change.channel)
    if (message === undefined || channel === undefined || message.onlyFor !== undefined) return
    if (message.user !== bot.userId || message.reactions.length > 0) return
    if (!hears(workspace.app, channel.kind === 'im' ? 'message.im' : 'message.channels')) return
    const said = messageEvent(message, channel.kind)
    const isNew = message.created === message.changed
    void events.send(isNew ? said : { ...edited(said), channel: message.channel })
  })
}

function edited(said: JsonRecord): JsonRecord {
  return {
    type: 'message',
    subtype: 'message_changed',
    hidden: true,
    channel_type: said['channel_type'],
    message: said,
    previous_message: said,
    ts: said['ts'],
    event_ts: isJsonRecord(said['edited']) ? said['edited']['ts'] : said['ts'],
  }
}

function eventPayload(workspace: Workspace, event: JsonRecord): JsonRecord {
  return {
    token: 'playground',
    team_id: team.id,
    context_team_id: team.id,
    context_enterprise_id: null,
    api_app_id: bot.appId,
    event,
    type: 'event_callback',
    event_id: workspace.ids.next('Ev'),
    event_time: Math.floor(workspace.now().getTime() / 1000),
    authorizations: [
      {
        enterprise_id: null,
        team_id: team.id,
        user_id: bot.userId,
        is_bot: true,
        is_enterprise_install: false,
      },
    ],
    is_ext_shared_channel: false,
    event_context: '4-playground',
  }
}
