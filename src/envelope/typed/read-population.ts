import type { EnvelopeRules } from '../../knowledge/envelope-rules.ts'
import type { Icb, PopulationBasis } from '../../knowledge/icb.ts'
import { populationsOf, type Population } from '../population.ts'
import { peopleOf } from './amounts.ts'
import type { Clue } from './clue.ts'
import { ask, value, type Part } from './reading.ts'
import type { Assigned } from './role.ts'

/** A population, and other published counts of the same ICB. */
export type PopulationRead = {
  readonly population: Population
  readonly otherPopulations: readonly Population[]
}

/** A typed figure, for the ICB that is named with it, if any. */
export function typedPopulation(
  { figure, basis }: Assigned,
  icb: Icb | undefined,
): Part<PopulationRead> {
  const people = peopleOf(figure)
  if (people.kind === 'refused') return people
  return value({
    population: {
      heads: people.amount,
      basis: basis ?? 'unstated',
      ...(icb === undefined ? {} : { of: icb.name, status: icb.status }),
    },
    otherPopulations: [],
  })
}

/** The counts of an ICB: the one on the basis asked for leads, else the newest registered one. */
export function icbPopulation(
  icb: Icb,
  basis: PopulationBasis | undefined,
  rules: EnvelopeRules,
): Part<PopulationRead> {
  const all = populationsOf(icb, rules)
  const population = all.find((one) => basis === undefined || one.basis === basis)
  if (population === undefined) return ask({ kind: 'no-population-of-icb', name: icb.name })
  return value({ population, otherPopulations: all.filter((one) => one !== population) })
}

/** The one population of a text, or null if there is none in it. */
export function onePopulation(clue: Clue, rules: EnvelopeRules): Part<PopulationRead | null> {
  const [typed] = clue.figures.filter(({ role }) => role === 'population')
  const [icb] = clue.icbs
  if (typed !== undefined) return typedPopulation(typed, icb)
  return icb === undefined ? value(null) : icbPopulation(icb, clue.basis, rules)
}
