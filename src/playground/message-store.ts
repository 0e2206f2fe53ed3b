import type { ChangeFeed } from './change-feed.ts'
import type { JsonRecord } from './json-record.ts'

export interface Reaction {
  readonly name: string
  readonly users: readonly string[]
}

/** A message as the workspace keeps it; an edit replaces the whole value. */
export interface Message {
  readonly channel: string
  readonly ts: string
  readonly user: string
  readonly text: string
  readonly blocks: readonly JsonRecord[]
  readonly threadTs?: string
  /** Set on an ephemeral message: the one person who sees it. */
  readonly onlyFor?: string
  readonly editedTs?: string
  readonly botId?: string
  readonly reactions: readonly Reaction[]
  readonly files: readonly JsonRecord[]
  readonly metadata?: JsonRecord
  /** The act (a command, a click) whose response_url brought this message. */
  readonly inAnswerTo?: string
  /** Counts every change in the workspace's messages, so that "since then" can be asked. */
  readonly created: number
  readonly changed: number
}

export type NewMessage = Pick<Message, 'channel' | 'ts' | 'user' | 'text'> &
  Partial<Omit<Message, 'created' | 'changed'>>

export interface MessageStore {
  /** How many changes there have been: the present moment, for `since`. */
  revision(): number
  add(message: NewMessage): Message
  change(message: Message, patch: Partial<Message>): Message
  remove(message: Message): void
  find(channel: string, ts: string): Message | undefined
  inChannel(channel: string): readonly Message[]
  all(): Iterable<Message>
}

export function createMessageStore(changes: ChangeFeed): MessageStore {
  const byChannel = new Map<string, Map<string, Message>>()
  let revision = 0

  const keep = (message: Message) => {
    const channel = byChannel.get(message.channel) ?? new Map<string, Message>()
    byChannel.set(message.channel, channel.set(message.ts, message))
    changes.publish({ kind: 'message', channel: message.channel, ts: message.ts })
    return message
  }

  return {
    revision: () => revision,
    add: (given) => {
      revision += 1
      const empty = { blocks: [], reactions: [], files: [] }
      return keep({ ...empty, ...given, created: revision, changed: revision })
    },
    change: (message, patch) => keep({ ...message, ...patch, changed: ++revision }),
    remove: (message) => {
      byChannel.get(message.channel)?.delete(message.ts)
      changes.publish({
        kind: 'message-gone',
        channel: message.channel,
        ts: message.ts,
        ...(message.onlyFor === undefined ? {} : { onlyFor: message.onlyFor }),
      })
    },
    find: (channel, ts) => byChannel.get(channel)?.get(ts),
    inChannel: (channel) => [...(byChannel.get(channel)?.values() ?? [])],
    *all() {
      for (const channel of byChannel.values()) yield* channel.values()
    },
  }
}
