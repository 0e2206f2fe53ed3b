import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { parse } from 'yaml'
import { createAsk } from '../../src/answering/ask.ts'
import { createLogger } from '../../src/logger.ts'
import { appSettingsFrom } from '../../src/playground/app-settings.ts'
import { startLocalSlack, type LocalSlack } from '../../src/playground/local-slack.ts'
import type { ScenarioStore } from '../../src/envelope/scenario.ts'
import type { DeskSettings } from '../../src/questions/desk.ts'
import type { DeskStore } from '../../src/questions/desk-store.ts'
import { createSignpost } from '../../src/signpost.ts'
import { openSqliteLog } from '../../src/storage/sqlite-open-questions.ts'
import { openSqliteScenarios } from '../../src/storage/sqlite-scenarios.ts'
import { realKnowledge, realLearnt, testDay } from './real-knowledge.ts'

/** The whole bot on a Slack of its own, with the real knowledge and a real database in a folder of its own. */
export type RunningSignpost = {
  readonly slack: LocalSlack
  readonly openQuestions: DeskStore
  readonly scenarios: ScenarioStore
  /** What the bot wrote to its log, a line each. */
  readonly logLines: readonly string[]
  /** Drains and lets go of Slack. */
  stop(): Promise<void>
  /** Stops, and starts anew with nothing in memory. */
  restart(): Promise<void>
  close(): Promise<void>
}

const knowledge = await realKnowledge()
const learnt = await realLearnt()

/** `manifest.yml` as Slack would read it. */
export async function readManifest(): Promise<unknown> {
  const file = path.resolve(import.meta.dirname, '../../manifest.yml')
  return parse(await readFile(file, 'utf8'))
}

export async function startSignpost(
  fake: {
    readonly openQuestions?: DeskStore
    readonly desk?: Partial<DeskSettings>
    readonly now?: () => Date
  } = {},
): Promise<RunningSignpost> {
  const folder = await mkdtemp(path.join(tmpdir(), 'signpost-'))
  const openQuestions = fake.openQuestions ?? (await openSqliteLog(path.join(folder, 'test.db')))
  const scenarios = await openSqliteScenarios(path.join(folder, 'test.db'))
  const slack = await startLocalSlack(appSettingsFrom(await readManifest()))
  const logLines: string[] = []
  const build = () =>
    createSignpost(
      {
        knowledge,
        ask: createAsk(knowledge, learnt),
        openQuestions,
        scenarios,
        desk: { faqChannel: slack.channels.faqTeam, soloApproval: false, ...fake.desk },
        logger: createLogger('debug', { write: (line: string) => void logLines.push(line) }),
        now: fake.now ?? (() => testDay),
      },
      {
        botToken: slack.botToken,
        reach: { kind: 'socket', appToken: slack.appToken },
        apiUrl: slack.apiUrl,
      },
    )
  let app = build()
  await app.start()
  return {
    slack,
    openQuestions,
    scenarios,
    logLines,
    stop: () => app.stop(),
    async restart() {
      await app.stop()
      app = build()
      await app.start()
    },
    async close() {
      await app.stop()
      await slack.close()
      await openQuestions.close()
      await scenarios.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}
