import type { EnvelopeRules } from '../../knowledge/envelope-rules.ts'
import type { FinancialYear } from '../financial-year.ts'
import { amountOf, readCost } from './read-cost.ts'
import { withRole, type Clue } from './clue.ts'
import { comparing } from './intent-words.ts'
import { membersInOrder } from './read-members.ts'
import { onePopulation, type PopulationRead } from './read-population.ts'
import { costShift, phasing, posts } from './choose-change.ts'
import { ask, requestOf, type Reading } from './reading.ts'

/** The calculation that the figures of a text call for. What is missing or could be two things is asked about. */
export function choose(clue: Clue, year: FinancialYear, rules: EnvelopeRules): Reading {
  if (clue.question !== undefined) return ask(clue.question)
  const has = (...roles: Parameters<typeof withRole>[1][]) => withRole(clue, ...roles).length > 0
  if (has('provider')) return costShift(clue)
  if (has('average-post')) return posts(clue, year, rules)
  const landing = clue.dates.length > 0 || clue.undated !== undefined
  if (landing && (has('saving') || (has('money', 'cost') && !has('population')))) {
    return phasing(clue)
  }
  if (has('difference-per-head') && !has('cost-per-head')) {
    return ask({ kind: 'no-cost', what: 'the whole cost per head, and not how far it is off' })
  }
  const several =
    withRole(clue, 'population').length > 1 || (clue.icbs.length > 1 && !has('population'))
  if (several) {
    const members = membersInOrder(clue, rules)
    const compared = comparing.test(clue.words) ? { isCompared: true as const } : {}
    return requestOf(members, (read) => ({ kind: 'cluster', year, members: read, ...compared }))
  }
  const population = onePopulation(clue, rules)
  if (population.kind !== 'value') return population
  if (population.value === null) return withoutPopulation(clue, year)
  return withPopulation(clue, year, population.value)
}

function withPopulation(clue: Clue, year: FinancialYear, read: PopulationRead): Reading {
  const { population, otherPopulations } = read
  const bare = withRole(clue, 'bare')
  // A figure that is left over may be half of what is asked: it is never passed over.
  if (bare.length > 0) return ask(whichIsPeople(clue))
  const target = amountOf(clue, 'target per head', 'target-per-head')
  if (target.kind !== 'value') return target
  if (target.value !== null) {
    const request = {
      kind: 'at-target',
      year,
      population,
      targetPencePerHead: target.value,
    } as const
    return { kind: 'request', request }
  }
  const cost = readCost(clue)
  if (cost.kind !== 'value') return cost
  const hosted = amountOf(clue, 'hosted cost', 'hosted')
  if (hosted.kind !== 'value') return hosted
  if (hosted.value !== null) {
    if (cost.value === null)
      return ask({ kind: 'no-cost', what: 'the whole cost, with the hosted services in it' })
    const request = {
      kind: 'hosted',
      year,
      population,
      cost: cost.value,
      hostedPence: hosted.value,
    } as const
    return { kind: 'request', request }
  }
  if (cost.value !== null) {
    const request = { kind: 'gap', year, population, otherPopulations, cost: cost.value } as const
    return { kind: 'request', request }
  }
  const claimed = amountOf(clue, 'budget', 'claimed')
  return requestOf(claimed, (claimedPence) => ({
    kind: 'envelope',
    year,
    population,
    otherPopulations,
    ...(claimedPence === null ? {} : { claimedPence }),
  }))
}

function withoutPopulation(clue: Clue, year: FinancialYear): Reading {
  const bare = withRole(clue, 'bare')
  if (bare.length > 0) return ask(whichIsPeople(clue))
  const saving = withRole(clue, 'saving')[0]
  if (saving !== undefined) return ask({ kind: 'no-date', typed: saving.figure.typed })
  const asksForPeople =
    /\b(how many (people|heads|patients|residents)|(what|how big an?) (size )?(of )?population|population (would|does|do|could|can|will)|support)/.test(
      clue.words,
    )
  if (withRole(clue, 'budget').length > 0 || asksForPeople) {
    const budget = amountOf(clue, 'budget', 'budget', 'money', 'cost', 'claimed')
    if (budget.kind !== 'value' || budget.value !== null) {
      return requestOf(budget, (pence) => ({
        kind: 'supported-population',
        year,
        budgetPence: pence ?? 0,
      }))
    }
  }
  const cost = readCost(clue)
  if (cost.kind !== 'value') return cost
  if (cost.value?.kind === 'per-head' && withRole(clue, 'target-per-head').length === 0) {
    const costPencePerHead = cost.value.pencePerHead
    return { kind: 'request', request: { kind: 'per-head-cut', year, costPencePerHead } }
  }
  if (cost.value?.kind === 'parts') {
    const { kind: _parts, ...parts } = cost.value
    return { kind: 'request', request: { kind: 'cost-in-scope', parts } }
  }
  const money = clue.figures[0]
  return money === undefined
    ? ask({ kind: 'no-figures' })
    : ask({ kind: 'no-population', typed: money.figure.typed })
}

function whichIsPeople(clue: Clue) {
  const typed = clue.figures.map(({ figure }) => figure.typed)
  return { kind: 'which-is-people', typed } as const
}
