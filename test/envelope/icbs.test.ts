import { describe, expect, test } from 'vitest'
import { populationsOf } from '../../src/envelope/population.ts'
import { overlapping } from '../../src/envelope/icbs/overlapping.ts'
import { realEnvelope } from './support.ts'

const { icbs, find, rules } = await realEnvelope()
const withCode = (code: string) => icbs.filter((one) => one.odsCode === code)
const named = (typed: string) => {
  const found = find.one(typed)
  if (found.kind !== 'found') return found.kind
  return found.icb.shortName
}

describe('An ICB is found', () => {
  test.each(icbs)('by its name, its short name and both its codes: $shortName', (icb) => {
    for (const typed of [
      icb.name,
      icb.shortName,
      icb.odsCode,
      icb.onsCode,
      icb.odsCode.toLowerCase(),
    ]) {
      expect(find.one(typed)).toEqual({ kind: 'found', icb })
    }
  })

  test.each([
    ['kent & medway', 'Kent and Medway'],
    ['KENT AND MEDWAY ICB', 'Kent and Medway'],
    ['kent', 'Kent and Medway'],
    ['frimley', 'Frimley'],
    ['frimly', 'Frimley'],
    ['sussex', 'Sussex'],
    ['devn', 'Devon'],
    ['greater manchster', 'Greater Manchester'],
    ['west yorks', 'West Yorkshire'],
    ['BNSSG', 'Bristol, North Somerset and South Gloucestershire'],
    ['nenc', 'North East and North Cumbria'],
    ['the NHS Somerset Integrated Care Board', 'Somerset'],
  ])('%j is %s', (typed, name) => {
    expect(named(typed)).toBe(name)
  })

  test.each(['london', 'surrey', 'suffolk', 'yorkshire'])('%j could be several', (typed) => {
    expect(named(typed)).toBe('several')
  })

  test.each(['', 'the icb', 'pizza', 'wales', 'midlands', 'our boss', 'thanks'])(
    '%j is none',
    (typed) => {
      expect(named(typed)).toBe('none')
    },
  )
})

describe('While one types', () => {
  test('nothing typed offers every standing ICB and no abolished one', () => {
    expect(find.suggestions('')).toEqual(icbs.filter((icb) => icb.isCurrent))
    expect(find.suggestions('')).toHaveLength(36)
  })

  test('a beginning, a part and a typo offer what fits', () => {
    expect(find.suggestions('nort').map((icb) => icb.shortName)).toContain('Northamptonshire')
    expect(find.suggestions('medway').map((icb) => icb.shortName)).toEqual(['Kent and Medway'])
    expect(find.suggestions('frimly').map((icb) => icb.shortName)).toEqual(['Frimley'])
  })
})

describe('The ICBs and their populations', () => {
  test('are 36 now and 42 before April 2026, and every count adds up to England’s', () => {
    const total = (sourceId: string, isOld: boolean) =>
      icbs
        .filter((icb) => !isOld || icb.predecessors.length === 0 || icb.odsCode === 'QRL')
        .flatMap((icb) => icb.populations.filter((one) => one.sourceId === sourceId))
        .reduce((sum, one) => sum + one.populationHeads, 0)
    expect(icbs.filter((icb) => icb.isCurrent)).toHaveLength(36)
    expect(total('registered-2026-08-01', false)).toBe(63_237_908)
    expect(total('resident-mid-2022', true)).toBe(57_106_398)
  })

  test('show both bases, each with its date and source, the newest registered one first', () => {
    const kent = icbs.find((icb) => icb.odsCode === 'QKS')
    const populations = kent === undefined ? [] : populationsOf(kent, rules)
    expect(populations.map(({ basis, asOf }) => `${basis} ${asOf}`)).toEqual([
      'registered 1 August 2026',
      'registered 2025/26',
      'resident mid-2022',
    ])
    for (const { source } of populations) expect(source).toMatch(/NHS England|Office for National/)
  })

  test('An abolished ICB says what became of it, and names where it went', () => {
    for (const icb of icbs.filter((one) => !one.isCurrent)) {
      expect(icb.status).toContain('abolished on 1 April 2026')
      expect(icb.successors.length).toBeGreaterThan(0)
      for (const code of icb.successors) {
        const successor = icbs.find((other) => other.odsCode === code)
        expect(icb.status).toContain(successor?.name)
        expect(successor?.predecessors).toContain(icb.odsCode)
      }
    }
  })

  test('An ICB and one that took it over overlap; two that share a predecessor do not', () => {
    expect(overlapping([...withCode('QNQ'), ...withCode('S0E4D')])).toHaveLength(2)
    expect(overlapping([...withCode('QKS'), ...withCode('QKS')])).toHaveLength(2)
    expect(overlapping([...withCode('S1Y5D'), ...withCode('D7T5G')])).toEqual([])
  })
})
