import { afterAll, beforeAll, expect, test } from 'vitest'
import { ask, composer, thread, write, goTo } from '../../src/cli/browser/use-page.ts'
import { complaints } from '../support/accessibility.ts'
import { describeInBrowser, openPage } from '../support/browser-page.ts'
import { startSignpost, type RunningSignpost } from '../support/running-signpost.ts'

const desktop = { width: 1280, height: 800 }
const phone = { width: 390, height: 844 }
/** In the dark only the colours differ. */
const colours = ['color-contrast', 'link-in-text-block']

describeInBrowser('axe finds nothing serious', () => {
  let signpost: RunningSignpost
  beforeAll(async () => void (signpost = await startSignpost()))
  afterAll(() => signpost.close())

  test('on any surface, light or dark, on a desk or as wide as a phone', async () => {
    const page = await openPage(signpost.slack, 'amira')
    const found: string[] = []
    const inspect = async (surface: string) => {
      found.push(...(await complaints(page, surface)))
      await page.emulateMedia({ colorScheme: 'dark' })
      found.push(...(await complaints(page, `${surface}, dark`, colours)))
      await page.emulateMedia({ colorScheme: 'light' })
      await page.setViewportSize(phone)
      found.push(...(await complaints(page, `${surface}, phone`)))
      await page.setViewportSize(desktop)
    }

    signpost.slack.notice('Correct this:\nknowledge/topics/a.yml:12:3 unknown key – remove it')
    await page.getByText('a.yml:12:3').waitFor()
    await inspect('an empty conversation, and a notice')
    signpost.slack.notice(undefined)

    const answer = await ask(page, 'who gets EPRR?')
    await answer.getByText('Where it says so').click()
    await inspect('an answer with its sources')
    await thread(page).getByRole('button', { name: 'Close thread' }).click()
    await ask(page, 'workforce')
    await inspect('a choice')
    await thread(page).getByRole('button', { name: 'Close thread' }).click()
    await ask(page, 'who do I talk to about redundancy pay?')
    await inspect('no answer')

    await goTo(page, signpost.slack.url, 'amira', 'general')
    await write(page, '/icb-function list grow')
    await page.getByRole('table').last().waitFor()
    await composer(page).fill('/')
    await page.getByRole('option', { name: /icb-ask/ }).waitFor()
    await inspect('a table, and the commands one may type')

    await write(page, '/icb-envelope')
    await page.getByRole('button', { name: 'Work it out' }).click()
    await page.getByRole('dialog').locator('.error').first().waitFor()
    await inspect('a form with something missing')
    await page.getByRole('button', { name: 'Close' }).click()

    await goTo(page, signpost.slack.url, 'amira', 'home')
    await page.getByRole('button', { name: 'Regions', exact: false }).first().waitFor()
    await inspect('the Home')

    await page.getByRole('button', { name: 'On the wire' }).click()
    await page.getByText('Make Slack misbehave').click()
    await page.getByText('views.publish').first().click()
    await inspect('the wire')
    expect(found).toEqual([])
  })
})
