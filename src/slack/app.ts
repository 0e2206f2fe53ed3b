import { App } from '@slack/bolt'
import { WebClient } from '@slack/web-api'
import { boltLogger } from './bolt-logger.ts'
import { createBot, type Core } from './bot.ts'
import { connectionFor, type Reach } from './connection.ts'
import { createFaultHandler } from './faults.ts'
import { createDeskWorker } from './desk-worker.ts'
import { createInFlight } from './in-flight.ts'
import { registerListeners } from './listeners/register.ts'
import { untilReachable } from './until-reachable.ts'

export type SlackSettings = {
  readonly botToken: string
  readonly reach: Reach
  /** Another Slack than slack.com: the playground's. */
  readonly apiUrl?: string | undefined
}

export type SlackApp = {
  /** True once messages arrive, false if stopped before that. Rejects where waiting would not help. */
  start(): Promise<boolean>
  /** Takes nothing new, waits for what is under way, then lets go. */
  stop(): Promise<void>
}

/** A person waits for the reply: give up on Slack after seconds, not after half an hour as the client would. */
const patience = {
  timeout: 10_000,
  retryConfig: { retries: 3, factor: 2, minTimeout: 250, maxTimeout: 5_000 },
}

const drainLimitMs = 10_000

/** The bot in Slack: connection, listeners, and the one place where faults end. */
export function createSlackApp(core: Core, { botToken, reach, apiUrl }: SlackSettings): SlackApp {
  const { logger } = core
  const connection = connectionFor(reach, apiUrl, logger)
  const app = new App({
    token: botToken,
    receiver: connection.receiver,
    deferInitialization: true,
    convoStore: false,
    extendedErrorHandler: true,
    logger: boltLogger(logger),
    clientOptions: { ...patience, ...(apiUrl === undefined ? {} : { slackApiUrl: apiUrl }) },
  })
  const inFlight = createInFlight()
  const stopped = new AbortController()

  app.use(({ next }) => inFlight.track(next()))
  const bot = createBot(core)
  registerListeners(app, bot)
  // Its own client: a pause that Slack asks for must not hold up replies, and who is told is tried again later.
  const worker = createDeskWorker(
    bot,
    new WebClient(botToken, {
      timeout: patience.timeout,
      retryConfig: { retries: 0 },
      rejectRateLimitedCalls: true,
      logger: boltLogger(logger),
      ...(apiUrl === undefined ? {} : { slackApiUrl: apiUrl }),
    }),
  )
  app.error(createFaultHandler(app.client, logger))

  return {
    async start() {
      const reached = await untilReachable(() => app.init(), logger, stopped.signal)
      if (!reached) return false
      await worker.start()
      await connection.start(app)
      return true
    },
    async stop() {
      stopped.abort()
      await connection.stop()
      await worker.stop()
      const drained = await inFlight.drained(drainLimitMs)
      logger.info({ event: 'stop', outcome: drained ? 'drained' : 'cut-off' })
    },
  }
}
