import { rm } from 'node:fs/promises'
import { afterAll, expect, test } from 'vitest'
import { leanKnowledge } from './bot-process.ts'
import { crashRun } from './crash-run.ts'

const knowledge = await leanKnowledge()
afterAll(() => rm(knowledge, { recursive: true, force: true }))

// `node test/desk/crash.ts` does a hundred runs, ten kills each, and with --postgres the same there.
test(
  'Killed with kill -9 at ten moments of the loop, nothing told is lost, nobody is told twice, the audit is whole',
  { timeout: 240_000 },
  async () => {
    const { kills, problems } = await crashRun({ seed: 7, kills: 10, knowledge })
    expect(problems).toEqual([])
    expect(kills).toBe(10)
  },
)
