import type { types } from '@slack/bolt'

type Typed = Pick<types.GenericMessageEvent, 'channel' | 'user' | 'ts' | 'text' | 'thread_ts'>

/** A direct message that a person typed; not an edit, a deletion, a notice, or a bot's words (our own among them). */
export function fromPerson(
  event: types.AllMessageEvents,
  botUserId: string | undefined,
): Typed | undefined {
  if (event.channel_type !== 'im') return undefined
  if (event.subtype !== undefined && event.subtype !== 'file_share') return undefined
  if ('bot_id' in event || event.user === botUserId) return undefined
  return event
}
