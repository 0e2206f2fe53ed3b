import { describe, expect, test } from 'vitest'
import { calculate } from '../../src/envelope/calculate.ts'
import type { CalculationRequest } from '../../src/envelope/request.ts'
import { readTyped } from '../../src/envelope/typed/read-typed.ts'
import { realEnvelope } from './support.ts'

const known = await realEnvelope()

describe('A figure times the rate is the envelope of so many people', () => {
  test.each([
    ['1,015,000 x 18.76', 1_015_000],
    ['18.76 times 2 million', 2_000_000],
    ['2.1m * 18.76', 2_100_000],
    ['18.76*1900000', 1_900_000],
    ['£18.76 × 1.4m', 1_400_000],
    ['1.2m at 18.76', 1_200_000],
    ['18.76 for 640k', 640_000],
    ['multiply 18.76 by 960,000', 960_000],
    ['multiply 960,000 by £18.76', 960_000],
    ['18.76 a head x 2,436,868 = ?', 2_436_868],
    ['If I multiply £18.76 by our list of 1,234,567 what do I get', 1_234_567],
    ['1.9 million heads @ 18.76', 1_900_000],
    ['apply £18.76 to 1.9m people', 1_900_000],
    ['1.3m times the going rate', 1_300_000],
    ['nine hundred thousand people at £18.76 each', 900_000],
    ['can you double check: 1.9m x 18.76 = 35.6m?', 1_900_000],
  ])('%s', (question, heads) => {
    expect(requestIn(question)).toMatchObject({ kind: 'envelope', population: { heads } })
  })
})

describe('People and money that the ICB would have are an envelope', () => {
  test.each([
    [
      'for a patch of one and a quarter million residents roughly how much money would the icb have to run itself',
      1_250_000,
    ],
    ['roughly what’s the pot for 1.3 million people', 1_300_000],
    ['what does 1.4m people give us', 1_400_000],
    ['population 640,000 -> budget?', 640_000],
    ['we look after 1.55m residents. How much can we spend on running costs?', 1_550_000],
    ['If our ICB covers 1.2 million people, what running cost limit must we stay within?', 1.2e6],
    ['we’re an ICB of 2.6 million. envelope?', 2_600_000],
    ['we have 1,100,500 on our lists, how much do we get', 1_100_500],
    ['what would the allowance be for two and a quarter million patients', 2_250_000],
    ['what would the ceiling be for a board that looks after 1.47 million people', 1_470_000],
    ['1.42 million people here, so what have we to live on in a year', 1_420_000],
    ['0.93m people, what do we live on', 930_000],
    ['I need the envelope figure for a population of 1.47 million for a paper', 1_470_000],
  ])('%s', (question, heads) => {
    expect(requestIn(question)).toMatchObject({ kind: 'envelope', population: { heads } })
  })
})

describe('An ICB and the envelope, and nothing else asked, is the envelope of that ICB', () => {
  test.each([
    ['envelope for devon ICB please', 'Devon'],
    ['envelope norfolk and suffolk', 'Norfolk and Suffolk'],
    ['devon envelope?', 'Devon'],
    ['Devon ICB’s cost envelope', 'Devon'],
    ['I need Somerset’s envelope for the board paper', 'Somerset'],
    ['Can I have the running cost envelope for South Yorkshire ICB please?', 'South Yorkshire'],
    ['what is the running costs cap for Kent', 'Kent and Medway'],
    ['NEL envelope', 'North East London'],
    ['envelope for QKS', 'Kent and Medway'],
    ['GM’s envelope', 'Greater Manchester'],
    ['Northants envelope', 'Northamptonshire'],
    ['how much is 18.76 a head for Devon', 'Devon'],
    ['what’s the limit Kent and Medway must stay within', 'Kent and Medway'],
    ['Somerset’s target, please', 'Somerset'],
    ['what would the cost target be for Kent', 'Kent and Medway'],
    ['Dorset envelope on the latest GP registered list', 'Dorset'],
    ['South Yorkshire envelope on its registered population', 'South Yorkshire'],
  ])('%s', (question, name) => {
    expect(requestIn(question)).toMatchObject({
      kind: 'envelope',
      population: { of: `NHS ${name} ICB` },
    })
  })

  test.each([
    ['combined envelope for Devon and Dorset', ['Devon', 'Dorset']],
    ['envelope for Dorset + Somerset', ['Dorset', 'Somerset']],
    [
      'joint envelope for kent and medway and surrey and sussex',
      ['Kent and Medway', 'Surrey and Sussex'],
    ],
    [
      'how much would a merged Norfolk and Suffolk and Essex ICB have to run itself',
      ['Norfolk and Suffolk', 'Essex'],
    ],
    ['what would Devon and Dorset get together at 18.76', ['Devon', 'Dorset']],
  ])('two together: %s', (question, names) => {
    const members = names.map((name) => ({ name: `NHS ${name} ICB` }))
    expect(requestIn(question)).toMatchObject({ kind: 'cluster', members })
  })

  test.each([
    ['two ICBs, 1.1m and 900k people, total envelope', [1_100_000, 900_000]],
    ['how much for each of two ICBs with 1.2m and 800k people', [1_200_000, 800_000]],
    ['1.1m, 900k and 800k people, joint envelope', [1_100_000, 900_000, 800_000]],
    ['merge 1.1m people with 0.9m people, what’s the envelope', [1_100_000, 900_000]],
  ])('two by their people: %s', (question, heads) => {
    const members = heads.map((each) => ({ population: { heads: each } }))
    expect(requestIn(question)).toMatchObject({ kind: 'cluster', members })
  })
})

describe('A cost per head without a population is set against the rate', () => {
  test.each([
    ['going from 41.20 a head to 18.76, what percentage cut is that', '£22.44 a head', '54.5%'],
    ['we spend £29 a head, how far over are we in %', '£10.24 a head', '35.3%'],
    ['our running costs are £33 per resident, what cut is needed', '£14.24 a head', '43.2%'],
    ['£24.10 per person down to £18.76 - % reduction?', '£5.34 a head', '22.2%'],
    ['from £35 to 18.76 per head what % is that', '£16.24 a head', '46.4%'],
    ['percentage cut from 34 to 18.76 a head', '£15.24 a head', '44.8%'],
    ['what’s 25 per head vs 18.76 as a percentage', '£6.24 a head', '25.0%'],
    ['per head we’re at 32 quid; target 18.76; cut?', '£13.24 a head', '41.4%'],
    ['our cost per head is £28.40, how much is the cut', '£9.64 a head', '33.9%'],
    ['£30.10/head -> 18.76, %?', '£11.34 a head', '37.7%'],
    [
      'they told us we cost £31 a head today, what percentage has to come off',
      '£12.24 a head',
      '39.5%',
    ],
    [
      '£27 a head at present; by what percentage must it drop to meet the ceiling?',
      '£8.24 a head',
      '30.5%',
    ],
    ['we’re at £29 a head over or under?', '£10.24 a head', '35.3%'],
    ['£17.90 a head now, are we inside the envelope', '£0.86 a head of room', '4.6%'],
  ])('%s', (question, begins, share) => {
    expect(requestIn(question)).toMatchObject({ kind: 'per-head-cut' })
    const said = sentenceOf(question)
    expect(said.indexOf(begins)).toBe(0)
    expect(said).toContain(share)
  })
})

describe('A cost per head with people, or with an ICB, is a gap', () => {
  test.each([
    ['we are at £31 per head now with 2.1m people, how much has to go', 31_00],
    ['how much do we have to find if we’re at 24 a head and 1.3m people', 24_00],
    ['31 quid a head in a patch of 1.8 million, what’s our reduction', 31_00],
    ['£31 a head over 2.1m people, gap?', 31_00],
    ['£23.50/head, 1.6m people. Saving in £ and %', 23_50],
    ['Devon is at £27.50 per head, what’s the gap', 27_50],
    ['Kent at £21.30 per resident, gap please', 21_30],
  ])('%s', (question, pencePerHead) => {
    expect(requestIn(question)).toMatchObject({
      kind: 'gap',
      cost: { kind: 'per-head', pencePerHead },
    })
  })
})

describe('Finance staff ask in many ways', () => {
  test.each([
    ['what percentage do we need to cut: £41m, 1.8m people', '£7,232,000 has to go, 17.6%'],
    ['cost 44m, pop 2.05m, what is the percentage saving needed', '£5,542,000 has to go, 12.6%'],
    ['does £36m fit 1.9 million people', '£356,000 has to go'],
    ['£38m running costs, £4m of it POD, 1.9m people, what’s the gap', '£1,644,000 of room'],
    ['how many posts is a £5m cut at £62k each', '80.6 whole-time posts'],
    ['one post is £48k on average. we must take out £2m. posts?', '41.7 whole-time posts'],
    ['if average salary is £65k how many posts do we lose to save £4m', '61.5 whole-time posts'],
    ['£22m divided by 18.76', '1,172,707 people'],
    ['£22m / 18.76', '1,172,707 people'],
    ['how big a population does £40m pay for at 18.76 per head', '2,132,196 people'],
    ['for £20m at 18.76 a head how many people is that', '1,066,098 people'],
    ['if our budget is £28m how many heads is that at 18.76', '1,492,537 people'],
    ['envelope for 2 million people, what is half of that', '£18,760,000 is half of the envelope'],
    ['what is 60% of the envelope for 1.5m people', '£16,884,000 is 60.0% of the envelope'],
  ])('%s', (question, begins) => {
    expect(sentenceOf(question).indexOf(begins)).toBe(0)
  })
})

function requestIn(question: string): CalculationRequest {
  const reading = readTyped(question, 'words', known)
  if (reading.kind !== 'request') throw new Error(`${reading.kind}: ${JSON.stringify(reading)}`)
  return reading.request
}

function sentenceOf(question: string): string {
  const outcome = calculate(requestIn(question), known)
  if (outcome.kind === 'refused') throw new Error(outcome.refusal.kind)
  return outcome.sentence
}

describe('A figure is never passed over', () => {
  test.each([
    'our icb has 1.2m people and 40000 of them are diabetic, what is the envelope',
    'three quorters of a million people, whats our allowance at 18.76',
    'how much is our envelope?',
    'what would our allowance be',
  ])('%s', (question) => {
    expect(readTyped(question, 'words', known).kind).toBe('question')
  })

  test('two figures joined by “and” are the people of two ICBs', () => {
    expect(
      requestIn('if two icbs of 700k and 1.1m share everything what would the envelope be'),
    ).toMatchObject({ kind: 'cluster', members: [{}, {}] })
  })

  test('“quaters” are quarters', () => {
    expect(requestIn('three quaters of a million people, whats our allowance')).toMatchObject({
      population: { heads: 750_000 },
    })
  })
})

describe('Two ICBs set against each other, and the ICBs of a region, are one sum', () => {
  test.each([
    ['envelope for Somerset vs Cornwall, which is bigger and by how much', 'cluster', 2],
    ['compare the envelopes of Kent and Devon', 'cluster', 2],
    ['which of Devon and Cornwall has the bigger envelope', 'cluster', 2],
    ['what does the envelope come to for all the London ICBs put together?', 'region', 4],
    ['envelope for the ICBs in the North West', 'region', 3],
  ])('%s', (question, kind, count) => {
    const request = requestIn(question)
    expect(request).toMatchObject({ kind })
    expect('members' in request ? request.members : []).toHaveLength(count)
  })

  test('says what they come to, where nobody asked which is the larger', () => {
    expect(sentenceOf('combined envelope for Somerset and Cornwall')).toBe(
      '£22,658,159.16 is the envelope of the 2 ICBs together (1,207,791 people), at £18.76 a head.',
    )
  })

  test('says which is the larger, and by how much', () => {
    expect(sentenceOf('compare the envelopes of Somerset and Cornwall')).toBe(
      'The envelope of NHS Cornwall and the Isles of Scilly ICB is the larger, by £5,196.52: £11,331,677.84 against £11,326,481.32 for NHS Somerset ICB, at £18.76 a head. Together they come to £22,658,159.16 for 1,207,791 people.',
    )
  })
})
