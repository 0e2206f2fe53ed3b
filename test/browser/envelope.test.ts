import { readFile } from 'node:fs/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { write } from '../../src/cli/browser/use-page.ts'
import { describeInBrowser, openPage } from '../support/browser-page.ts'
import { startSignpost, type RunningSignpost } from '../support/running-signpost.ts'

let signpost: RunningSignpost
beforeAll(async () => void (signpost = await startSignpost()))
afterAll(() => signpost.close())

const tenIcbs = [
  'ICB,Population,Running costs,Programme pay,Hosted for others',
  'NHS Devon ICB,,14500000,11200000,600000',
  'NHS Dorset ICB,,9000000,6900000,',
  'Cornwall and the Isles of Scilly,,6500000,5200000,',
  'Somerset,,6400000,5000000,',
  'Gloucestershire,,7500000,6100000,',
  'BSW,,10200000,8900000,',
  'BNSSG,,11000000,9800000,',
  'Somewhere,650000,8000000,4100000,',
  'Elsewhere,700000,8000000,5100000,250000',
  'Another,1200000,12000000,10000000,',
]

describeInBrowser('The envelope, in a real browser', () => {
  test('form, result, share, and a CSV that opens with the right numbers', async () => {
    const page = await openPage(signpost.slack, 'david', 'general')
    await write(page, '/icb-envelope')
    const form = page.getByRole('dialog')
    await form.getByLabel('Population', { exact: false }).fill('1234567')
    await form.getByLabel('Running costs, or all costs together').fill('24000000')
    await form.getByRole('button', { name: 'Work it out' }).click()
    const result = page.getByRole('article').filter({ hasText: '£839,523.08 has to go' })
    await result.first().waitFor()

    await result.first().getByRole('button', { name: 'Share in this channel' }).click()
    await expect.poll(() => result.count()).toBe(2)

    await result.first().getByRole('button', { name: /CSV/ }).click()
    await page.getByText('I have sent you the CSV file').first().waitFor()
    const dm = await openPage(signpost.slack, 'david')
    const downloading = dm.waitForEvent('download')
    await dm
      .getByRole('link', { name: /envelope-gap/ })
      .first()
      .click()
    const csv = await readFile(await (await downloading).path(), 'utf8')
    expect(csv).toContain('\r\nPopulation,1234567,people\r\n')
    expect(csv).toContain('\r\nEnvelope,23160476.92,pounds\r\n')
    expect(csv).toContain('\r\nBy,839523.08,pounds\r\n')
  })

  test('a region of ten ICBs from a CSV: two bad rows are refused by name, then it is worked out', async () => {
    const page = await openPage(signpost.slack, 'david', 'general')
    await write(page, '/icb-envelope')
    const form = page.getByRole('dialog')
    await form
      .getByLabel('Calculation')
      .selectOption({ label: 'A cluster or region with costs, from a file' })
    const box = form.getByLabel('File', { exact: false }).first()
    const bad = tenIcbs.with(2, 'NHS Dorset ICB,,abc,6900000,').with(8, 'Nowhere,,8000000,,')
    await box.setInputFiles(fileOf(bad))
    await form.getByText('region.csv').waitFor()
    await form.getByRole('button', { name: 'Work it out' }).click()
    await form
      .getByText('Line 3, column “Running costs”: “abc” is not an amount of money')
      .waitFor()
    await form.getByText('Line 9, column “ICB”: I know no ICB called “Nowhere”').waitFor()

    await form.getByRole('button', { name: 'Back to the form' }).click()
    await form.getByLabel('File', { exact: false }).first().setInputFiles(fileOf(tenIcbs))
    await form.getByText('region.csv').waitFor()
    await form.getByRole('button', { name: 'Work it out' }).click()
    const result = page.getByRole('article').filter({ hasText: 'The region, ICB by ICB' })
    await result.first().waitFor()
    expect(await result.first().getByRole('row').count()).toBe(12)
    expect(await result.first().innerText()).toContain('All together')
  })

  test('an ICB is picked with the keyboard, and its counts are offered', async () => {
    const page = await openPage(signpost.slack, 'david', 'general')
    await write(page, '/icb-envelope')
    const form = page.getByRole('dialog')
    await form.getByRole('combobox', { name: 'ICB' }).fill('frimly')
    await form.getByRole('option', { name: /Frimley/ }).waitFor()
    await form.getByRole('combobox', { name: 'ICB' }).press('ArrowDown')
    await form.getByRole('combobox', { name: 'ICB' }).press('Enter')
    await form.getByLabel('773,481 residents, mid-2022').check()
    await form.getByRole('button', { name: 'Work it out' }).click()
    const result = page.getByRole('article').filter({ hasText: '£14,510,503.56 is the envelope' })
    await result.first().waitFor()
    expect(await result.first().innerText()).toContain('abolished on 1 April 2026')
  })
})

function fileOf(rows: readonly string[]) {
  return { name: 'region.csv', mimeType: 'text/csv', buffer: Buffer.from(rows.join('\r\n')) }
}
