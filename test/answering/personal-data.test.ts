import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findPersonalData } from '../../src/answering/personal-data.ts'

describe('personal data in a question', () => {
  test.each([
    ['my mum is 943 476 5919, is CHC moving?', 'NHS number'],
    ['NHS no 9434765919', 'NHS number'],
    ['write to jo.bloggs@example.org about SEND', 'e-mail address'],
    ['my NI is QQ123456C', null],
    ['my NI is AB 12 34 56 C', 'National Insurance number'],
    ['ring me on 07700 900123', 'phone number'],
    ['call 0113 496 0123 about estates', 'phone number'],
    ['call +44 7700 900123', 'phone number'],
    ['call 0044 20 7946 0958', 'phone number'],
    ['call (0113) 496 0123', 'phone number'],
    ['born on the 3rd of May 1950', 'date of birth'],
    ['patient born 12/03/1951', 'date of birth'],
    ['DOB 1 March 1951', 'date of birth'],
  ])('%s → %s', (text, found) => {
    expect(findPersonalData(text)).toBe(found)
  })

  test.each([
    'population 1300000',
    'envelope for 1,300,000 people',
    '£24,388,000 against £22.5m',
    'we spent 24388000.50 last year',
    'is 2025/26 over?',
    'what about Q-1042?',
    'plans due 30 May 2025',
    'section 14Z45 of the 2006 Act',
    'between 2025-26 and 2026-27',
    'the letter PRN02352',
    'england.Model-ICB@nhs.net is the address, right?',
    'QKS and QOQ and S1Y5D',
    '£1,234,567,890',
    'NHS number 943 476 5918',
  ])('leaves figures, years and references alone: %s', (text) => {
    expect(findPersonalData(text)).toBeNull()
  })

  test('every NHS number is found, however it is written and whatever stands around it', () => {
    const around = fc.constantFrom('', 'see ', 'no: ', '(')
    const gap = fc.constantFrom('', ' ', '-')
    fc.assert(
      fc.property(nhsNumber, around, gap, ([a, b, c], before, between) => {
        expect(findPersonalData(`${before}${[a, b, c].join(between)} is hers`)).toBe('NHS number')
      }),
    )
  })

  test('no population, sum, year or reference is ever taken for personal data', () => {
    const figure = fc.integer({ min: 0, max: 99_999_999 })
    const forms: readonly ((n: number) => string)[] = [
      (n) => String(n),
      (n) => n.toLocaleString('en-GB'),
      (n) => `£${n.toLocaleString('en-GB')}`,
      (n) => `£${n}000000`,
      (n) => `£${(n / 100).toFixed(2)}`,
      (n) => `${(n / 1_000_000).toFixed(3)}m`,
      (n) => `${2000 + (n % 100)}/${String((n + 1) % 100).padStart(2, '0')}`,
      (n) => `Q-${n}`,
      (n) => `PRN0${n % 100_000}`,
    ]
    fc.assert(
      fc.property(figure, fc.constantFrom(...forms), figure, (n, form, other) => {
        const text = `is ${form(n)} right for population ${other} in 2025/26?`
        expect(findPersonalData(text)).toBeNull()
      }),
      { numRuns: 2_000 },
    )
  })
})

/** Nine digits and the one that checks them; of eleven remainders one has no number. */
const nhsNumber = fc
  .array(fc.integer({ min: 0, max: 9 }), { minLength: 9, maxLength: 9 })
  .filter((digits) => digits[0] !== 0 && new Set(digits).size > 1)
  .map((digits) => {
    const sum = digits.reduce((total, digit, i) => total + digit * (10 - i), 0)
    return [...digits, (11 - (sum % 11)) % 11]
  })
  .filter((digits) => digits[9] !== 10)
  .map((digits) => [
    digits.slice(0, 3).join(''),
    digits.slice(3, 6).join(''),
    digits.slice(6).join(''),
  ])
