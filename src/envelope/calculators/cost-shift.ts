import { penceCell, tenthsOfPercentCell, textCell } from '../figures-table.ts'
import { percent, pounds } from '../money-text.ts'
import { shareOf, sumOf, tenthsOfPercent, type Pence } from '../money.ts'
import { wrongAmount, wrongPart } from '../plausible.ts'
import type { CalculationRequest } from '../request.ts'
import { refused, worked, type Outcome, type Setting } from '../worked.ts'

export type CostShiftResult = {
  readonly countsAsSaving: boolean
  /** Saved over the ICB and the provider together; negative where it costs more. */
  readonly savingPence: Pence
  /** How much less it costs overall, in tenths of a per cent. */
  readonly lessTenthsOfPercent: number
  /** What it would cost at the blueprint’s example. */
  readonly examplePence: Pence
}

/** Does handing a service to a provider count as a saving? Only if ICB and provider together spend less. */
export function costShift(
  { icbPence, providerPence, keptPence }: CalculationRequest & { kind: 'cost-shift' },
  setting: Setting,
): Outcome<CostShiftResult> {
  const wrong =
    wrongAmount('cost', icbPence) ??
    wrongAmount('provider’s cost', providerPence) ??
    wrongPart('cost left in the ICB', keptPence)
  if (wrong !== undefined) return refused(wrong)

  const { lessCostPercent, rule } = setting.rules.costShiftExample
  const afterPence = sumOf([providerPence, keptPence])
  const savingPence = icbPence - afterPence
  const lessTenthsOfPercent = tenthsOfPercent(savingPence, icbPence)
  const examplePence = shareOf(icbPence, 100 - lessCostPercent, 100)
  const countsAsSaving = savingPence > 0
  return worked(setting, {
    result: { countsAsSaving, savingPence, lessTenthsOfPercent, examplePence },
    sentence: sentenceFor(),
    steps: [
      { text: `Now, in the ICB: ${pounds(icbPence)}` },
      {
        text: `Afterwards: ${pounds(providerPence)} at the provider + ${pounds(keptPence)} left in the ICB = ${pounds(afterPence)}`,
      },
      {
        text: `Overall: ${pounds(icbPence)} − ${pounds(afterPence)} = ${pounds(savingPence)}, ${percent(lessTenthsOfPercent)} of the cost now, to one decimal place`,
        rule,
      },
      {
        text: `The blueprint’s example, circa ${lessCostPercent}% less, would be ${pounds(examplePence)} afterwards`,
        rule,
      },
    ],
    figures: [
      { name: 'In the ICB now', cell: penceCell(icbPence) },
      { name: 'At the provider', cell: penceCell(providerPence) },
      { name: 'Left in the ICB', cell: penceCell(keptPence) },
      { name: 'Counts as a saving', cell: textCell(countsAsSaving ? 'yes' : 'no') },
      { name: 'Saved overall', cell: penceCell(savingPence) },
      { name: 'Saved overall, of the cost now', cell: tenthsOfPercentCell(lessTenthsOfPercent) },
    ],
    caveats: ['shift-figures', 'circa'],
  })

  function sentenceFor(): string {
    const beside = `The blueprint’s own example is circa ${lessCostPercent}% less.`
    if (countsAsSaving) {
      return `${pounds(savingPence)} counts as a saving: over the ICB and the provider together the service would cost ${percent(lessTenthsOfPercent)} less. ${beside}`
    }
    const more = savingPence === 0 ? 'the same' : `${pounds(-savingPence)} more`
    return `No, it does not count as a saving: over the ICB and the provider together the service would cost ${more}, so this is a cost shift. ${beside}`
  }
}
