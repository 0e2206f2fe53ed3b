import {
  HTTPReceiver,
  SocketModeReceiver,
  type App,
  type CustomRoute,
  type Receiver,
} from '@slack/bolt'
import type { Logger } from '../logger.ts'
import { boltLogger } from './bolt-logger.ts'
import { healthPaths, sayHealth, serveHealth } from './health.ts'

/** How Slack reaches us. Socket Mode needs no public address. */
export type Reach =
  | {
      readonly kind: 'socket'
      readonly appToken: string
      /** Where `/healthz` and `/readyz` are served; nowhere if undefined. */
      readonly healthPort?: number | undefined
    }
  | { readonly kind: 'http'; readonly signingSecret: string; readonly port: number }

export type Connection = {
  readonly receiver: Receiver
  start(app: App): Promise<void>
  /** Takes nothing new from Slack. What was taken goes on. */
  stop(): Promise<void>
}

export function connectionFor(
  reach: Reach,
  apiUrl: string | undefined,
  logger: Logger,
): Connection {
  switch (reach.kind) {
    case 'socket':
      return socketConnection(reach, apiUrl, logger)
    case 'http':
      return httpConnection(reach, logger)
  }
}

/**
 * After a lost connection the client waits this long before the next; a pong later than this loses it.
 * Longer than a write to a locked database holds the process up.
 */
const pingTimeoutMs = 3_000

/**
 * The receiver is built apart from the app: given one set of client options, Bolt would share them between
 * the socket, which must be patient, and the replies, which must not. The socket keeps its default retries.
 */
function socketConnection(
  { appToken, healthPort }: Reach & { kind: 'socket' },
  apiUrl: string | undefined,
  logger: Logger,
): Connection {
  const receiver = new SocketModeReceiver({
    appToken,
    logger: boltLogger(logger),
    clientPingTimeout: pingTimeoutMs,
    installerOptions: { clientOptions: apiUrl === undefined ? {} : { slackApiUrl: apiUrl } },
  })
  const { client } = receiver
  let ready = false
  client.on('connected', () => {
    ready = true
    logger.info({ event: 'slack', outcome: 'connected' })
  })
  for (const lost of ['close', 'reconnecting', 'disconnecting', 'disconnected']) {
    client.on(lost, () => {
      if (ready) logger.info({ event: 'slack', outcome: 'disconnected' })
      ready = false
    })
  }
  let health: { close(): Promise<void> } | undefined

  return {
    receiver,
    async start(app) {
      if (healthPort !== undefined) health = await serveHealth(healthPort, () => ready)
      await app.start()
    },
    async stop() {
      // Bolt's own stop does not wait for the socket to close.
      await client.disconnect()
      await health?.close()
    },
  }
}

function httpConnection(
  { signingSecret, port }: Reach & { kind: 'http' },
  logger: Logger,
): Connection {
  let ready = false
  const receiver = new HTTPReceiver({
    signingSecret,
    logger: boltLogger(logger),
    customRoutes: healthPaths.map((path): CustomRoute => ({
      path,
      method: 'GET',
      handler: (_request, response) => sayHealth(path, () => ready, response),
    })),
  })
  return {
    receiver,
    async start(app) {
      await app.start(port)
      ready = true
    },
    async stop() {
      if (ready) await receiver.stop()
      ready = false
    },
  }
}
