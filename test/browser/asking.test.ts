import { afterAll, beforeAll, expect, test } from 'vitest'
import { answerTo, ask, thread, write } from '../../src/cli/browser/use-page.ts'
import { describeInBrowser, openPage } from '../support/browser-page.ts'
import { startSignpost, type RunningSignpost } from '../support/running-signpost.ts'

describeInBrowser('In the playground’s page', () => {
  let signpost: RunningSignpost
  beforeAll(async () => void (signpost = await startSignpost()))
  afterAll(() => signpost.close())

  test('a newcomer presses a suggested question and reads the answer, its folded parts on demand', async () => {
    const page = await openPage(signpost.slack, 'amira')
    await page.getByRole('button', { name: 'Who is getting EPRR?' }).first().click()
    const answer = await answerTo(page, 'Who is getting EPRR?')
    expect(await answer.innerText()).toMatch(/could transfer to regions, over time/)

    const sources = answer.getByRole('group').filter({ hasText: 'Where it says so' })
    const quotation = sources.getByText('Model ICB Blueprint').first()
    expect(await quotation.isVisible()).toBe(false)
    await sources.getByText('Where it says so').click()
    await quotation.waitFor()
    // Once there is a conversation, the suggestions make room for it.
    expect(await page.getByRole('group', { name: 'Suggested questions' }).count()).toBe(0)
  })

  test('a question that may mean several things offers them, and the one pressed is explained', async () => {
    const page = await openPage(signpost.slack, 'amira')
    const offer = await ask(page, 'workforce')
    await offer.getByRole('button', { name: /Local workforce development/ }).click()
    await thread(page).getByText('could transfer to providers, over time').waitFor()
  })

  test('“None of these” logs the question under a reference', async () => {
    const page = await openPage(signpost.slack, 'david')
    const offer = await ask(page, 'workforce')
    await offer.getByRole('button', { name: 'None of these' }).click()
    await thread(page).getByText(/Q-\d+/).waitFor()
  })

  test('a question without an answer is logged, and what is related can be read', async () => {
    const page = await openPage(signpost.slack, 'amira')
    const answer = await ask(page, 'who do I talk to about redundancy pay?')
    const words = await answer.innerText()
    expect(words).toMatch(/logged for the FAQ team as Q-\d+/)
    expect(words).toContain('does not answer this')
    const related = answer.getByRole('button', { name: /redundancy/i }).first()
    await related.click()
    await expect
      .poll(() =>
        thread(page)
          .getByRole('article', { name: /^Signpost/ })
          .count(),
      )
      .toBeGreaterThan(1)
  })

  test('/icb-ask answers only the asker, until it is shared in the channel', async () => {
    const page = await openPage(signpost.slack, 'amira', 'general')
    const other = await openPage(signpost.slack, 'david', 'general')
    await write(page, '/icb-ask who gets EPRR?')
    const mine = page.getByRole('article').filter({ hasText: 'Only visible to you' })
    await mine.waitFor()
    expect(await other.getByRole('article').count()).toBe(0)
    await mine.getByRole('button', { name: 'Share in this channel' }).click()
    await other
      .getByRole('article', { name: /^Signpost/ })
      .filter({ hasText: 'could transfer to regions' })
      .waitFor()
  })
})
