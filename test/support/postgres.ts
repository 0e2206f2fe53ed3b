import { afterAll, describe } from 'vitest'
import { notTriedHere } from './not-tried-here.ts'
import { startPostgres } from './start-postgres.ts'

const started = await startPostgres()
if ('reason' in started) notTriedHere('The tests on PostgreSQL', started.reason)
afterAll(async () => {
  if ('stop' in started) await started.stop()
})

/** Tests on a real PostgreSQL; where none can be started they are skipped, and the reason is said. */
export const describeOnPostgres = describe.skipIf('reason' in started)

/** The address of a new, empty database. */
export async function newDatabase(): Promise<string> {
  if ('reason' in started) throw new Error(started.reason)
  return started.newDatabase()
}
