import type { BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, describe, onTestFinished, vi } from 'vitest'
import { openBrowser } from '../../src/cli/browser/open-browser.ts'
import { goTo } from '../../src/cli/browser/use-page.ts'
import type { LocalSlack } from '../../src/playground/local-slack.ts'
import { notTriedHere } from './not-tried-here.ts'

// Several windows, and perhaps a machine that is busy with other tests.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

const opened = await openBrowser()
if (opened.kind === 'none') notTriedHere('The tests in a browser', opened.why)
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
  await goTo(page, slack.url, person, place)
  return page
}
