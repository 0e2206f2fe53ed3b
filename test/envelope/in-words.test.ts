import { describe, expect, test } from 'vitest'
import { calculate } from '../../src/envelope/calculate.ts'
import { readTyped } from '../../src/envelope/typed/read-typed.ts'
import { realEnvelope } from './support.ts'

const known = await realEnvelope()

describe('A question in words is a sum where it asks for one', () => {
  test.each([
    ['we spend 38 million on 1.2 million people, how much must go?', '£15,488,000'],
    ['We spend £38m on 1.9m people. What has to go?', '£2,356,000'],
    ['envelope for 1.2 million people?', '£22,512,000'],
    ['850k patients, whats our limit', '£15,946,000'],
    ['Our list size is 1,047,300. What is the cap in pounds?', '£19,647,348'],
    ['1.6 mil popn, wots the runnin cost limt', '£30,016,000'],
    ['£45 million spent on 1.5 million people. over or under, and by what', '£16,860,000'],
    [
      'we’re at £26 a head now with 2.8 million people - how much in total must come off?',
      '£20,272,000',
    ],
    [
      'My boss reckons two million people gives us an envelope of £40m. Is he right?',
      '£37,520,000, not £40,000,000',
    ],
    ['my sheet says £65.66m for 3.5 million people, whats yours say', '£65,660,000, which agrees'],
    ['640k popn, 15 million spend, wats the gap', '£2,993,600'],
    [
      'With 1.8 million people and costs of £33.1m, have we any headroom left under the cap?',
      '£668,000 of room',
    ],
    [
      'Two of us are clustering, 1.1 million people and 800,000 people. What is the joint envelope for all 1.9 million?',
      '£35,644,000',
    ],
    ['quick one: per million people how much', '£18,760,000'],
    ['What is Kent and Medway’s envelope?', '£38,199,280.84'],
    ['how many people does £24m support at 18.76', '1,279,317 people'],
    [
      'our service costs £4m, the provider would do it for £2.5m, does that count as a saving?',
      '£1,500,000 counts as a saving',
    ],
    [
      'does moving a £4m service to a trust that will spend £4.2m count as a saving',
      'No, it does not count',
    ],
    [
      'what is a £2.4m saving worth if it lands on 1 October 2025 instead of 1 March 2026?',
      '£1,000,000 more',
    ],
    ['we have to save £3m, average post £60k, how many posts is that', '50.0 whole-time posts'],
    ['what does £18.76 a head come to across the whole of England', '£1,186,343,154.08'],
    ['envelope of the London region please', '£204,925,535.36'],
    ['£18.76 x Devon’s population please', '£24,202,501.12'],
    ['£18.76 × South Yorks', '£28,447,138.72'],
    ['what is the envelope for all the ICBs in the North West added together', '£149,015,407.52'],
  ])('%s', (question, begins) => {
    const reading = readTyped(question, 'words', known)
    if (reading.kind !== 'request') throw new Error(reading.kind)
    const outcome = calculate(reading.request, known)
    expect(outcome).toMatchObject({ kind: 'worked', sentence: expect.stringContaining(begins) })
    if (outcome.kind === 'worked') expect(outcome.sentence.indexOf(begins)).toBeLessThan(5)
  })
})

test.each([
  ['envelope for 1,2m people?', 'two-readings'],
  ['we spend 38 million, how much must go', 'no-population'],
  ['what is a £2.4m saving worth in year if it lands in October', 'no-year'],
])('“%s” is asked back', (question, kind) => {
  expect(readTyped(question, 'words', known)).toMatchObject({
    kind: 'question',
    question: { kind },
  })
})

test.each([
  'what is the £18.76?',
  'is it £18.76 million?',
  'what is the running cost allowance for 2027/28?',
  'is there a guideline of two million people for an ICB?',
  'how big is a neighbourhood meant to be when we commission it, 30k people? 50k?',
  'probability two people in a team of 23 share a birthday',
  'how many million does Devon need to take out',
  'who gets EPRR for 1.2 million people?',
  'our list size is 60k above the census figure, which one counts for the per head',
  'is the 50% people or pounds',
  'what did Essex spend £3m on',
  'how much can I borrow on 35k',
])('“%s” is no sum, and is left to the sources', (question) => {
  expect(readTyped(question, 'words', known)).toEqual({ kind: 'nothing' })
})
