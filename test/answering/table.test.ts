import { describe, expect, test } from 'vitest'
import { compareRows, listFunctions } from '../../src/answering/table.ts'
import { tableRequestOf } from '../../src/answering/table-request.ts'
import { realKnowledge } from '../support/real-knowledge.ts'

const knowledge = await realKnowledge()

function ids(words: string): readonly string[] {
  return listFunctions(knowledge, words)?.rows.map((row) => row.id) ?? []
}

describe('lists over the table', () => {
  test.each([
    ['', 35],
    ['grow', 11],
    ['retain', 6],
    ['transfer', 18],
    ['icb', 17],
    ['regions', 4],
    ['national', 2],
    ['providers', 6],
    ['neighbourhood', 2],
    ['undecided', 5],
    ['legislation', 3],
    ['existing', 11],
  ])('“list %s” has %i rows', (words, count) => {
    expect(ids(words)).toHaveLength(count)
  })

  test('the rows with no destination are the five that say “explore options”', () => {
    expect(ids('undecided').toSorted()).toEqual([
      'general-practice-it',
      'infection-prevention-and-control',
      'nhs-continuing-healthcare',
      'safeguarding',
      'send',
    ])
  })

  test('only safeguarding, SEND and continuing healthcare name legislation', () => {
    expect(ids('legislation').toSorted()).toEqual([
      'nhs-continuing-healthcare',
      'safeguarding',
      'send',
    ])
  })

  test('an unknown word is no list, so that the caller can say so', () => {
    expect(listFunctions(knowledge, 'bananas')).toBeUndefined()
    expect(listFunctions(knowledge, 'regions bananas')).toBeUndefined()
  })

  test('a list of transfers carries the caveat that nothing is certain and no dates are given', () => {
    expect(listFunctions(knowledge, 'regions')?.certainty).toMatch(
      /could happen.*[Nn]o specific\s+timeframes/s,
    )
    expect(listFunctions(knowledge, 'grow')?.certainty).toBeUndefined()
  })
})

describe('a question that asks for a list', () => {
  test.each([
    ['which functions go to providers?', 6],
    ['list everything that transfers to regions', 4],
    ['how many functions are there?', 35],
    ['how many functions need legislation', 3],
    ['show me the functions with no destination', 5],
    ['what functions stay with the ICB', 17],
    ['which functions are we growing?', 11],
    ['how many rows are there in the table', 35],
    ['name the functions that trusts could get', 6],
    ['which jobs would be going to regional teams', 4],
    ['what number of things would neighbourhood providers get', 2],
    ['which functions have nobody named to take them on', 5],
    ['how many functions need a change in the law', 3],
    ['which functions can go ahead under existing legislation', 11],
    ['list the functions to keep and adapt', 6],
    ['how many of the functions go to councils', 0],
    ['give me all the functions that leave', 18],
  ])('%s', (question, count) => {
    const request = tableRequestOf(question)
    expect(request && listRowsCount(request.said)).toBe(count)
  })

  test.each([
    'what happens to provider performance?',
    'who gets EPRR',
    'which functions use the federated data platform?',
    'is my function going',
  ])('is told from one that names something else: %s', (question) => {
    expect(tableRequestOf(question)).toBeUndefined()
  })
})

function listRowsCount(said: string): number {
  if (said.startsWith('name a council')) return 0
  const words = [
    '',
    'grow',
    'retain',
    'transfer',
    'icb',
    'regions',
    'national',
    'providers',
    'neighbourhood',
    'undecided',
    'legislation',
    'existing',
  ]
  const list = words
    .map((word) => listFunctions(knowledge, word))
    .find((l) => l?.sentence.includes(said))
  return list?.rows.length ?? -1
}

test('a comparison sets the rows side by side in the order asked', () => {
  const [eprr, ipc] = [
    'eprr-and-system-coordination-centre',
    'infection-prevention-and-control',
  ].map((id) => knowledge.functions.find((fn) => fn.id === id))
  if (eprr === undefined || ipc === undefined) throw new Error('missing')
  const comparison = compareRows(knowledge, [eprr, ipc])
  expect(comparison.rows.map((row) => row.destination)).toEqual(['regions', 'undecided'])
})
