import { expect, test } from 'vitest'
import { functionsCompared } from '../../src/answering/compared.ts'
import { createFind } from '../../src/answering/find.ts'
import { asksToCompare } from '../../src/answering/understand.ts'
import { realKnowledge, realLearnt } from '../support/real-knowledge.ts'

const knowledge = await realKnowledge()
const find = createFind(knowledge, await realLearnt())

test.each([
  ['Set board, clinical and corporate governance side by side', 'board clinical corporate'],
  ['EPRR or safeguarding, which one moves first?', 'eprr safeguarding'],
  ['are EPRR and research going to the same place?', 'eprr research'],
  ['compare GP IT to SEND', 'general send'],
  ['difference between estates and IPC', 'estates infection'],
  ['what is different between what it says of SEND and of IPC', 'send infection'],
  ['how does long-range planning for the workforce differ from local training', 'strategic local'],
  [
    'end to end pathway commissioning against pathway and service development programmes',
    'end pathway',
  ],
  [
    'my boss wants the line on each of: medicines optimisation, research, continuing healthcare',
    'medicines research nhs',
  ],
  ['Buying neighbourhood care versus running primary care operations', 'commissioning primary'],
])('“%s” sets the functions of its sides beside each other', (question, begun) => {
  expect(asksToCompare(question)).toBe(true)
  const ids = functionsCompared(question, find, knowledge).map(({ id }) => id)
  expect(ids.map((id) => id.split('-')[0]).join(' ')).toBe(begun)
})

test.each(['who gets EPRR', 'is safeguarding moving', 'what happens to the estates team and when'])(
  '“%s” asks for no comparison',
  (question) => {
    expect(asksToCompare(question)).toBe(false)
  },
)
