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
})
