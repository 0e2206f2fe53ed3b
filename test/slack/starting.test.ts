import { afterEach, beforeEach, expect, test } from 'vitest'
import { createAsk } from '../../src/answering/ask.ts'
import { createLogger } from '../../src/logger.ts'
import { startLocalSlack, type LocalSlack } from '../../src/playground/local-slack.ts'
import { createSignpost } from '../../src/signpost.ts'
import type { SlackApp } from '../../src/slack/app.ts'
import { openSqliteLog } from '../../src/storage/sqlite-open-questions.ts'
import { openSqliteScenarios } from '../../src/storage/sqlite-scenarios.ts'
import { freePort } from '../support/free-port.ts'
import { realKnowledge, realLearnt, testDay } from '../support/real-knowledge.ts'

const knowledge = await realKnowledge()
const learnt = await realLearnt()

let slack: LocalSlack
beforeEach(async () => void (slack = await startLocalSlack()))
afterEach(() => slack.close())

test('A Slack that is out of order at the start is tried again until it answers', async () => {
  slack.faults.refuse('auth.test', 'service_unavailable')
  const app = await signpost()
  expect(await app.start()).toBe(true)
  expect(slack.connections).toBe(1)
  await app.stop()
})

test('Tokens that Slack refuses are an error at once', async () => {
  slack.faults.refuse('auth.test', 'invalid_auth')
  const app = await signpost()
  await expect(app.start()).rejects.toThrow('invalid_auth')
  await app.stop()
})

test('A bot that waits for Slack can be stopped', async () => {
  slack.faults.refuse('auth.test', 'service_unavailable', 100)
  const app = await signpost()
  const started = app.start()
  await app.stop()
  expect(await started).toBe(false)
})

test('In Socket Mode /healthz says that the process runs, and /readyz that Slack reaches it', async () => {
  const healthPort = await freePort()
  const app = await signpost(healthPort)
  await app.start()
  const status = async (path: string) =>
    (await fetch(`http://127.0.0.1:${healthPort}${path}`)).status
  expect(await status('/healthz')).toBe(200)
  expect(await status('/readyz')).toBe(200)
  expect(await status('/')).toBe(404)

  slack.faults.dropSockets()
  await slack.waitFor(() => slack.connections === 0)
  expect(await status('/readyz')).toBe(503)
  expect(await status('/healthz')).toBe(200)
  await app.stop()
})

async function signpost(healthPort?: number): Promise<SlackApp> {
  return createSignpost(
    {
      knowledge,
      ask: createAsk(knowledge, learnt),
      openQuestions: await openSqliteLog(':memory:'),
      scenarios: await openSqliteScenarios(':memory:'),
      logger: createLogger('silent'),
      now: () => testDay,
    },
    {
      botToken: slack.botToken,
      reach: { kind: 'socket', appToken: slack.appToken, healthPort },
      apiUrl: slack.apiUrl,
    },
  )
}
