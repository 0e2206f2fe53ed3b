import { headsCell, textCell, type FiguresTable } from '../../envelope/figures-table.ts'
import { basisText, datedHeadsText, type Population } from '../../envelope/population.ts'
import type { Icb } from '../../knowledge/icb.ts'
import type { IcbFigures } from '../answer.ts'
import { wording } from '../wording.ts'

/** An ICB with the count of its people that leads. */
export type Counted = { readonly icb: Icb; readonly population: Population }

export function inSentence(sentence: string, populations: readonly Population[]): IcbFigures {
  const sources = [...new Set(populations.map(basisText))].map((text) => `The count: ${text}.`)
  return { kind: 'icbs', sentence, notes: [...sources, wording.noIcbNamed], confidence: 1 }
}

/** The sentence, and every ICB that it speaks of in a line. */
export function withTable(
  sentence: string,
  found: readonly Counted[],
  among: readonly Counted[] = found,
): IcbFigures {
  const table: FiguresTable = {
    caption: 'ICBs by their people',
    headings: ['ICB', 'Region', 'People'],
    rows: found.map(({ icb, population }) => [
      textCell(icb.shortName),
      textCell(icb.region),
      headsCell(population.heads),
    ]),
  }
  const answer = inSentence(sentence, among.map(populationIn))
  return found.length === 0 ? answer : { ...answer, table }
}

/** "1,290,112 registered patients on 1 August 2026", "1,306,307 registered patients in 2025/26" */
export function countText(population: Population): string {
  return datedHeadsText(population)
    .replace(/, (?=\d+ [A-Z])/, ' on ')
    .replace(/, (?=\S+$)/, ' in ')
}

/** "NHS Devon ICB, with 1,290,112 registered patients on 1 August 2026" */
export function peopleWith(one: Counted | undefined): string {
  return one === undefined ? '' : `${one.icb.name}, with ${countText(one.population)}`
}

export function byHeads(a: Counted, b: Counted): number {
  return b.population.heads - a.population.heads
}

export function headsOf(found: readonly Counted[]): number {
  return found.reduce((sum, { population }) => sum + population.heads, 0)
}

export function populationIn({ population }: Counted): Population {
  return population
}

/** "6,316,309 registered patients on 1 August 2026": in one count, as the standing ICBs are. */
export function peopleOf(found: readonly Counted[]): string {
  const [first] = found
  return first === undefined
    ? '0 people'
    : countText({ ...first.population, heads: headsOf(found) })
}

/** Names hold commas and "and". */
export function namesOf(found: readonly Counted[]): string {
  return found.map(({ icb }) => icb.shortName).join('; ')
}
