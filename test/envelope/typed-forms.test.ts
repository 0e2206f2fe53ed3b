import { describe, expect, test } from 'vitest'
import { readTyped } from '../../src/envelope/typed/read-typed.ts'
import type { Reading } from '../../src/envelope/typed/reading.ts'
import { realEnvelope } from './support.ts'

const known = await realEnvelope()
const read = (typed: string) => readTyped(typed, 'command', known)

describe('A population is read from any form', () => {
  test.each([
    ['1.9m', 1_900_000],
    ['1.9M', 1_900_000],
    ['1.9 m', 1_900_000],
    ['1.9mn', 1_900_000],
    ['1.9mil', 1_900_000],
    ['1.9 million', 1_900_000],
    ['1.9-million', 1_900_000],
    ['1,900,000', 1_900_000],
    ['1900000', 1_900_000],
    ['1 900 000', 1_900_000],
    ['1900k', 1_900_000],
    ['1,900 thousand', 1_900_000],
    ['1.9m people', 1_900_000],
    ['pop 1.9m', 1_900_000],
    ['population: 1.9m', 1_900_000],
    ['population of 1,900,000', 1_900_000],
    ['1.9m popn', 1_900_000],
    ['1.9m patients', 1_900_000],
    ['“1.9m”', 1_900_000],
    ['1.9\u00a0million', 1_900_000],
    ['１．９m', 1_900_000],
    ['one and a half million', 1_500_000],
    ['1½ million', 1_500_000],
    ['1.5 million', 1_500_000],
    ['a million and a half', 1_500_000],
    ['one point nine million', 1_900_000],
    ['two and a half million heads', 2_500_000],
    ['half a million', 500_000],
    ['a million', 1_000_000],
    ['three quarters of a million', 750_000],
    ['nine hundred and eighty thousand people', 980_000],
    ['one million and fifty thousand', 1_050_000],
    ['1 million 50 thousand', 1_050_000],
    ['850k', 850_000],
    ['1,234,567', 1_234_567],
    ['twenty-six hundred thousand people', 2_600_000],
  ])('%j is %i people', (typed, heads) => {
    expect(requestIn(read(typed))).toMatchObject({ kind: 'envelope', population: { heads } })
  })
})

describe('A population and a cost are read from any form', () => {
  test.each([
    ['1.9m £38m', 38_000_000],
    ['£38m 1.9m', 38_000_000],
    ['1.9m, £38m', 38_000_000],
    ['1.9m - £38m', 38_000_000],
    ['£38m/1.9m', 38_000_000],
    ['1.9m £38 million', 38_000_000],
    ['1.9m £38,000,000', 38_000_000],
    ['1.9m £38,000,000.00', 38_000_000],
    ['1.9m £38,200k', 38_200_000],
    ['1.9m 38.2 million pounds', 38_200_000],
    ['1.9m 38m quid', 38_000_000],
    ['1.9m GBP 38m', 38_000_000],
    ['pop 1.9m cost 38m', 38_000_000],
    ['cost 38m pop 1.9m', 38_000_000],
    ['spend 38m, pop 1.9m', 38_000_000],
    ['1.9m people 38m spend', 38_000_000],
    ['we spend £38m on 1.9m people', 38_000_000],
    ['we spend 38 million on 1.9 million people', 38_000_000],
    ['population = 1,900,000, costs = £38,000,000', 38_000_000],
    ['pop1.9m cost£38m', 38_000_000],
    ['running costs and programme pay £38m for 1.9m people', 38_000_000],
  ])('%j', (typed, costPounds) => {
    expect(requestIn(read(typed))).toMatchObject({
      kind: 'gap',
      population: { heads: 1_900_000 },
      cost: { kind: 'total', pence: costPounds * 100 },
    })
  })

  test('The parts of a cost are read in either order of label and figure', () => {
    const parts = {
      kind: 'parts',
      runningCostsPence: 40_000_000_00,
      podPence: 3_000_000_00,
      specialisedPence: 2_000_000_00,
    }
    for (const typed of [
      'pop 1.2m cost £40m pod £3m spec £2m',
      '1.2m people £40m cost £3m pod £2m spec',
    ]) {
      expect(requestIn(read(typed))).toMatchObject({ kind: 'gap', cost: parts })
    }
  })
})

describe('Every calculation can be typed', () => {
  test.each([
    ['1.9m', { kind: 'envelope' }],
    ['1.9m £20 a head', { kind: 'gap', cost: { kind: 'per-head', pencePerHead: 2000 } }],
    ['running costs £20m programme pay £18m pod £2m', { kind: 'cost-in-scope' }],
    ['1.1m £24m; 800k £17m', { kind: 'cluster' }],
    ['devon, cornwall and somerset', { kind: 'cluster' }],
    ['region devon £25m; cornwall £12m hosted £1m', { kind: 'region' }],
    ['region south west', { kind: 'region' }],
    ['all of england', { kind: 'cluster' }],
    ['the midlands', { kind: 'region' }],
    ['1.9m £38m hosted £2m', { kind: 'hosted', hostedPence: 2_000_000_00 }],
    [
      'service £4m provider £2.2m kept £0.3m',
      {
        kind: 'cost-shift',
        icbPence: 4_000_000_00,
        providerPence: 2_200_000_00,
        keptPence: 300_000_00,
      },
    ],
    ['saving £2.4m on 1 October 2025', { kind: 'phasing', landsOn: '2025-10-01' }],
    [
      'saving £2.4m Oct 2025 instead of Mar 2026',
      { landsOn: '2025-10-01', insteadOf: '2026-03-01' },
    ],
    ['saving £2.4m 1/10/2025', { kind: 'phasing', landsOn: '2025-10-01' }],
    ['budget £24m', { kind: 'supported-population', budgetPence: 24_000_000_00 }],
    ['£29 a head', { kind: 'per-head-cut', costPencePerHead: 2900 }],
    ['from £41.20 to 18.76, what %', { kind: 'per-head-cut', costPencePerHead: 4120 }],
    ['29.50 per head 2025/26', { kind: 'per-head-cut', year: 2025, costPencePerHead: 2950 }],
    ['£31 a head devon', { kind: 'gap', cost: { kind: 'per-head', pencePerHead: 3100 } }],
    ['1,015,000 x 18.76', { kind: 'envelope', population: { heads: 1_015_000 } }],
    ['£22m / 18.76', { kind: 'supported-population', budgetPence: 22_000_000_00 }],
    ['half of the envelope for 1.9m', { kind: 'envelope', share: { part: 1, of: 2 } }],
    ['1.9m target £17', { kind: 'at-target', targetPencePerHead: 1700 }],
    ['1.9m £38m average post £58,000', { kind: 'posts', averagePostPence: 58_000_00 }],
    ['saving £3m average post £60k', { kind: 'posts', reduction: { pence: 3_000_000_00 } }],
    ['1.9m £38m 2025/26', { kind: 'gap', year: 2025 }],
    ['1.9m £38m 26/27', { kind: 'gap', year: 2026 }],
  ])('%j', (typed, request) => {
    expect(requestIn(read(typed))).toMatchObject(request)
  })

  test('The year is that of today where none is typed', () => {
    expect(requestIn(read('1.9m'))).toMatchObject({ year: 2026 })
  })
})

describe('What could be two things is asked back', () => {
  test.each([
    ['1.9m 38m', 'which-is-people'],
    ['1.9m people 38m', 'which-is-people'],
    ['38.2 million', 'which-is-people'],
    ['1,9m £38m', 'two-readings'],
    ['1.900.000', 'two-readings'],
    ['1.8-1.9m', 'two-readings'],
    ['between 1.8 and 1.9 million', 'two-readings'],
    ['1.9m £38m-£40m', 'two-readings'],
    ['1.9m £38m 2027', 'two-readings'],
    ['a third of a million', 'two-readings'],
    ['a couple of million people', 'two-readings'],
    ['£1.9m people', 'mixed-units'],
    ['population £1.9m', 'mixed-units'],
    ['1.9m £38m £2m', 'which-one'],
    ['£38m', 'no-population'],
    ['london £38m', 'which-icb'],
    ['suffolk', 'which-icb'],
    ['xyzzy £38m', 'unknown-icb'],
    ['frimley; thames valley', 'counted-twice'],
    ['devon; devon', 'counted-twice'],
    ['devon, cornwall and somerset £38m', 'uneven-members'],
    ['saving £2.4m in October', 'no-year'],
    ['saving £2.4m', 'no-date'],
    ['1.9m hosted £2m', 'no-cost'],
    ['central east residents', 'no-population-of-icb'],
    ['hello', 'no-figures'],
  ])('%j: %s', (typed, kind) => {
    expect(read(typed)).toMatchObject({ kind: 'question', question: { kind } })
  })
})

describe('What is no figure at all is refused with what was read', () => {
  test.each([
    ['-1.9m', 'not-positive', '-1.9m'],
    ['0', 'not-positive', '0'],
    ['1.9m £0', 'not-positive', '£0'],
    ['1.9m -£38m', 'not-positive', '-£38m'],
    ['1234567.5', 'not-whole', '1234567.5'],
    ['1.9m £38.123', 'not-whole', '£38.123'],
  ])('%j: %s', (typed, kind, shown) => {
    expect(read(typed)).toMatchObject({ kind: 'refused', refusal: { kind, typed: shown } })
  })
})

test('However long and strange a text is, reading it takes no time that one would notice', () => {
  for (const piece of [
    'zzzz ',
    'zzzz;',
    'kent and ',
    '1m £2m ',
    '1,',
    '1.',
    '£',
    '- ',
    'word ',
    'twenty ',
    'a;',
  ]) {
    const text = piece.repeat(Math.floor(4_000 / piece.length))
    for (const manner of ['command', 'words'] as const) {
      const started = performance.now()
      readTyped(text, manner, known)
      expect(performance.now() - started, `${manner}: ${piece}`).toBeLessThan(1_000)
    }
  }
})

function requestIn(reading: Reading): unknown {
  return reading.kind === 'request' ? reading.request : reading
}
