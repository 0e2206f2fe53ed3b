import { penceCell, pencePerHeadCell, textCell } from '../figures-table.ts'
import { count, poundsAndPence, pounds } from '../money-text.ts'
import { perHead, type Pence } from '../money.ts'
import { wrongAmount, wrongHeads, wrongTogether } from '../plausible.ts'
import { rateFor } from '../rate.ts'
import type { CalculationRequest } from '../request.ts'
import { refused, worked, type Outcome, type Setting } from '../worked.ts'
import { countCost } from './cost-in-scope.ts'
import { gapFigures, gapOf, gapSteps } from './gap.ts'
import { envelopeStep, populationCaveats, populationSteps, rateStep, whoseText } from './steps.ts'

export type HostedResult = {
  readonly hostedPencePerHead: Pence
  /** What has to go with the hosted cost counted, and without it; negative is room left. */
  readonly gapPence: Pence
  readonly gapWithoutHostedPence: Pence
}

/** What the services that an ICB hosts for others add to its own cost a head. */
export function hosted(
  { population, cost, hostedPence, year }: CalculationRequest & { kind: 'hosted' },
  setting: Setting,
): Outcome<HostedResult> {
  const wrong =
    wrongHeads(population.heads, setting.rules) ?? wrongAmount('hosted cost', hostedPence)
  if (wrong !== undefined) return refused(wrong)
  const counted = countCost(cost, population.heads)
  if ('refusal' in counted) return refused(counted.refusal)
  const costPence = counted.pence
  if (hostedPence > costPence) {
    return refused({ kind: 'more-hosted-than-there-is', costPence, hostedPence })
  }
  const unlikely = wrongTogether(costPence, population.heads, setting.rules)
  if (unlikely !== undefined) return refused(unlikely)
  const found = rateFor(setting.rules, year)
  if (found.kind === 'no-rate') return refused(found)

  const all = gapOf(costPence, population, found.rate)
  const gapWithoutHostedPence = all.gapPence - hostedPence
  const hostedPencePerHead = perHead(hostedPence, population.heads)
  return worked(setting, {
    result: { hostedPencePerHead, gapPence: all.gapPence, gapWithoutHostedPence },
    sentence: `The hosted services add ${poundsAndPence(hostedPencePerHead)} a head: with their ${pounds(hostedPence)} the cost for ${whoseText(population)} ${said(all.gapPence)}; without, it ${said(gapWithoutHostedPence)}.`,
    steps: [
      ...populationSteps(population),
      ...counted.steps,
      rateStep(found.rate, year),
      envelopeStep(found.rate, population, all.envelopePence),
      ...gapSteps(all, population.heads),
      {
        text: `Hosted: ${pounds(hostedPence)} ÷ ${count(population.heads)} = ${poundsAndPence(hostedPencePerHead)} a head, to the nearest penny`,
        rule: 'region',
      },
      {
        text: `Without it: ${pounds(all.gapPence)} − ${pounds(hostedPence)} = ${pounds(gapWithoutHostedPence)}`,
      },
    ],
    figures: [
      ...gapFigures(all, population, found.rate),
      { name: 'Hosted', cell: penceCell(hostedPence) },
      { name: 'Hosted, a head', cell: pencePerHeadCell(hostedPencePerHead) },
      {
        name: 'Without it, over or within',
        cell: textCell(gapWithoutHostedPence > 0 ? 'over' : 'within'),
      },
      { name: 'Without it, by', cell: penceCell(Math.abs(gapWithoutHostedPence)) },
    ],
    caveats: ['hosted', ...populationCaveats([population]), ...counted.caveats],
  })
}

function said(gapPence: Pence): string {
  if (gapPence > 0) return `is ${pounds(gapPence)} over the envelope`
  return gapPence === 0 ? 'meets the envelope exactly' : `is ${pounds(-gapPence)} within it`
}
