import type { Browser, Page } from 'playwright-core'
import { measureInteractions } from './measure-interactions.ts'
import { runPlayground } from './running-playground.ts'
import { postAnswer, seedConversation } from './seed-conversation.ts'
import { composer, goTo } from './use-page.ts'

/** How the page does in a long conversation; every figure is the worst of several tries. */
export type LongConversationFigures = {
  readonly messages: number
  /** From the click on the channel until its latest messages are painted. */
  readonly openMs: number
  /** One key in the box to write in, after one has scrolled back to the first message. */
  readonly typeMs: number
  readonly unfoldMs: number
  readonly openThreadMs: number
  /** The next earlier messages are drawn, all the way back to the first. */
  readonly showEarlierMs: number
  /** The longest time without input while an answer arrives; 0 where it is below 50 ms. */
  readonly arrivalBlockMs: number
}

/** Measures the page with so many messages in one channel, half of them answers of the real bot. */
export async function measureLongConversation(
  browser: Browser,
  messages = 1_000,
): Promise<LongConversationFigures> {
  const playground = await runPlayground()
  const { slack } = playground
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } })
  try {
    const answer = await slack.as('amira').dm('who gets EPRR?').reply()
    await seedConversation(slack, answer, messages)
    const page = await context.newPage()
    await goTo(page, slack.url, 'amira')
    return { messages, ...(await measure(page, () => postAnswer(slack, answer))) }
  } finally {
    await context.close()
    await playground.close()
  }
}

const tries = 5

async function measure(
  page: Page,
  post: () => Promise<void>,
): Promise<Omit<LongConversationFigures, 'messages'>> {
  const times = await measureInteractions(page)
  const worstOf = async (act: (attempt: number) => Promise<unknown>, read = times.slowestMs) => {
    let worst = 0
    for (let attempt = 0; attempt < tries; attempt += 1) {
      await act(attempt)
      worst = Math.max(worst, await read())
    }
    return worst
  }
  const list = page.getByRole('region', { name: 'Messages with #general' })
  const openMs = await worstOf(async () => {
    await page.getByRole('link', { name: 'Signpost', exact: true }).click()
    await times.slowestMs()
    await page.getByRole('link', { name: 'general' }).click()
    await list.getByRole('article').last().waitFor()
  })

  const earlier = page.getByRole('button', { name: 'Show earlier messages' })
  let showEarlierMs = 0
  while ((await earlier.count()) > 0) {
    await earlier.focus()
    await page.keyboard.press('Enter')
    showEarlierMs = Math.max(showEarlierMs, await times.slowestMs())
  }

  await composer(page).focus()
  const typeMs = await worstOf(() => page.keyboard.press('a'))
  const unfoldMs = await worstOf((attempt) =>
    list
      .locator('summary')
      .nth(-1 - attempt)
      .click(),
  )
  const openThreadMs = await worstOf(async (attempt) => {
    const article = list.getByRole('article').nth(-2 - 2 * attempt)
    await article.hover()
    await article.getByRole('button', { name: 'Reply in thread' }).click()
  })
  await page.getByRole('button', { name: 'Jump to the latest' }).click()
  const arrivalBlockMs = await worstOf(async () => {
    // Looked at from inside: Playwright's own search through a thousand messages would count too.
    await page.evaluate(awaitMessage)
    await post()
    await page.evaluate('arrived')
  }, times.longestBlockMs)
  return { openMs, typeMs, unfoldMs, openThreadMs, showEarlierMs, arrivalBlockMs }
}

/** Runs in the page: from now on, `arrived` resolves when a message is added to the conversation. */
const awaitMessage = `void (globalThis.arrived = new Promise((done) => {
  new MutationObserver((_changes, observer) => {
    observer.disconnect()
    done()
  }).observe(document.querySelector('main .messages'), { childList: true })
}))`
