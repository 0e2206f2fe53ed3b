import type { App, SlashCommand } from '@slack/bolt'
import type { WebClient } from '@slack/web-api'
import { plainQuestion } from '../../answering/normalise.ts'
import type { GroupFilter } from '../../questions/desk-store.ts'
import { digestOf } from '../../questions/digest.ts'
import { idInReference, referenceOf } from '../../questions/open-question.ts'
import type { Bot } from '../bot.ts'
import { cardView, listView, nameOf } from '../desk-lists.ts'
import { membershipOf } from '../desk-members.ts'
import { whyNot } from '../desk-place.ts'
import { sendDeskCsv } from '../desk-csv.ts'
import { onlyForAsker } from '../post.ts'
import { digestView, topicsView } from '../views/desk-digest.ts'
import { failedView } from '../views/desk-failed.ts'
import { deskHelp } from '../views/desk-help.ts'
import { deskNotice } from '../views/desk-notices.ts'
import { deskTexts } from '../views/desk-words.ts'
import type { View } from '../views/view.ts'

/** `/icb-faq`: the desk's lists, one question by its reference, the digest, the topics, the files. */
export function answerIcbFaq(app: App, bot: Bot): void {
  app.command('/icb-faq', async ({ command, ack, respond, client }) => {
    await ack()
    await onlyForAsker(respond, bot.logger)(await viewFor(bot, client, command))
  })
}

async function viewFor(
  bot: Bot,
  client: WebClient,
  { user_id: user, text }: SlashCommand,
): Promise<View> {
  const typed = plainQuestion(text).toLowerCase()
  if (typed === 'help') return deskHelp()
  const membership = await membershipOf(bot, client, user)
  if (membership.kind !== 'member') return deskNotice({ text: whyNot(membership) })
  const id = idInReference(typed)
  if (id !== undefined) return questionView(bot, id)
  const filter = filterNamed(typed, user)
  if (filter !== undefined) return listView(bot, filter)
  switch (typed) {
    case 'digest':
      return digestNow(bot)
    case 'topics':
    case 'heat':
      return topicsView(await bot.desk.store.topics(), (entry) => nameOf(bot, entry), bot.now())
    case 'export':
      return sendDeskCsv(bot, client, user)
    case 'failed':
      return failedView(await bot.desk.store.outbox.failed())
    default:
      return deskHelp()
  }
}

async function questionView(bot: Bot, id: number): Promise<View> {
  const question = await bot.desk.store.question(id)
  return question === null
    ? deskNotice({ text: deskTexts.notFound(referenceOf(id)) })
    : cardView(bot, question.group)
}

const dayMs = 24 * 60 * 60 * 1000

/** The last seven days, today included. */
async function digestNow(bot: Bot): Promise<View> {
  const to = new Date(Date.parse(bot.now().toISOString().slice(0, 10)) + dayMs)
  const from = new Date(to.getTime() - 7 * dayMs)
  const digest = await digestOf(bot.desk.store, { from, to })
  return digestView(digest, (entry) => nameOf(bot, entry))
}

function filterNamed(typed: string, user: string): GroupFilter | undefined {
  switch (typed) {
    case '':
    case 'open':
    case 'list':
      return { kind: 'open', order: 'newest' }
    case 'new':
      return { kind: 'new' }
    case 'mine':
      return { kind: 'mine', user }
    case 'oldest':
      return { kind: 'open', order: 'oldest' }
    case 'most':
    case 'most asked':
      return { kind: 'open', order: 'most-asked' }
    case 'approve':
    case 'to approve':
      return { kind: 'to-approve' }
    case 'published':
      return { kind: 'published' }
    case 'closed':
      return { kind: 'closed' }
    default:
      return undefined
  }
}
