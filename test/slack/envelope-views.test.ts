import { describe, expect, test } from 'vitest'
import { createCalculations } from '../../src/answering/calculation.ts'
import type { Calculation } from '../../src/answering/answer.ts'
import { populationsOf } from '../../src/envelope/population.ts'
import { ratedYears } from '../../src/envelope/rate.ts'
import { readTyped } from '../../src/envelope/typed/read-typed.ts'
import { blockProblems } from '../../src/playground/block-rules.ts'
import { viewProblems } from '../../src/playground/view-rules.ts'
import { answerView } from '../../src/slack/views/answer.ts'
import {
  envelopeForm,
  formKinds,
  isFormKind,
  type FormState,
} from '../../src/slack/views/envelope-form.ts'
import { formStateOf } from '../../src/slack/views/envelope-form-state.ts'
import { envelopeHelp } from '../../src/slack/views/envelope-help.ts'
import {
  compareForm,
  fileProblems,
  fileTrouble,
  readingFile,
  resultIsOut,
  saveForm,
} from '../../src/slack/views/envelope-modals.ts'
import { calculationForgotten, csvSent } from '../../src/slack/views/envelope-notices.ts'
import {
  comparisonView,
  needsTwo,
  noScenarios,
  scenarioDeleted,
  scenarioGone,
  scenarioList,
  scenarioSaved,
} from '../../src/slack/views/envelope-scenarios.ts'
import { realEnvelope } from '../envelope/support.ts'
import { realKnowledge, testDay } from '../support/real-knowledge.ts'

const known = await realEnvelope()
const calculations = createCalculations(await realKnowledge())
const [icb] = known.icbs.filter((one) => one.odsCode === 'QKS')

const form = (state: Partial<FormState>): FormState => ({
  kind: 'gap',
  populations: [],
  icbs: [],
  values: {},
  years: ratedYears(known.rules),
  place: 'a place',
  ...state,
})

describe('Slack takes every form', () => {
  test.each(Object.keys(formKinds).filter(isFormKind))('%s, empty and with an ICB', (kind) => {
    const populations = icb === undefined ? [] : populationsOf(icb, known.rules)
    for (const state of [{}, { icb, populations, icbs: known.icbs.slice(0, 40) }]) {
      expect(viewProblems({ ...envelopeForm(form({ kind, ...state })) }, 'modal')).toEqual([])
    }
  })

  test.each([
    'kent and medway cost £40m pod £3m spec £2m',
    '1.9m £20.55 a head',
    'running costs £20m programme pay £18m',
    'region devon £25m; cornwall £12m hosted £1m',
    '1.9m £38m hosted £2m',
    'service £4m provider £2.2m kept £0.3m',
    'saving £2.4m on 1 October 2025 instead of 1 March 2026',
    'budget £24m',
    '1.9m target £17.5',
    '1.9m £38m average post £58,000',
  ])('filled in with %s', (typed) => {
    const filled = formStateOf(calculation(typed).request, known.icbs, known.rules)
    expect(viewProblems({ ...envelopeForm(form(filled)) }, 'modal')).toEqual([])
    expect(JSON.stringify(filled.values)).toMatch(/\d/)
  })

  test.each([
    ['saving', saveForm('x'.repeat(200), '{}')],
    ['comparing', compareForm(scenarios(50), 'a place')],
    ['a file on its way', readingFile('external')],
    ['a result', resultIsOut()],
    ['a file that was not read', fileTrouble('It was not read.')],
    [
      'many problems',
      fileProblems(
        Array.from({ length: 400 }, (_, i) => ({
          line: i + 2,
          column: 'Running costs',
          what: 'a long sentence '.repeat(20),
          whatToDo: 'correct it',
        })),
      ),
    ],
  ])('for %s', (_, view) => {
    expect(viewProblems({ ...view }, 'modal')).toEqual([])
  })
})

describe('Slack takes every message', () => {
  test.each([
    ['help', envelopeHelp()],
    ['no scenarios', noScenarios()],
    ['one scenario', needsTwo()],
    ['a list', scenarioList(scenarios(50))],
    ['saved', scenarioSaved('As we are')],
    ['deleted', scenarioDeleted('As we are')],
    ['gone', scenarioGone()],
    ['forgotten', calculationForgotten()],
    ['sent', csvSent()],
    [
      'a comparison',
      comparisonView(
        { name: 'A', calculation: calculation('1.9m £38m') },
        { name: 'B', calculation: calculation('budget £24m') },
      ),
    ],
  ])('%s', (_, view) => {
    expect(blockProblems(view.blocks, 'message')).toEqual([])
    expect(view.text).not.toBe('')
    expect(view.text).toMatch(/\/icb-envelope|Difference/)
  })

  test('of a region of ten thousand: the first rows, the totals, and that the CSV has the rest', () => {
    const members = Array.from({ length: 10_000 }, (_, i) => ({
      name: `Place ${i}`,
      population: { heads: 5_000, basis: 'unstated' as const },
      cost: { kind: 'total' as const, pence: 10_000_000 },
    }))
    const answer = calculations.of({ kind: 'region', year: 2026, members }, testDay)
    const view = answerView(answer, { kind: 'not-kept' }, { request: 'id' })
    expect(blockProblems(view.blocks, 'message')).toEqual([])
    expect(view.text).toContain('the first 59 of 10,000 rows')
    expect(view.text).toContain('All together: ')
    expect(view.text.length).toBeLessThan(40_000)
  })
})

function calculation(typed: string): Calculation {
  const reading = readTyped(typed, 'command', known)
  if (reading.kind !== 'request') throw new Error(`${typed} is ${reading.kind}`)
  const answer = calculations.of(reading.request, testDay)
  if (answer.kind !== 'calculation') throw new Error(answer.sentence)
  return answer
}

function scenarios(count: number) {
  return Array.from({ length: count }, (_, i) => ({
    id: i,
    owner: 'U1',
    name: `${'A name '.repeat(8)}${i}`,
    savedAt: testDay,
    request: calculation('1.9m').request,
  }))
}
