import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ask, thread } from '../../src/cli/browser/use-page.ts'
import { complaints } from '../support/accessibility.ts'
import { describeInBrowser, openPage } from '../support/browser-page.ts'
import { startSignpost, type RunningSignpost } from '../support/running-signpost.ts'

const question = 'Who pays for the removal van when our office moves to Leeds?'
const approved = 'Each ICB pays for its own moves.'

describeInBrowser('The FAQ desk', () => {
  let signpost: RunningSignpost
  beforeAll(async () => void (signpost = await startSignpost()))
  afterAll(() => signpost.close())

  test('a question nobody could answer is drafted by one, approved by another, told to its asker, and answered at once to the next', async () => {
    const amira = await openPage(signpost.slack, 'amira')
    const unanswered = await ask(amira, question)
    await unanswered.getByRole('button', { name: /^Tell me when/ }).click()

    const grace = await openPage(signpost.slack, 'grace', 'faq-team')
    await cardOf(grace, 'New')
      .getByRole('button', { name: /^Draft an answer/ })
      .click()
    const draft = grace.getByRole('dialog')
    await draft.getByLabel('The answer', { exact: true }).fill(approved)
    const found = [...(await complaints(grace, 'the desk, and the form of a draft'))]
    await draft.getByRole('button', { name: 'Save draft' }).click()
    await cardOf(grace, 'Drafted').waitFor()

    const tom = await openPage(signpost.slack, 'tom', 'faq-team')
    await cardOf(tom, 'Drafted')
      .getByRole('button', { name: /^Review/ })
      .click()
    const review = tom.getByRole('dialog')
    await review.getByText('approved by two people').waitFor()
    found.push(...(await complaints(tom, 'the review of a draft')))
    await review.getByRole('button', { name: 'Approve and publish' }).click()
    await cardOf(tom, 'Published').waitFor()

    await amira.getByText(approved).first().waitFor()
    const david = await openPage(signpost.slack, 'david')
    const answer = await ask(david, question)
    expect(await answer.innerText()).toContain(approved)
    expect(await thread(david).getByText('logged for the FAQ team').count()).toBe(0)
    expect(found).toEqual([])
  })
})

/** The card of the one question, once it is in this state. */
function cardOf(page: Page, state: string) {
  return page.getByRole('article').filter({
    has: page.getByRole('heading', { name: new RegExp(`^Q-1001: ${state}`) }),
  })
}
