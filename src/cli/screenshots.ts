import { mkdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { parseArgs } from 'node:util'
import type { Browser } from 'playwright-core'
import type { LocalSlack } from '../playground/local-slack.ts'
import { looksSame } from './browser/looks-same.ts'
import { openBrowser } from './browser/open-browser.ts'
import { runPlayground } from './browser/running-playground.ts'
import { scenes, type Scene } from './browser/scenes.ts'
import { goTo } from './browser/use-page.ts'
import { endWith, typed } from './command-line.ts'

const folder = path.resolve(import.meta.dirname, '../../docs/pictures')
const size = { width: 1180, height: 760 }

/** Runs in the page. The hour at which a picture was taken is no reason for it to change. */
const standStill = `
  document.querySelector('.home:focus')?.blur()
  for (const one of document.querySelectorAll('.message time, .replies span, .wire-list small')) {
    one.textContent = one.textContent.replace(/\\d\\d:\\d\\d(:\\d\\d\\.\\d+)?/, '09:41')
  }
  for (const one of document.querySelectorAll('.wire-list pre')) {
    one.textContent = one.textContent
      .replace(/\\b\\d{10}(?=\\.|\\b)/g, '1764754860').replace(/\\.\\d{6}"/g, '.000100"')
      .replace(/"Ev\\w+"/g, '"Ev0PLAYGRND"')
  }
`

const usage = `npm run screenshots [-- NAME …]   takes the pictures of the README and the docs anew, or only these:
  ${scenes.map(({ name }) => name).join(', ')}`

const { positionals: wanted } = typed(usage, () => parseArgs({ allowPositionals: true }))
const unknown = wanted.filter((name) => !scenes.some((scene) => scene.name === name))
if (unknown.length > 0) endWith(2, [`There is no picture called ${unknown.join(', ')}.\n`, usage])
const opened = await openBrowser()
if (opened.kind === 'none') endWith(1, [opened.why])
const { browser } = opened
const playground = await runPlayground()
try {
  await mkdir(folder, { recursive: true })
  for (const scene of scenes.filter(({ name }) => wanted.length === 0 || wanted.includes(name))) {
    await take(browser, playground.slack, scene)
  }
} finally {
  await playground.close()
  await browser.close()
}

async function take(from: Browser, slack: LocalSlack, scene: Scene): Promise<void> {
  const context = await from.newContext({ viewport: size, reducedMotion: 'reduce', ...scene.look })
  const page = await context.newPage()
  page.setDefaultTimeout(10_000)
  await goTo(page, slack.url, scene.person, scene.place)
  await scene.act(page, slack)
  await page.mouse.move(0, 0)
  await page.evaluate(standStill)
  const file = path.join(folder, `${scene.name}.png`)
  const taken = await page.screenshot()
  const before = await readFile(file).catch(() => undefined)
  const isNews = before === undefined || !(await looksSame(from, before, taken))
  if (isNews) await writeFile(file, taken)
  console.log(`docs/pictures/${scene.name}.png${isNews ? '' : ' (as before)'}`)
  await context.close()
  // A form that stays open would stand before the person's next picture.
  const person = slack.as(scene.person)
  if (person.modal() !== undefined) await person.closeModal()
}
