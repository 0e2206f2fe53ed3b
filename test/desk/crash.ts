import { rm } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { startPostgres } from '../support/start-postgres.ts'
import { leanKnowledge } from './bot-process.ts'
import { crashRun } from './crash-run.ts'

/** `node test/desk/crash.ts [--runs 100] [--kills 10] [--seed 1] [--postgres]`: the long version of crash.test.ts. */
const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '100' },
    kills: { type: 'string', default: '10' },
    seed: { type: 'string', default: '1' },
    postgres: { type: 'boolean', default: false },
  },
})
const knowledge = await leanKnowledge()
const postgres = values.postgres ? await startPostgres() : undefined
if (postgres !== undefined && 'reason' in postgres) throw new Error(postgres.reason)

let wrong = 0
let killed = 0
for (let run = 0; run < Number(values.runs); run++) {
  const seed = Number(values.seed) + run
  const url = await postgres?.newDatabase()
  const result = await crashRun({ seed, kills: Number(values.kills), knowledge, url })
  killed += result.kills
  if (result.problems.length > 0) wrong += 1
  say(
    `run ${run + 1}, seed ${seed}: ${result.problems.length === 0 ? 'sound' : result.problems.join('; ')}`,
  )
}
say(`${values.runs} runs, ${killed} kills, ${wrong} runs with a problem`)
await postgres?.stop()
await rm(knowledge, { recursive: true, force: true })
process.exitCode = wrong === 0 ? 0 : 1

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}
