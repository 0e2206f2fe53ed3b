import { stringAt } from '../json-record.ts'
import type { JsonRecord } from '../json-record.ts'
import { messagePayload } from '../message-payload.ts'
import type { Message } from '../message-store.ts'
import type { Workspace } from '../workspace.ts'
import { joinedChannelArg, requiredArg } from './method.ts'
import type { Method } from './method.ts'

const usualLimit = 100

/** What was said: in a conversation, the newest first, or in one of its threads, the oldest first. */
export const historyMethods: Readonly<Record<string, Method>> = {
  'conversations.history': {
    scope: 'im:history',
    run: (workspace, args) => {
      const all = said(workspace, args).filter(({ threadTs }) => threadTs === undefined)
      return page(args, all.reverse())
    },
  },
  'conversations.replies': {
    scope: 'im:history',
    run: (workspace, args) => {
      const root = requiredArg(args, 'ts')
      const thread = said(workspace, args).filter(
        (message) => message.ts === root || message.threadTs === root,
      )
      return page(args, thread)
    },
  },
}

/** The messages that everybody in the conversation sees. */
function said(workspace: Workspace, args: JsonRecord): Message[] {
  const { id } = joinedChannelArg(workspace, args)
  const oldest = Number(stringAt(args, 'oldest') ?? 0)
  return workspace.messages
    .inChannel(id)
    .filter((message) => message.onlyFor === undefined && Number(message.ts) >= oldest)
}

/** Slack leaves the metadata out unless it is asked for. */
function page(args: JsonRecord, messages: readonly Message[]): JsonRecord {
  const limit = Number(args['limit'] ?? usualLimit)
  const withMetadata = String(args['include_all_metadata']) === 'true'
  const shown = messages.slice(0, limit).map((message) => {
    const { metadata, ...payload } = messagePayload(message)
    return withMetadata && metadata !== undefined ? { ...payload, metadata } : payload
  })
  return {
    messages: shown,
    has_more: messages.length > limit,
    response_metadata: { next_cursor: '' },
  }
}
