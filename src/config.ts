import path from 'node:path'
import { z } from 'zod'
import { logLevels, type LogLevel } from './logger.ts'
import type { DatabaseAddress } from './storage/database/open-database.ts'
import { usualFolder } from './storage/kept.ts'

/** How the bot is run, as the environment says. */
export type Config = {
  readonly slack: SlackConfig
  readonly dataDir: string
  readonly knowledgeDir: string
  /** Where what was learnt from the knowledge is kept for the next start. */
  readonly cacheDir: string
  readonly logLevel: LogLevel
  /** Where questions, answers and the desk's work are kept. */
  readonly database: DatabaseAddress
  /** The FAQ team's channel; in the playground its own, if none is given. */
  readonly faqChannel: string | undefined
  readonly soloApproval: boolean
  /** How long a closed question is kept. */
  readonly retentionMonths: number
}

export type SlackConfig =
  | { readonly kind: 'playground'; readonly port: number }
  | {
      readonly kind: 'socket'
      readonly botToken: string
      readonly apiUrl?: string | undefined
      readonly appToken: string
      readonly healthPort?: number | undefined
    }
  | {
      readonly kind: 'http'
      readonly botToken: string
      readonly apiUrl?: string | undefined
      readonly signingSecret: string
      readonly port: number
    }

export type ReadConfig =
  | { readonly kind: 'ok'; readonly config: Config }
  /** Each problem is one line: what is wrong – what to do. No value is repeated: it may be a secret. */
  | { readonly kind: 'problems'; readonly problems: readonly string[] }

const root = path.resolve(import.meta.dirname, '..')

const port = z.coerce
  .number('is not a number – give a port from 0 to 65535')
  .int('is not a whole number – give a port from 0 to 65535')
  .min(0, 'is below 0 – give a port from 0 to 65535')
  .max(65_535, 'is above 65535 – give a port from 0 to 65535')

const schema = z.object({
  SLACK_BOT_TOKEN: z
    .string()
    .startsWith(
      'xoxb-',
      'does not start with xoxb- – copy the Bot User OAuth Token from the app’s page “OAuth & Permissions”',
    )
    .optional(),
  SLACK_APP_TOKEN: z
    .string()
    .startsWith(
      'xapp-',
      'does not start with xapp- – make an App-Level Token with connections:write on the app’s page “Basic Information”',
    )
    .optional(),
  SLACK_SIGNING_SECRET: z
    .string()
    .min(8, 'is too short – copy the Signing Secret from the app’s page “Basic Information”')
    .optional(),
  /** Another Slack than slack.com, such as GovSlack. */
  SLACK_API_URL: z
    .url({
      protocol: /^https?$/,
      error: 'is not an address – give one such as https://slack.com/api/, or unset it',
    })
    .optional(),
  PORT: port.optional(),
  PLAYGROUND_PORT: port.default(3100),
  DATA_DIR: z.string().default(path.join(root, 'data')),
  KNOWLEDGE_DIR: z.string().default(path.join(root, 'knowledge')),
  CACHE_DIR: z.string().default(usualFolder),
  /** PostgreSQL, for several replicas; unset, an SQLite file in DATA_DIR. */
  DATABASE_URL: z
    .string()
    .regex(
      /^postgres(ql)?:\/\/\S+$/,
      'is not an address of PostgreSQL – give one such as postgres://user:password@host:5432/signpost, or unset it to use a file in DATA_DIR',
    )
    .optional(),
  FAQ_CHANNEL: z
    .string()
    .regex(
      /^[CG][A-Z0-9]{6,}$/,
      'is not the id of a channel – copy it from the foot of the channel’s details in Slack; it looks like C0123ABCDEF',
    )
    .optional(),
  FAQ_SOLO_APPROVAL: z
    .enum(
      ['true', 'false'],
      'is neither true nor false – set true to let the person who drafts an answer approve it too',
    )
    .default('false'),
  RETENTION_MONTHS: z.coerce
    .number('is not a number – give how many months a closed question is kept')
    .int('is not a whole number – give months, such as 12')
    .min(1, 'is below 1 – give how many months a closed question is kept')
    .max(120, 'is above 120 – give how many months a closed question is kept')
    .default(12),
  LOG_LEVEL: z
    .enum(logLevels, `is not a level – use one of ${logLevels.join(', ')}`)
    .default('info'),
})

const httpPort = 3000

/** Reads the whole environment at once and reports every problem. An empty variable counts as unset. */
export function readConfig(environment: Record<string, string | undefined>): ReadConfig {
  const given = Object.fromEntries(
    Object.entries(environment).filter(([, value]) => value !== undefined && value.trim() !== ''),
  )
  const read = schema.safeParse(given)
  const problems = [
    ...(read.error?.issues ?? []).map((issue) => `${issue.path.join('.')} ${issue.message}`),
    ...pairingProblems(given),
  ]
  if (!read.success || problems.length > 0) return { kind: 'problems', problems }
  const { CACHE_DIR, DATA_DIR, KNOWLEDGE_DIR, LOG_LEVEL, DATABASE_URL } = read.data
  return {
    kind: 'ok',
    config: {
      slack: slackConfig(read.data),
      dataDir: path.resolve(DATA_DIR),
      knowledgeDir: path.resolve(KNOWLEDGE_DIR),
      cacheDir: path.resolve(CACHE_DIR),
      logLevel: LOG_LEVEL,
      database:
        DATABASE_URL === undefined
          ? { kind: 'sqlite', file: path.join(path.resolve(DATA_DIR), 'signpost.db') }
          : { kind: 'postgres', url: DATABASE_URL },
      faqChannel: read.data.FAQ_CHANNEL,
      soloApproval: read.data.FAQ_SOLO_APPROVAL === 'true',
      retentionMonths: read.data.RETENTION_MONTHS,
    },
  }
}

/** A token without its counterpart would leave the bot half connected. */
function pairingProblems(given: Record<string, unknown>): readonly string[] {
  const bot = 'SLACK_BOT_TOKEN' in given
  const app = 'SLACK_APP_TOKEN' in given
  const secret = 'SLACK_SIGNING_SECRET' in given
  const problems: string[] = []
  if (bot && !app && !secret) {
    problems.push(
      'SLACK_BOT_TOKEN is set without SLACK_APP_TOKEN – set that too (Socket Mode), or SLACK_SIGNING_SECRET (HTTP), or unset it to try the bot in the playground',
    )
  }
  if (!bot && (app || secret)) {
    const which = app ? 'SLACK_APP_TOKEN' : 'SLACK_SIGNING_SECRET'
    problems.push(
      `${which} is set without SLACK_BOT_TOKEN – set that too, or unset ${which} to try the bot in the playground`,
    )
  }
  if (app && secret) {
    problems.push(
      'SLACK_APP_TOKEN and SLACK_SIGNING_SECRET are both set – keep the first for Socket Mode or the second for HTTP',
    )
  }
  return problems
}

function slackConfig(read: z.infer<typeof schema>): SlackConfig {
  const { SLACK_BOT_TOKEN: botToken, SLACK_APP_TOKEN: appToken, SLACK_API_URL: apiUrl } = read
  const { SLACK_SIGNING_SECRET: signingSecret } = read
  if (botToken !== undefined && appToken !== undefined) {
    return { kind: 'socket', botToken, apiUrl, appToken, healthPort: read.PORT }
  }
  if (botToken !== undefined && signingSecret !== undefined) {
    return { kind: 'http', botToken, apiUrl, signingSecret, port: read.PORT ?? httpPort }
  }
  return { kind: 'playground', port: read.PLAYGROUND_PORT }
}
