import type { Locator, Page } from 'playwright-core'

/** Where one writes below the conversation. */
export const composer = (page: Page): Locator => page.getByRole('textbox', { name: /^Message/ })

/** The pane with the answers to one question. */
export const thread = (page: Page): Locator =>
  page.getByRole('complementary', { name: 'Thread', exact: true })

/** Opens the playground as one of the people, in a place: messages, home, or a channel's name. */
export async function goTo(
  page: Page,
  url: string,
  person: string,
  place = 'messages',
): Promise<void> {
  await page.goto(`${url}/#/${person}/${place}`)
  await page.getByRole('heading', { level: 1 }).waitFor()
}

/** Types a message or a slash command and sends it. */
export async function write(page: Page, text: string): Promise<void> {
  await composer(page).fill(text)
  await composer(page).press('Enter')
}

/** Asks; the answer, in the thread that opens beside the question. */
export async function ask(page: Page, question: string): Promise<Locator> {
  await write(page, question)
  return answerTo(page, question)
}

/** The answer to a question, once it stands in the thread under it. */
export async function answerTo(page: Page, question: string): Promise<Locator> {
  await thread(page).getByRole('article').filter({ hasText: question }).first().waitFor()
  const answers = thread(page).getByRole('article', { name: /^Signpost/ })
  await answers.last().waitFor()
  return answers.last()
}
