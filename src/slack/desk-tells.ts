import { WebAPIPlatformError, WebAPIRateLimitedError, type WebClient } from '@slack/web-api'
import { afterFailure, mayHaveArrived, type Tell } from '../questions/tell.ts'
import type { Bot } from './bot.ts'
import { contentOf } from './desk-tell-content.ts'
import { asItIs } from './post.ts'
import type { View } from './views/view.ts'

/** How long a telling may take before another process counts it as interrupted. */
const leaseMs = 30_000

/**
 * Tells the next person who waits to be told; false if nobody does, or it failed. Each is told once: what may have reached
 * Slack before a crash is looked for there before it is sent again. The digest is posted at most once: the bot has no
 * right to look for it in a channel, so that one that may be there is left to a person, who sees whether it is.
 */
export async function tellNext(bot: Bot, client: WebClient): Promise<boolean> {
  const { outbox } = bot.desk.store
  const now = bot.now()
  const claimed = await outbox.claimTell(now, new Date(now.getTime() + leaseMs))
  if (claimed === null) return false
  const { tell, interrupted } = claimed
  if (interrupted && mayBeInChannel(tell)) {
    await outbox.giveUp(tell.id, mayHaveArrived)
    bot.logger.warn({ event: 'tell', outcome: 'give-up', note: mayHaveArrived })
    return true
  }
  try {
    const outcome = await send(bot, client, tell, interrupted)
    await outbox.told(tell.id, bot.now())
    bot.logger.info({ event: 'tell', outcome, note: tell.what })
    return true
  } catch (error) {
    await failed(bot, tell, error)
    // A breath: what Slack refused to one it may refuse to the next.
    return false
  }
}

/** Where it goes is kept just before it is posted. */
function mayBeInChannel({ what, channel }: Tell): boolean {
  return what === 'digest' && channel !== null
}

async function send(
  bot: Bot,
  client: WebClient,
  tell: Tell,
  interrupted: boolean,
): Promise<'told' | 'was-told' | 'nothing-to-tell'> {
  const view = await contentOf(bot, tell)
  if (view === undefined) return 'nothing-to-tell'
  const channel = await channelOf(client, tell)
  await bot.desk.store.outbox.sendingTo(tell.id, channel)
  if (interrupted && (await isThere(client, channel, tell))) return 'was-told'
  const content = {
    channel,
    ...asItIs,
    text: view.text,
    blocks: view.blocks,
    metadata: { event_type: eventType, event_payload: { tell: tell.key } },
  }
  await post(client, content, tell.thread)
  return 'told'
}

const eventType = 'signpost_told'

type Content = Omit<View, 'blocks'> &
  typeof asItIs & {
    readonly channel: string
    readonly blocks?: View['blocks']
    readonly metadata: { event_type: string; event_payload: { tell: string } }
  }

/** In the thread where it was asked; beside it where the thread is gone. As plain text if Slack refuses the blocks. */
async function post(client: WebClient, content: Content, thread: string | null): Promise<void> {
  const place = thread === null ? {} : { thread_ts: thread }
  try {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- this is Slack's method, not a window's
    await client.chat.postMessage({ ...content, ...place })
  } catch (error) {
    if (!(error instanceof WebAPIPlatformError)) throw error
    const word = error.data.error
    const { blocks, ...plain } = content
    if (word.startsWith('invalid_blocks') && blocks !== undefined) await post(client, plain, thread)
    else if (goneThread.includes(word) && thread !== null) await post(client, content, null)
    else throw error
  }
}

const goneThread = ['thread_not_found', 'cannot_reply_to_message', 'message_not_found']

async function channelOf(client: WebClient, tell: Tell): Promise<string> {
  if (tell.channel !== null) return tell.channel
  if (tell.what === 'digest') return tell.to
  const opened = await client.conversations.open({ users: tell.to })
  return opened.channel?.id ?? tell.to
}

/** Is it in the conversation already? Every telling carries its key. */
async function isThere(client: WebClient, channel: string, tell: Tell): Promise<boolean> {
  const asked = { channel, include_all_metadata: true, limit: 100 }
  const said =
    tell.thread === null
      ? await client.conversations.history(asked)
      : await client.conversations.replies({ ...asked, ts: tell.thread })
  return (said.messages ?? []).some(({ metadata }) => {
    const payload: unknown = metadata?.event_payload
    return (
      metadata?.event_type === eventType &&
      typeof payload === 'object' &&
      payload !== null &&
      'tell' in payload &&
      payload.tell === tell.key
    )
  })
}

async function failed(bot: Bot, tell: Tell, error: unknown): Promise<void> {
  const { outbox } = bot.desk.store
  const { word, forGood, retryAfterMs, isUnknown } = reasonOf(error)
  const next = afterFailure(tell.attempts, bot.now(), {
    forGood,
    ...(retryAfterMs === undefined ? {} : { retryAfterMs }),
  })
  if (next.kind === 'later') await outbox.laterAt(tell.id, next.at, word, isUnknown)
  else {
    await outbox.giveUp(tell.id, word)
    if (tell.group !== null) await bot.desk.store.change((tx) => tx.redraw(tell.group ?? 0))
  }
  bot.logger.warn({ event: 'tell', outcome: next.kind, note: word, err: error })
}

const goneForGood = [
  'user_not_found',
  'user_disabled',
  'account_inactive',
  'channel_not_found',
  'cannot_dm_bot',
  'is_archived',
  'user_not_visible',
  'not_in_channel',
]

function reasonOf(error: unknown) {
  if (error instanceof WebAPIRateLimitedError) {
    return {
      word: 'ratelimited',
      forGood: false,
      retryAfterMs: error.retryAfter * 1_000,
      isUnknown: false,
    }
  }
  if (error instanceof WebAPIPlatformError) {
    const word = error.data.error
    return { word, forGood: goneForGood.includes(word), isUnknown: false }
  }
  // No answer: Slack may have taken it all the same.
  return { word: 'no-answer', forGood: false, isUnknown: true }
}
