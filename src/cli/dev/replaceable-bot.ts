import type { BotProcess } from './bot-process.ts'

/** What becomes of a bot that was started. */
export type BotNews =
  | { readonly kind: 'starting'; readonly replaces: boolean }
  | { readonly kind: 'ready'; readonly replaces: boolean }
  /** It did not come up, or fell over. `answers`: whether the one before it still answers. */
  | {
      readonly kind: 'failed'
      readonly answers: boolean
      readonly complaints: readonly string[]
    }

/** One bot answers; when it is to be replaced, it does so until the next one is ready. */
export type ReplaceableBot = {
  replace(): Promise<void>
  close(): Promise<void>
}

export function createReplaceableBot(
  start: () => BotProcess,
  tell: (news: BotNews) => void,
): ReplaceableBot {
  let answering: BotProcess | undefined
  let next: BotProcess | undefined

  const lookAfter = async (bot: BotProcess) => {
    await bot.ended
    if (bot !== answering) return
    answering = undefined
    tell({ kind: 'failed', complaints: bot.complaints(), answers: false })
  }

  return {
    replace: async () => {
      // What was saved while the last one was still starting makes it out of date.
      next?.stop()
      const mine = start()
      next = mine
      tell({ kind: 'starting', replaces: answering !== undefined })
      const isReady = await mine.ready
      if (next !== mine) return
      next = undefined
      if (!isReady) {
        const answers = answering !== undefined
        tell({ kind: 'failed', complaints: mine.complaints(), answers })
        return
      }
      const before = answering
      answering = mine
      before?.stop()
      void lookAfter(mine)
      tell({ kind: 'ready', replaces: before !== undefined })
    },
    close: async () => {
      const running = [answering, next].filter((bot) => bot !== undefined)
      answering = next = undefined
      for (const bot of running) bot.stop()
      await Promise.all(running.map(({ ended }) => ended))
    },
  }
}
