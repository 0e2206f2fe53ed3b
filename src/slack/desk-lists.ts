import { refTo } from '../answering/explain.ts'
import type { GroupFilter } from '../questions/desk-store.ts'
import type { Bot } from './bot.ts'
import { loadCard } from './desk-card.ts'
import { deskCard } from './views/desk-card.ts'
import { deskList, groupsOnPage } from './views/desk-list.ts'
import { deskNotice } from './views/desk-notices.ts'
import { deskTexts } from './views/desk-words.ts'
import type { View } from './views/view.ts'

/** A page of a list of groups, as it is now. */
export async function listView(bot: Bot, filter: GroupFilter, offset = 0): Promise<View> {
  const { store } = bot.desk
  return deskList({
    filter,
    offset,
    page: await store.groups({ filter, offset, limit: groupsOnPage }),
    topics: await store.topics(),
    nameOf: (id) => nameOf(bot, id),
  })
}

/** One group, as it is now. */
export async function cardView(bot: Bot, group: number): Promise<View> {
  const card = await loadCard(bot, group)
  return card === null ? deskNotice({ text: deskTexts.gone }) : deskCard(card)
}

/** How an entry is called; its id where it is no longer there. */
export function nameOf(bot: Bot, id: string): string {
  const entry = bot.knowledge.entry(id)
  return entry === undefined ? id : refTo(entry).name
}
