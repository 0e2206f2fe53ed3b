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
    await review.getByRole('button', { name: 'Close' }).first().click()

    await amira.getByText(approved).first().waitFor()
    const david = await openPage(signpost.slack, 'david')
    const answer = await ask(david, question)
    expect(await answer.innerText()).toContain(approved)
    expect(await thread(david).getByText('logged for the FAQ team').count()).toBe(0)
    expect(found).toEqual([])
  })

  test('a question is given to a colleague in a form, by its labels alone', async () => {
    const amira = await openPage(signpost.slack, 'amira')
    await ask(amira, 'Who keeps the key to the old archive?')
    const grace = await openPage(signpost.slack, 'grace', 'faq-team')
    const card = cardOf(grace, 'New', 1002)
    await card.getByRole('combobox').selectOption({ label: 'Assign to a colleague…' })
    const form = grace.getByRole('dialog')
    await form.getByLabel('Who takes it on').selectOption({ label: 'Amira Khan' })
    expect(await complaints(grace, 'the form that assigns')).toEqual([])
    await form.getByRole('button', { name: 'Assign' }).click()
    await form.getByText('not a member of the FAQ channel').waitFor()
    await form.getByLabel('Who takes it on').selectOption({ label: 'Tom Hughes' })
    await form.getByRole('button', { name: 'Assign' }).click()
    await cardOf(grace, 'Assigned', 1002).waitFor()
    const tom = await openPage(signpost.slack, 'tom')
    await tom.getByText('has assigned Q-1002 to you').first().waitFor()
    await tom.getByRole('button', { name: 'Open Q-1002' }).click()
    await tom.getByText('Why it is here').first().waitFor()
  })
})

/** The card of a question, once it is in this state. */
function cardOf(page: Page, state: string, reference = 1001) {
  return page.getByRole('article').filter({
    has: page.getByRole('heading', { name: new RegExp(`^Q-${reference}: ${state}`) }),
  })
}
