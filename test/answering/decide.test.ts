import { describe, expect, test } from 'vitest'
import { createAsk } from '../../src/answering/ask.ts'
import { confidenceIn } from '../../src/answering/confidence.ts'
import { decide, thresholds } from '../../src/answering/decide.ts'
import { createFind } from '../../src/answering/find.ts'
import { answerSections, plainText } from '../../src/answering/sections.ts'
import { realKnowledge, realLearnt, testDay } from '../support/real-knowledge.ts'

const knowledge = await realKnowledge()
const learnt = await realLearnt()
const find = createFind(knowledge, learnt)
const ask = createAsk(knowledge, learnt)

/** Questions that two entries answer alike, in words that fit neither outright. */
const betweenTwo = [
  'How will redundancy and MARS in ICBs be funded?',
  'Who will clarify the funding for voluntary redundancy and MARS?',
  'What will neighbourhood health providers look like?',
  'Contracting people like me want to know which heading we come under and whether that is good news.',
  'How much may an individual ICB vary from £18.76 per head?',
]

describe('where two entries fit and it cannot be told which is meant', () => {
  const between = betweenTwo.filter(
    (question) => decide(find.candidatesFor(question)).kind === 'either',
  )

  test('there are such questions', () => {
    expect(between.length).toBeGreaterThanOrEqual(2)
  })

  test.each(between)('both are given, each with its source and nothing twice: %s', (question) => {
    const answer = ask(question, { now: testDay })
    if (answer.kind !== 'several') throw new Error(`one answer: ${answer.kind}`)
    expect(answer.parts).toHaveLength(2)
    const [first, second] = answer.parts.map((part) => part.answer)
    if (first?.kind !== 'answered' || second?.kind !== 'answered') throw new Error('no answers')
    expect(first.entry.id).not.toBe(second.entry.id)
    for (const { citations } of [first, second]) expect(citations.length).toBeGreaterThan(0)
    if (second.since === undefined) {
      const said = first.later.map(({ id }) => id)
      expect(second.later.filter(({ id }) => said.includes(id))).toEqual([])
    }
    const text = plainText(answerSections(answer, { kind: 'not-kept' }))
    expect(text).toMatch(/^(Your question could mean either of two things|Most likely you mean “)/)
    expect(text).toContain(first.sentence)
    expect(text).toContain(second.sentence)
  })

  test.each(between)('the likelier is only said to be so where it is: %s', (question) => {
    const answer = ask(question, { now: testDay })
    if (answer.kind !== 'several') throw new Error(`one answer: ${answer.kind}`)
    const isLikelier = confidenceIn(find.candidatesFor(question)) >= 0.7
    const [first] = answer.parts
    if (first?.answer.kind !== 'answered') throw new Error('no answer')
    const likelier = `Most likely you mean “${first.answer.entry.name}”.`
    expect(answer.sentence?.startsWith(likelier)).toBe(isLikelier)
  })

  test.each(between)('one of several questions gets one answer all the same: %s', (question) => {
    expect(decide(find.candidatesFor(question), { most: 1 }).kind).not.toBe('either')
  })
})

test('who is sure of the best does not add the next', () => {
  const decision = decide(find.candidatesFor('who takes over EPRR?'))
  expect(decision).toMatchObject({ kind: 'answer', id: 'eprr-and-system-coordination-centre' })
  expect(decision.confidence).toBeGreaterThanOrEqual(thresholds.sure)
})

test.each([
  'Where does workforce go?',
  'do we keep commissioning',
  'is neighbourhood work staying with the ICB',
  "any idea what they're doing with medicines",
])('a vague word near the best is answered with its choice: %s', (question) => {
  expect(ask(question, { now: testDay }).kind).toBe('clarify')
})

test('a word that says what of it is meant is not vague', () => {
  expect(ask('who is going to performance manage the trusts', { now: testDay }).kind).toBe(
    'answered',
  )
})

test('of what no source mentions, no row that sounds near it is the answer', () => {
  const asked = 'what duties does a category 1 responder have?'
  expect(ask(asked, { now: testDay }).kind).toBe('abstained')
})

test.each([
  'is the Denton lift inclusive',
  'who dusts the colleague escutcheon',
  'does the Penzance gazebo keep its trellis',
])('words that nobody used are not passed over: %s', (question) => {
  expect(ask(question, { now: testDay }).kind).toBe('abstained')
})
