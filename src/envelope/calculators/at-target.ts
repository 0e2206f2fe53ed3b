import { penceCell, pencePerHeadCell } from '../figures-table.ts'
import { count, poundsAndPence, pounds } from '../money-text.ts'
import { timesHeads, type Pence } from '../money.ts'
import { wrongAmount, wrongHeads, wrongTogether } from '../plausible.ts'
import { rateFor } from '../rate.ts'
import type { CalculationRequest } from '../request.ts'
import { refused, worked, type Outcome, type Setting } from '../worked.ts'
import {
  envelopeOf,
  envelopeStep,
  populationCaveats,
  populationFigures,
  populationSteps,
  rateStep,
  whoseText,
} from './steps.ts'

export type AtTargetResult = {
  readonly budgetPence: Pence
  /** The budget less the envelope; negative where the target is the lower. */
  readonly overEnvelopePence: Pence
}

/** The budget at a target per head that the asker names, beside the envelope. */
export function atTarget(
  { population, targetPencePerHead, year }: CalculationRequest & { kind: 'at-target' },
  setting: Setting,
): Outcome<AtTargetResult> {
  const wrong =
    wrongHeads(population.heads, setting.rules) ??
    wrongAmount('target per head', targetPencePerHead)
  if (wrong !== undefined) return refused(wrong)
  const budgetPence = timesHeads(targetPencePerHead, population.heads)
  const unlikely = wrongTogether(budgetPence, population.heads, setting.rules)
  if (unlikely !== undefined) return refused(unlikely)
  const found = rateFor(setting.rules, year)
  if (found.kind === 'no-rate') return refused(found)

  const envelopePence = envelopeOf(found.rate, population)
  const overEnvelopePence = budgetPence - envelopePence
  const beside =
    overEnvelopePence === 0
      ? 'the same as the envelope'
      : `${pounds(Math.abs(overEnvelopePence))} ${overEnvelopePence > 0 ? 'more' : 'less'} than the envelope of ${pounds(envelopePence)}`
  return worked(setting, {
    result: { budgetPence, overEnvelopePence },
    sentence: `${pounds(budgetPence)} is the budget for ${whoseText(population)} at your target of ${poundsAndPence(targetPencePerHead)} a head, ${beside}.`,
    steps: [
      ...populationSteps(population),
      {
        text: `At your target: ${poundsAndPence(targetPencePerHead)} × ${count(population.heads)} = ${pounds(budgetPence)}`,
      },
      rateStep(found.rate, year),
      envelopeStep(found.rate, population, envelopePence),
      { text: `${pounds(budgetPence)} − ${pounds(envelopePence)} = ${pounds(overEnvelopePence)}` },
    ],
    figures: [
      ...populationFigures(population, found.rate, envelopePence),
      { name: 'Your target per head', cell: pencePerHeadCell(targetPencePerHead) },
      { name: 'Budget at your target', cell: penceCell(budgetPence) },
    ],
    caveats: ['your-target', ...populationCaveats([population])],
  })
}
