import { afterAll, beforeAll, expect, test } from 'vitest'
import { startSignpost, type RunningSignpost } from '../support/running-signpost.ts'

let signpost: RunningSignpost
beforeAll(async () => void (signpost = await startSignpost()))
afterAll(() => signpost.close())

const david = () => signpost.slack.as('david')
const amira = () => signpost.slack.as('amira')
const command = (text: string, person = david()) =>
  person.command('/icb-envelope', text, { channel: 'general' })

test('A calculation is saved under a name, shown again to the penny after a restart, and deleted', async () => {
  await save('1.9m £38m', 'As we are')
  await signpost.restart()
  const list = await command('scenarios').reply()
  expect(list.isEphemeral).toBe(true)
  expect(list.seen).toContain('As we are')
  const shown = await david().click(list, 'Show').reply()
  expect(shown.text).toMatch(/^£2,356,000 has to go/)
  const deleted = await david().click(list, 'Delete').reply()
  expect(deleted.text).toContain('Deleted “As we are”')
  expect((await command('scenarios').reply()).text).toContain('no scenarios yet')
})

test('Two scenarios are set side by side, with the difference of every figure', async () => {
  expect((await command('compare').reply()).text).toContain('no scenarios yet')
  await save('1.9m £38m', 'As we are')
  expect((await command('compare').reply()).text).toContain('two saved scenarios')
  await save('1.9m £36m', 'After the merger')

  await command('compare').modal()
  const same = await david().submit({ first: 'As we are', second: 'As we are' })
  expect(same.errors?.['second']).toContain('another scenario')
  const before = david().messages('general').length
  await david().submit({ first: 'As we are', second: 'After the merger' })
  const compared = await signpost.slack.waitFor(() =>
    david().messages('general').slice(before).at(-1),
  )
  expect(compared.text).toMatch(/^“As we are” beside “After the merger”/)
  expect(compared.text).toContain(
    'By: As we are £2,356,000, After the merger £356,000, Difference −£2,000,000',
  )
  expect(compared.text).toContain('that date has passed')
  expect(compared.blocks.some((block) => block['type'] === 'data_table')).toBe(true)
})

test('Nobody sees, shows or deletes the scenarios of another', async () => {
  await save('1.2m £30m', 'Mine alone')
  expect((await command('scenarios', amira()).reply()).text).toContain('no scenarios yet')
  const [mine] = await signpost.scenarios.ofOwner(david().id)
  expect(await signpost.scenarios.find(amira().id, mine?.id ?? 0)).toBeNull()
  expect(await signpost.scenarios.remove(amira().id, mine?.id ?? 0)).toBe(false)
})

test.each([
  ['Mine alone', 'a scenario of that name'],
  ['ask jo.bloggs@nhs.net', 'personal data'],
  ['   ', 'Type a name'],
])('The name “%s” is refused under its field', async (name, said) => {
  const reply = await command('1.9m £38m').reply()
  await david().click(reply, 'Save as scenario').modal()
  const { errors } = await david().submit({ name })
  expect(errors?.['name']).toContain(said)
  await david().closeModal()
})

async function save(figures: string, name: string): Promise<void> {
  const reply = await command(figures).reply()
  await david().click(reply, 'Save as scenario').modal()
  const before = david().messages('general').length
  await david().submit({ name })
  const said = await signpost.slack.waitFor(() => david().messages('general').slice(before).at(-1))
  expect(said.text).toContain(`Saved as “${name}”`)
}
