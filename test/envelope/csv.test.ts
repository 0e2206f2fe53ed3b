import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { calculate } from '../../src/envelope/calculate.ts'
import { calculationCsv } from '../../src/envelope/csv/calculation-csv.ts'
import { parseCsv } from '../../src/envelope/csv/parse-csv.ts'
import { readRegionFile } from '../../src/envelope/csv/region-file.ts'
import { regionTemplate } from '../../src/envelope/csv/region-template.ts'
import { fileProblemText } from '../../src/envelope/csv/row-cells.ts'
import { writeCsv } from '../../src/envelope/csv/write-csv.ts'
import { realEnvelope } from './support.ts'

const known = await realEnvelope()
const setting = { ...known, basis: 'registered' } as const
const read = (text: string) => readRegionFile(text, setting)
const problemsIn = (text: string) => {
  const file = read(text)
  return file.kind === 'problems' ? file.problems.map(fileProblemText) : []
}

describe('A file of ICBs', () => {
  test('is read from the template as it is given out', () => {
    expect(read(regionTemplate())).toMatchObject({
      kind: 'members',
      members: [
        { name: 'NHS Devon ICB', population: { heads: 1_290_112, asOf: '1 August 2026' } },
        { name: 'Somewhere else', population: { heads: 650_000, basis: 'unstated' } },
      ],
    })
  })

  test.each([
    ['commas', 'ICB,Population,Running costs\nDevon,,£25m\nKent,"2,036,209","40,000,000.00"\n'],
    [
      'semicolons',
      'ICB;Population;Running costs\r\nDevon;;£25m\r\nKent;2,036,209;40,000,000.00\r\n',
    ],
    ['tabs', '\uFEFFicb\tpopulation\tcost\nDevon\t\t£25m\nKent\t2036209\t40000000\n\n'],
  ])('may be parted by %s', (_, text) => {
    expect(read(text)).toMatchObject({
      members: [
        { population: { heads: 1_290_112 }, cost: { runningCostsPence: 25_000_000_00 } },
        { population: { heads: 2_036_209 }, cost: { runningCostsPence: 40_000_000_00 } },
      ],
    })
  })

  test('fills an empty population on the basis that was chosen', () => {
    const file = readRegionFile('ICB,Cost\nDevon,25m\nKent,40m\n', { ...known, basis: 'resident' })
    expect(file).toMatchObject({
      members: [{ population: { basis: 'resident', asOf: 'mid-2022' } }, {}],
    })
  })

  test('with bad rows is refused whole, each by its line and column', () => {
    const text = [
      'ICB,Population,Running costs,Programme pay,Hosted for others',
      'Devon,,14.5m,11m,',
      'Kent,,abc,1m,',
      'Norfolk,,3m,,',
      ',1m,20m,,',
      'Cornwall,-5,12m,,',
      'Somerset,"1,9",11m,,',
      'Dorset,,,5m,',
      'Place,650000,13m,,15m',
      'devon,,25m,,',
      'Other,600000,£12,,',
    ].join('\n')
    const problems = problemsIn(text)
    expect(problems).toEqual([
      expect.stringMatching(/^Line 3, column “Running costs”: “abc” is not an amount of money/),
      expect.stringMatching(
        /^Line 4, column “ICB”: “Norfolk” could be NHS Norfolk and Suffolk ICB or/,
      ),
      expect.stringMatching(/^Line 5, column “ICB”: the cell is empty/),
      expect.stringMatching(/^Line 6, column “Population”: “-5” is less than nothing/),
      expect.stringMatching(/^Line 7, column “Population”: “1,9” could be 1\.9 or 19/),
      expect.stringMatching(/^Line 8, column “Running costs”: the cell is empty, though/),
      expect.stringMatching(/^Line 9, column “Hosted for others”: more is hosted/),
      expect.stringMatching(
        /^Line 10, column “ICB”: “NHS Devon ICB” counts people who are already in line 2/,
      ),
      expect.stringMatching(/^Line 11, column “Running costs”: I read £12 for 600,000 people/),
    ])
  })

  test.each([
    ['', /Line 1: the file is empty/],
    ['ICB,Cost\nDevon,25m\n', /the file has 1 ICB/],
    ['who,what\nDevon,25m\nKent,1m\n', /no heading “ICB”/],
    ['ICB,Colour\nDevon,red\nKent,blue\n', /column “Colour”: I do not know this column/],
    ['ICB,Cost\n"Devon,25m\n', /Line 2: a quotation mark is not closed/],
    ['ICB\nFrimley\nThames Valley\n', /counts people who are already in line 2/],
  ])('%j says what is wrong', (text, problem) => {
    expect(problemsIn(text).join('\n')).toMatch(problem)
  })

  // How quickly is printed by `npm run bench`.
  test('of ten thousand rows is read and worked out', () => {
    const rows = Array.from({ length: 10_000 }, (_, i) => `Place ${i},5000,"100,000.00",1000`)
    const text = ['ICB,Population,Running costs,Hosted for others', ...rows].join('\n')
    const file = read(text)
    if (file.kind === 'problems') throw new Error('refused')
    const outcome = calculate({ kind: 'region', year: 2026, members: file.members }, known)
    expect(outcome).toMatchObject({ kind: 'worked', result: { heads: 50_000_000 } })
  })
})

describe('A CSV that we write', () => {
  test('is read back cell by cell, whatever stands in it', () => {
    const cell = fc
      .string({ unit: 'grapheme', maxLength: 20 })
      .filter((text) => text === text.trim())
    const row = fc.array(cell, { minLength: 2, maxLength: 4 })
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 6 }), (rows) => {
        const parsed = parseCsv(`a,b,c,d\r\n${writeCsv(rows).slice(1)}`)
        if (parsed.kind !== 'rows') throw new Error(parsed.kind)
        const back = parsed.rows.slice(1).map(({ cells }) => cells.map(withoutGuard))
        const wanted = rows
          .map((cells) => cells.map(spaces))
          .filter((cells) => cells.some((c) => c !== ''))
        expect(back.map((cells) => cells.map(spaces))).toEqual(wanted)
      }),
    )
  })

  test('can never carry a formula, and keeps a negative figure a number', () => {
    const dangerous = fc.tuple(
      fc.constantFrom('=', '+', '-', '@', '\t=', ' =', '\r=', '|', '%'),
      fc.string(),
    )
    fc.assert(
      fc.property(dangerous, ([sign, rest]) => {
        const [first] = writeCsv([[`${sign}${rest}`, -12.5]])
          .slice(1)
          .replace(/^"/, '')
        expect(first).toBe("'")
      }),
    )
    expect(writeCsv([['=1+1', -12.5]])).toBe("\uFEFF'=1+1,-12.5\r\n")
  })

  test('holds each figure of a result as a number in its unit', () => {
    const outcome = calculate(
      {
        kind: 'gap',
        year: 2026,
        population: { heads: 1_234_567, basis: 'unstated' },
        otherPopulations: [],
        cost: { kind: 'total', pence: 24_000_000_00 },
      },
      known,
    )
    if (outcome.kind === 'refused') throw new Error(outcome.refusal.kind)
    const csv = calculationCsv({
      ...outcome,
      citations: outcome.citations.map((cited) => ({ ...cited, sourceName: cited.source })),
    })
    expect(csv).toContain('\r\nPopulation,1234567,people\r\n')
    expect(csv).toContain('\r\nEnvelope,23160476.92,pounds\r\n')
    expect(csv).toContain('\r\nRate per head,18.76,pounds per head\r\n')
    for (const line of outcome.caveats) expect(csv).toContain(line.replaceAll('"', '""'))
  })
})

function withoutGuard(cell: string): string {
  return /^'[\s\p{Cf}]*[=+\-@|%]/u.test(cell) ? cell.slice(1) : cell
}

function spaces(cell: string): string {
  return cell.replace(/\r\n?/g, '\n').trim()
}
