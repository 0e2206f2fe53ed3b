import { createHmac } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createAsk } from '../../src/answering/ask.ts'
import { createLogger } from '../../src/logger.ts'
import { startLocalSlack, type LocalSlack } from '../../src/playground/local-slack.ts'
import { createSignpost } from '../../src/signpost.ts'
import type { SlackApp } from '../../src/slack/app.ts'
import { openSqliteLog } from '../../src/storage/sqlite-open-questions.ts'
import { openSqliteScenarios } from '../../src/storage/sqlite-scenarios.ts'
import { freePort } from '../support/free-port.ts'
import { realKnowledge, realLearnt, testDay } from '../support/real-knowledge.ts'

const signingSecret = 'a-secret-for-a-test'

let slack: LocalSlack
let app: SlackApp
let address: string

beforeAll(async () => {
  slack = await startLocalSlack()
  const port = await freePort()
  address = `http://127.0.0.1:${port}`
  app = createSignpost(
    {
      knowledge: await realKnowledge(),
      ask: createAsk(await realKnowledge(), await realLearnt()),
      openQuestions: await openSqliteLog(':memory:'),
      scenarios: await openSqliteScenarios(':memory:'),
      logger: createLogger('silent'),
      now: () => testDay,
    },
    {
      botToken: slack.botToken,
      reach: { kind: 'http', signingSecret, port },
      apiUrl: slack.apiUrl,
    },
  )
  await app.start()
})

afterAll(async () => {
  await app.stop()
  await slack.close()
})

test('Over HTTP a signed event is answered', async () => {
  const amira = slack.as('amira')
  const { ts } = amira.dm('who gets EPRR?')
  const channel = amira.messages()[0]?.channel
  const response = await deliver({
    type: 'event_callback',
    event_id: 'Ev1',
    team_id: 'T1',
    api_app_id: 'A1',
    event: {
      type: 'message',
      channel_type: 'im',
      channel,
      user: amira.id,
      ts,
      event_ts: ts,
      text: 'who gets EPRR?',
    },
  })
  expect(response.status).toBe(200)
  const reply = await slack.waitFor(() => amira.messages().find((m) => m.threadTs === ts))
  expect(reply.seen).toMatch(/^EPRR and the system coordination centre could transfer to regions/)
})

test('Over HTTP an event that Slack did not sign is refused', async () => {
  const response = await deliver({ type: 'event_callback' }, 'another-secret')
  expect(response.status).toBe(401)
})

test('Over HTTP the health checks are served beside the events', async () => {
  expect((await fetch(`${address}/healthz`)).status).toBe(200)
  expect((await fetch(`${address}/readyz`)).status).toBe(200)
})

async function deliver(body: object, secret = signingSecret): Promise<Response> {
  const text = JSON.stringify(body)
  const at = Math.floor(Date.now() / 1000)
  const signature = createHmac('sha256', secret).update(`v0:${at}:${text}`).digest('hex')
  return fetch(`${address}/slack/events`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'x-slack-request-timestamp': String(at),
      'x-slack-signature': `v0=${signature}`,
    },
    body: text,
  })
}
