import { headsCell, penceCell, pencePerHeadCell } from '../figures-table.ts'
import { count, poundsAndPence, pounds } from '../money-text.ts'
import { headsWithin, timesHeads } from '../money.ts'
import { wrongAmount, wrongHeads } from '../plausible.ts'
import { rateFor } from '../rate.ts'
import type { CalculationRequest } from '../request.ts'
import { refused, worked, type Outcome, type Setting } from '../worked.ts'
import { rateStep } from './steps.ts'

export type SupportedPopulationResult = { readonly heads: number; readonly leftPence: number }

/** The other way round: how many people a budget supports at the rate. */
export function supportedPopulation(
  { budgetPence, year }: CalculationRequest & { kind: 'supported-population' },
  setting: Setting,
): Outcome<SupportedPopulationResult> {
  const wrong = wrongAmount('budget', budgetPence)
  if (wrong !== undefined) return refused(wrong)
  const found = rateFor(setting.rules, year)
  if (found.kind === 'no-rate') return refused(found)
  const { ratePencePerHead } = found.rate
  const supported = headsWithin(budgetPence, ratePencePerHead)
  if (wrongHeads(supported, setting.rules) !== undefined) {
    return refused({ kind: 'implausible-budget', budgetPence, heads: supported })
  }

  const leftPence = budgetPence - timesHeads(ratePencePerHead, supported)
  return worked(setting, {
    result: { heads: supported, leftPence },
    sentence: `${count(supported)} people: that is the population a budget of ${pounds(budgetPence)} supports at ${poundsAndPence(ratePencePerHead)} a head.`,
    steps: [
      rateStep(found.rate, year),
      {
        text: `${pounds(budgetPence)} ÷ ${poundsAndPence(ratePencePerHead)} = ${count(supported)} people, rounded down to whole people; ${pounds(leftPence)} is left over`,
      },
    ],
    figures: [
      { name: 'Budget', cell: penceCell(budgetPence) },
      { name: 'Rate per head', cell: pencePerHeadCell(ratePencePerHead) },
      { name: 'Population it supports', cell: headsCell(supported) },
      { name: 'Left over', cell: penceCell(leftPence) },
    ],
    caveats: ['per-head-of-what', 'given-costs'],
  })
}
