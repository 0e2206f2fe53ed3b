import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { visibleText } from '../../src/playground/blocks/visible-text.ts'
import { environmentFor } from '../../src/cli/dev/environment-for.ts'
import { isJsonRecord, parsedJson, recordsAt, stringAt } from '../../src/playground/json-record.ts'
import type { JsonRecord } from '../../src/playground/json-record.ts'
import { startPlayground } from '../../src/playground/start-playground.ts'

const main = path.resolve(import.meta.dirname, '../../src/main.ts')

test('With tokens and an address, as in production, and without, as in the playground, the same program gives the same answers', async () => {
  const slack = await startPlayground(0)
  onTestFinished(() => slack.close())
  const [playground, production] = await Promise.all([
    startProgram({ PLAYGROUND_PORT: '0' }, /http:\/\/127\.0\.0\.1:\d+/),
    startProgram(environmentFor(slack), /connected to Slack/),
  ])
  expect(production).not.toContain('playground')
  for (const question of ['who gets EPRR?', 'workforce', 'envelope for 1.2m people']) {
    const answers = [await answerTo(playground, question), await answerTo(slack.url, question)]
    expect(answers[0]?.text).not.toBe('')
    expect(answers[1]).toEqual(answers[0])
  }
}, 90_000)

/** Runs the program in a process of its own until it says this, and returns those words. */
async function startProgram(
  environment: Readonly<Record<string, string>>,
  wanted: RegExp,
): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'signpost-'))
  const child = spawn(process.execPath, [main], {
    env: { PATH: process.env['PATH'], DATA_DIR: folder, ...environment },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  onTestFinished(async () => {
    child.kill('SIGTERM')
    if (child.exitCode === null) await once(child, 'close')
    await rm(folder, { recursive: true, force: true })
  })
  let output = ''
  for await (const part of child.stdout) {
    output += String(part)
    const said = wanted.exec(output)?.[0]
    if (said !== undefined) return said
  }
  throw new Error(`The program ended without saying ${wanted}: ${output}`)
}

/** What the person sees who asks on the page there. */
async function answerTo(url: string, question: string) {
  const known = (await messages(url)).length
  const asked = { do: 'say', as: 'U0AMIRAKHAN', channel: 'D0AMIRAKHAN', text: question }
  await fetch(`${url}/page/act`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(asked),
  })
  for (let left = 200; left > 0; left -= 1) {
    const answer = (await messages(url))[known + 1]
    if (answer !== undefined) {
      const blocks = recordsAt(answer, 'blocks')
      return {
        text: stringAt(answer, 'text'),
        seen: visibleText(blocks),
        blocks: blocks.map(({ type }) => type),
      }
    }
    await new Promise((done) => setTimeout(done, 50))
  }
  throw new Error(`There was no answer to “${question}” at ${url}.`)
}

async function messages(url: string): Promise<readonly JsonRecord[]> {
  const state = parsedJson(await (await fetch(`${url}/page/state?as=amira`)).text())
  return isJsonRecord(state) ? recordsAt(state, 'messages') : []
}
