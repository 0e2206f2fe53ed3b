import path from 'node:path'
import { expect, test } from 'vitest'
import { createAsk } from '../../src/answering/ask.ts'
import { answerRecord } from '../../src/cli/evaluation/answer-record.ts'
import { readQuestionSets } from '../../src/cli/evaluation/question-set.ts'
import { score } from '../../src/cli/evaluation/score.ts'
import { realKnowledge, realLearnt, testDay } from '../support/real-knowledge.ts'

/** The research's rows by the letter of their ids, and the share of their questions that was answered rightly. */
const kinds = [
  { letter: 'F', what: 'facts', rows: 102, floor: 0.97 },
  { letter: 'A', what: 'activity bullets', rows: 51, floor: 0.95 },
  { letter: 'U', what: 'undecided points', rows: 20, floor: 0.95 },
  { letter: 'M', what: 'misreadings', rows: 37, floor: 0.95 },
  { letter: 'B', what: 'ambiguities', rows: 14, floor: 0.9 },
  { letter: 'P', what: 'later statements', rows: 54, floor: 0.95 },
] as const

const ask = createAsk(await realKnowledge(), await realLearnt())
const questions = await readQuestionSets([path.join(import.meta.dirname, 'coverage.jsonl')])
const scored = questions.map((question) =>
  score(question, answerRecord(ask, question.question, testDay)),
)

test.each(kinds)(
  'the $what of the research are answered, each asked for plainly and in other words',
  ({ letter, what, rows, floor }) => {
    const own = scored.filter(({ question }) =>
      new RegExp(`^${letter}\\d`).test(question.covers ?? ''),
    )
    const asked = Map.groupBy(own, ({ question }) => question.covers ?? '')
    const missed = [...asked].filter(([, list]) => !list.some(({ right }) => right))
    const rights = own.filter(({ right }) => right).length
    console.info(
      `${rows - missed.length} of ${rows} ${what} answered, ${rights} of ${own.length} questions; not: ${missed.map(([id]) => id).join(', ') || 'none'}`,
    )
    for (const { question, fault } of own.filter(({ right }) => !right))
      console.info(`  ${question.covers} ${question.question} – ${fault}`)
    expect(asked.size).toBe(rows)
    expect(missed.map(([id]) => id)).toEqual([])
    expect(rights / own.length).toBeGreaterThanOrEqual(floor)
  },
)
