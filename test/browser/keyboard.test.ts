import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { answerTo, thread } from '../../src/cli/browser/use-page.ts'
import { describeInBrowser, openPage } from '../support/browser-page.ts'
import { startSignpost, type RunningSignpost } from '../support/running-signpost.ts'

describeInBrowser('With the keyboard alone', () => {
  let signpost: RunningSignpost
  beforeAll(async () => void (signpost = await startSignpost()))
  afterAll(() => signpost.close())

  test('one asks, opens what is folded, and comes back to write again', async () => {
    const page = await openPage(signpost.slack, 'amira')
    await page.keyboard.type('who gets EPRR?')
    await page.keyboard.press('Enter')
    const answer = await answerTo(page, 'who gets EPRR?')

    await tabTo(page, /^Where it says so/)
    await page.keyboard.press('Enter')
    await answer.getByText('Model ICB Blueprint').first().waitFor()
    await page.keyboard.press('Escape')
    await thread(page).waitFor({ state: 'hidden' })
    await page.keyboard.type('and SEND?')
    expect(await focused(page)).toBe('and SEND?')
  })

  test('one chooses a slash command, and a button in what it answers', async () => {
    const page = await openPage(signpost.slack, 'david', 'general')
    await page.keyboard.type('/icb')
    await page.getByRole('option', { name: /icb-function/ }).waitFor()
    const chosen = page.getByRole('listbox').getByRole('option', { selected: true })
    while (!(await chosen.innerText()).includes('icb-function')) {
      await page.keyboard.press('ArrowDown')
    }
    await page.keyboard.press('Enter')
    await page.keyboard.type('list regions')
    await page.keyboard.press('Enter')
    await page.getByRole('table').waitFor()
    await tabTo(page, /^Share in this channel/, 'Shift+Tab')
    await page.keyboard.press('Enter')
    await expect.poll(() => page.getByRole('table').count()).toBe(2)
  })

  test('one goes to the Home, into a list and back, and the focus is never lost', async () => {
    const page = await openPage(signpost.slack, 'grace')
    await tabTo(page, /^⌂?Signpost Home/, 'Shift+Tab')
    await page.keyboard.press('Enter')
    await page.getByRole('tabpanel', { name: 'Home' }).waitFor()
    await tabTo(page, /^Regions \(/)
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: /^Explain: EPRR/ }).waitFor()
    await tabTo(page, /^Overview|Back to the overview/)
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: /^Browse/ }).waitFor()
    expect(await page.locator('body:focus').count()).toBe(0)
    expect(await page.locator('#main :focus').count()).toBe(1)
  })

  test('a form takes the focus, points to what is missing, and gives the focus back', async () => {
    const page = await openPage(signpost.slack, 'david', 'general')
    await page.keyboard.type('/icb-envelope ')
    await page.keyboard.press('Enter')
    await page.getByRole('dialog').waitFor()
    await expect.poll(() => page.locator('dialog :focus').count()).toBe(1)
    await tabTo(page, /^Work it out$/)
    await page.keyboard.press('Enter')
    await page.locator('dialog [aria-invalid=true]:focus').waitFor()

    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await page.keyboard.type('back here')
    expect(await focused(page)).toBe('back here')
  })

  test('one becomes somebody else, and skips to the conversation', async () => {
    const page = await openPage(signpost.slack, 'amira')
    await page.getByRole('combobox', { name: 'You are:' }).focus()
    await page.keyboard.type('Tom')
    await page.getByText('Tom Hughes', { exact: true }).waitFor()
    expect(page.url()).toContain('#/tom/messages')
    await page.reload()
    await page.getByRole('heading', { level: 1 }).waitFor()
    await tabTo(page, /^Skip to the conversation/, 'Shift+Tab')
  })
})

const mostStops = 60

/** Presses Tab until what has the focus bears these words; on the way every stop must be visible. */
async function tabTo(page: Page, wanted: RegExp, key = 'Tab'): Promise<void> {
  const passed: string[] = []
  for (let stop = 0; stop < mostStops; stop += 1) {
    await page.keyboard.press(key)
    const words = await focused(page)
    if (wanted.test(words)) return
    passed.push(words.slice(0, 40))
  }
  throw new Error(`${key} did not reach ${wanted}; it passed ${passed.join(' | ')}`)
}

/** The words of what has the focus. @throws when nobody could see that it has. */
async function focused(page: Page): Promise<string> {
  const { words, isMarked } = await page.evaluate<{ words: string; isMarked: boolean }>(lookAtFocus)
  if (!isMarked) throw new Error(`Nothing shows that “${words}” has the focus.`)
  return words
}

/** Runs in the page. A box to write in is marked by what surrounds it. */
const lookAtFocus = `(() => {
  const at = document.activeElement
  if (at === document.body) return { words: '', isMarked: true }
  const isMarked = [at, at.closest('form.composer')].some((one) => {
    const style = one && getComputedStyle(one)
    return style && (style.outlineStyle !== 'none' || style.boxShadow !== 'none')
  })
  return { words: 'value' in at && at.value ? at.value : at.textContent, isMarked }
})()`
