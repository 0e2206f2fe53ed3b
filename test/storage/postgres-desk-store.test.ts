import { afterAll, describe, test } from 'vitest'
import { startPostgres } from '../support/postgres.ts'
import { describeDeskStore } from './desk-store.contract.ts'

const postgres = await startPostgres()
afterAll(async () => {
  if ('stop' in postgres) await postgres.stop()
})

describe('The desk in PostgreSQL', () => {
  if ('reason' in postgres) {
    test.skip(`not tried here: ${postgres.reason}`, () => {})
  } else {
    describeDeskStore(async () => ({
      name: 'PostgreSQL',
      newAddress: async () => ({ kind: 'postgres', url: await postgres.newDatabase() }),
    }))
  }
})
