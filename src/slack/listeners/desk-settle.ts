import type { WebClient } from '@slack/web-api'
import type { DeskResult, Press } from '../../questions/desk-acts.ts'
import type { Bot } from '../bot.ts'
import { cardView } from '../desk-lists.ts'
import type { DeskPlace } from '../desk-place.ts'
import { resultNotice } from '../views/desk-notices.ts'

/** A press on the desk, by somebody who is on it. */
export type DeskPress = {
  readonly bot: Bot
  readonly client: WebClient
  readonly user: string
  readonly place: DeskPlace
  readonly triggerId: string
}

/** What the value of a button says: the group, and the version of it that was shown. */
export function pressFrom(value: string): Press {
  const [group, version] = value.split('.').map(Number)
  return { group: group ?? 0, version: version ?? 0 }
}

/** Shows how the group is now, and says it where less was done than was meant. */
export async function settle(
  { bot, place }: Pick<DeskPress, 'bot' | 'place'>,
  press: Press,
  result: DeskResult,
  event: string,
): Promise<void> {
  const group = result.kind === 'done' ? result.group.id : press.group
  await place.show(await cardView(bot, group), resultNotice(result))
  bot.waker.wake()
  bot.logger.info({ event: `desk-${event}`, outcome: result.kind })
}
