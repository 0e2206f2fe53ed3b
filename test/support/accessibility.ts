import axe from 'axe-core'
import type { Page } from 'playwright-core'

/** What axe finds serious or critical, with the first place where it does. */
export async function complaints(
  page: Page,
  surface: string,
  rules?: readonly string[],
): Promise<readonly string[]> {
  if (!(await page.evaluate<boolean>('"axe" in globalThis'))) await page.evaluate(axe.source)
  const options = { resultTypes: ['violations'], ...(rules && { runOnly: rules }) }
  const { violations } = await page.evaluate<axe.AxeResults>(
    `axe.run(document, ${JSON.stringify(options)})`,
  )
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(
      ({ id, nodes: [first] }) => `${surface}: ${id} at ${first?.html}: ${first?.failureSummary}`,
    )
}
