import type { WebClient } from '@slack/web-api'
import { faqsCsv, openQuestionsCsv } from '../questions/csv.ts'
import type { Bot } from './bot.ts'
import { nameOf } from './desk-lists.ts'
import { sendFile } from './slack-files.ts'
import { deskNotice } from './views/desk-notices.ts'
import type { View } from './views/view.ts'

const everything = 100_000

/** Sends what is open and what is published as two files, in direct messages. */
export async function sendDeskCsv(bot: Bot, client: WebClient, user: string): Promise<View> {
  const { store } = bot.desk
  const now = bot.now()
  const day = now.toISOString().slice(0, 10)
  const open = await store.groups({
    filter: { kind: 'open', order: 'oldest' },
    offset: 0,
    limit: everything,
  })
  const { faqs } = await store.approved()
  await store.change((tx) =>
    tx.audit({
      at: now,
      who: user,
      what: 'exported',
      group: null,
      question: null,
      before: null,
      after: { count: open.total },
    }),
  )
  await sendFile(client, user, {
    name: `open-questions-${day}.csv`,
    content: openQuestionsCsv(open.groups, (entry) => nameOf(bot, entry)),
    comment: `The ${open.total} open groups of questions.`,
  })
  await sendFile(client, user, {
    name: `faqs-${day}.csv`,
    content: faqsCsv(faqs),
    comment: `The ${faqs.length} published answers.`,
  })
  return deskNotice({ text: 'Two CSV files are in your direct messages with me.' })
}
