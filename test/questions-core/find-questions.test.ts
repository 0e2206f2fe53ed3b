import { expect, test } from 'vitest'
import { findQuestions } from '../../src/questions/find-questions.ts'
import { openQuestion } from '../support/open-question.ts'

const questions = Array.from({ length: 1_200 }, (_, i) =>
  openQuestion({ id: 1_001 + i, text: `about roof ${i}` }),
)

test.each(questions.filter((_, i) => i % 111 === 0).map(({ id }) => id))(
  'Q-%i is found by its reference, however it is typed, and stands first',
  (id) => {
    for (const typed of [`Q-${id}`, `q-${id}`, `Q${id}`, `q ${id}`, ` Q-${id} `]) {
      expect(findQuestions(questions, typed, 50)[0]?.id).toBe(id)
    }
    expect(idsOf(String(id))).toContain(id)
  },
)

test('While nothing is typed, the newest come first; while a reference is being typed, those that hold it', () => {
  expect(idsOf('').slice(0, 3)).toEqual([2_200, 2_199, 2_198])
  expect(idsOf('')).toHaveLength(50)
  expect(idsOf('Q-10')).toContain(1_099)
  expect(idsOf('Q-10').every((id) => String(id).startsWith('10'))).toBe(true)
})

test('Words find what holds all of them, in whatever case, and nothing else', () => {
  expect(idsOf('ROOF 700')).toEqual([1_701, 1_700])
  expect(idsOf('roof cellar')).toEqual([])
  expect(idsOf('Q-9999')).toEqual([])
})

function idsOf(typed: string): readonly number[] {
  return findQuestions(questions, typed, 50).map(({ id }) => id)
}
