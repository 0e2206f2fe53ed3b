import { describe, expect, test } from 'vitest'
import { calculate } from '../../src/envelope/calculate.ts'
import { refusalText } from '../../src/envelope/refusal-text.ts'
import { questionText } from '../../src/envelope/typed/question.ts'
import { readTyped } from '../../src/envelope/typed/read-typed.ts'
import { realEnvelope } from './support.ts'

const known = await realEnvelope()

const oneOfEach = [
  '1.9m',
  '1.9m £38m',
  'kent & medway £38m',
  'frimley resident',
  'half of the envelope for 1.9m',
  'running costs £20m programme pay £18m pod £2m',
  '1.1m £24m; 800k £17m',
  'region devon £25m; cornwall £12m hosted £1m',
  '1.9m £38m hosted £2m',
  'service £4m provider £2.2m kept £0.3m',
  'saving £2.4m on 1 October 2025 instead of 1 March 2026',
  'budget £24m',
  '1.9m target £17',
  '£29 a head',
  '1.9m £38m average post £58,000',
]

describe.each(oneOfEach)('%s', (typed) => {
  const outcome = workedOut(typed)

  test('leads with the figure asked for', () => {
    expect(outcome.sentence.slice(0, 60)).toMatch(/£[\d,]+|[\d,.]+ (people|whole-time)/)
  })

  test('carries working, figures and the passage of the blueprint that each rule stands in', () => {
    expect(outcome.working.length).toBeGreaterThan(0)
    expect(outcome.figures.length).toBeGreaterThan(2)
    expect(outcome.working.join('\n')).toMatch(/rests on|to one decimal|rounded down/)
    for (const { quote } of outcome.citations) expect(quote.length).toBeGreaterThan(30)
  })

  test('says that the deadline for the money has passed, and that transfers have no date', () => {
    const said = outcome.caveats.filter((caveat) => caveat.includes('31 December 2025'))
    expect(said).toHaveLength(1)
    expect(said[0]).toContain('that date has passed')
    expect(said[0]).toContain('no dates for the transfer of functions')
  })

  test('names the basis of every population, its year and its source', () => {
    const words = [...outcome.working, JSON.stringify(outcome.table ?? '')].join('\n')
    if (!/Population|People/.test(words)) return
    expect(words).toMatch(
      /as you gave it|, (1 August 2026|2025\/26|mid-2022) \((NHS England|Office)/,
    )
    expect(outcome.caveats.join('\n')).toContain('does not say per head of what')
  })
})

test('Before the deadline the days that are left are said', async () => {
  const before = await realEnvelope(new Date('2025-12-01T09:00:00Z'))
  const reading = readTyped('1.9m £38m', 'command', before)
  if (reading.kind !== 'request') throw new Error(reading.kind)
  const outcome = calculate(reading.request, before)
  expect(outcome).toMatchObject({
    caveats: expect.arrayContaining([expect.stringContaining('that is 30 days away')]),
  })
})

test('From April 2027 a sum without a year is refused with the figures, and one with a year is not', async () => {
  const later = await realEnvelope(new Date('2027-04-01T09:00:00Z'))
  const typed = (text: string) => {
    const reading = readTyped(text, 'command', later)
    return reading.kind === 'request' ? calculate(reading.request, later) : reading
  }
  const refused = typed('1.9m £38m')
  if (refused.kind !== 'refused') throw new Error(refused.kind)
  expect(refusalText(refused.refusal)).toMatch(
    /no rate for 2027\/28.*£18\.76.*2025\/26 to 2026\/27/,
  )
  expect(typed('1.9m £38m 2026/27')).toMatchObject({ kind: 'worked' })
})

test('Every question and refusal says what was read and what to type', () => {
  for (const typed of [
    '1.9m 38m',
    '1,9m',
    '£1.9m people',
    '£38m',
    'london',
    'xyz',
    '0',
    '90m',
    '5',
    '1.9m £38',
    'saving £2m',
    '£2900 a head',
    '1.9m growing by 3%',
    'half of the envelope for devon and dorset',
    '1.9m hosted £2m',
    'devon;devon',
    '1.9m £38m 2030/31',
  ]) {
    const reading = readTyped(typed, 'command', known)
    const said =
      reading.kind === 'question'
        ? questionText(reading.question)
        : reading.kind === 'refused'
          ? refusalText(reading.refusal)
          : reading.kind === 'request'
            ? refusedText(calculate(reading.request, known))
            : ''
    expect(said, typed).toMatch(/[Tt]ype|Add|Name|Which|put/)
    expect(said.length, typed).toBeLessThan(460)
  }
})

function workedOut(typed: string) {
  const reading = readTyped(typed, 'command', known)
  if (reading.kind !== 'request') throw new Error(`${typed} is ${reading.kind}`)
  const outcome = calculate(reading.request, known)
  if (outcome.kind === 'refused') throw new Error(outcome.refusal.kind)
  return outcome
}

function refusedText(outcome: ReturnType<typeof calculate>): string {
  return outcome.kind === 'refused' ? refusalText(outcome.refusal) : ''
}
