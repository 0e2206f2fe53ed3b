import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'
import { calculate } from '../../src/envelope/calculate.ts'
import { requestSchema } from '../../src/envelope/request-schema.ts'
import { realEnvelope } from './support.ts'

/**
 * Runs worked-examples/*.yml: sums that a finance person can check by hand and sign. `line` is the passage of the
 * blueprint that each rests on. Amounts are in pounds, shares in per cent, as one would write them down.
 */
const exampleSchema = z.strictObject({
  title: z.string(),
  line: z.string(),
  given: z.record(z.string(), z.unknown()),
  expected: z.record(z.string(), z.unknown()).optional(),
  refused: z.string().optional(),
})

const folder = path.join(import.meta.dirname, 'worked-examples')
const setting = await realEnvelope()
const files = readdirSync(folder).filter((name) => name.endsWith('.yml'))

describe.each(files)('%s', (file) => {
  const examples = z
    .array(exampleSchema)
    .parse(parse(readFileSync(path.join(folder, file), 'utf8')))

  test.each(examples)('$title', ({ given, expected, refused }) => {
    const outcome = calculate(requestSchema.parse(inPence(given)), setting)
    if (outcome.kind === 'refused') {
      expect(outcome.refusal.kind).toBe(refused)
      return
    }
    expect(refused).toBeUndefined()
    expect(inPounds(outcome.result)).toMatchObject(expected ?? {})
  })
})

test('There are at least forty', () => {
  const all = files.flatMap((file) =>
    z.array(z.unknown()).parse(parse(readFileSync(path.join(folder, file), 'utf8'))),
  )
  expect(all.length).toBeGreaterThanOrEqual(40)
})

/** From the words of the examples to a request: pounds to pence, "2026/27" to 2026, people to a population. */
function inPence(given: unknown): unknown {
  if (Array.isArray(given)) return given.map(inPence)
  if (typeof given !== 'object' || given === null) return given
  const entries = Object.entries(given).flatMap(([key, value]): [string, unknown][] => {
    if (key === 'population') {
      const population = { heads: value, basis: 'unstated' }
      const showsOthers =
        'year' in given && 'kind' in given && /^(envelope|gap)$/.test(String(given.kind))
      return [[key, population], ...(showsOthers ? [otherPopulations] : [])]
    }
    if (key === 'year') return [[key, Number(String(value).slice(0, 4))]]
    const renamed = key.replace('Pounds', 'Pence').replace(/^pounds/, 'pence')
    const amount = renamed === key ? inPence(value) : Math.round(Number(value) * 100)
    return [[renamed, amount]]
  })
  return Object.fromEntries(entries)
}

const otherPopulations: [string, unknown] = ['otherPopulations', []]

/** From a result to the words of the examples. */
function inPounds(result: unknown): unknown {
  if (Array.isArray(result)) return result.map(inPounds)
  if (typeof result !== 'object' || result === null) return result
  return Object.fromEntries(
    Object.entries(result).map(([key, value]) => {
      if (/Pence/.test(key)) return [key.replace('Pence', 'Pounds'), Number(value) / 100]
      if (key === 'tenthsOfPosts') return ['posts', Number(value) / 10]
      if (/TenthsOfPercent/.test(key)) {
        return [key.replace('TenthsOfPercent', 'Percent'), Number(value) / 10]
      }
      return [key, inPounds(value)]
    }),
  )
}
