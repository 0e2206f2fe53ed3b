import { expect, test } from 'vitest'
import { createFind } from '../../src/answering/find.ts'
import { realKnowledge, realLearnt } from '../support/real-knowledge.ts'

const find = createFind(await realKnowledge(), await realLearnt())

test.each([
  ['who gets safegarding', 'who gets safeguarding'],
  ['infecton controll', 'infection control'],
  ['who mends the roof', 'who mends the roof'],
  ['who guards it', 'who guards it'],
])('“%s” is read as “%s”', (typed, read) => {
  expect(find.mend(typed)).toBe(read)
})
