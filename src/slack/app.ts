import { App } from '@slack/bolt'
import { boltLogger } from './bolt-logger.ts'
import { createBot, type Core } from './bot.ts'
import { connectionFor, type Reach } from './connection.ts'
import { createFaultHandler } from './faults.ts'
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
  registerListeners(app, createBot(core))
  app.error(createFaultHandler(app.client, logger))

  return {
    async start() {
      const reached = await untilReachable(() => app.init(), logger, stopped.signal)
      if (reached) await connection.start(app)
      return reached
    },
    async stop() {
      stopped.abort()
      await connection.stop()
      const drained = await inFlight.drained(drainLimitMs)
      logger.info({ event: 'stop', outcome: drained ? 'drained' : 'cut-off' })
    },
  }
}
