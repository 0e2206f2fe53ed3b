import { expect, test } from 'vitest'
import { createFind } from '../../src/answering/find.ts'
import { realKnowledge, realLearnt } from '../support/real-knowledge.ts'

const find = createFind(await realKnowledge(), await realLearnt())

test.each([
  ['who gets safegarding', 'who gets safeguarding'],
  ['infecton controll', 'infection control'],
  ['who mends the roof', 'who mends the roof'],
  ['who guards it', 'who guards it'],
  ['what are IBCs for', 'what are icbs for'],
  ['what led to tihs', 'what led to this'],
  ["wat's left out of the £18.76?", "what's left out of the £18.76?"],
  ['primary crae operations', 'primary care operations'],
  ['is research gong to regions', 'is research going to regions'],
  ['what des the blueprint say', 'what does the blueprint say'],
  ["don't we keep MARS", "don't we keep MARS"],
  ['so what cant we pass on yet', 'so what cant we pass on yet'],
  ['will our Leeds office close', 'will our Leeds office close'],
  ['who won the football', 'who won the football'],
  ['what did Michelle Bryant write', 'what did Michelle Bryant write'],
])('“%s” is read as “%s”', (typed, read) => {
  expect(find.mend(typed)).toBe(read)
})

test('a slip is told from a word of its own by the words beside it', () => {
  expect(find.mend('are they gong to regions')).toBe('are they going to regions')
  expect(find.mend('a gong for the board')).toBe('a gong for the board')
})

test('what stands around a misspelt word stays as it was typed', () => {
  expect(find.mend('“Safegarding”, (CHC) — 18.76?!')).toBe('“safeguarding”, (CHC) — 18.76?!')
})
