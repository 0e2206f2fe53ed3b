import { describe, expect, test } from 'vitest'
import { compareRows, listFunctions, listRows } from '../../src/answering/table/rows.ts'
import { createTableRequests } from '../../src/answering/table/request.ts'
import { realKnowledge } from '../support/real-knowledge.ts'

const knowledge = await realKnowledge()
const requests = createTableRequests(knowledge)

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
    ['named', 13],
    ['keeps', 6],
    ['overview', 4],
    ['test and explore', 4],
    ['at scale', 2],
    ['over time', 11],
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
    ['how many are under review', 18],
    ['list what we keep', 17],
    ['what are we losing', 18],
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
    expect(rowsOf(question)).toBe(count)
  })

  test.each([
    ['which transferring functions leave the ICB something, says the note', 6],
    ['which functions go to providers with nothing held back', 3],
    ['which rows say test and explore but carry no mention of legislation', 1],
    ['which functions are described as limited in the notes', 2],
    ['which rows have a named destination but do not say over time', 2],
    ['list the governance functions that are kept', 3],
    ['which rows keep an overview but not a limited one', 2],
    ['which functions go to national alone', 1],
    ['how many functions have no named destination', 5],
    ['which review for transfer functions do not go to providers', 12],
    ['which functions go to regions and not to the national body', 3],
    ['what functions need no new legislation and have no destination', 2],
    ['how many functions stay and how many go', 35],
    ['which rows name a destination, apart from EPRR and the green plan', 11],
    ['besides EPRR, what goes to regions?', 3],
    ['list everything we keep except governance', 14],
    ['take out the grow list and the test and explore lot, what remains of the 35?', 20],
    ['everything in review for transfer except what goes to providers or regions', 8],
    ['For which functions is only a limited strategic commissioning overview kept?', 2],
    ['which have no destination, apart from safeguarding and GP IT', 3],
    ['besides safeguarding, which functions have no destination', 4],
    ['which functions go to regions and only regions', 3],
    ['some notes give a destination but leave off over time, which rows are they', 2],
    ['regions against national: who gets what', 5],
    ['Which function has two possible destinations?', 1],
    ['List the functions where only the delivery goes to providers.', 1],
    ['part retained - list', 6],
    ['which functions do we keep but change, as opposed to grow?', 6],
    ['what stays with the icb, grow and retain together', 17],
    [
      'which would move to a named body with nothing in the note about the ICB keeping any of it',
      7,
    ],
    ['Among the things we retain, which are to be streamlined?', 2],
    ['Which functions say explore options but have no legislation note?', 2],
    ['everything we are investing in over time', 11],
    ["I'm a bit lost in all this. Which functions need a change in the law?", 3],
    ['name those with no owner, test and explore', 4],
    ['which rows with a clear destination leave out over time in their own note', 2],
    ['List everything in retain and adapt except board, clinical and corporate governance.', 3],
  ])('narrows by every condition, with its “not”: %s', (question, count) => {
    expect(rowsOf(question)).toBe(count)
  })

  test.each([
    ['the word national shows up in which guiding notes', 3],
    ['which rows have something about contracts in the guiding notes', 2],
    ['functions that start with the word commissioning', 3],
    ['the grow list minus the three that begin with commissioning', 8],
    ['which transfer functions have the word development in their name', 5],
    [
      'there are two functions with partnerships in the title i think. which stays and which goes',
      2,
    ],
    ['where does workforce crop up in the table, all rows not just the obvious ones', 3],
    ['which rows mention inequalities', 2],
    ['every function with governance in its name, and are any of them leaving', 3],
    ['which rows have the word pensions in their notes', 0],
    ['Which functions refer to data in their title or description?', 5],
    ['which rows say transformation and do they go to the same people?', 2],
    ['where does the word infrastructure crop up, functions or notes', 2],
    ['which notes talk about streamlining', 6],
    ['what else goes to the same place as primary care operations?', 1],
    ['which of the functions to adapt are to be delivered at scale', 2],
    ['list everything that goes anywhere other than to trusts', 12],
    ['how many functions stay with us in some way', 17],
  ])('finds rows by a word in their name or notes: %s', (question, count) => {
    expect(rowsOf(question)).toBe(count)
  })

  test.each([
    ['how many rows in each of the three groups', /11 are for .*6 are for .*18 are under/],
    ['the transfer list split by destination', /3 .*regions.*1 .*or national.*6 .*5 .*no dest/],
  ])('counts by what it is told to: %s', (question, counts) => {
    expect(listRows(knowledge, requests.in(question) ?? fail()).sentence).toMatch(counts)
  })

  test('counts the rows of each where the rows of several are asked for', () => {
    const request = requests.in('how many functions for regions and how many for providers')
    const { sentence } = listRows(knowledge, request ?? fail())
    expect(sentence).toBe(
      '4 of the 35 functions could transfer to regions (one of them to “regions or national”); 6 could transfer to providers.',
    )
  })

  test('says which rows were left out', () => {
    const request = requests.in('besides EPRR and SEND, which functions leave')
    expect(listRows(knowledge, request ?? fail()).sentence).toMatch(
      /^Besides EPRR and the system coordination centre and SEND, 16 of the 35 functions are under/,
    )
  })

  test.each([
    [
      'Out of PALS, the green plan and EPRR, which stays with the ICB?',
      '1 of these 3 functions stays with the ICB, to grow or to adapt: Core organisational operations. Not so: Green plan and sustainability and EPRR and the system coordination centre.',
    ],
    [
      'Neither EPRR nor research stays with us, is that right?',
      'Neither of these functions stays with the ICB, to grow or to adapt.',
    ],
    [
      'EPRR is going to region. What else is going to the same place?',
      'Besides EPRR and the system coordination centre, 3 of the 35 functions could transfer to regions (one of them to “regions or national”): Oversight of provider performance; Strategic workforce planning, development, education and training; Research development and innovation.',
    ],
    [
      'Which other functions have the same guiding note as SEND, word for word?',
      'Besides SEND, 2 of the 35 functions have the same guiding notes as SEND: Safeguarding; NHS Continuing Healthcare.',
    ],
    [
      'anything going national only, not region?',
      '1 of the 35 functions could transfer to the national body and to no other, and does not have regions as its destination: Data collection, management and processing.',
    ],
    [
      'in the review for transfer group which notes do not have the words "over time"',
      '7 of the 35 functions are under review for transfer, and have no “over time” in a guiding note of their own: Oversight of provider performance; Infection prevention and control; Safeguarding; SEND; Pathway and service development programmes; NHS Continuing Healthcare; General Practice IT.',
    ],
    [
      'are there more functions to be grown than transferred?',
      'No. 11 of the 35 functions are for ICBs to grow; 18 are under review for transfer.',
    ],
    [
      'is the grow list bigger or smaller than the retain list?',
      'More are for ICBs to grow. 11 of the 35 functions are for ICBs to grow; 6 are for ICBs to retain and adapt.',
    ],
    [
      'what share of the functions are to grow as against to transfer, as a percentage',
      '11 of the 35 functions (31%) are for ICBs to grow; 18 (51%) are under review for transfer.',
    ],
    [
      'How many functions are in each of the three groups, and what share is up for transfer?',
      '35 functions stand in the blueprint’s table of functional changes: 11 (31%) are for ICBs to grow; 6 (17%) are for ICBs to retain and adapt; 18 (51%) are under review for transfer.',
    ],
    [
      'which functions go to providers and also need a new law',
      'No function in the table both could transfer to providers and has a guiding note that says accountability changes will require legislative changes.',
    ],
    [
      'which functions are not going to need a change in the law',
      '32 of the 35 functions have no guiding note that asks for legislative changes. 11 of them can be delivered within existing legislation, as the notes for the Grow group say; of the other 21 the notes do not mention legislation.',
    ],
  ])('says of which rows it holds: %s', (question, sentence) => {
    expect(listRows(knowledge, requests.in(question) ?? fail()).sentence).toBe(sentence)
  })

  test.each([
    'what happens to the finance function?',
    'which national services are being handed down to us',
    "please tell me we aren't losing provider oversight",
    'which of EPRR and safeguarding do we grow',
    'what about GP stuff',
  ])('a list of none, or of what one name stands for, is not what was meant: %s', (question) => {
    expect(requests.in(question)).toBeUndefined()
  })

  test('a question about the bodies is no question for their rows', () => {
    const asked = 'what is a neighbourhood health provider exactly'
    expect(requests.narrowing('neighbourhood', asked)).toBeUndefined()
    expect(requests.in(asked)).toBeUndefined()
  })

  test('a list is narrowed to what comes to the asker’s own body', () => {
    const asked = 'If I work for a trust, what might we be asked to take on?'
    const request = requests.narrowing('transfer', asked) ?? fail()
    expect(new Set(listRows(knowledge, request).rows.map((row) => row.destination))).toEqual(
      new Set(['providers']),
    )
  })

  test('says nothing where it cannot tell what is left out', () => {
    expect(requests.narrowing('regions', 'which ones are not popular')).toBeUndefined()
  })

  test.each([
    'what happens to provider performance?',
    'who gets EPRR',
    'which functions use the federated data platform?',
    'is my function going',
  ])('is told from one that names something else: %s', (question) => {
    expect(requests.in(question)).toBeUndefined()
  })
})

test('that it holds of none of those named is shown by what becomes of each', () => {
  const request = requests.in('does any of EPRR and research stay with us') ?? fail()
  const list = listRows(knowledge, request)
  expect(list.sentence).toMatch(/^Neither/)
  expect(list.rows.map(({ destination }) => destination)).toEqual(['regions', 'regions'])
  expect(list.citations).not.toHaveLength(0)
})

/** How many rows the list has that the question asks for; undefined where it asks for none. */
function rowsOf(question: string): number | undefined {
  const request = requests.in(question)
  return request && listRows(knowledge, request).rows.length
}

function fail(): never {
  throw new Error('no list was asked for')
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
