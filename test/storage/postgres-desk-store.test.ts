import { describeOnPostgres, newDatabase } from '../support/postgres.ts'
import { describeDeskStore } from './desk-store.contract.ts'

describeOnPostgres('The desk in PostgreSQL', () => {
  describeDeskStore(async () => ({
    name: 'PostgreSQL',
    newAddress: async () => ({ kind: 'postgres', url: await newDatabase() }),
  }))
})
