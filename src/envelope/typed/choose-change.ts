import type { EnvelopeRules } from '../../knowledge/envelope-rules.ts'
import type { FinancialYear } from '../financial-year.ts'
import type { Clue } from './clue.ts'
import { amountOf, readCost } from './read-cost.ts'
import { onePopulation } from './read-population.ts'
import { ask, requestOf, type Reading } from './reading.ts'

/** A service handed to a provider. */
export function costShift(clue: Clue): Reading {
  const icb = amountOf(clue, 'cost', 'cost', 'money', 'running-costs', 'budget')
  if (icb.kind !== 'value') return icb
  if (icb.value === null)
    return ask({ kind: 'no-cost', what: 'what the service costs the ICB now' })
  const provider = amountOf(clue, 'provider’s cost', 'provider')
  if (provider.kind !== 'value') return provider
  const kept = amountOf(clue, 'cost left in the ICB', 'kept')
  const icbPence = icb.value
  const providerPence = provider.value ?? 0
  return requestOf(kept, (keptPence) => ({
    kind: 'cost-shift',
    icbPence,
    providerPence,
    keptPence: keptPence ?? 0,
  }))
}

/** A reduction in posts, given or worked out. */
export function posts(clue: Clue, year: FinancialYear, rules: EnvelopeRules): Reading {
  const average = amountOf(clue, 'average cost of a post', 'average-post')
  if (average.kind !== 'value') return average
  const averagePostPence = average.value ?? 0
  const population = onePopulation(clue, rules)
  if (population.kind !== 'value') return population
  if (population.value === null) {
    const saving = amountOf(clue, 'saving', 'saving', 'money', 'cost')
    if (saving.kind === 'value' && saving.value === null) {
      return ask({ kind: 'no-cost', what: 'what has to go, or the population and the cost' })
    }
    return requestOf(saving, (pence) => ({
      kind: 'posts',
      year,
      reduction: { kind: 'given', pence: pence ?? 0 },
      averagePostPence,
    }))
  }
  const cost = readCost(clue)
  if (cost.kind !== 'value') return cost
  if (cost.value === null) return ask({ kind: 'no-cost', what: 'the cost now' })
  const reduction = {
    kind: 'gap',
    population: population.value.population,
    cost: cost.value,
  } as const
  return { kind: 'request', request: { kind: 'posts', year, reduction, averagePostPence } }
}

/** A saving that lands on a date. */
export function phasing(clue: Clue): Reading {
  if (clue.undated !== undefined) return ask({ kind: 'no-year', typed: clue.undated })
  const [landsOn, insteadOf] = clue.dates
  const saving = amountOf(clue, 'saving', 'saving', 'money', 'cost')
  if (landsOn === undefined || (saving.kind === 'value' && saving.value === null)) {
    return ask({ kind: 'no-cost', what: 'the saving in a full year' })
  }
  return requestOf(saving, (savingPence) => ({
    kind: 'phasing',
    savingPence: savingPence ?? 0,
    landsOn,
    ...(insteadOf === undefined ? {} : { insteadOf }),
  }))
}
