import { WebAPIPlatformError, WebAPIRateLimitedError, type WebClient } from '@slack/web-api'
import type { Drawing } from '../questions/desk-store.ts'
import { isOpen } from '../questions/group.ts'
import type { Bot } from './bot.ts'
import { loadCard } from './desk-card.ts'
import { asItIs } from './post.ts'
import { deskCard } from './views/desk-card.ts'
import type { View } from './views/view.ts'

const leaseMs = 30_000
const pauseMs = 15_000

/** Draws the next message of the desk that is out of date: one for each group, changed in place. False if none is, or it failed. */
export async function drawNext(bot: Bot, client: WebClient, channel: string): Promise<boolean> {
  const { outbox } = bot.desk.store
  const now = bot.now()
  const drawing = await outbox.claimDrawing(now, new Date(now.getTime() + leaseMs))
  if (drawing === null) return false
  try {
    const at = await draw(bot, client, channel, drawing)
    await outbox.drawn(drawing, at)
    return true
  } catch (error) {
    const wait = error instanceof WebAPIRateLimitedError ? error.retryAfter * 1_000 : pauseMs
    await outbox.drawLater(drawing, new Date(bot.now().getTime() + wait))
    bot.logger.warn({ event: 'desk-draw', outcome: 'later', err: error })
    return false
  }
}

/** Deletes the messages of groups that are deleted: their words are to be nowhere. */
export async function deleteStale(bot: Bot, client: WebClient): Promise<void> {
  const { outbox } = bot.desk.store
  for (const message of await outbox.staleMessages()) {
    try {
      await client.chat.delete({ ...message })
    } catch (error) {
      const word = error instanceof WebAPIPlatformError ? error.data.error : ''
      if (word !== 'message_not_found' && word !== 'channel_not_found') throw error
    }
    await outbox.messageDeleted(message)
  }
}

async function draw(
  bot: Bot,
  client: WebClient,
  channel: string,
  drawing: Drawing,
): Promise<{ channel: string; ts: string }> {
  const card = await loadCard(bot, drawing.group)
  const posted = drawing.channel === channel && drawing.ts !== null && drawing.ts !== ''
  // What was closed before it was ever shown need not be shown now.
  if (card === null || (!posted && !isOpen(card.summary.group))) return { channel, ts: '' }
  const view = deskCard(card)
  const changed = posted ? await change(client, channel, drawing.ts ?? '', view) : undefined
  return changed ?? post(client, channel, view)
}

/** Undefined where somebody deleted the message. */
async function change(client: WebClient, channel: string, ts: string, { text, blocks }: View) {
  try {
    await client.chat.update({ channel, ts, text, blocks })
    return { channel, ts }
  } catch (error) {
    const word = error instanceof WebAPIPlatformError ? error.data.error : ''
    if (word !== 'message_not_found' && word !== 'cant_update_message') throw error
    return undefined
  }
}

async function post(client: WebClient, channel: string, { text, blocks }: View) {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- this is Slack's method, not a window's
  const { ts = '' } = await client.chat.postMessage({ channel, ...asItIs, text, blocks })
  return { channel, ts }
}
