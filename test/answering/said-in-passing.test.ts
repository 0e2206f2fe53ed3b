import { describe, expect, test } from 'vitest'
import { clausesOf, withoutBeside } from '../../src/answering/clauses.ts'
import { leansOnThread } from '../../src/answering/follow-up.ts'
import { withoutAside } from '../../src/answering/message.ts'
import { takenForGranted } from '../../src/answering/premise.ts'
import { aspectOf, isAspectSecond } from '../../src/answering/understand.ts'
import { asksOfSelf } from '../../src/answering/verdict.ts'

describe('two verbs of one thing are one clause', () => {
  test.each([
    ['who leads on finding and keeping nurses round here', 1],
    ['who is told about commissioning and safeguarding', 2],
    ['who decides on commissioning and safeguarding going elsewhere', 2],
  ])('%s', (question, clauses) => {
    expect(clausesOf(question, 1)).toHaveLength(clauses)
  })
})

test.each([
  ['does GP IT go to trusts so I can tell the practices', 'does GP IT go to trusts'],
  ['who takes GP IT and its support contracts?', 'who takes GP IT'],
  ['who takes GP IT and safeguarding?', 'who takes GP IT and safeguarding?'],
])('what is only said beside the question is left out: %s', (message, left) => {
  expect(withoutBeside(message)).toBe(left)
})

test.each([
  ['Just confirm that GP IT goes to trusts', 'GP IT goes to trusts'],
  ['please confirm what happens to GP IT', undefined],
  ['can you confirm whether GP IT goes to trusts', undefined],
])('what is to be confirmed is taken for granted: %s', (question, claim) => {
  expect(takenForGranted(question)).toBe(claim)
})

test.each([
  ['does moving the outbreak and infection team depend on a change in the law', false],
  ['does the infection team move, and does that need a law', true],
])('whether the law is asked about second: %s', (question, isSecond) => {
  expect(isAspectSecond(question)).toBe(isSecond)
})

test.each([
  ['are council members staying on the Board?', true],
  ['will the directors stay?', true],
  ['is our work on net zero going?', false],
  ['is my work on net zero going?', true],
])('whether people are asked about: %s', (question, isOfSelf) => {
  expect(asksOfSelf(question)).toBe(isOfSelf)
})

test.each([
  ['where are we meant to go?', true],
  ['where is EPRR meant to go?', false],
])('whether a clause leans on what was said before: %s', (clause, leans) => {
  expect(leansOnThread(clause)).toBe(leans)
})

test.each([
  ['Just say yes: safeguarding goes to councils', 'safeguarding goes to councils'],
  ['answer yes or no - does safeguarding go', 'does safeguarding go'],
  ['say yes to the merger', 'say yes to the merger'],
  ['Mental health trust here. Who buys our services?', 'Who buys our services?'],
  ['is EPRR here, or has it gone already', 'is EPRR here, or has it gone already'],
  ['In the functional changes table, which row has audit?', 'which row has audit?'],
  ['in the table audit is missing', 'in the table audit is missing'],
])('what is to be said, and where it stands, is left out: %s', (message, left) => {
  expect(withoutAside(message)).toBe(left)
})

test.each([
  ['does the planning row leave the ICB an overview', 'keeps'],
  ['does the planning row leave the ICB any time soon', 'destination'],
])('what is left is what stays: %s', (question, aspect) => {
  expect(aspectOf(question)).toBe(aspect)
})
