import type { CaveatId, Rate } from '../../knowledge/envelope-rules.ts'
import { yearText, type FinancialYear } from '../financial-year.ts'
import {
  headsCell,
  penceCell,
  pencePerHeadCell,
  textCell,
  type NamedFigure,
} from '../figures-table.ts'
import { count, poundsAndPence, pounds } from '../money-text.ts'
import { timesHeads, type Pence } from '../money.ts'
import { basisText, datedHeadsText, type Population } from '../population.ts'
import type { Step } from '../worked.ts'

/** Whose people are counted, on what basis, and what became of the ICB. */
export function populationSteps(population: Population): readonly Step[] {
  const { of, status } = population
  const named = of === undefined ? 'Population' : `Population of ${of}`
  return [
    { text: `${named}: ${count(population.heads)}, ${basisText(population)}` },
    ...(of === undefined || status === undefined ? [] : [{ text: `${of}: ${status}` }]),
  ]
}

export function rateStep({ ratePencePerHead, rule }: Rate, year: FinancialYear): Step {
  return { text: `Rate for ${yearText(year)}: ${poundsAndPence(ratePencePerHead)} per head`, rule }
}

/** The first figures of every sum that starts from a population. */
export function populationFigures(
  population: Population,
  { ratePencePerHead }: Rate,
  envelopePence: Pence,
): readonly NamedFigure[] {
  return [
    { name: 'Population', cell: headsCell(population.heads) },
    { name: 'Population is', cell: textCell(whoseBasis(population)) },
    { name: 'Rate per head', cell: pencePerHeadCell(ratePencePerHead) },
    { name: 'Envelope', cell: penceCell(envelopePence) },
  ]
}

function whoseBasis(population: Population): string {
  const { of } = population
  return of === undefined ? basisText(population) : `${of}: ${basisText(population)}`
}

/** "Envelope: £18.76 × 1,900,000 = £35,644,000" */
export function envelopeStep(
  { ratePencePerHead }: Rate,
  population: Population,
  envelopePence: Pence,
): Step {
  return {
    text: `Envelope: ${poundsAndPence(ratePencePerHead)} × ${count(population.heads)} = ${pounds(envelopePence)}`,
  }
}

export function envelopeOf({ ratePencePerHead }: Rate, { heads }: Population): Pence {
  return timesHeads(ratePencePerHead, heads)
}

/** What holds wherever a population comes in. */
export function populationCaveats(populations: readonly Population[]): readonly CaveatId[] {
  const given = populations.some(({ source }) => source === undefined)
  const kinds = new Set(populations.map((population) => basisText(population)))
  return [
    'per-head-of-what',
    ...(given ? (['given-population'] as const) : []),
    ...(kinds.size > 1 ? (['mixed-bases'] as const) : []),
  ]
}

/** "1,900,000 people", or the ICB with its people, on their basis and date. */
export function whoseText(population: Population): string {
  const { of } = population
  return of === undefined ? datedHeadsText(population) : `${of} (${datedHeadsText(population)})`
}
