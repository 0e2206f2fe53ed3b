import type { Rate } from '../../knowledge/envelope-rules.ts'
import {
  penceCell,
  pencePerHeadCell,
  tenthsOfPercentCell,
  textCell,
  type NamedFigure,
} from '../figures-table.ts'
import { count, percent, poundsAndPence, pounds } from '../money-text.ts'
import { perHead, tenthsOfPercent, type Pence } from '../money.ts'
import { wrongHeads, wrongTogether } from '../plausible.ts'
import { datedHeadsText, type Population } from '../population.ts'
import { rateFor } from '../rate.ts'
import type { CalculationRequest } from '../request.ts'
import { refused, worked, type Outcome, type Setting, type Step } from '../worked.ts'
import { basesTable } from './bases-table.ts'
import { countCost } from './cost-in-scope.ts'
import {
  envelopeOf,
  envelopeStep,
  populationCaveats,
  populationFigures,
  populationSteps,
  rateStep,
  whoseText,
} from './steps.ts'

export type GapResult = {
  readonly costPence: Pence
  readonly envelopePence: Pence
  /** What has to go; negative where the cost is within the envelope. */
  readonly gapPence: Pence
  readonly costPencePerHead: Pence
  /** The gap in tenths of a per cent of the cost. */
  readonly gapTenthsOfPercent: number
}

/** The cost set against the envelope: what has to go, in pounds and per cent, or what room is left. */
export function gap(
  request: CalculationRequest & { kind: 'gap' },
  setting: Setting,
): Outcome<GapResult> {
  const { population, otherPopulations, year } = request
  const wrong = wrongHeads(population.heads, setting.rules)
  if (wrong !== undefined) return refused(wrong)
  const counted = countCost(request.cost, population.heads)
  if ('refusal' in counted) return refused(counted.refusal)
  const unlikely = wrongTogether(counted.pence, population.heads, setting.rules)
  if (unlikely !== undefined) return refused(unlikely)
  const found = rateFor(setting.rules, year)
  if (found.kind === 'no-rate') return refused(found)

  const result = gapOf(counted.pence, population, found.rate)
  return worked(setting, {
    result,
    sentence: `${gapSentence(result, population, found.rate)}${besideText(counted.pence, otherPopulations, found.rate)}`,
    steps: [
      ...populationSteps(population),
      ...counted.steps,
      rateStep(found.rate, year),
      envelopeStep(found.rate, population, result.envelopePence),
      ...gapSteps(result, population.heads),
    ],
    figures: gapFigures(result, population, found.rate),
    caveats: [...populationCaveats([population]), ...counted.caveats],
    ...(otherPopulations.length === 0
      ? {}
      : { table: basesTable(found.rate, [population, ...otherPopulations], counted.pence) }),
  })
}

export function gapOf(costPence: Pence, population: Population, rate: Rate): GapResult {
  const envelopePence = envelopeOf(rate, population)
  const gapPence = costPence - envelopePence
  return {
    costPence,
    envelopePence,
    gapPence,
    costPencePerHead: perHead(costPence, population.heads),
    gapTenthsOfPercent: tenthsOfPercent(gapPence, costPence),
  }
}

export function gapFigures(
  { costPence, envelopePence, gapPence, costPencePerHead, gapTenthsOfPercent }: GapResult,
  population: Population,
  rate: Rate,
): readonly NamedFigure[] {
  return [
    ...populationFigures(population, rate, envelopePence),
    { name: 'Costs that count', cell: penceCell(costPence) },
    { name: 'Cost a head', cell: pencePerHeadCell(costPencePerHead) },
    { name: 'Over or within', cell: textCell(gapPence > 0 ? 'over' : 'within') },
    { name: 'By', cell: penceCell(Math.abs(gapPence)) },
    { name: 'By, of the cost', cell: tenthsOfPercentCell(Math.abs(gapTenthsOfPercent)) },
  ]
}

/** How the gap follows, with what is rounded and how. */
export function gapSteps(result: GapResult, heads: number): readonly Step[] {
  const { costPence, envelopePence, gapPence, costPencePerHead, gapTenthsOfPercent } = result
  return [
    {
      text: `Cost a head: ${pounds(costPence)} ÷ ${count(heads)} = ${poundsAndPence(costPencePerHead)}, to the nearest penny`,
    },
    {
      text: `${pounds(costPence)} − ${pounds(envelopePence)} = ${pounds(gapPence)}, ${percent(gapTenthsOfPercent)} of the cost, to one decimal place`,
    },
  ]
}

/** What it would be on the other published counts of the same ICB. */
function besideText(costPence: Pence, others: readonly Population[], rate: Rate): string {
  const said = others.map((other) => {
    const { gapPence } = gapOf(costPence, other, rate)
    return `${pounds(Math.abs(gapPence))} ${gapPence > 0 ? 'over' : 'within'} on ${datedHeadsText(other)}`
  })
  return said.length === 0 ? '' : ` On its other published counts: ${said.join('; ')}.`
}

function gapSentence(result: GapResult, population: Population, rate: Rate): string {
  const { costPence, envelopePence, gapPence, costPencePerHead, gapTenthsOfPercent } = result
  const against = `${pounds(costPence)} for ${whoseText(population)} is ${poundsAndPence(costPencePerHead)} a head, against an envelope of ${pounds(envelopePence)} at ${poundsAndPence(rate.ratePencePerHead)}`
  if (gapPence > 0) {
    return `${pounds(gapPence)} has to go, ${percent(gapTenthsOfPercent)} of the cost: ${against}.`
  }
  if (gapPence === 0) return `Nothing has to go: ${against}, to the penny.`
  return `${pounds(-gapPence)} of room is left: ${against}, so the cost is within it.`
}
