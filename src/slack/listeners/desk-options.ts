import type { App } from '@slack/bolt'
import type { PlainTextOption } from '@slack/types'
import { z } from 'zod'
import { refTo } from '../../answering/explain.ts'
import { findQuestions } from '../../questions/find-questions.ts'
import type { Bot } from '../bot.ts'
import { loadCard } from '../desk-card.ts'
import { membershipOf } from '../desk-members.ts'
import { findSources, optionFor } from '../desk-sources.ts'
import { deskIds } from '../views/desk-ids.ts'
import { groupOption } from '../views/desk-forms.ts'
import { option } from '../views/modal-fields.ts'
import { questionOption } from '../views/questions-field.ts'

const most = 50
const aboutSchema = z.object({ group: z.number() })

/** What the desk's menus offer while one types. */
export function offerDeskOptions(app: App, bot: Bot): void {
  offer(deskIds.sources, async (group, typed) =>
    findSources(bot, await nearestIds(bot, group), typed, most).map((source) =>
      optionFor(bot, source),
    ),
  )
  offer(deskIds.entry, async (group, typed) =>
    entryOptions(bot, await nearestIds(bot, group), typed),
  )
  offer(deskIds.questions, async (group, typed) => {
    const questions = await bot.desk.store.questionsIn(group)
    return findQuestions(questions, typed, most).map(questionOption)
  })
  offer(deskIds.mergeInto, async (group, typed) => {
    const groups = await bot.desk.suggestMerge(group, typed, most)
    return groups.map(groupOption)
  })

  function offer(
    actionId: string,
    options: (group: number, typed: string) => Promise<readonly PlainTextOption[]>,
  ): void {
    app.options(actionId, async ({ ack, payload, body, client }) => {
      // What is offered holds questions: for the desk alone.
      const { kind } = await membershipOf(bot, client, body.user.id)
      if (kind !== 'member') return ack({ options: [] })
      const { group } = aboutSchema.parse(JSON.parse(body.view?.private_metadata ?? '{"group":0}'))
      await ack({ options: [...(await options(group, payload.value))] })
    })
  }
}

async function nearestIds(bot: Bot, group: number): Promise<readonly string[]> {
  const card = await loadCard(bot, group)
  return card?.nearest.map(({ id }) => id) ?? []
}

/** Entries that answer something, by the words of their names; the nearest while nothing is typed. */
function entryOptions(bot: Bot, nearest: readonly string[], typed: string) {
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean)
  const near = nearest.flatMap((id) => bot.knowledge.entry(id) ?? [])
  const entries = words.length === 0 ? near : bot.knowledge.entries
  return entries
    .filter(({ type }) => type !== 'known-gap' && type !== 'courtesy')
    .map((entry) => ({ ref: refTo(entry), aliases: entry.aliases }))
    .filter(({ ref, aliases }) => {
      const all = [ref.name, ref.id, ...aliases].join(' ').toLowerCase()
      return words.every((word) => all.includes(word))
    })
    .slice(0, most)
    .map(({ ref }) => option(ref.name, ref.id))
}
