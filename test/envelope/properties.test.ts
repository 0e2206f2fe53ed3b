import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { cluster } from '../../src/envelope/calculators/cluster.ts'
import { costShift } from '../../src/envelope/calculators/cost-shift.ts'
import { gap } from '../../src/envelope/calculators/gap.ts'
import { perHeadCut } from '../../src/envelope/calculators/per-head-cut.ts'
import { phasing } from '../../src/envelope/calculators/phasing.ts'
import { region } from '../../src/envelope/calculators/region.ts'
import { supportedPopulation } from '../../src/envelope/calculators/supported-population.ts'
import { count, pounds } from '../../src/envelope/money-text.ts'
import { sumOf, timesHeads } from '../../src/envelope/money.ts'
import type { Member } from '../../src/envelope/request.ts'
import type { Outcome } from '../../src/envelope/worked.ts'
import { readTyped } from '../../src/envelope/typed/read-typed.ts'
import { realEnvelope } from './support.ts'

const known = await realEnvelope()
const year = 2026
const people = fc.integer({ min: 1_000, max: 4_000_000 })
const perHead = fc.integer({ min: 200, max: 10_000 })
const members = fc.array(fc.tuple(people, perHead), { minLength: 2, maxLength: 12 }).map((pairs) =>
  pairs.map(([heads, pence], i): Member => ({
    name: `ICB ${i}`,
    population: { heads, basis: 'unstated' },
    cost: { kind: 'total', pence: timesHeads(pence, heads) },
  })),
)

test('No penny is lost between the ICBs and their total, and the envelopes add up to that of all people', () => {
  fc.assert(
    fc.property(members, (all) => {
      const { result } = workedOut(cluster({ kind: 'cluster', year, members: all }, known))
      expect(result.envelopePence).toBe(sumOf(result.members.map((m) => m.envelopePence)))
      expect(result.envelopePence).toBe(timesHeads(1876, result.heads))
      expect(result.gapPence).toBe(sumOf(result.members.map((m) => m.gapPence ?? 0)))
    }),
  )
})

test('The order of the ICBs makes no difference to the region', () => {
  fc.assert(
    fc.property(members, fc.infiniteStream(fc.nat()), (all, order) => {
      const shuffled = all
        .map((member) => ({ member, key: order.next().value }))
        .sort((a, b) => a.key - b.key)
        .map(({ member }) => member)
      const one = workedOut(region({ kind: 'region', year, members: all }, known)).result
      const other = workedOut(region({ kind: 'region', year, members: shuffled }, known)).result
      expect(other.gapPence).toBe(one.gapPence)
      expect(other.meetsTarget).toBe(one.meetsTarget)
      expect([...other.over].sort()).toEqual([...one.over].sort())
    }),
  )
})

test('Cost is envelope and gap together, and a pound more cost is a pound more gap', () => {
  fc.assert(
    fc.property(people, perHead, (heads, pence) => {
      const cost = timesHeads(pence, heads)
      const one = gapFor(heads, cost)
      expect(one.envelopePence + one.gapPence).toBe(cost)
      expect(gapFor(heads, cost + 100).gapPence).toBe(one.gapPence + 100)
    }),
  )
})

test('One person more is £18.76 more envelope and £18.76 less gap', () => {
  fc.assert(
    fc.property(people, perHead, (heads, pence) => {
      const cost = timesHeads(pence, heads)
      expect(gapFor(heads, cost).gapPence - gapFor(heads + 1, cost).gapPence).toBe(1876)
    }),
  )
})

test('A saving that lands later is never worth more in the year, nor more than the whole, nor less than nothing', () => {
  const day = fc.integer({ min: 0, max: 364 })
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 10 ** 10 }), day, day, (pence, a, b) => {
      const [first, last] = [Math.min(a, b), Math.max(a, b)]
      const early = inYear(pence, dayInYear(first))
      const late = inYear(pence, dayInYear(last))
      expect(late).toBeLessThanOrEqual(early)
      expect(early).toBeLessThanOrEqual(pence)
      expect(late).toBeGreaterThanOrEqual(0)
    }),
  )
})

test('A cost per head comes to the same cut as that cost for any number of people', () => {
  fc.assert(
    fc.property(people, perHead, (heads, costPencePerHead) => {
      const { result } = workedOut(
        perHeadCut({ kind: 'per-head-cut', year, costPencePerHead }, known),
      )
      const { gapPence, gapTenthsOfPercent } = gapFor(heads, timesHeads(costPencePerHead, heads))
      expect(timesHeads(result.cutPencePerHead, heads)).toBe(gapPence)
      expect(result.cutTenthsOfPercent).toBe(gapTenthsOfPercent)
    }),
  )
})

test('A cost shift counts exactly where the two together spend less', () => {
  const amount = fc.integer({ min: 1, max: 10 ** 10 })
  fc.assert(
    fc.property(amount, amount, fc.nat(10 ** 9), (icbPence, providerPence, keptPence) => {
      const { result } = workedOut(
        costShift({ kind: 'cost-shift', icbPence, providerPence, keptPence }, known),
      )
      expect(result.countsAsSaving).toBe(providerPence + keptPence < icbPence)
      expect(result.savingPence).toBe(icbPence - providerPence - keptPence)
    }),
  )
})

test('The envelope of the people that a budget supports is within it, and with one more it is not', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1_876_000, max: 10 ** 11 }), (budgetPence) => {
      const outcome = supportedPopulation(
        { kind: 'supported-population', year, budgetPence },
        known,
      )
      const { heads } = workedOut(outcome).result
      expect(timesHeads(1876, heads)).toBeLessThanOrEqual(budgetPence)
      expect(timesHeads(1876, heads + 1)).toBeGreaterThan(budgetPence)
    }),
  )
})

test('What is written is read again: people and money, in full and in millions', () => {
  fc.assert(
    fc.property(people, perHead, (heads, pence) => {
      // Four digits such as 2026 may be a year: that is asked about, and tested elsewhere.
      fc.pre(heads < 2020 || heads > 2049)
      const cost = timesHeads(pence, heads)
      for (const typed of [
        `${count(heads)} ${pounds(cost)}`,
        `${heads / 1e6}m £${cost / 1e8}m`,
        `population ${heads}, cost ${cost / 100} pounds`,
      ]) {
        expect(readTyped(typed, 'command', known)).toMatchObject({
          kind: 'request',
          request: { kind: 'gap', population: { heads }, cost: { kind: 'total', pence: cost } },
        })
      }
    }),
  )
})

test('Nothing that can be typed makes the reader throw', () => {
  const piece = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 12 }),
    fc.constantFrom(
      '1.9m',
      '£38m',
      'pop',
      ';',
      'kent',
      'and',
      'half',
      'a',
      'million',
      '-',
      '26/27',
      'provider',
      'saving',
      '1,9',
      'october',
      'per head',
      '18.76',
      'region',
      '%',
      '½',
    ),
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      for (const manner of ['command', 'words'] as const) {
        expect(() => readTyped(pieces.join(' '), manner, known)).not.toThrow()
      }
    }),
    { numRuns: 500 },
  )
})

function gapFor(heads: number, pence: number) {
  return workedOut(
    gap(
      {
        kind: 'gap',
        year,
        population: { heads, basis: 'unstated' },
        otherPopulations: [],
        cost: { kind: 'total', pence },
      },
      known,
    ),
  ).result
}

function inYear(savingPence: number, landsOn: string): number {
  return workedOut(phasing({ kind: 'phasing', savingPence, landsOn }, known)).result.inYearPence
}

/** A day of 2025/26, counted from 1 April. */
function dayInYear(day: number): string {
  return new Date(Date.UTC(2025, 3, 1 + day)).toISOString().slice(0, 10)
}

function workedOut<Result>(outcome: Outcome<Result>) {
  if (outcome.kind === 'refused') throw new Error(outcome.refusal.kind)
  return outcome
}
