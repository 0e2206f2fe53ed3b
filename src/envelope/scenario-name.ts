import { dayText } from './financial-year.ts'
import { count, pounds, poundsAndPence } from './money-text.ts'
import type { Population } from './population.ts'
import type { CalculationRequest, Cost } from './request.ts'

/** What a calculation is called until somebody names it: its figures, short. */
export function scenarioName(request: CalculationRequest): string {
  switch (request.kind) {
    case 'envelope':
      return `Envelope of ${who(request.population)}`
    case 'gap':
      return `${who(request.population)}, ${costText(request.cost)}`
    case 'cost-in-scope':
      return `Costs in scope, ${pounds(request.parts.runningCostsPence)}`
    case 'cluster':
    case 'region':
      return `${request.kind === 'region' ? 'Region' : 'Cluster'} of ${count(request.members.length)} ICBs`
    case 'hosted':
      return `${who(request.population)}, hosting ${pounds(request.hostedPence)}`
    case 'cost-shift':
      return `Cost shift, ${pounds(request.icbPence)} to ${pounds(request.providerPence)}`
    case 'phasing':
      return `${pounds(request.savingPence)} on ${dayText(request.landsOn)}`
    case 'supported-population':
      return `People for ${pounds(request.budgetPence)}`
    case 'at-target':
      return `${who(request.population)} at ${poundsAndPence(request.targetPencePerHead)}`
    case 'per-head-cut':
      return `${poundsAndPence(request.costPencePerHead)} a head`
    case 'posts':
      return `Posts at ${pounds(request.averagePostPence)}`
  }
}

function who({ of, heads }: Population): string {
  return of === undefined ? `${count(heads)} people` : of.replace(/^NHS | ICB$/g, '')
}

function costText(cost: Cost): string {
  switch (cost.kind) {
    case 'total':
      return pounds(cost.pence)
    case 'parts':
      return pounds(cost.runningCostsPence + cost.programmePayPence)
    case 'per-head':
      return `${poundsAndPence(cost.pencePerHead)} a head`
  }
}
