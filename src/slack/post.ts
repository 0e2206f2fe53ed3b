import { RespondError, type RespondArguments, type RespondFn } from '@slack/bolt'
import { WebAPIPlatformError, type WebClient } from '@slack/web-api'
import type { Logger } from '../logger.ts'
import type { Thread } from './thread-memory.ts'
import type { View } from './views/view.ts'

/** Sends a view to where its reader is. */
export type Post = (view: View) => Promise<void>

/** Posts into a thread, as part of the conversation there. */
export function inThread(client: WebClient, { channel, ts }: Thread, logger: Logger): Post {
  return withPlainFallback(logger, (content) => say(client, { channel, ts }, content))
}

/** Posts a message, in a thread if one is given. */
export async function say(
  client: WebClient,
  { channel, ts }: { readonly channel: string; readonly ts?: string | undefined },
  content: Content,
): Promise<void> {
  const thread = ts === undefined ? {} : { thread_ts: ts }
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- this is Slack's method, not a window's
  await client.chat.postMessage({ channel, ...thread, ...asItIs, ...content })
}

/** Answers a slash command or a button, for the person who used it and nobody else. */
export function onlyForAsker(respond: RespondFn, logger: Logger): Post {
  return through(respond, logger, { response_type: 'ephemeral', replace_original: false })
}

/** Shows everybody in the channel, on behalf of the person who asked for that. */
export function forChannel(respond: RespondFn, logger: Logger): Post {
  return through(respond, logger, { response_type: 'in_channel', replace_original: false })
}

/** No previews of links, and no formatting read into the text. */
export const asItIs = { mrkdwn: false, unfurl_links: false, unfurl_media: false }

function through(respond: RespondFn, logger: Logger, how: RespondArguments): Post {
  return withPlainFallback(logger, async (content) => {
    await respond({ ...asItIs, ...how, ...content })
  })
}

type Content = { readonly text: string; readonly blocks?: View['blocks'] }

/** If Slack refuses the blocks, the reader still gets the whole answer as text. */
function withPlainFallback(logger: Logger, send: (content: Content) => Promise<void>): Post {
  return async ({ text, blocks }) => {
    try {
      await send({ text, blocks })
    } catch (error) {
      if (!refusesBlocks(error)) throw error
      logger.error({ event: 'post', outcome: 'blocks-refused', err: error })
      await send({ text })
    }
  }
}

function refusesBlocks(error: unknown): boolean {
  if (error instanceof WebAPIPlatformError) return error.data.error.startsWith('invalid_blocks')
  return error instanceof RespondError && error.statusCode < 500
}
