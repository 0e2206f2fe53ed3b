import { once } from 'node:events'
import { createServer, type ServerResponse } from 'node:http'

/** `/healthz`: the process runs. `/readyz`: Slack reaches it. */
export const healthPaths = ['/healthz', '/readyz'] as const
export type HealthPath = (typeof healthPaths)[number]

export function sayHealth(
  path: HealthPath,
  isReady: () => boolean,
  response: ServerResponse,
): void {
  const well = path === '/healthz' || isReady()
  response.writeHead(well ? 200 : 503, { 'content-type': 'text/plain; charset=utf-8' })
  response.end(well ? 'ok\n' : 'not connected to Slack\n')
}

/** Serves both on a port of their own, for Socket Mode, which opens none. */
export async function serveHealth(
  port: number,
  isReady: () => boolean,
): Promise<{ close(): Promise<void> }> {
  const server = createServer((request, response) => {
    const path = healthPaths.find((known) => known === request.url)
    if (path !== undefined && request.method === 'GET') sayHealth(path, isReady, response)
    else response.writeHead(404).end()
  })
  server.listen(port)
  await once(server, 'listening')
  return {
    close: async () => {
      server.closeAllConnections()
      await new Promise((done) => server.close(done))
    },
  }
}
