import type { KnownBlock } from '@slack/types'
import type { WebClient } from '@slack/web-api'
import { openIn } from '../questions/digest.ts'
import type { Bot } from './bot.ts'
import { membershipOf } from './desk-members.ts'
import { deskSection } from './views/desk-home.ts'

/** What stands at the top of the Home tab of somebody on the desk; nothing for anybody else. */
export async function deskInHome(
  bot: Bot,
  client: WebClient,
  user: string,
): Promise<readonly KnownBlock[]> {
  if (bot.desk.faqChannel === undefined) return []
  const membership = await membershipOf(bot, client, user)
  if (membership.kind !== 'member') return []
  const counts = await bot.desk.store.countByStatus()
  const failed = await bot.desk.store.outbox.failed()
  return deskSection({
    open: openIn(counts),
    toApprove: counts.get('drafted') ?? 0,
    untold: failed.length,
  })
}
