import type { BlockAction } from '@slack/bolt'
import type { WebClient } from '@slack/web-api'
import type { Bot } from './bot.ts'

/**
 * A message of the desk that was posted just before a crash may be posted again after it, and Slack does not tell
 * which are there without the right to read the channel. Whoever presses a button on the copy has it removed.
 */
export async function removeIfCopy(
  bot: Bot,
  client: WebClient,
  { container, channel, message }: BlockAction,
  group: number,
): Promise<boolean> {
  if (message === undefined || container['is_ephemeral'] === true) return false
  if (channel === undefined || channel.id !== bot.desk.faqChannel) return false
  const own = await bot.desk.store.outbox.messageOf(group)
  if (own === null || own.channel !== channel.id || own.ts === message.ts) return false
  await client.chat.delete({ channel: channel.id, ts: message.ts })
  bot.logger.info({ event: 'desk-copy', outcome: 'removed' })
  return true
}
