import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { once } from 'node:events'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createAsk } from '../../src/answering/ask.ts'
import { createLogger } from '../../src/logger.ts'
import { appSettingsFrom } from '../../src/playground/app-settings.ts'
import { startLocalSlack, type LocalSlack } from '../../src/playground/local-slack.ts'
import { createSignpost } from '../../src/signpost.ts'
import type { SlackApp } from '../../src/slack/app.ts'
import { openSqliteLog } from '../../src/storage/sqlite-open-questions.ts'
import { openSqliteScenarios } from '../../src/storage/sqlite-scenarios.ts'
import { realKnowledge, realLearnt, testDay } from '../support/real-knowledge.ts'
import { readManifest } from '../support/running-signpost.ts'

/** Slack's side of the wire, with files that take two seconds to hand over. */
let slow: Server
let slack: LocalSlack
let app: SlackApp
let content = ''

beforeAll(async () => {
  slack = await startLocalSlack(appSettingsFrom(await readManifest()))
  slow = createServer((request, response) => void answer(request, response)).listen(0, '127.0.0.1')
  await once(slow, 'listening')
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
      reach: { kind: 'socket', appToken: slack.appToken },
      apiUrl: `${origin()}/api/`,
    },
  )
  await app.start()
})

afterAll(async () => {
  await app.stop()
  await slack.close()
  slow.closeAllConnections()
  slow.close()
})

test.each([
  ['its result follows', 'ICB,Cost\nDevon,25m\nCornwall,12m', 'Worked out'],
  ['its problems follow', 'ICB,Cost\nDevon,abc\nCornwall,12m', 'The file was not used'],
])('While a file takes long to come, the person is told, and %s', async (_, text, title) => {
  content = text
  const david = slack.as('david')
  const before = david.messages('general').length
  await david.command('/icb-envelope', '', { channel: 'general' }).modal()
  await david.select('modal', 'kind', 'file').modal()
  const file = { id: 'F1', url_private_download: `${origin()}/files/F1/region.csv` }
  const reading = await david.submit({ 'field.file': [file] }).modal()
  expect(reading.title).toBe('Reading the file')
  const done = await slack.waitFor(() => {
    const view = david.modal()
    return view?.title === 'Reading the file' ? undefined : view
  })
  expect(done.title).toBe(title)
  const results = david.messages('general').slice(before)
  expect(results).toHaveLength(title === 'Worked out' ? 1 : 0)
  await david.closeModal()
  await david.closeModal()
})

function origin(): string {
  const address = slow.address()
  return typeof address === 'object' && address !== null ? `http://127.0.0.1:${address.port}` : ''
}

/** Passes everything on to the local Slack but files, which it keeps waiting. */
async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (request.url?.startsWith('/files/') === true) {
    await wait(2_000)
    response.writeHead(200, { 'content-type': 'text/csv' }).end(content)
    return
  }
  const chunks: Uint8Array[] = []
  for await (const chunk of request) chunks.push(Buffer.from(chunk))
  const { authorization = '', 'content-type': type = '' } = request.headers
  const passed = await fetch(`${slack.url}${request.url}`, {
    method: 'POST',
    headers: { authorization, 'content-type': type },
    body: Buffer.concat(chunks),
  })
  response.writeHead(passed.status, { 'content-type': 'application/json' })
  response.end(await passed.text())
}
