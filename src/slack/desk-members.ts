import type { WebClient } from '@slack/web-api'
import type { Bot } from './bot.ts'

/** Is this person on the desk? Asked of Slack at every action: who leaves the channel is off the desk at once. */
export type Membership =
  | { readonly kind: 'member'; readonly channel: string }
  | { readonly kind: 'not-member'; readonly channel: string }
  /** No FAQ channel is set. */
  | { readonly kind: 'no-desk' }
  /** Slack does not let us see the channel: the bot was not invited, or the id is wrong. */
  | { readonly kind: 'unknown'; readonly channel: string }

export async function membershipOf(bot: Bot, client: WebClient, user: string): Promise<Membership> {
  const channel = bot.desk.faqChannel
  if (channel === undefined) return { kind: 'no-desk' }
  try {
    let cursor = ''
    do {
      const page = await client.conversations.members({
        channel,
        limit: 1_000,
        ...(cursor === '' ? {} : { cursor }),
      })
      if (page.members?.includes(user) === true) return { kind: 'member', channel }
      cursor = page.response_metadata?.next_cursor ?? ''
    } while (cursor !== '')
    return { kind: 'not-member', channel }
  } catch (error) {
    bot.logger.error({ event: 'desk-members', outcome: 'unknown', err: error })
    return { kind: 'unknown', channel }
  }
}
