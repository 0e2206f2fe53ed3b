import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { csvOf } from '../../src/questions/csv.ts'

const cell = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.string({
    unit: fc.constantFrom('=', '+', '-', '@', '"', ',', '\n', '\r', '\t', ' ', '＝', 'a'),
  }),
)

test('Whatever stands in a cell, no spreadsheet takes it for a formula, and nothing of it is lost', () => {
  fc.assert(
    fc.property(fc.array(fc.array(cell, { minLength: 1 }), { minLength: 1 }), (rows) => {
      const read = readCsv(csvOf(rows))
      expect(read.map((row) => row.map((text) => text.replace(/^'/, '')))).toEqual(
        rows.map((row) => row.map((text) => text.replace(/^'/, ''))),
      )
      for (const text of read.flat()) expect(text).not.toMatch(/^\s*[=+\-@|%＝＋－＠]/)
    }),
  )
})

test('Figures stay figures, and Excel is told that it is UTF-8', () => {
  expect(csvOf([['£', -5]])).toBe('\uFEFF"£","-5"\r\n')
})

/** Every cell in quotes, as it is written. */
function readCsv(text: string): string[][] {
  const rows: string[][] = [[]]
  for (const [, quoted = '', end] of text.slice(1).matchAll(/"((?:[^"]|"")*)"(,|\r\n)/g)) {
    rows.at(-1)?.push(quoted.replaceAll('""', '"'))
    if (end === '\r\n') rows.push([])
  }
  return rows.slice(0, -1)
}
