import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { readTyped } from '../../src/envelope/typed/read-typed.ts'
import { openSqliteScenarios } from '../../src/storage/sqlite-scenarios.ts'
import { realEnvelope } from '../envelope/support.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'signpost-scenarios-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const known = await realEnvelope()
const savedAt = new Date('2026-11-20T09:00:00Z')

test.each([
  '1.9m',
  'kent and medway cost £40m pod £3m spec £2m',
  '1.9m £20 a head',
  'running costs £20m programme pay £18m',
  '1.1m £24m; 800k £17m',
  'region devon £25m; cornwall £12m hosted £1m',
  '1.9m £38m hosted £2m',
  'service £4m provider £2.2m kept £0.3m',
  'saving £2.4m on 1 October 2025 instead of 1 March 2026',
  'budget £24m',
  '1.9m target £17',
  '1.9m £38m average post £58,000',
  'saving £3m average post £60k',
])('%s is kept as it was, through closing and opening the file again', async (typed) => {
  const reading = readTyped(typed, 'command', known)
  if (reading.kind !== 'request') throw new Error(reading.kind)
  const { request } = reading
  const file = path.join(folder, 'one.db')
  const store = await openSqliteScenarios(file)
  const saved = await store.save({ owner: 'U1', name: typed, savedAt, request })
  await store.close()

  const again = await openSqliteScenarios(file)
  expect(await again.find('U1', saved.id)).toEqual({
    id: saved.id,
    owner: 'U1',
    name: typed,
    savedAt,
    request,
  })
  await again.close()
})

test('The newest comes first, and each owner has their own', async () => {
  const store = await openSqliteScenarios(':memory:')
  const request = { kind: 'supported-population', year: 2026, budgetPence: 100 } as const
  for (const name of ['first', 'second']) await store.save({ owner: 'U1', name, savedAt, request })
  await store.save({ owner: 'U2', name: 'other', savedAt, request })
  expect((await store.ofOwner('U1')).map(({ name }) => name)).toEqual(['second', 'first'])
  expect(await store.ofOwner('U3')).toEqual([])
  expect(await store.remove('U2', 1)).toBe(false)
  expect(await store.remove('U1', 1)).toBe(true)
  expect(await store.find('U1', 1)).toBeNull()
  await store.close()
})
