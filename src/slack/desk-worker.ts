import type { WebClient } from '@slack/web-api'
import { isDigestDue, lastWeek } from '../questions/digest.ts'
import type { Bot } from './bot.ts'
import { drawNext } from './desk-board.ts'
import { tellNext } from './desk-tells.ts'

/** What works on the desk behind the scenes: keeps answers up to date, tells people, draws the desk's messages. */
export type DeskWorker = {
  /** Resolves once this process answers with what is approved. */
  start(): Promise<void>
  /** Finishes what is under way. */
  stop(): Promise<void>
}

const lookEveryMs = 1_000

export function createDeskWorker(bot: Bot, client: WebClient): DeskWorker {
  const stopped = new AbortController()
  const { desk } = bot
  let running: readonly Promise<void>[] = []

  async function repeat(event: string, work: () => Promise<boolean>): Promise<void> {
    while (!stopped.signal.aborted) {
      const seen = bot.waker.count()
      const more = await work().catch((error: unknown) => {
        bot.logger.error({ event, outcome: 'failed', err: error })
        return false
      })
      if (!more) await bot.waker.sleep(seen, lookEveryMs, stopped.signal)
    }
  }

  return {
    async start() {
      await desk.refresh()
      running = [
        repeat('desk-refresh', async () => {
          await desk.refresh()
          await enqueueDigest(bot)
          return false
        }),
        repeat('desk-tells', () => tellNext(bot, client)),
        ...(desk.faqChannel === undefined
          ? []
          : [repeat('desk-board', () => drawNext(bot, client, desk.faqChannel ?? ''))]),
      ]
    },
    async stop() {
      stopped.abort()
      await Promise.all(running)
    },
  }
}

/** Once a week, whichever replica comes first: the outbox takes its key once. */
async function enqueueDigest(bot: Bot): Promise<void> {
  const { faqChannel, store } = bot.desk
  const now = bot.now()
  const week = lastWeek(now)
  if (faqChannel === undefined || enqueued.get(bot) === week.key || !isDigestDue(now)) return
  enqueued.set(bot, week.key)
  await store.change((tx) =>
    tx.enqueue([
      {
        key: week.key,
        what: 'digest',
        to: faqChannel,
        group: null,
        question: null,
        channel: null,
        thread: null,
        faq: null,
        revision: null,
        createdAt: now,
        dueAt: now,
      },
    ]),
  )
}

/** The digest that each bot put in last, so that the database is not asked every second. */
const enqueued = new WeakMap<Bot, string>()
