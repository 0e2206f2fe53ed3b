import { expect, test } from 'vitest'
import { createFind } from '../../src/answering/find.ts'
import { createAsk } from '../../src/answering/ask.ts'
import { realKnowledge, realLearnt, testDay } from '../support/real-knowledge.ts'

const knowledge = await realKnowledge()
const learnt = await realLearnt()
const find = createFind(knowledge, learnt)
const ask = createAsk(knowledge, learnt)

/** Of the same function: what its row of the table answers, and what it does not. */
const pairs = [
  [
    'who picks up infection prevention and control',
    'who chairs the infection prevention and control committee',
  ],
  ['where does the green plan land', 'where is the green plan saved on the shared drive'],
  [
    'do we hang on to any of medicines optimisation',
    'do we get our annual leave honoured when medicines optimisation moves',
  ],
  ['is SEND decided yet', 'is the SEND inspection report out yet'],
  ['EPRR, keep or lose?', 'EPRR on-call rota for Easter?'],
] as const

test.each(pairs)('“%s” has an answer, “%s” has none', (answered, unanswered) => {
  expect(find.candidatesFor(answered).asked).toBeGreaterThan(0)
  expect(find.candidatesFor(unanswered).asked).toBeLessThan(0)
  expect(ask(answered, { now: testDay }).kind).toBe('answered')
  expect(ask(unanswered, { now: testDay }).kind).toBe('abstained')
})

test.each(['what is the cost envelope', 'who won the football last night', ''])(
  '“%s” asks nothing of a function',
  (question) => {
    expect(find.candidatesFor(question).asked).toBeUndefined()
  },
)

test('what else a message says changes nothing of a plain question about a function', () => {
  const answer = ask("Where's EPRR going? Got the on-call rota to redo.", { now: testDay })
  expect(answer).toMatchObject({
    kind: 'answered',
    entry: { id: 'eprr-and-system-coordination-centre' },
  })
})

test('what a function covers leads where that is asked', () => {
  const answer = ask('what does medicines optimisation mean?', { now: testDay })
  expect(answer).toMatchObject({ kind: 'answered', entry: { id: 'medicines-optimisation' } })
  expect('sentence' in answer && answer.sentence).toMatch(/^In our own words, it covers helping/)
})

test('the word for a function is not given beside the function', () => {
  expect(ask("what's happening with the green plan", { now: testDay })).toMatchObject({
    kind: 'answered',
    entry: { id: 'green-plan-and-sustainability' },
  })
})

test('of a function and a vague word, the one is answered and the other gets its choice', () => {
  const answer = ask('green plan and workforce - who gets each of them', { now: testDay })
  if (answer.kind !== 'several') throw new Error(answer.kind)
  expect(answer.parts.map((part) => part.answer.kind)).toEqual(['answered', 'clarify'])
})
