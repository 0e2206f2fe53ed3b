import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { answerRecord } from '../../src/cli/evaluation/answer-record.ts'
import { createAsk } from '../../src/answering/ask.ts'
import { realKnowledge, realLearnt, testDay } from '../support/real-knowledge.ts'
import { startSignpost, type RunningSignpost } from '../support/running-signpost.ts'

// Its index takes seconds to build: before anything waits for Slack.
const ask = createAsk(await realKnowledge(), await realLearnt())

let signpost: RunningSignpost
beforeAll(async () => void (signpost = await startSignpost()))
afterAll(() => signpost.close())

const david = () => signpost.slack.as('david')
const envelope = (text: string) => david().command('/icb-envelope', text, { channel: 'general' })

/** The result of a form, which comes in the channel where the form was opened. */
async function resultOf(values: Parameters<ReturnType<typeof david>['submit']>[0]) {
  const before = david().messages('general').length
  const { errors } = await david().submit(values)
  expect(errors).toBeUndefined()
  return signpost.slack.waitFor(() => david().messages('general').slice(before).at(-1))
}

describe('/icb-envelope with figures', () => {
  test('answers at once and privately: the figure, the working, what to bear in mind, the sources', async () => {
    const reply = await envelope('1.9m £38m').reply()
    expect(reply.isEphemeral).toBe(true)
    expect(reply.text).toMatch(/^£2,356,000 has to go, 6\.2% of the cost/)
    for (const said of [
      '£18.76 × 1,900,000 = £35,644,000',
      'as you gave it',
      'does not say per head of what',
      'that date has passed',
      'only excluding POD and specialised commissioning delegation',
    ]) {
      expect(reply.text).toContain(said)
      expect(reply.seen).toContain(said)
    }
  })

  test('of an ICB shows every published count in a table, and what became of it', async () => {
    const reply = await envelope('frimley £16m').reply()
    const table = reply.blocks.find((block) => block['type'] === 'data_table')
    expect(table).toMatchObject({ caption: expect.stringContaining('each published population') })
    expect(reply.text).toContain('abolished on 1 April 2026 and split')
    expect(reply.text).toContain('registered patients, 2025/26')
    expect(reply.text).toContain('residents, mid-2022')
  })

  test.each([
    ['1.9m 38m', 'Which is the population, and which is money?'],
    ['1,9m', 'Do you mean 1.9m or 19m?'],
    ['90m people', 'more than there are'],
    ['1.9m £38m 2027/28', 'I have no rate for 2027/28'],
    ['xyzzy', 'I know no ICB called “xyzzy”'],
  ])('%s is asked back or refused, with no buttons to press', async (typed, said) => {
    const reply = await envelope(typed).reply()
    expect(reply.text).toContain(said)
    expect(reply.seen).not.toContain('Download CSV')
    expect(reply.seen).not.toContain('None of these')
  })

  test('help says what it takes', async () => {
    const reply = await envelope('help').reply()
    expect(reply.text).toContain('/icb-envelope kent and medway £38m')
    expect(reply.text).toContain('/icb-envelope compare')
  })
})

test.each([
  ['1.9m £38m', 'we spend £38m on 1.9m people, what has to go?'],
  ['1,234,567', 'work out the envelope for exactly 1,234,567 people, please'],
  ['kent and medway', 'What is Kent and Medway’s envelope?'],
  ['1.1m £24m; 800k £17m', 'envelope for a cluster: 1.1m people £24m; 800k people £17m'],
])(
  '/icb-envelope %s, a DM in words and npm run ask say the same to the penny',
  async (typed, words) => {
    const command = await envelope(typed).reply()
    const dm = await david().dm(words).reply()
    const cli = answerRecord(ask, words, testDay)
    expect(unescaped(dm.text)).toBe(unescaped(command.text))
    expect(cli.text).toBe(unescaped(command.text))
    expect(cli.outcome).toBe('answered')
  },
)

describe('The buttons under a result', () => {
  test('share it with the channel', async () => {
    const reply = await envelope('1.9m £38m').reply()
    await david().click(reply, 'Share in this channel')
    const shared = await signpost.slack.waitFor(() =>
      signpost.slack
        .as('amira')
        .messages('general')
        .findLast((message) => message.text.startsWith('£2,356,000 has to go')),
    )
    expect(shared.isEphemeral).toBe(false)
    expect(shared.seen).not.toContain('Download CSV')
  })

  test('send a CSV with the right numbers, and say where it is', async () => {
    const reply = await envelope('1,234,567 £24m').reply()
    const said = await david().click(reply, 'Download CSV').reply()
    expect(said.text).toContain('direct messages')
    const file = await signpost.slack.waitFor(() =>
      david()
        .messages()
        .findLast((message) => message.files.length > 0),
    )
    expect(file.files[0]).toMatchObject({ name: 'envelope-gap-2026-11-20.csv' })
    const csv = await fetchText(file.files[0])
    expect(csv).toContain('\r\nEnvelope,23160476.92,pounds\r\n')
    expect(csv).toContain('\r\nBy,839523.08,pounds\r\n')
  })

  test('open the form with its figures, to change one of them', async () => {
    const reply = await envelope('kent and medway cost £40m pod £1m').reply()
    const modal = await david().click(reply, 'Change figures').modal()
    expect(modal.seen).toContain('Kent and Medway')
    const changed = await resultOf({ 'field.cost': '41000000' })
    expect(changed.isEphemeral).toBe(true)
    expect(changed.text).toContain('£41,000,000 − £1,000,000 = £40,000,000')
    expect(changed.text).toContain('2,036,209 registered patients, 1 August 2026')
  })

  test('stand under an answer in direct messages too, and the changed sum comes in its thread', async () => {
    const sent = david().dm('we spend £38m on 1.9m people, what has to go?')
    const reply = await sent.reply()
    expect(reply.seen).not.toContain('Share in this channel')
    await david().click(reply, 'Change figures').modal()
    const changed = await david().submit({ 'field.cost': '37000000' }).reply()
    expect(changed.text).toMatch(/^£1,356,000 has to go/)
    expect(changed.threadTs).toBe(sent.ts)
  })

  test('after a restart say to type the figures again', async () => {
    const reply = await envelope('1.9m').reply()
    await signpost.restart()
    for (const label of ['Change figures', 'Download CSV', 'Save as scenario']) {
      const said = await david().click(reply, label).reply()
      expect(said.text).toContain('/icb-envelope')
    }
  })
})

describe('The form', () => {
  test('opens for /icb-envelope alone, and its result comes where it was opened', async () => {
    const modal = await envelope('').modal()
    expect(modal.title).toBe('Cost envelope')
    const reply = await resultOf({ 'field.population': '1900000', 'field.cost': '38000000' })
    expect(reply.isEphemeral).toBe(true)
    expect(reply.text).toMatch(/^£2,356,000 has to go/)
    expect(david().modal()).toBeUndefined()
  })

  test('looks an ICB up by name, old name, code or with a typo, and shows its counts and what became of it', async () => {
    await envelope('').modal()
    for (const typed of ['frimley', 'FRIMLY', 'QNQ']) {
      const offered = await david().suggestions('modal', 'signpost.envelope.icb', typed)
      expect(offered[0]).toMatchObject({ value: 'QNQ' })
    }
    const [frimley] = await david().suggestions('modal', 'signpost.envelope.icb', 'frimley')
    const modal = await david()
      .select('modal', 'signpost.envelope.icb', frimley ?? null)
      .modal()
    expect(modal.seen).toContain('850,514 registered patients, 2025/26')
    expect(modal.seen).toContain('773,481 residents, mid-2022')
    expect(modal.seen).toContain('abolished on 1 April 2026')
    const reply = await resultOf({ 'field.basis': '1' })
    expect(reply.text).toMatch(
      /^£14,510,503\.56 is the envelope for NHS Frimley ICB \(773,481 residents/,
    )
  })

  test('changes with the calculation that is chosen, and keeps what still has a field', async () => {
    await envelope('').modal()
    await david().select('modal', 'field.cost', '38000000')
    const hosted = await david().select('modal', 'kind', 'hosted').modal()
    expect(hosted.seen).toContain('Hosted for others')
    const reply = await resultOf({
      'field.population': '1900000',
      'field.cost': '38000000',
      'field.hosted': '2000000',
    })
    expect(reply.text).toMatch(/^The hosted services add £1\.05 a head/)
  })

  test.each([
    ['gap', { 'field.cost': '38000000' }, 'field.population', 'Type the population'],
    ['gap', { 'field.population': '90000000' }, 'field.population', 'more than there are'],
    ['gap', { 'field.population': '5' }, 'field.population', 'very few'],
    [
      'gap',
      { 'field.population': '1900000', 'field.cost': '38' },
      'field.cost',
      'less than a penny',
    ],
    [
      'gap',
      { 'field.population': '1900000', 'field.cost': '3000000', 'field.pod': '4000000' },
      'field.cost',
      'more than the £3,000,000',
    ],
    [
      'hosted',
      { 'field.population': '1900000', 'field.cost': '38000000', 'field.hosted': '39000000' },
      'field.hosted',
      'more than the £38,000,000',
    ],
    ['supported-population', { 'field.budget': '12' }, 'field.budget', 'wrong unit'],
    ['file', {}, 'field.paste', 'Choose a file above or paste rows'],
    [
      'file',
      {
        'field.paste': 'ICB,Cost\nDevon,25m',
        'field.file': [{ id: 'F1', url_private_download: 'https://files.slack.com/x' }],
      },
      'field.paste',
      'one of the two',
    ],
  ])('of %s with %j says what is wrong under the field', async (kind, values, field, said) => {
    await envelope('').modal()
    if (kind !== 'gap') await david().select('modal', 'kind', kind).modal()
    const { errors } = await david().submit(values)
    expect(errors?.[field]).toContain(said)
    await david().closeModal()
  })

  test.each([
    [
      'cost-in-scope',
      { 'field.cost': '20000000', 'field.programme': '18000000', 'field.pod': '2000000' },
      '£36,000,000 is the cost',
    ],
    [
      'cost-shift',
      { 'field.service': '4000000', 'field.provider': '2500000' },
      '£1,500,000 counts as a saving',
    ],
    [
      'phasing',
      { 'field.saving': '2400000', 'field.lands': '2025-10-01', 'field.instead': '2026-03-01' },
      '£1,000,000 more within the year',
    ],
    ['supported-population', { 'field.budget': '24000000' }, '1,279,317 people'],
    [
      'at-target',
      { 'field.population': '1900000', 'field.target': '17.00' },
      '£32,300,000 is the budget',
    ],
    ['per-head-cut', { 'field.cost': '29' }, '£10.24 a head has to go, 35.3%'],
    ['posts', { 'field.saving': '3000000', 'field.average': '60000' }, '50.0 whole-time posts'],
  ])('works out %s', async (kind, values, begins) => {
    await envelope('').modal()
    await david().select('modal', 'kind', kind).modal()
    const reply = await resultOf(values)
    expect(reply.text.startsWith(begins)).toBe(true)
  })

  test('works out a cluster of ICBs that are picked, and not one that counts people twice', async () => {
    await envelope('').modal()
    await david().select('modal', 'kind', 'cluster').modal()
    const pick = async (names: readonly string[]) => {
      const offered = await Promise.all(
        names.map((name) => david().suggestions('modal', 'signpost.envelope.icbs', name)),
      )
      return offered.flatMap((found) => found.slice(0, 1))
    }
    const { errors } = await david().submit({ 'field.icbs': await pick(['QKS', 'QKS']) })
    expect(errors?.['field.icbs']).toContain('same people')
    const reply = await resultOf({
      'field.icbs': await pick(['Devon', 'Cornwall', 'Somerset']),
      'field.group': 'cluster',
    })
    expect(reply.text).toMatch(/^£46,860,660\.28 is the envelope of the 3 ICBs together/)
  })

  test('opens from the shortcut, and its result comes in direct messages', async () => {
    await david().shortcut('signpost.envelope').modal()
    const reply = await david().submit({ 'field.population': '1900000' }).reply()
    expect(reply.text).toMatch(/^£35,644,000 is the envelope/)
    expect(reply.isEphemeral).toBe(false)
    expect(reply.seen).not.toContain('Share in this channel')
  })
})

function unescaped(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')
}

async function fetchText(file: unknown): Promise<string> {
  if (typeof file !== 'object' || file === null || !('url_private_download' in file)) return ''
  const response = await fetch(String(file.url_private_download))
  return response.text()
}
