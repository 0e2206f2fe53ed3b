import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readQuestionSets } from '../../src/cli/evaluation/question-set.ts'
import { realKnowledge } from '../support/real-knowledge.ts'
import { startSignpost, type RunningSignpost } from '../support/running-signpost.ts'

let running: RunningSignpost
beforeAll(async () => {
  running = await startSignpost()
})
afterAll(() => running.close())

test('thirty questions that were written without sight of the wordings get the right function through Slack', async () => {
  const knowledge = await realKnowledge()
  const set = path.resolve(import.meta.dirname, '../questions/held-out/functions.jsonl')
  const questions = (await readQuestionSets([set])).filter(
    ({ kind, expect: { functions, outcome } }) =>
      kind === 'function' && functions.length === 1 && outcome === 'answered',
  )
  const every = Math.floor(questions.length / 30)
  const asked = questions.filter((_, i) => i % every === 0).slice(0, 30)
  const right: boolean[] = []
  for (const { question, expect: wanted } of asked) {
    const reply = await running.slack.as('amira').dm(question).reply()
    const fn = knowledge.functions.find(({ id }) => id === wanted.functions[0])
    // Of a piece of the row that is named, its own answer.
    const answers = fn === undefined ? [] : [fn, ...fn.parts].flatMap(({ answer }) => answer ?? [])
    right.push(answers.some((answer) => reply.text.includes(answer)))
  }
  const rate = right.filter(Boolean).length / asked.length
  console.info(
    `Right function for ${right.filter(Boolean).length} of ${asked.length} new wordings (${(rate * 100).toFixed(0)} %)`,
  )
  expect(asked).toHaveLength(30)
  expect(rate).toBeGreaterThanOrEqual(0.85)
})
