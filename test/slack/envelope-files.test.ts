import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { WebClient } from '@slack/web-api'
import { z } from 'zod'
import { startSignpost, type RunningSignpost } from '../support/running-signpost.ts'

let signpost: RunningSignpost
beforeAll(async () => void (signpost = await startSignpost()))
afterAll(() => signpost.close())

const david = () => signpost.slack.as('david')

const tenIcbs = [
  'ICB,Population,Running costs,Programme pay,POD delegation,Specialised commissioning delegation,Hosted for others',
  'NHS Devon ICB,,14500000,11200000,400000,0,600000',
  'NHS Dorset ICB,,9000000,6900000,0,0,',
  'Cornwall and the Isles of Scilly,,"6,500,000","5,200,000",,,',
  'Somerset,,6.4m,£5m,,,',
  'QR1,,7500000,6100000,,,',
  'Bath and North East Somerset Swindon and Wiltshire,,10200000,8900000,,,',
  'BNSSG,,11000000,9800000,300000,,',
  'Somewhere,650000,8000000,4100000,,,',
  'Elsewhere,700000,8000000,5100000,,,250000',
  'Another,1.2m,12m,10m,,,',
]

describe('A region of ten ICBs from a file', () => {
  test('is worked out: who is over, who is within, whether the region meets the target', async () => {
    const reply = await resultOfFile(tenIcbs.join('\r\n'))
    expect(reply.text).toMatch(/for the region to meet the target|meets the target with/)
    const table = z
      .object({ rows: z.array(z.array(z.unknown())) })
      .parse(reply.blocks.find((block) => block['type'] === 'data_table'))
    expect(table.rows).toHaveLength(12)
    expect(reply.text).toContain('NHS Devon ICB: Population registered patients, 1 August 2026')
    expect(reply.text).toContain('matter to agree with the region')

    await david().click(reply, 'Download CSV').reply()
    const csv = await fetchFile(newestFile())
    expect(csv).toContain('\r\nNHS Devon ICB,"registered patients, 1 August 2026')
    expect(csv).toContain(',1290112,24202501.12,25300000,19.61,600000,over,1097498.88\r\n')
  })

  test('with two bad rows is refused by name, and nothing of it is used', async () => {
    const rows = tenIcbs.with(2, 'NHS Dorset ICB,,abc,6900000,0,0,').with(8, 'Nowhere,,8000000,,,,')
    await openFileForm()
    const before = david().messages('general').length
    const view = await david()
      .submit({ 'field.file': [await upload(rows.join('\n'))] })
      .modal()
    expect(view.title).toBe('The file was not used')
    expect(view.seen).toContain('Line 3, column “Running costs”: “abc” is not an amount of money')
    expect(view.seen).toContain('Line 9, column “ICB”: I know no ICB called “Nowhere”')
    expect(david().messages('general')).toHaveLength(before)

    await david().closeModal()
    expect(david().modal()?.title).toBe('Cost envelope')
    await david().closeModal()
  })

  test('can be pasted, as a cluster and on the resident basis', async () => {
    await openFileForm()
    const before = david().messages('general').length
    await david().submit({
      'field.paste': 'ICB,Cost\nDevon,25m\nCornwall,12m',
      'field.basis': 'resident',
      'field.group': 'cluster',
    })
    const reply = await signpost.slack.waitFor(() =>
      david().messages('general').slice(before).at(-1),
    )
    expect(reply.text).toMatch(/^£[\d,.]+ has to go.*for the 2 ICBs together/)
    expect(reply.text).toContain('residents, mid-2022')

    const modal = await david().click(reply, 'Change figures').modal()
    expect(JSON.stringify(modal.blocks)).toContain('NHS Devon ICB,,25000000')
    await david().closeModal()
  })
})

test('The template is sent as a file that reads as it stands', async () => {
  await david().command('/icb-envelope', 'template', { channel: 'general' }).reply()
  const file = newestFile()
  expect(file).toMatchObject({ name: 'icbs.csv' })
  const reply = await resultOfFile(await fetchFile(file))
  expect(reply.text).toContain('Somewhere else')
})

test('A file that is not at Slack is not fetched, and the token goes nowhere', async () => {
  await openFileForm()
  const view = await david()
    .submit({ 'field.file': [{ id: 'F1', url_private_download: 'https://example.org/icbs.csv' }] })
    .modal()
  expect(view.title).toBe('The file was not read')
  await david().closeModal()
  await david().closeModal()
})

test('A file saved by a spreadsheet in another encoding is read', async () => {
  const text = 'ICB\tCost\nDevon\t£25m\nCornwall\t£12m\n'
  const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')])
  const windows = Buffer.from(text, 'latin1')
  for (const content of [utf16, windows]) {
    const reply = await resultOfFile(content)
    expect(reply.text).toContain('£37,000,000')
  }
})

function newestFile(): Record<string, unknown> | undefined {
  return david()
    .messages()
    .findLast((message) => message.files.length > 0)?.files[0]
}

async function openFileForm(): Promise<void> {
  await david().command('/icb-envelope', '', { channel: 'general' }).modal()
  await david().select('modal', 'kind', 'file').modal()
}

async function resultOfFile(content: string | Buffer) {
  await openFileForm()
  const before = david().messages('general').length
  const { errors } = await david().submit({ 'field.file': [await upload(content)] })
  expect(errors).toBeUndefined()
  return signpost.slack.waitFor(() => david().messages('general').slice(before).at(-1))
}

/** Puts a file into the local Slack, as choosing it in the form does. */
async function upload(content: string | Buffer): Promise<Record<string, unknown>> {
  const client = new WebClient(signpost.slack.botToken, { slackApiUrl: signpost.slack.apiUrl })
  const { files } = z
    .object({
      files: z.array(z.object({ files: z.array(z.record(z.string(), z.unknown())) })),
    })
    .parse(await client.filesUploadV2({ filename: 'region.csv', file: Buffer.from(content) }))
  return files[0]?.files[0] ?? {}
}

async function fetchFile(file: Record<string, unknown> | undefined): Promise<string> {
  const response = await fetch(String(file?.['url_private_download']))
  return response.text()
}
