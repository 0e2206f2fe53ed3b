import { expect, test } from 'vitest'
import { createAsk } from '../../src/answering/ask.ts'
import { answerRecord } from '../../src/cli/evaluation/answer-record.ts'
import { exampleQuestions } from '../../src/slack/views/help.ts'
import { realKnowledge, realLearnt, testDay } from '../support/real-knowledge.ts'

const knowledge = await realKnowledge()
const ask = createAsk(knowledge, await realLearnt())

test.each(exampleQuestions)('the first question that is offered has an answer: %s', (question) => {
  expect(answerRecord(ask, question, testDay).outcome).toBe('answered')
})

const plainly = [
  (name: string) => name,
  (name: string) => `Who is getting ${name}?`,
  (name: string) => `who gets ${name}`,
  (name: string) => `Where is ${name} going?`,
  (name: string) => `where does ${name} go`,
  (name: string) => `What happens to ${name}?`,
  (name: string) => `Is ${name} staying with the ICB?`,
  (name: string) => `Is ${name} moving to a trust?`,
  (name: string) => `When does ${name} move?`,
  (name: string) => `What are the guiding notes for ${name}?`,
  (name: string) => `Does ${name} need new legislation?`,
  (name: string) => `are we losing ${name}`,
  (name: string) => `who is taking on ${name}`,
  (name: string) => `who will be responsible for ${name}?`,
  (name: string) => `what's happening with ${name}`,
]

test.each(knowledge.functions)('$name is found by its name, however plainly one asks', (entry) => {
  const missed = plainly
    .map((say) => say(entry.name))
    .filter((question) => {
      const answer = ask(question, { now: testDay })
      return answer.kind !== 'answered' || !answer.functions.includes(entry.id)
    })
  expect(missed).toEqual([])
})

test('any two functions can be set side by side by their names', () => {
  const missed = knowledge.functions.flatMap((one, i) => {
    const other = knowledge.functions[(i + 7) % knowledge.functions.length] ?? one
    const asked = [`compare ${one.name} with ${other.name}`, `${one.name} vs ${other.name}`]
    return asked.filter((question) => {
      const { functions } = answerRecord(ask, question, testDay)
      return functions.length !== 2 || !functions.includes(one.id) || !functions.includes(other.id)
    })
  })
  expect(missed).toEqual([])
})
