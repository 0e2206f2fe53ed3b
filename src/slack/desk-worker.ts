import type { WebClient } from '@slack/web-api'
import { isDigestDue, lastWeek } from '../questions/digest.ts'
import type { Bot } from './bot.ts'
import { deleteStale, drawNext } from './desk-board.ts'
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
  let digest = ''
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
      if (desk.store.ofOneProcess) await desk.store.outbox.takeOver(bot.now())
      await desk.refresh()
      running = [
        repeat('desk-refresh', async () => {
          await desk.refresh()
          digest = await enqueueDigest(bot, digest)
          return false
        }),
        repeat('desk-tells', () => tellNext(bot, client)),
        ...(desk.faqChannel === undefined
          ? []
          : [repeat('desk-board', () => drawAll(bot, client, desk.faqChannel ?? ''))]),
      ]
    },
    async stop() {
      stopped.abort()
      await Promise.all(running)
    },
  }
}

async function drawAll(bot: Bot, client: WebClient, channel: string): Promise<boolean> {
  if (await drawNext(bot, client, channel)) return true
  await deleteStale(bot, client)
  return false
}

/** Once a week, whichever replica comes first: the outbox takes its key once. */
async function enqueueDigest({ desk, now }: Bot, lastKey: string): Promise<string> {
  const { faqChannel, store } = desk
  const at = now()
  const { key } = lastWeek(at)
  if (faqChannel === undefined || key === lastKey || !isDigestDue(at)) return lastKey
  await store.change((tx) =>
    tx.enqueue([
      {
        key,
        what: 'digest',
        to: faqChannel,
        group: null,
        question: null,
        channel: null,
        thread: null,
        faq: null,
        revision: null,
        createdAt: at,
        dueAt: at,
      },
    ]),
  )
  return key
}
