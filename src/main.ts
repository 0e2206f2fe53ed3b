import path from 'node:path'
import { createAsk } from './answering/ask.ts'
import { readConfig, type SlackConfig } from './config.ts'
import { createLogger, withoutTokens } from './logger.ts'
import { startPlayground } from './playground/start-playground.ts'
import { createSignpost } from './signpost.ts'
import type { SlackSettings } from './slack/app.ts'
import { readKnowledgeOrKept } from './storage/knowledge-files.ts'
import { readLearnt } from './storage/learnt-file.ts'
import { openDeskStore } from './storage/desk/desk-store.ts'
import { openSqliteScenarios } from './storage/sqlite-scenarios.ts'
import { warmUp } from './warm-up.ts'

/** Config, knowledge, storage, core, Slack, in this order. What is wrong is said before anything starts. */
async function main(): Promise<void> {
  const environment = readConfig(process.env)
  if (environment.kind === 'problems') return giveUp('the environment', environment.problems)
  const { config } = environment

  const read = await readKnowledgeOrKept(config.knowledgeDir, config.cacheDir)
  if (read.kind === 'problems') return giveUp('the knowledge files', read.problems)
  const learnt = await readLearnt(read.knowledge, config.cacheDir, () =>
    say('Learning from the knowledge: this takes some seconds, once.'),
  )

  const ask = createAsk(read.knowledge, learnt)

  const database = path.join(config.dataDir, 'signpost.db')
  const openQuestions = await openDeskStore(config.database)
  const scenarios = await openSqliteScenarios(database)
  const logger = createLogger(config.logLevel)
  const slack = await slackFor(config.slack)
  const signpost = createSignpost(
    {
      knowledge: read.knowledge,
      ask,
      openQuestions,
      scenarios,
      logger,
      now: () => new Date(),
      desk: {
        faqChannel: config.faqChannel ?? slack.faqChannel,
        soloApproval: config.soloApproval,
      },
    },
    slack.settings,
  )

  const stop = async () => {
    await signpost.stop()
    await openQuestions.close()
    await scenarios.close()
    await slack.close()
    process.exit(0)
  }
  // Once each: a second signal ends the process at once.
  process.once('SIGTERM', () => void stop())
  process.once('SIGINT', () => void stop())
  process.once('disconnect', () => void stop())
  // Bolt and its socket reject behind our back when a connection is lost for good: a supervisor restarts us.
  process.on('unhandledRejection', (err) => {
    logger.error({ event: 'unhandled-rejection', outcome: 'exit', err })
    process.exit(1)
  })

  if (!(await signpost.start())) return
  say(slack.started)
  // Under `npm run dev` this lets the bot before this one go.
  process.send?.('ready')
  // The bot answers without it, only slower at first.
  await warmUp(ask, read.knowledge).catch((err: unknown) =>
    logger.error({ event: 'warm-up', outcome: 'failed', err }),
  )
}

/** Slack itself where there are tokens; else the playground, with the same bot in front of it. */
async function slackFor(config: SlackConfig): Promise<{
  readonly settings: SlackSettings
  readonly started: string
  /** The FAQ team's channel, where this Slack has one of its own. */
  readonly faqChannel?: string
  close(): Promise<void>
}> {
  if (config.kind !== 'playground') {
    return {
      settings: { botToken: config.botToken, apiUrl: config.apiUrl, reach: config },
      started: 'Signpost is connected to Slack.',
      close: async () => {},
    }
  }
  const local = await startPlayground(config.port)
  return {
    settings: {
      botToken: local.botToken,
      reach: { kind: 'socket', appToken: local.appToken },
      apiUrl: local.apiUrl,
    },
    faqChannel: local.channels.faqTeam,
    started: `No Slack tokens are set, so Signpost runs in the playground: ${local.url}`,
    close: () => local.close(),
  }
}

function giveUp(where: string, problems: readonly string[]): never {
  process.stderr.write(`Nothing was started: ${where} must be corrected first.\n`)
  for (const problem of problems) process.stderr.write(`  ${problem}\n`)
  process.exit(1)
}

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}

const remedies: readonly (readonly [RegExp, string])[] = [
  [/EADDRINUSE/, 'give another port: PLAYGROUND_PORT, or PORT when connected to Slack'],
  [/ENOENT.+scandir/, 'set KNOWLEDGE_DIR to the folder of knowledge files'],
  [
    /EACCES|EROFS|EEXIST|ENOTDIR|unable to open database/,
    'set DATA_DIR to a folder that can be written to',
  ],
  [
    /ECONNREFUSED|ENOTFOUND|EHOSTUNREACH|password authentication failed|database ".+" does not exist|timeout expired/,
    'set DATABASE_URL to a PostgreSQL that runs and lets this user in, or unset it to use a file in DATA_DIR',
  ],
  [/database is locked/, 'another program holds the database in DATA_DIR: stop it first'],
  [
    /invalid_auth|not_authed|token_revoked|account_inactive|not_allowed_token_type/,
    'Slack refuses the tokens: copy SLACK_BOT_TOKEN and SLACK_APP_TOKEN again from the app’s pages',
  ],
]

try {
  await main()
} catch (error) {
  process.stderr.write(`Signpost could not start. ${withoutTokens(reasonFor(error))}\n`)
  process.exit(1)
}

/** Startup errors that have a usual remedy are said with it. */
function reasonFor(error: unknown): string {
  const reason = error instanceof Error ? error.message : String(error)
  const remedy = remedies.find(([pattern]) => pattern.test(reason))?.[1]
  return remedy === undefined ? reason : `${reason} – ${remedy}`
}
