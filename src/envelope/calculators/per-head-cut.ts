import { pencePerHeadCell, tenthsOfPercentCell, textCell } from '../figures-table.ts'
import { percent, poundsAndPence } from '../money-text.ts'
import { tenthsOfPercent, type Pence } from '../money.ts'
import { wrongAmount, wrongPerHead } from '../plausible.ts'
import { rateFor } from '../rate.ts'
import type { CalculationRequest } from '../request.ts'
import { refused, worked, type Outcome, type Setting } from '../worked.ts'
import { rateStep } from './steps.ts'

export type PerHeadCutResult = {
  /** The cost a head less the rate; negative where the cost is within it. */
  readonly cutPencePerHead: Pence
  /** The cut in tenths of a per cent of the cost, and of the rate. */
  readonly cutTenthsOfPercent: number
  readonly aboveRateTenthsOfPercent: number
}

/** A cost per head set against the rate: what of it has to go, whatever the population. */
export function perHeadCut(
  { costPencePerHead, year }: CalculationRequest & { kind: 'per-head-cut' },
  setting: Setting,
): Outcome<PerHeadCutResult> {
  const wrong =
    wrongAmount('cost per head', costPencePerHead) ?? wrongPerHead(costPencePerHead, setting.rules)
  if (wrong !== undefined) return refused(wrong)
  const found = rateFor(setting.rules, year)
  if (found.kind === 'no-rate') return refused(found)

  const { ratePencePerHead } = found.rate
  const cutPencePerHead = costPencePerHead - ratePencePerHead
  const cutTenthsOfPercent = tenthsOfPercent(cutPencePerHead, costPencePerHead)
  const aboveRateTenthsOfPercent = tenthsOfPercent(cutPencePerHead, ratePencePerHead)
  const [cost, rate] = [costPencePerHead, ratePencePerHead].map(poundsAndPence)
  const size = poundsAndPence(Math.abs(cutPencePerHead))
  const ofCost = percent(Math.abs(cutTenthsOfPercent))
  const ofRate = percent(Math.abs(aboveRateTenthsOfPercent))
  return worked(setting, {
    result: { cutPencePerHead, cutTenthsOfPercent, aboveRateTenthsOfPercent },
    sentence: sentenceFor(),
    steps: [
      {
        text: `Cost a head: ${cost}, taken to be running costs and programme pay without POD and specialised commissioning delegation`,
        rule: 'scope',
      },
      rateStep(found.rate, year),
      {
        text: `${cost} − ${rate} = ${poundsAndPence(cutPencePerHead)}: ${percent(cutTenthsOfPercent)} of the cost and ${percent(aboveRateTenthsOfPercent)} of the rate, each to one decimal place`,
      },
    ],
    figures: [
      { name: 'Rate per head', cell: pencePerHeadCell(ratePencePerHead) },
      { name: 'Cost a head', cell: pencePerHeadCell(costPencePerHead) },
      { name: 'Over or within', cell: textCell(cutPencePerHead > 0 ? 'over' : 'within') },
      { name: 'By, a head', cell: pencePerHeadCell(Math.abs(cutPencePerHead)) },
      { name: 'By, of the cost', cell: tenthsOfPercentCell(Math.abs(cutTenthsOfPercent)) },
      { name: 'By, of the rate', cell: tenthsOfPercentCell(Math.abs(aboveRateTenthsOfPercent)) },
    ],
    caveats: ['per-head-of-what', 'given-costs'],
  })

  function sentenceFor(): string {
    if (cutPencePerHead === 0) return `£0.00 has to go: your cost of ${cost} a head is the rate.`
    return cutPencePerHead > 0
      ? `${size} a head has to go, ${ofCost} of the cost: from ${cost} a head down to the rate of ${rate}.`
      : `${size} a head of room is left: ${cost} a head is within the rate of ${rate}, ${ofRate} below it.`
  }
}
