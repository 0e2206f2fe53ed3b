import path from 'node:path'
import { expect, test } from 'vitest'
import { createAsk } from '../../src/answering/ask.ts'
import { answerRecord } from '../../src/cli/evaluation/answer-record.ts'
import { readQuestionSets } from '../../src/cli/evaluation/question-set.ts'
import { score } from '../../src/cli/evaluation/score.ts'
import { realKnowledge, realLearnt, testDay } from '../support/real-knowledge.ts'

/** The research's rows, by the letter of their ids, and the share that was reached, rounded down. */
const kinds = [
  { letter: 'F', what: 'facts', rows: 102, floor: 0.9 },
  { letter: 'A', what: 'activity bullets', rows: 51, floor: 0.5 },
  { letter: 'U', what: 'undecided points', rows: 20, floor: 0.95 },
  { letter: 'M', what: 'misreadings', rows: 37, floor: 0.9 },
  { letter: 'B', what: 'ambiguities', rows: 14, floor: 0.9 },
  { letter: 'P', what: 'later statements', rows: 54, floor: 0.75 },
] as const

const ask = createAsk(await realKnowledge(), await realLearnt())
const sets = ['topics.jsonl', 'held-out/topics.jsonl'].map((name) => path.join(import.meta.dirname, name))
const questions = await readQuestionSets(sets)
const scored = questions.map((question) => score(question, answerRecord(ask, question.question, testDay)))

test.each(kinds)('the $what of the research can be asked for in words that nobody prepared', ({ letter, what, rows, floor }) => {
  const asked = Map.groupBy(
    scored.filter(({ question }) => new RegExp(`^${letter}\\d`).test(question.covers ?? '')),
    ({ question }) => question.covers ?? '',
  )
  const covered = [...asked].filter(([, list]) => list.some(({ right }) => right)).map(([id]) => id)
  const missed = [...asked.keys()].filter((id) => !covered.includes(id))
  console.info(`${covered.length} of ${rows} ${what} answered; not: ${missed.join(', ') || 'none'}`)
  expect(asked.size).toBe(rows)
  expect(covered.length / rows).toBeGreaterThanOrEqual(floor)
})
