import { afterAll, beforeAll, expect, test } from 'vitest'
import { ask, thread, write } from '../../src/cli/browser/use-page.ts'
import { describeInBrowser, openPage } from '../support/browser-page.ts'
import { startSignpost, type RunningSignpost } from '../support/running-signpost.ts'

describeInBrowser('In the playground’s page', () => {
  let signpost: RunningSignpost
  beforeAll(async () => void (signpost = await startSignpost()))
  afterAll(() => signpost.close())

  test('the Home leads from a destination to its functions, to one explained, and back', async () => {
    const page = await openPage(signpost.slack, 'david', 'home')
    const home = page.getByRole('tabpanel', { name: 'Home' })
    await home.getByRole('button', { name: 'Regions', exact: false }).first().click()
    await home.getByText('“Transfer to regions over time”').first().waitFor()
    await home.getByRole('button', { name: /Explain: EPRR/ }).click()
    await home.getByText('What stays with the ICB').waitFor()
    await home.getByRole('button', { name: /Overview|Back to the overview/ }).click()
    await home.getByRole('heading', { name: /Browse the functions/ }).waitFor()
  })

  test('/icb-function lists functions in a table with a caption and named rows', async () => {
    const page = await openPage(signpost.slack, 'david', 'transition-committee')
    await write(page, '/icb-function list regions')
    const table = page.getByRole('table', { name: 'Functions and their guiding notes' })
    await table.getByRole('rowheader', { name: /EPRR/ }).waitFor()
  })

  test('two people side by side see the same channel, each only their own direct messages', async () => {
    const amira = await openPage(signpost.slack, 'amira')
    const grace = await openPage(signpost.slack, 'grace', 'general')
    await ask(amira, 'who gets safeguarding?')
    await amira.getByRole('link', { name: 'general' }).click()
    await amira.getByRole('heading', { name: '#general', level: 1 }).waitFor()
    await ask(amira, '@Signpost who gets general practice IT?')
    const asked = grace.getByRole('article', { name: /^Amira Khan/ })
    await asked.getByRole('button', { name: /1 reply/ }).click()
    await thread(grace)
      .getByRole('article', { name: /^Signpost/ })
      .waitFor()

    await grace.getByRole('link', { name: 'Signpost', exact: true }).click()
    await grace.getByRole('group', { name: 'Suggested questions' }).waitFor()
    expect(await grace.getByText('who gets safeguarding?').count()).toBe(0)
  })

  test('a message elsewhere marks its conversation as unread until it is opened', async () => {
    const page = await openPage(signpost.slack, 'tom', 'home')
    await signpost.slack.as('tom').mention('faq-team', 'who gets EPRR?').reply()
    const unread = page.getByRole('link', { name: 'faq-team new messages' })
    await unread.click()
    await expect.poll(() => unread.count()).toBe(0)
  })

  test('after a dropped socket the page says that the bot is away, then that it is back, and it answers', async () => {
    const page = await openPage(signpost.slack, 'grace')
    await page.getByRole('button', { name: 'On the wire' }).click()
    await page.getByText('Make Slack misbehave').click()
    await page.getByRole('button', { name: 'Drop the socket' }).click()
    const banner = page.getByText('Signpost is not connected')
    await banner.waitFor()
    await banner.waitFor({ state: 'detached' })
    expect(await (await ask(page, 'who gets EPRR?')).innerText()).toContain(
      'could transfer to regions',
    )
  })

  test('the wire shows what crosses it, and misbehaves when told to: the answer comes all the same, and once', async () => {
    const page = await openPage(signpost.slack, 'tom')
    await page.getByRole('button', { name: 'On the wire' }).click()
    const wire = page.getByRole('complementary', { name: 'On the wire' })
    await wire.getByText('Make Slack misbehave').click()
    await wire.getByRole('button', { name: 'Deliver the next event twice' }).click()
    await wire.getByRole('button', { name: 'Rate-limit the next message' }).click()
    await wire.getByRole('combobox', { name: 'Delay of every Web API answer' }).selectOption('500')
    const answer = await ask(page, 'who gets infection prevention?')
    expect(await answer.innerText()).toContain('is not decided')

    await wire.getByText('ratelimited').waitFor()
    const sent = wire.locator('details').filter({ hasText: 'chat.postMessage' }).first()
    await sent.locator('summary').click()
    await sent.getByText('"channel": "D0TOMHUGHES"').waitFor()
    await signpost.slack.quiet(1_000)
    const answers = thread(page).getByRole('article', { name: /^Signpost/ })
    expect(await answers.count()).toBe(1)
    signpost.slack.faults.delayMs = 0
  })

  test('problems in knowledge files are shown with their place until they are put right', async () => {
    const page = await openPage(signpost.slack, 'amira')
    signpost.slack.notice(
      'Correct this and save:\nknowledge/topics/a.yml:12:3 unknown key – remove it',
    )
    await page.getByRole('status').getByText('knowledge/topics/a.yml:12:3').waitFor()
    signpost.slack.notice(undefined)
    await page.getByText('knowledge/topics/a.yml:12:3').waitFor({ state: 'detached' })
  })
})
