import { App, LogLevel, SocketModeReceiver } from '@slack/bolt'
import { onTestFinished } from 'vitest'
import { startLocalSlack } from '../../src/playground/local-slack.ts'
import type { LocalSlack, LocalSlackOptions } from '../../src/playground/local-slack.ts'

/** A running Bolt app that knows nothing of Signpost: it tries out Slack's side of the wire. */
export interface EchoApp {
  readonly slack: LocalSlack
  /** The event_ids it was given, in order, repeats included. */
  readonly eventIds: readonly string[]
}

/** Starts a local Slack and a Bolt app against it; both are closed when the test is over. */
export async function startEchoApp(
  register: (app: App) => void,
  options: LocalSlackOptions = {},
): Promise<EchoApp> {
  const slack = await startLocalSlack({ retryDelaysMs: [50, 500, 500], ...options })
  onTestFinished(() => slack.close())
  return connectEchoApp(slack, register)
}

/** Connects one more Bolt app, wired as in production but with short waits. */
export async function connectEchoApp(
  slack: LocalSlack,
  register: (app: App) => void,
): Promise<EchoApp> {
  const clientOptions = { slackApiUrl: slack.apiUrl }
  const receiver = new SocketModeReceiver({
    appToken: slack.appToken,
    logLevel: LogLevel.ERROR,
    clientPingTimeout: 300,
    installerOptions: { clientOptions },
  })
  const app = new App({
    token: slack.botToken,
    receiver,
    deferInitialization: true,
    convoStore: false,
    logLevel: LogLevel.ERROR,
    clientOptions: { ...clientOptions, timeout: 5_000, retryConfig: { retries: 0 } },
  })
  const eventIds: string[] = []
  app.use(async ({ body, next }) => {
    if ('event_id' in body) eventIds.push(String(body['event_id']))
    await next()
  })
  app.error(async () => {})
  register(app)
  await app.init()
  await app.start()
  onTestFinished(() => receiver.client.disconnect())
  await slack.connected()
  return { slack, eventIds }
}
