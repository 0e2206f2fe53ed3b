import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { startLocalSlack, type LocalSlack } from '../../src/playground/local-slack.ts'
import { openSqliteLog } from '../../src/storage/sqlite-open-questions.ts'

const main = path.resolve(import.meta.dirname, '../../src/main.ts')

let folder: string
let running: Running | undefined
beforeEach(async () => void (folder = await mkdtemp(path.join(tmpdir(), 'signpost-'))))
afterEach(async () => {
  running?.process.kill('SIGKILL')
  running = undefined
  await rm(folder, { recursive: true, force: true })
})

describe('Nothing is started, and every problem is listed,', () => {
  test('when the environment is wrong', async () => {
    run({ SLACK_BOT_TOKEN: 'xoxb-1', LOG_LEVEL: 'loud' })
    expect(await exitCode()).toBe(1)
    expect(running?.errors()).toContain('SLACK_APP_TOKEN')
    expect(running?.errors()).toContain('LOG_LEVEL')
  })

  test('when a knowledge file is broken', async () => {
    await writeFile(path.join(folder, 'sources.yml'), '- id: blueprint\n  titel: A typing error\n')
    run({ KNOWLEDGE_DIR: folder, PLAYGROUND_PORT: '0' })
    expect(await exitCode()).toBe(1)
    expect(running?.errors()).toMatch(/sources\.yml:\d+:\d+ .+ – /)
  })
})

test('Without tokens the address of the playground is printed, and SIGTERM ends the process well', async () => {
  run({ PLAYGROUND_PORT: '0' })
  await says(/http:\/\/127\.0\.0\.1:\d+/)
  running?.process.kill('SIGTERM')
  expect(await exitCode()).toBe(0)
})

describe('Connected to Slack', () => {
  let slack: LocalSlack
  beforeEach(async () => {
    slack = await startLocalSlack()
    run({
      SLACK_BOT_TOKEN: slack.botToken,
      SLACK_APP_TOKEN: slack.appToken,
      SLACK_API_URL: slack.apiUrl,
    })
    await slack.connected(15_000)
  })
  afterEach(() => slack.close())

  test('a question under a reference survives kill -9 right after the reply', async () => {
    const reply = await slack.as('amira').dm('what is the best pizza topping in Naples').reply()
    running?.process.kill('SIGKILL')
    await exitCode()
    const log = await openSqliteLog(path.join(folder, 'signpost.db'))
    const kept = await log.find(Number(/Q-(\d+)/.exec(reply.text)?.[1]))
    await log.close()
    expect(kept?.text).toBe('what is the best pizza topping in Naples')
  })

  test('SIGTERM lets the reply under way go out first', async () => {
    slack.faults.delayMs = 300
    const sent = slack.as('amira').dm('who gets EPRR?')
    await sent
    running?.process.kill('SIGTERM')
    expect((await sent.reply()).seen).toMatch(
      /^EPRR and the system coordination centre could transfer to regions/,
    )
    expect(await exitCode()).toBe(0)
  })
})

type Running = {
  readonly process: ChildProcess
  output(): string
  errors(): string
}

function run(environment: Record<string, string>): void {
  const { KNOWLEDGE_DIR, PATH } = process.env
  const child = spawn(process.execPath, [main], {
    env: {
      ...(KNOWLEDGE_DIR === undefined ? {} : { KNOWLEDGE_DIR }),
      ...(PATH === undefined ? {} : { PATH }),
      DATA_DIR: folder,
      ...environment,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  let errors = ''
  child.stdout.on('data', (data) => (output += String(data)))
  child.stderr.on('data', (data) => (errors += String(data)))
  running = { process: child, output: () => output, errors: () => errors }
}

async function exitCode(): Promise<number | null> {
  if (running === undefined) throw new Error('nothing runs')
  const { process: child } = running
  if (child.exitCode === null && child.signalCode === null) await once(child, 'close')
  return child.exitCode
}

async function says(wanted: RegExp): Promise<void> {
  while (!wanted.test(running?.output() ?? '')) {
    if (running === undefined || running.process.exitCode !== null) {
      throw new Error(`The process ended without saying ${wanted}: ${running?.errors()}`)
    }
    await new Promise((done) => setTimeout(done, 20))
  }
}
