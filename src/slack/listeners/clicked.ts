import type { BlockButtonAction, RespondFn } from '@slack/bolt'
import { WebAPIPlatformError, type WebClient } from '@slack/web-api'
import type { Logger } from '../../logger.ts'
import { inThread, onlyForAsker, type Post } from '../post.ts'
import type { Thread } from '../thread-memory.ts'

/** The thread of the message whose button was clicked; none if only one person sees the message. */
export function threadOf({ channel, message, container }: BlockButtonAction): Thread | undefined {
  if (channel === undefined || message === undefined) return undefined
  if (container['is_ephemeral'] === true) return undefined
  const threadTs: unknown = message['thread_ts']
  return { channel: channel.id, ts: typeof threadTs === 'string' ? threadTs : message.ts }
}

/** Answers a click where it happened: in the thread, or for the one person who sees the message. */
export function whereClicked(
  body: BlockButtonAction,
  respond: RespondFn,
  client: WebClient,
  logger: Logger,
): Post {
  const privately = onlyForAsker(respond, logger)
  const thread = threadOf(body)
  if (thread === undefined) return privately
  const openly = inThread(client, thread, logger)
  return async (view) => {
    try {
      await openly(view)
    } catch (error) {
      // A shared answer can stand in a channel that the bot itself is not a member of.
      if (!(error instanceof WebAPIPlatformError) || error.data.error !== 'not_in_channel') {
        throw error
      }
      await privately(view)
    }
  }
}

/** One click, however often it is delivered. */
export function clickKey({ user, actions }: BlockButtonAction): string {
  const [action] = actions
  return `click ${user.id} ${action?.action_id} ${action?.action_ts}`
}
