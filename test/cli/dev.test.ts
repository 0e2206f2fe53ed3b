import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { z } from 'zod'

const root = path.resolve(import.meta.dirname, '../..')
const edited = path.join('functions', 'eprr-and-system-coordination-centre.yml')

test('Saved knowledge is used by the next answer; while it has problems they are shown with their place, and answers go on', async () => {
  const folder = await knowledgeToEdit()
  const file = path.join(folder, 'knowledge', edited)
  const before = await readFile(file, 'utf8')
  const page = await startDev(folder)
  await page.shows(/Signpost is ready/)
  expect(await page.answerTo('who gets EPRR?')).not.toContain('as edited')

  await writeFile(file, before.replace('\nanswer:', '\nanwser:'))
  await page.shows(/eprr-and-system-coordination-centre\.yml:\d+:\d+ .+ – /)
  expect(await page.answerTo('who gets EPRR?')).toContain('regions')

  await writeFile(file, before.replace('regions, over time.', 'regions, over time, as edited.'))
  await page.shows(/What was saved is loaded/)
  expect(await page.answerTo('who gets EPRR?')).toContain('as edited')
}, 90_000)

/** The real knowledge without what only makes it understand more wordings, so that it starts sooner. */
async function knowledgeToEdit(): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'signpost-dev-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  await cp(path.join(root, 'knowledge'), path.join(folder, 'knowledge'), {
    recursive: true,
    filter: (name) => !/knowledge\/(language|wordings)$/.test(name),
  })
  return folder
}

const state = z.object({ messages: z.array(z.object({ text: z.string(), user: z.string() })) })

/** `npm run dev`, and the page as Amira has it open. */
async function startDev(folder: string) {
  const child = spawn(process.execPath, [path.join(root, 'src/cli/dev.ts')], {
    env: {
      PATH: process.env['PATH'],
      DATA_DIR: folder,
      KNOWLEDGE_DIR: path.join(folder, 'knowledge'),
      PLAYGROUND_PORT: '0',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  onTestFinished(async () => {
    child.kill('SIGTERM')
    if (child.exitCode === null) await once(child, 'close')
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (data) => (output += String(data)))
  }
  const url = await until(
    () => /http:\/\/127\.0\.0\.1:\d+/.exec(output)?.[0],
    () => output,
  )

  let heard = ''
  const feed = await fetch(`${url}/page/feed?as=amira`)
  const reader = feed.body?.pipeThrough(new TextDecoderStream()).getReader()
  const listen = async () => {
    for (let part = await reader?.read(); part?.done === false; part = await reader?.read()) {
      heard += part.value
    }
  }
  void listen().catch(() => {})

  return {
    /** Resolves once the page is told so; what it was told before that is forgotten. */
    shows: async (wanted: RegExp) => {
      await until(
        () => wanted.exec(heard)?.[0],
        () => heard + output,
      )
      heard = ''
    },
    answerTo: async (question: string): Promise<string> => {
      const texts = async () => {
        const { messages } = state.parse(await (await fetch(`${url}/page/state?as=amira`)).json())
        return messages.map(({ text }) => text)
      }
      const known = (await texts()).length
      await fetch(`${url}/page/act`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({
          do: 'say',
          as: 'U0AMIRAKHAN',
          channel: 'D0AMIRAKHAN',
          text: question,
        }),
      })
      return until(
        async () => (await texts())[known + 1],
        () => output,
      )
    },
  }
}

async function until<T>(
  find: () => T | undefined | Promise<T | undefined>,
  seen: () => string,
): Promise<T> {
  for (let left = 600; left > 0; left -= 1) {
    const found = await find()
    if (found !== undefined) return found
    await new Promise((done) => setTimeout(done, 50))
  }
  throw new Error(`It did not come; there was: ${seen()}`)
}
