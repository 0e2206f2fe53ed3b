import type { BrowserContextOptions, Locator, Page } from 'playwright-core'
import { afterAll, describe, onTestFinished } from 'vitest'
import { openBrowser } from '../../src/cli/browser/open-browser.ts'
import type { LocalSlack } from '../../src/playground/local-slack.ts'

const opened = await openBrowser()
if (opened.kind === 'none') {
  // On the machine that decides, a test that did not run is a test that failed.
  if (process.env['CI'] === 'true') throw new Error(opened.why)
  process.stderr.write(`The tests in a browser are skipped. ${opened.why}\n`)
}
afterAll(async () => {
  if (opened.kind === 'open') await opened.browser.close()
})

/** Tests in a real browser; where none can be started they are skipped, and the reason is said. */
export const describeInBrowser = describe.skipIf(opened.kind === 'none')

/** The page in a window of its own, as one of the people; closed when the test is over. */
export async function openPage(
  slack: LocalSlack,
  person: string,
  place = 'messages',
  look: BrowserContextOptions = {},
): Promise<Page> {
  if (opened.kind === 'none') throw new Error(opened.why)
  const context = await opened.browser.newContext({
    viewport: { width: 1280, height: 800 },
    reducedMotion: 'reduce',
    ...look,
  })
  const page = await context.newPage()
  page.setDefaultTimeout(10_000)
  const faults: string[] = []
  page.on('pageerror', (error) => faults.push(error.message))
  page.on('console', (line) => {
    if (line.type() === 'error') faults.push(line.text())
  })
  onTestFinished(async () => {
    await context.close()
    if (faults.length > 0) throw new Error(`The page complained: ${faults.join('; ')}`)
  })
  await page.goto(`${slack.url}/#/${person}/${place}`)
  await page.getByRole('heading', { level: 1 }).waitFor()
  return page
}

/** Where one writes below the conversation. */
export const composer = (page: Page): Locator => page.getByRole('textbox', { name: /^Message/ })

export const thread = (page: Page): Locator =>
  page.getByRole('complementary', { name: 'Thread', exact: true })

/** Types a message and sends it; the answer, in the thread that opens beside it. */
export async function ask(page: Page, question: string): Promise<Locator> {
  await composer(page).fill(question)
  await composer(page).press('Enter')
  return answerTo(page, question)
}

/** The answer to a question, once it stands in the thread under it. */
export async function answerTo(page: Page, question: string): Promise<Locator> {
  await thread(page).getByRole('article').filter({ hasText: question }).first().waitFor()
  const answer = thread(page).getByRole('article', { name: /^Signpost/ })
  await answer.last().waitFor()
  return answer.last()
}
