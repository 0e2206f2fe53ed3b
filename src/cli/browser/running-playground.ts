import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { LocalSlack } from '../../playground/local-slack.ts'
import { startPlayground } from '../../playground/start-playground.ts'
import { startBotProcess } from '../dev/bot-process.ts'
import { environmentFor } from '../dev/environment-for.ts'

/** A playground with the real bot in it, and nothing asked yet. */
export type RunningPlayground = { readonly slack: LocalSlack; close(): Promise<void> }

export async function runPlayground(): Promise<RunningPlayground> {
  const folder = await mkdtemp(path.join(tmpdir(), 'signpost-'))
  const slack = await startPlayground(0)
  const bot = startBotProcess({
    ...process.env,
    ...environmentFor(slack),
    DATA_DIR: folder,
    LOG_LEVEL: 'silent',
  })
  const close = async () => {
    bot.stop()
    await bot.ended
    await slack.close()
    await rm(folder, { recursive: true, force: true })
  }
  if (!(await bot.ready)) {
    await close()
    throw new Error(`The bot did not start: ${bot.complaints().join('\n')}`)
  }
  return { slack, close }
}
