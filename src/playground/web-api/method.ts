import type { Channel } from '../channels.ts'
import { isJsonRecord, parsedJson, stringAt } from '../json-record.ts'
import type { JsonRecord } from '../json-record.ts'
import { bot } from '../people.ts'
import { personWithId } from '../workspace.ts'
import type { Workspace } from '../workspace.ts'
import { Refusal } from './refusal.ts'

/** One Web API method: the scope it needs, and what it answers beside `ok: true`. */
export interface Method {
  readonly scope?: string
  /** Which token it takes: the bot's, unless it is the app's own. */
  readonly token?: 'app'
  run(workspace: Workspace, args: JsonRecord): JsonRecord
}

/** An argument that is JSON: as such in a JSON body, as text in a form. */
export function jsonArg(args: JsonRecord, key: string): unknown {
  const value = args[key]
  if (typeof value !== 'string') return value
  return parsedJson(value) ?? value
}

/** A text argument. @throws Refusal `invalid_arguments` when it is missing. */
export function requiredArg(args: JsonRecord, key: string): string {
  const value = stringAt(args, key)
  if (value !== undefined && value !== '') return value
  throw new Refusal('invalid_arguments', {
    response_metadata: { messages: [`[ERROR] missing required field: ${key}`] },
  })
}

/** The conversation named by `key`: an id, a name, or a person, whose direct messages are meant. */
export function channelArg(workspace: Workspace, args: JsonRecord, key = 'channel'): Channel {
  const named = stringAt(args, key) ?? ''
  if (personWithId(named) !== undefined) return workspace.channels.dmOf(named)
  const channel = workspace.channels.find(named)
  if (channel === undefined) throw new Refusal('channel_not_found')
  return channel
}

/** The same, where the bot must be a member. */
export function joinedChannelArg(workspace: Workspace, args: JsonRecord, key?: string): Channel {
  const channel = channelArg(workspace, args, key)
  const isPublicPoster = workspace.app.scopes?.includes('chat:write.public') === true
  if (!channel.members.has(bot.userId) && !isPublicPoster) throw new Refusal('not_in_channel')
  return channel
}

/** The records in a list argument; undefined when the argument is missing. */
export function listArg(
  args: JsonRecord,
  key: string,
  errorIfNot: string,
): readonly JsonRecord[] | undefined {
  const list = jsonArg(args, key)
  if (list === undefined || list === '') return undefined
  if (!Array.isArray(list) || !list.every(isJsonRecord)) throw new Refusal(errorIfNot)
  return list
}
