import { createServer } from 'node:net'

/** A port on which nothing listens. */
export async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const found = server.address()
  await new Promise((done) => server.close(done))
  if (found === null || typeof found === 'string') throw new Error('no port')
  return found.port
}
