import type { Page } from 'playwright-core'

/** From an input to the next frame that shows what came of it, in whole milliseconds. */
export type InteractionTimes = {
  /** The slowest input since the last time one asked; 0 where all were within two frames. */
  readonly slowestMs: () => Promise<number>
  /** The longest time since then in which the page could have taken no input. */
  readonly longestBlockMs: () => Promise<number>
}

/** Watches with the browser's own Event Timing and Long Tasks, as its field tools do. */
export async function measureInteractions(page: Page): Promise<InteractionTimes> {
  await page.evaluate(observe)
  const worst = (kind: 'inputs' | 'blocks') =>
    page.evaluate<number>(
      `new Promise((done) => requestAnimationFrame(() => setTimeout(() => {
         done(Math.round(Math.max(0, ...measured.${kind}.splice(0))))
       }, 120)))`,
    )
  return { slowestMs: () => worst('inputs'), longestBlockMs: () => worst('blocks') }
}

/** Runs in the page. */
const observe = `
  globalThis.measured = { inputs: [], blocks: [] }
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) if (entry.interactionId) measured.inputs.push(entry.duration)
  }).observe({ type: 'event', durationThreshold: 16 })
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) measured.blocks.push(entry.duration)
  }).observe({ type: 'longtask' })
`
