import type { FinancialYear } from '../financial-year.ts'
import { populationsOf } from '../population.ts'
import type { Known } from './known.ts'
import type { Reading } from './reading.ts'

/** "region south west": all standing ICBs of a region that is named, on the counts that lead. */
export function regionNamed(
  words: string,
  year: FinancialYear,
  { icbs, rules }: Pick<Known, 'icbs' | 'rules'>,
): Reading | undefined {
  const named = /\bregion (?:of |the )?(.+)|(?:the )?(.+) region\b/.exec(words)
  const typed = (named?.[1] ?? named?.[2] ?? '').trim()
  const inRegion = icbs.filter((icb) => icb.isCurrent && icb.region.toLowerCase() === typed)
  const members = inRegion.flatMap((icb) => {
    const [population] = populationsOf(icb, rules)
    return population === undefined ? [] : [{ name: icb.name, population }]
  })
  return members.length < 2
    ? undefined
    : { kind: 'request', request: { kind: 'region', year, members } }
}
