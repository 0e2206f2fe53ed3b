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
  const heads = headsWithin(budgetPence, ratePencePerHead)
  const unlikely = wrongHeads(heads, setting.rules)
  if (unlikely !== undefined) return refused(unlikely)

  const leftPence = budgetPence - timesHeads(ratePencePerHead, heads)
  return worked(setting, {
    result: { heads, leftPence },
    sentence: `${count(heads)} people: that is the population a budget of ${pounds(budgetPence)} supports at ${poundsAndPence(ratePencePerHead)} a head.`,
    steps: [
      rateStep(found.rate, year),
      {
        text: `${pounds(budgetPence)} ÷ ${poundsAndPence(ratePencePerHead)} = ${count(heads)} people, rounded down to whole people; ${pounds(leftPence)} is left over`,
      },
    ],
    caveats: ['per-head-of-what', 'given-costs'],
  })
}
