import { spawn, type ChildProcess } from 'node:child_process'
import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { LocalSlack } from '../../src/playground/local-slack.ts'
import { readKnowledge } from '../../src/storage/knowledge-files.ts'
import { readLearnt } from '../../src/storage/learnt-file.ts'

export const root = path.resolve(import.meta.dirname, '../..')

export type BotSettings = {
  readonly folder: string
  /** Knowledge with fewer wordings, so that the process is up sooner. */
  readonly knowledge: string
  /** PostgreSQL; an SQLite file in `folder` if undefined. */
  readonly url?: string | undefined
}

/** The bot as a process of its own, as in production, connected to a local Slack. */
export function spawnBot(slack: LocalSlack, { folder, knowledge, url }: BotSettings): ChildProcess {
  const { PATH } = process.env
  return spawn(process.execPath, [path.join(root, 'src/main.ts')], {
    env: {
      ...(PATH === undefined ? {} : { PATH }),
      ...(url === undefined ? {} : { DATABASE_URL: url }),
      DATA_DIR: folder,
      KNOWLEDGE_DIR: knowledge,
      SLACK_BOT_TOKEN: slack.botToken,
      SLACK_APP_TOKEN: slack.appToken,
      SLACK_API_URL: slack.apiUrl,
      FAQ_CHANNEL: slack.channels.faqTeam,
      LOG_LEVEL: 'error',
    },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
}

/** The knowledge without the extra voices: the same entries, quicker to read. What is learnt from it is kept, so that a process is up in a second. */
export async function leanKnowledge(): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'signpost-lean-'))
  const real = process.env['KNOWLEDGE_DIR'] ?? path.join(root, 'knowledge')
  await cp(real, folder, { recursive: true })
  await rm(path.join(folder, 'wordings'), { recursive: true, force: true })
  const read = await readKnowledge(folder)
  if (read.kind === 'problems') throw new Error(read.problems.join('\n'))
  await readLearnt(read.knowledge)
  return folder
}
