import type { Rate } from '../../knowledge/envelope-rules.ts'
import {
  headsCell,
  penceCell,
  pencePerHeadCell,
  textCell,
  type NamedFigure,
} from '../figures-table.ts'
import { count, percent, pounds, poundsAndPence } from '../money-text.ts'
import { sumOf } from '../money.ts'
import { rateFor } from '../rate.ts'
import type { CalculationRequest, Member } from '../request.ts'
import { refused, worked, type Outcome, type Setting, type Step } from '../worked.ts'
import { costCaveats, membersResult, type GroupResult } from './members.ts'
import { membersTable } from './members-table.ts'
import { populationCaveats, rateStep } from './steps.ts'

/** Several ICBs that share a leadership or are to merge: each, and all together. */
export function cluster(
  { members, year, isCompared }: CalculationRequest & { kind: 'cluster' | 'region' },
  setting: Setting,
): Outcome<GroupResult> {
  const found = rateFor(setting.rules, year)
  if (found.kind === 'no-rate') return refused(found)
  const group = membersResult(members, found.rate, setting.rules)
  if ('refusal' in group) return refused(group.refusal)
  return worked(setting, {
    result: group,
    sentence:
      (isCompared ? apart(group, found.rate) : undefined) ?? clusterSentence(group, found.rate),
    steps: [...becameSteps(members), rateStep(found.rate, year), ...totalSteps(group, found.rate)],
    figures: groupFigures(group, found.rate),
    caveats: [
      ...populationCaveats(members.map(({ population }) => population)),
      ...costCaveats(members),
      ...(group.costPence === undefined ? [] : (['region-judges'] as const)),
    ],
    table: membersTable('Each ICB, and all together', group),
  })
}

/** What became of the ICBs that are named: an abolished one is said to be abolished. */
function becameSteps(members: readonly Member[]): readonly Step[] {
  return members.flatMap(({ population: { of, status } }) =>
    of === undefined || status === undefined ? [] : [{ text: `${of}: ${status}` }],
  )
}

export function groupFigures(group: GroupResult, rate: Rate): readonly NamedFigure[] {
  const { members, heads: people, envelopePence, costPence, gapPence } = group
  return [
    { name: 'ICBs', cell: textCell(count(members.length)) },
    { name: 'Population', cell: headsCell(people) },
    { name: 'Rate per head', cell: pencePerHeadCell(rate.ratePencePerHead) },
    { name: 'Envelope', cell: penceCell(envelopePence) },
    ...(costPence === undefined || gapPence === undefined
      ? []
      : [
          { name: 'Costs that count', cell: penceCell(costPence) },
          { name: 'Over or within', cell: textCell(gapPence > 0 ? 'over' : 'within') },
          { name: 'By', cell: penceCell(Math.abs(gapPence)) },
        ]),
  ]
}

/** The sums of the columns, and the envelope both ways: the parts add up to the whole. */
export function totalSteps(group: GroupResult, rate: Rate): readonly Step[] {
  const envelopes = group.members.map(({ envelopePence }) => envelopePence)
  const parts = envelopes.length <= 6 ? `${envelopes.map(pounds).join(' + ')} = ` : ''
  return [
    { text: `People: ${count(group.heads)} in ${count(envelopes.length)} ICBs` },
    {
      text: `Envelopes together: ${parts}${pounds(sumOf(envelopes))}, the same as ${poundsAndPence(rate.ratePencePerHead)} × ${count(group.heads)}`,
    },
    ...(group.costPence === undefined || group.gapPence === undefined
      ? []
      : [
          {
            text: `Costs together: ${pounds(group.costPence)}`,
            rule: 'scope',
          } satisfies Step,
          {
            text: `${pounds(group.costPence)} − ${pounds(group.envelopePence)} = ${pounds(group.gapPence)}`,
          },
        ]),
  ]
}

/** "The envelope of … is the larger, by £5,000: …", of two ICBs that are not the same, and of no costs. */
function apart(group: GroupResult, rate: Rate): string | undefined {
  const { members, envelopePence, heads, costPence } = group
  const [larger, smaller, ...others] = members.toSorted((a, b) => b.envelopePence - a.envelopePence)
  if (larger === undefined || smaller === undefined || others.length > 0) return undefined
  // "ICB 1" says nothing of which it is.
  const areNamed = [larger, smaller].every(({ population }) => population.source !== undefined)
  const more = larger.envelopePence - smaller.envelopePence
  if (!areNamed || more === 0 || costPence !== undefined) return undefined
  return (
    `The envelope of ${larger.name} is the larger, by ${pounds(more)}: ${pounds(larger.envelopePence)} against ` +
    `${pounds(smaller.envelopePence)} for ${smaller.name}, at ${poundsAndPence(rate.ratePencePerHead)} a head. ` +
    `Together they come to ${pounds(envelopePence)} for ${count(heads)} people.`
  )
}

function clusterSentence(group: GroupResult, rate: Rate): string {
  const { members, envelopePence, heads, costPence, gapPence, gapTenthsOfPercent = 0 } = group
  const joint = `the ${count(members.length)} ICBs together (${count(heads)} people)`
  if (costPence === undefined || gapPence === undefined) {
    return `${pounds(envelopePence)} is the envelope of ${joint}, at ${poundsAndPence(rate.ratePencePerHead)} a head.`
  }
  const against = `${pounds(costPence)} against an envelope of ${pounds(envelopePence)} for ${joint}`
  if (gapPence > 0) {
    return `${pounds(gapPence)} has to go, ${percent(gapTenthsOfPercent)} of the cost: ${against}.`
  }
  return `${pounds(-gapPence)} of room is left: ${against}.`
}
