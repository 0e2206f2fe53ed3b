import { penceCell, textCell } from '../figures-table.ts'
import { pounds, tenthsText } from '../money-text.ts'
import { tenthsOf, type Pence } from '../money.ts'
import { wrongAmount } from '../plausible.ts'
import type { CalculationRequest } from '../request.ts'
import { refused, worked, type Outcome, type Setting } from '../worked.ts'
import { gap } from './gap.ts'

export type PostsResult = {
  readonly reductionPence: Pence
  /** Whole-time posts in tenths: 412 is 41.2. */
  readonly tenthsOfPosts: number
}

/** A reduction as posts, at the average cost that the asker gives. The blueprint gives no number of posts. */
export function posts(
  { reduction, averagePostPence, year }: CalculationRequest & { kind: 'posts' },
  setting: Setting,
): Outcome<PostsResult> {
  const wrong = wrongAmount('average cost of a post', averagePostPence)
  if (wrong !== undefined) return refused(wrong)
  if (reduction.kind === 'given') {
    const unlikely = wrongAmount('saving', reduction.pence)
    if (unlikely !== undefined) return refused(unlikely)
    return worked(setting, {
      ...postsOf(reduction.pence, averagePostPence),
      caveats: ['your-average', 'given-costs'],
    })
  }
  const { population, cost } = reduction
  const found = gap({ kind: 'gap', year, population, otherPopulations: [], cost }, setting)
  if (found.kind === 'refused') return found
  const { gapPence, costPence, envelopePence } = found.result
  if (gapPence <= 0) return refused({ kind: 'nothing-to-reduce', costPence, envelopePence })
  const draft = postsOf(gapPence, averagePostPence)
  const own = worked(setting, { ...draft, caveats: ['your-average'] })
  return {
    ...own,
    working: [...found.working, ...own.working],
    figures: [...found.figures, ...own.figures],
    caveats: [...new Set([...own.caveats.slice(0, 1), ...found.caveats])],
    citations: found.citations,
  }
}

function postsOf(reductionPence: Pence, averagePostPence: Pence) {
  const tenthsOfPosts = tenthsOf(reductionPence, averagePostPence)
  return {
    figures: [
      { name: 'What has to go', cell: penceCell(reductionPence) },
      { name: 'Your average cost of a post', cell: penceCell(averagePostPence) },
      { name: 'Whole-time posts', cell: textCell(tenthsText(tenthsOfPosts)) },
    ],
    result: { reductionPence, tenthsOfPosts },
    sentence: `${tenthsText(tenthsOfPosts)} whole-time posts: that is what ${pounds(reductionPence)} comes to at your average of ${pounds(averagePostPence)} a post.`,
    steps: [
      {
        text: `${pounds(reductionPence)} ÷ ${pounds(averagePostPence)} = ${tenthsText(tenthsOfPosts)} posts, to one decimal place`,
      },
    ],
  }
}
