import axe from 'axe-core'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ask, composer, describeInBrowser, openPage, thread } from '../support/browser-page.ts'
import { startSignpost, type RunningSignpost } from '../support/running-signpost.ts'

const looks = {
  light: { colorScheme: 'light' },
  dark: { colorScheme: 'dark' },
  'as wide as a phone': { colorScheme: 'light', viewport: { width: 390, height: 844 } },
} as const

describeInBrowser('axe finds nothing serious', () => {
  let signpost: RunningSignpost
  beforeAll(async () => void (signpost = await startSignpost()))
  afterAll(() => signpost.close())

  test.each(Object.entries(looks))('on any surface, %s', async (name, look) => {
    const page = await openPage(signpost.slack, 'amira', 'messages', look)
    const found: string[] = []
    const inspect = async (surface: string) => void found.push(...(await complaints(page, surface)))

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
    await ask(page, `who do I talk to about redundancy pay, ${name}?`)
    await inspect('no answer')

    await page.goto(`${signpost.slack.url}/#/amira/general`)
    await composer(page).fill('/icb-function list grow')
    await composer(page).press('Enter')
    await page.getByRole('table').last().waitFor()
    await composer(page).fill('/')
    await page.getByRole('option', { name: /icb-ask/ }).waitFor()
    await inspect('a table, and the commands one may type')

    await page.goto(`${signpost.slack.url}/#/amira/home`)
    await page.getByRole('button', { name: 'Regions', exact: false }).first().waitFor()
    await inspect('the Home')

    await page.getByRole('button', { name: 'On the wire' }).click()
    await page.getByText('Make Slack misbehave').click()
    await page.getByText('views.publish').first().click()
    await inspect('the wire')
    expect(found).toEqual([])
  })
})

/** What axe finds serious or critical, with the first place where it does. */
async function complaints(page: Page, surface: string): Promise<readonly string[]> {
  await page.evaluate(axe.source)
  const { violations } = await page.evaluate<axe.AxeResults>(
    `axe.run(document, { resultTypes: ['violations'] })`,
  )
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(
      ({ id, nodes }) =>
        `${surface}: ${id} at ${nodes[0]?.target.join(' ')}: ${nodes[0]?.failureSummary}`,
    )
}
