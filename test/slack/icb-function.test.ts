import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { onItsOwn } from '../../src/answering/on-its-own.ts'
import { rowConditions } from '../../src/answering/table/conditions.ts'
import { destinationTitles } from '../../src/knowledge/knowledge-base.ts'
import { realKnowledge } from '../support/real-knowledge.ts'
import { startSignpost, type RunningSignpost } from '../support/running-signpost.ts'

const knowledge = await realKnowledge()

let signpost: RunningSignpost
beforeAll(async () => void (signpost = await startSignpost()))
afterAll(() => signpost.close())

const look = (text: string) =>
  signpost.slack.as('amira').command('/icb-function', text, { channel: 'general' }).reply()

describe('/icb-function with a title of the blueprint', () => {
  test.each(knowledge.functions)('$title: its answer and its notes, exactly', async (fn) => {
    const reply = await look(fn.title)
    const { sharedNotes } = knowledge.category(fn.category)
    for (const said of [fn.answer, ...fn.notes, ...sharedNotes]) {
      expect(reply.seen).toContain(said)
      expect(unescaped(reply.text)).toContain(said)
    }
  })
})

describe('/icb-function list', () => {
  test('shows every function', async () => {
    const reply = await look('list')
    for (const { name } of knowledge.functions) expect(reply.seen).toContain(onItsOwn(name))
  })

  test.each(Object.entries(rowConditions))(
    '%s shows exactly its functions',
    async (word, condition) => {
      const reply = await look(`list ${word}`)
      for (const fn of knowledge.functions) {
        const row = `${onItsOwn(fn.name)} – ${destinationTitles[fn.destination]}`
        expect(unescaped(reply.text).includes(row)).toBe(condition.holds(fn))
      }
    },
  )

  test('with a word it does not know names those it knows', async () => {
    const reply = await look('list bananas')
    expect(reply.seen).toContain('/icb-function list regions')
  })
})

test.each(['', 'help'])('/icb-function %j says how to look up', async (text) => {
  const reply = await look(text)
  expect(reply.seen).toContain('/icb-function list legislation')
})

test('A name that is almost right offers the function instead of taking it for meant', async () => {
  const reply = await look('safegaurding')
  expect(reply.seen).toContain('exactly that name')
  const explained = await signpost.slack
    .as('amira')
    .click(reply, 'signpost.explain.safeguarding')
    .reply()
  expect(explained.seen).toContain(knowledge.entry('safeguarding')?.answer)
})

test('An unknown word gets a sentence with the next step, and is logged only if the asker says so', async () => {
  const before = await signpost.openQuestions.count()
  const reply = await look('football fixtures')
  expect(reply.seen).toContain('/icb-function list')
  expect(await signpost.openQuestions.count()).toBe(before)

  const said = await signpost.slack.as('amira').click(reply, 'Log it for the FAQ team').reply()
  expect(said.seen).toMatch(/Q-\d+/)
  expect(await signpost.openQuestions.count()).toBe(before + 1)
})

function unescaped(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')
}
