import { count, percent, pounds } from '../money-text.ts'
import { sumOf, type Pence } from '../money.ts'
import { rateFor } from '../rate.ts'
import type { CalculationRequest } from '../request.ts'
import { refused, worked, type Outcome, type Setting, type Step } from '../worked.ts'
import { groupFigures, totalSteps } from './cluster.ts'
import { membersTable } from './members-table.ts'
import { costCaveats, membersResult, type GroupResult, type MemberResult } from './members.ts'
import { populationCaveats, rateStep } from './steps.ts'

export type RegionResult = GroupResult & {
  /** Undefined where an ICB has no cost. */
  readonly meetsTarget?: boolean
  readonly over: readonly string[]
  readonly within: readonly string[]
}

/** Delivery is judged for the region as a whole: does it meet the target, who is over, who is within? */
export function region(
  { members, year }: CalculationRequest & { kind: 'cluster' | 'region' },
  setting: Setting,
): Outcome<RegionResult> {
  const found = rateFor(setting.rules, year)
  if (found.kind === 'no-rate') return refused(found)
  const group = membersResult(members, found.rate, setting.rules)
  if ('refusal' in group) return refused(group.refusal)

  const over = group.members.filter(({ gapPence }) => gapPence !== undefined && gapPence > 0)
  const within = group.members.filter(({ gapPence }) => gapPence !== undefined && gapPence <= 0)
  return worked(setting, {
    result: {
      ...group,
      ...(group.gapPence === undefined ? {} : { meetsTarget: group.gapPence <= 0 }),
      over: over.map(({ name }) => name),
      within: within.map(({ name }) => name),
    },
    sentence: regionSentence(group, over, within),
    steps: [
      rateStep(found.rate, year),
      ...totalSteps(group, found.rate),
      { text: `Delivery is judged for the region as a whole${judged(group)}`, rule: 'region' },
      ...standings(over, within),
    ],
    figures: groupFigures(group, found.rate),
    caveats: [
      ...populationCaveats(members.map(({ population }) => population)),
      ...costCaveats(members),
      ...(group.hostedPence > 0 ? (['hosted'] as const) : []),
      'region-judges',
    ],
    table: membersTable('The region, ICB by ICB', group),
  })
}

function regionSentence(
  group: GroupResult,
  over: readonly MemberResult[],
  within: readonly MemberResult[],
): string {
  const { members, envelopePence, costPence, gapPence, gapTenthsOfPercent = 0 } = group
  if (costPence === undefined || gapPence === undefined) {
    const without = members.filter((member) => member.costPence === undefined).length
    return `${pounds(envelopePence)} is the envelope of the region’s ${count(members.length)} ICBs. Whether the region meets it cannot be said: ${without === members.length ? 'no costs were given' : `${count(without)} of them ${without === 1 ? 'has' : 'have'} no cost`}.`
  }
  const split = `${count(over.length)} of the ${count(members.length)} ICBs ${over.length === 1 ? 'is' : 'are'} over and ${count(within.length)} within`
  const against = `${pounds(costPence)} against an envelope of ${pounds(envelopePence)}`
  return gapPence > 0
    ? `${pounds(gapPence)} has to go for the region to meet the target, ${percent(gapTenthsOfPercent)} of the cost: ${against}. ${split}.`
    : `The region meets the target with ${pounds(-gapPence)} to spare: ${against}. ${split}.`
}

function judged({ gapPence }: GroupResult): string {
  if (gapPence === undefined) return ''
  return gapPence > 0 ? ': it does not meet the target' : ': it meets the target'
}

function standings(
  over: readonly MemberResult[],
  within: readonly MemberResult[],
): readonly Step[] {
  return [
    ...(over.length === 0
      ? []
      : [{ text: `Over, by ${pounds(total(over))} in all: ${names(over)}` }]),
    ...(within.length === 0
      ? []
      : [{ text: `Within, by ${pounds(total(within))} in all: ${names(within)}` }]),
  ]
}

function total(list: readonly MemberResult[]): Pence {
  return sumOf(list.map(({ gapPence = 0 }) => Math.abs(gapPence)))
}

const mostNamed = 12

function names(list: readonly MemberResult[]): string {
  const named = list
    .slice(0, mostNamed)
    .map(({ name, gapPence = 0 }) => `${name} ${pounds(Math.abs(gapPence))}`)
  const more = list.length - named.length
  return more > 0 ? `${named.join('; ')}; and ${count(more)} more` : named.join('; ')
}
