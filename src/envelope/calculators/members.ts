import type { CaveatId, EnvelopeRules, Rate } from '../../knowledge/envelope-rules.ts'
import { perHead, sumOf, tenthsOfPercent, timesHeads, type Pence } from '../money.ts'
import { wrongHeads, wrongPart, wrongTogether } from '../plausible.ts'
import type { Population } from '../population.ts'
import type { Refusal } from '../refusal.ts'
import type { Member } from '../request.ts'
import { countCost } from './cost-in-scope.ts'

/** One ICB worked out. Cost and gap are there where a cost was given. */
export type MemberResult = {
  readonly name: string
  readonly population: Population
  readonly envelopePence: Pence
  readonly costPence?: Pence
  readonly hostedPence: Pence
  /** Negative where the cost is within the envelope. */
  readonly gapPence?: Pence
  readonly costPencePerHead?: Pence
}

/** All of them, and their totals; cost and gap only where every ICB has a cost. */
export type GroupResult = {
  readonly members: readonly MemberResult[]
  readonly heads: number
  readonly envelopePence: Pence
  readonly hostedPence: Pence
  readonly costPence?: Pence
  readonly gapPence?: Pence
  readonly gapTenthsOfPercent?: number
}

/** What to bear in mind with the costs of several ICBs. */
export function costCaveats(members: readonly Member[]): readonly CaveatId[] {
  const costs = members.flatMap(({ cost }) => cost ?? [])
  const leavesOut = costs.some(
    (cost) => cost.kind === 'parts' && cost.podPence + cost.specialisedPence > 0,
  )
  return [
    ...(costs.length > 0 ? (['given-costs'] as const) : []),
    ...(leavesOut ? (['delegated-inside', 'pod-bracket'] as const) : []),
  ]
}

/** Works out each ICB and adds up. The order of the ICBs makes no difference to any total. */
export function membersResult(
  members: readonly Member[],
  rate: Rate,
  rules: EnvelopeRules,
): GroupResult | { readonly refusal: Refusal } {
  if (members.length < 2) return { refusal: { kind: 'too-few-icbs', given: members.length } }
  const results: MemberResult[] = []
  for (const member of members) {
    const result = memberResult(member, rate, rules)
    if ('refusal' in result) return result
    results.push(result)
  }
  const heads = sumOf(results.map(({ population }) => population.heads))
  const refusal = wrongHeads(heads, rules)
  return refusal === undefined ? totals(results, heads) : { refusal }
}

function memberResult(
  { name, population, cost, hostedPence = 0 }: Member,
  rate: Rate,
  rules: EnvelopeRules,
): MemberResult | { readonly refusal: Refusal } {
  const refusal = wrongHeads(population.heads, rules) ?? wrongPart('hosted cost', hostedPence)
  if (refusal !== undefined) return { refusal }
  const envelopePence = timesHeads(rate.ratePencePerHead, population.heads)
  const own = { name, population, envelopePence, hostedPence }
  if (cost === undefined) return own
  const counted = countCost(cost, population.heads)
  if ('refusal' in counted) return counted
  const costPence = counted.pence
  const unlikely = wrongTogether(costPence, population.heads, rules)
  if (unlikely !== undefined) return { refusal: unlikely }
  if (hostedPence > costPence) {
    return { refusal: { kind: 'more-hosted-than-there-is', costPence, hostedPence } }
  }
  return {
    ...own,
    costPence,
    gapPence: costPence - envelopePence,
    costPencePerHead: perHead(costPence, population.heads),
  }
}

function totals(members: readonly MemberResult[], heads: number): GroupResult {
  const envelopePence = sumOf(members.map((member) => member.envelopePence))
  const hostedPence = sumOf(members.map((member) => member.hostedPence))
  const own = { members, heads, envelopePence, hostedPence }
  const costs = members.flatMap((member) => member.costPence ?? [])
  if (costs.length < members.length) return own
  const costPence = sumOf(costs)
  const gapPence = costPence - envelopePence
  return { ...own, costPence, gapPence, gapTenthsOfPercent: tenthsOfPercent(gapPence, costPence) }
}
