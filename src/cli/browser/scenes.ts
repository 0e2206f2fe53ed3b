import type { BrowserContextOptions, Page } from 'playwright-core'
import type { LocalSlack } from '../../playground/local-slack.ts'
import { ask, composer, thread, write } from './use-page.ts'

/** One picture: who stands where, and what they do before it is taken. */
export type Scene = {
  /** The picture's file, without `.png`. */
  readonly name: string
  readonly person: string
  readonly place?: string
  readonly look?: BrowserContextOptions
  act(page: Page, slack: LocalSlack): Promise<unknown>
}

const dark = { colorScheme: 'dark' } as const
const phone = { viewport: { width: 390, height: 844 }, deviceScaleFactor: 1.5 } as const

const vanQuestion = 'Who pays for the removal van when our office moves?'
const permitQuestion = 'Do we keep our car park permits after the merger?'
const permitAnswer =
  'Yes, until the lease of the building ends.\n\n- Ask your estates lead when that is.'

/** On the card of a question that waits for the FAQ team. */
const draftButton = (page: Page, question: string) => {
  const cards = page.getByRole('article').filter({ hasText: question })
  return cards.getByRole('button', { name: /^Draft an answer/ }).first()
}

/** Every surface once. They share one bot: each stands where nobody has spoken before. */
export const scenes: readonly Scene[] = [
  {
    name: 'first-questions',
    person: 'amira',
    act: (page) => page.getByRole('group', { name: 'Suggested questions' }).waitFor(),
  },
  {
    name: 'answer',
    person: 'amira',
    look: { viewport: { width: 1180, height: 860 } },
    act: (page) => ask(page, 'Who is getting EPRR?'),
  },
  {
    name: 'answer-sources',
    person: 'amira',
    act: async (page) => {
      const answer = await ask(page, 'Is CHC leaving us?')
      await answer.getByText('Where it says so').first().click()
      await answer.getByText('Where it says so').first().scrollIntoViewIfNeeded()
    },
  },
  { name: 'clarify', person: 'david', act: (page) => ask(page, 'workforce') },
  {
    name: 'no-answer',
    person: 'grace',
    act: (page) => ask(page, 'Will I be made redundant before Christmas?'),
  },
  {
    name: 'home',
    person: 'david',
    place: 'home',
    act: (page) => page.getByRole('tabpanel').getByRole('button').first().waitFor(),
  },
  {
    name: 'commands',
    person: 'david',
    place: 'transition-committee',
    act: async (page) => {
      await composer(page).pressSequentially('/icb')
      await page.getByRole('option', { name: /icb-ask/ }).waitFor()
    },
  },
  {
    name: 'list',
    person: 'david',
    place: 'transition-committee',
    act: async (page) => {
      await write(page, '/icb-function list regions')
      await page.getByRole('table').waitFor()
    },
  },
  {
    name: 'envelope-form',
    person: 'david',
    place: 'general',
    act: async (page) => {
      await write(page, '/icb-envelope')
      await page.getByRole('dialog').getByRole('button', { name: 'Work it out' }).waitFor()
    },
  },
  {
    name: 'envelope',
    person: 'tom',
    act: (page) => ask(page, 'What is the envelope for 1.2 million people?'),
  },
  {
    name: 'form-problem',
    person: 'grace',
    place: 'general',
    act: async (page) => {
      await write(page, '/icb-envelope')
      const form = page.getByRole('dialog')
      await form.getByLabel('Population', { exact: false }).fill('many')
      await form.getByRole('button', { name: 'Work it out' }).click()
      await form.locator('.error').first().waitFor()
    },
  },
  {
    name: 'home-functions',
    person: 'tom',
    place: 'home',
    act: async (page) => {
      await page.getByRole('button', { name: 'Providers', exact: false }).first().click()
      await page
        .getByRole('button', { name: /^Explain/ })
        .first()
        .waitFor()
    },
  },
  {
    name: 'faq-desk',
    person: 'grace',
    place: 'faq-team',
    act: async (page, slack) => {
      await slack.as('amira').dm(vanQuestion).reply()
      await draftButton(page, vanQuestion).waitFor()
    },
  },
  {
    name: 'faq-draft',
    person: 'tom',
    place: 'faq-team',
    act: async (page, slack) => {
      await slack.as('amira').dm(permitQuestion).reply()
      await draftButton(page, permitQuestion).click()
      const form = page.getByRole('dialog')
      await form.getByLabel('The answer', { exact: true }).fill(permitAnswer)
    },
  },
  {
    name: 'wire',
    person: 'tom',
    place: 'general',
    act: async (page) => {
      await ask(page, '@Signpost who gets SEND?')
      await thread(page).getByRole('button', { name: 'Close thread' }).click()
      await page.getByRole('button', { name: 'On the wire' }).click()
      await page.getByText('app_mention').first().click()
    },
  },
  {
    name: 'dark',
    person: 'grace',
    look: dark,
    act: (page) => ask(page, 'Does moving safeguarding need new legislation?'),
  },
  { name: 'phone', person: 'tom', look: phone, act: (page) => ask(page, 'Who is getting EPRR?') },
  {
    // The last one: what stands above the page is seen by everybody.
    name: 'knowledge-problem',
    person: 'david',
    place: 'general',
    act: async (page, slack) => {
      slack.notice(problems.join('\n'))
      await ask(page, '@Signpost who gets safeguarding?')
    },
  },
]

const problems = [
  'What was saved cannot be used yet: answers still come from the last good version. Correct this and save:',
  'knowledge/functions/safeguarding.yml:3:1 unknown field “naem” – remove it or correct its name (see knowledge/README.md)',
  'knowledge/topics/money.yml:41:9 there is no source called “bluprint” – correct it, or add the source to sources.yml',
]
