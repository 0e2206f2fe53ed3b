import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { readIcbs } from '../../src/storage/icb-file.ts'
import { realEnvelope } from '../envelope/support.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'signpost-icbs-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const { rules } = await realEnvelope()
const real = readFileSync(path.resolve(import.meta.dirname, '../../knowledge/icbs.csv'), 'utf8')

async function problemsOf(text: string | null): Promise<string> {
  const file = path.join(folder, 'icbs.csv')
  rmSync(file, { force: true })
  if (text !== null) writeFileSync(file, text)
  const { problems } = await readIcbs(folder, rules.populationSources)
  return problems.join('\n')
}

test('The file as it stands has no problems', async () => {
  expect(await problemsOf(real)).toBe('')
})

test.each([
  ['a file that is missing', null, /icbs\.csv:1:1 is missing – restore it/],
  ['a column that is missing', real.replace('ODS code', 'code'), /:1:1 has no column “ODS code”/],
  [
    'a population that is no number',
    real.replace(',2036209,', ',many,'),
    /:\d+:1 “populations\.0\.populationHeads”/,
  ],
  ['a code that is none', real.replace(',QKS,', ',Kent,'), /“odsCode”: must be an ODS code/],
  [
    'a successor that is not there',
    real.replace('QHG QUE QM7', 'QHG QUE QZZ'),
    /NHS Central East ICB names QZZ/,
  ],
  ['a quotation mark left open', real.replace('"NHS Bath', '"NHS "Bath'), /./],
])('%s is named with its line', async (_, text, problem) => {
  expect(await problemsOf(text)).toMatch(problem)
})
