import { USUAL_EVENTS } from './app-settings.ts'
import type { AppSettings, SuggestedPrompt } from './app-settings.ts'
import { createChangeFeed } from './change-feed.ts'
import type { ChangeFeed } from './change-feed.ts'
import { createChannels } from './channels.ts'
import type { Channel, Channels } from './channels.ts'
import { createResponseUrls, createTriggers } from './expiring-links.ts'
import type { ResponseUrls, Triggers } from './expiring-links.ts'
import { createIdentifiers } from './identifiers.ts'
import type { Identifiers } from './identifiers.ts'
import { createInputMemory } from './input-memory.ts'
import type { InputMemory } from './input-memory.ts'
import { createMessageStore } from './message-store.ts'
import type { Message, MessageStore } from './message-store.ts'
import { everyone } from './people.ts'
import type { Person } from './people.ts'
import { createViewStore } from './view-store.ts'
import type { ViewStore } from './view-store.ts'
import { createWireLog } from './wire-log.ts'
import type { WireLog } from './wire-log.ts'

export interface UploadedFile {
  readonly id: string
  readonly name: string
  title: string
  content: Buffer | undefined
}

/** Everything Slack keeps: who is there, what was said, what is open, what was handed out. */
export interface Workspace {
  readonly now: () => Date
  readonly app: AppSettings
  readonly ids: Identifiers
  readonly changes: ChangeFeed
  readonly channels: Channels
  readonly messages: MessageStore
  readonly inputs: InputMemory
  readonly views: ViewStore
  readonly triggers: Triggers
  readonly responseUrls: ResponseUrls
  readonly wire: WireLog
  readonly files: Map<string, UploadedFile>
  /** Suggested prompts above an empty conversation, by channel. */
  readonly prompts: Map<
    string,
    { readonly title: string; readonly prompts: readonly SuggestedPrompt[] }
  >
  /** "is thinking…" under a conversation, by channel and thread. */
  readonly statuses: Map<string, string>
}

export function createWorkspace(app: AppSettings, now: () => Date): Workspace {
  const ids = createIdentifiers(now)
  const changes = createChangeFeed()
  const inputs = createInputMemory()
  return {
    now,
    app,
    ids,
    changes,
    channels: createChannels(),
    messages: createMessageStore(changes),
    inputs,
    views: createViewStore(ids, inputs, changes),
    triggers: createTriggers(ids, now),
    responseUrls: createResponseUrls(ids, now),
    wire: createWireLog(now, (entry) => changes.publish({ kind: 'wire', number: entry.number })),
    files: new Map(),
    prompts: new Map(),
    statuses: new Map(),
  }
}

/** Whether the app was granted this scope; an app without a list has them all. */
export function hasScope(app: AppSettings, scope: string): boolean {
  return app.scopes === undefined || app.scopes.includes(scope)
}

/** Whether Slack sends the app this event: subscribed to, and its scope granted. */
export function hears(app: AppSettings, event: string): boolean {
  const subscribed = app.events ?? USUAL_EVENTS
  const scope = EVENT_SCOPE[event]
  return subscribed.some((name) => name === event) && (scope === undefined || hasScope(app, scope))
}

const EVENT_SCOPE: Readonly<Record<string, string>> = {
  'message.im': 'im:history',
  'message.channels': 'channels:history',
  app_mention: 'app_mentions:read',
}

export function personWithId(id: string): Person | undefined {
  return everyone.find((person) => person.id === id)
}

/** The messages of a conversation that this person can see. */
export function seenBy(workspace: Workspace, user: string, channel: Channel): readonly Message[] {
  if (!channel.members.has(user)) return []
  return workspace.messages.inChannel(channel.id).filter((message) => isSeenBy(message, user))
}

export function isSeenBy(message: Message, user: string): boolean {
  return message.onlyFor === undefined || message.onlyFor === user
}
