import { describe, expect, test } from 'vitest'
import { premiseOf } from '../../src/answering/premise.ts'

describe('the premise of a yes/no question', () => {
  test.each([
    ['Is medicines optimisation going to regions?', { kind: 'goes-to', destinations: ['regions'] }],
    [
      'the blueprint says medicines optimisation goes to regions, right?',
      { kind: 'goes-to', destinations: ['regions'] },
    ],
    ['I heard estates is off to the councils', { kind: 'goes-to', destinations: ['elsewhere'] }],
    [
      'Will primary care ops move to neighbourhood health providers?',
      { kind: 'goes-to', destinations: ['neighbourhood-health-providers'] },
    ],
    ['Is safeguarding staying with us?', { kind: 'stays' }],
    ['is chc leaving us', { kind: 'leaves' }],
    ['does chc leave the ICB any time soon', { kind: 'leaves' }],
    ['Does SEND need a change in the law?', { kind: 'needs-law' }],
    ['Would MPs have to legislate before SEND could go?', { kind: 'needs-law' }],
    ['Does moving IPC depend on a new law?', { kind: 'needs-law' }],
    ['Will the contracts we hold with our trusts be managed by us?', { kind: 'stays' }],
    [
      'Can accountability for safeguarding be moved before legislation has been amended?',
      { kind: 'needs-no-law' },
    ],
  ])('%s', (question, premise) => {
    expect(premiseOf(question)).toEqual(premise)
  })

  test.each([
    'Who is getting EPRR?',
    'what are the guiding notes for SEND',
    'Is it going to regions or to trusts?',
    'Is EPRR not going to regions?',
    'Does the workforce row leave the ICB an overview?',
    'Do medicines leave us with anything?',
    'Will Parliament act on safeguarding?',
    'Are keep-your-staff schemes in the table?',
  ])('is left alone where the question is open, double or negated: %s', (question) => {
    expect(premiseOf(question)).toBeUndefined()
  })
})
