import type { JsonRecord } from './json-record.ts'
import type { Message } from './message-store.ts'
import { bot, team } from './people.ts'

/** A message as Slack writes it in answers, events and interactions. */
export function messagePayload(message: Message): JsonRecord {
  return {
    type: 'message',
    user: message.user,
    text: message.text,
    ts: message.ts,
    team: team.id,
    ...(message.blocks.length > 0 && { blocks: message.blocks }),
    ...(message.threadTs !== undefined && { thread_ts: message.threadTs }),
    ...(message.botId !== undefined && { bot_id: message.botId, app_id: bot.appId }),
    ...(message.editedTs !== undefined && {
      edited: { user: message.user, ts: message.editedTs },
    }),
    ...(message.reactions.length > 0 && {
      reactions: message.reactions.map((one) => ({ ...one, count: one.users.length })),
    }),
    ...(message.files.length > 0 && { files: message.files }),
    ...(message.metadata !== undefined && { metadata: message.metadata }),
  }
}
