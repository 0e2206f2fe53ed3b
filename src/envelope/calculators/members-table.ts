import {
  blankCell,
  headsCell,
  penceCell,
  pencePerHeadCell,
  textCell,
  type Cell,
  type FiguresTable,
} from '../figures-table.ts'
import { perHead } from '../money.ts'
import { basisText } from '../population.ts'
import type { GroupResult, MemberResult } from './members.ts'

/** One row an ICB, and the totals. Over and within are said in words: never by colour or sign alone. */
export function membersTable(caption: string, group: GroupResult): FiguresTable {
  const withCosts = group.members.some(({ costPence }) => costPence !== undefined)
  const withHosted = group.hostedPence > 0
  return {
    caption,
    headings: [
      'ICB',
      'Population',
      'People',
      'Envelope',
      ...(withCosts ? ['Cost', 'Cost a head'] : []),
      ...(withHosted ? ['Of which hosted'] : []),
      ...(withCosts ? ['Over or within', 'By'] : []),
    ],
    rows: [...group.members.map((member) => rowOf(member)), totalRow()],
  }

  function rowOf(member: MemberResult): readonly Cell[] {
    const { name, population, envelopePence, costPence, gapPence, hostedPence } = member
    return row(
      [
        textCell(name),
        textCell(basisText(population)),
        headsCell(population.heads),
        penceCell(envelopePence),
      ],
      costPence,
      member.costPencePerHead,
      hostedPence,
      gapPence,
    )
  }

  function totalRow(): readonly Cell[] {
    const { costPence, gapPence, hostedPence, envelopePence } = group
    return row(
      [textCell('All together'), blankCell, headsCell(group.heads), penceCell(envelopePence)],
      costPence,
      costPence === undefined ? undefined : perHead(costPence, group.heads),
      hostedPence,
      gapPence,
    )
  }

  function row(
    first: readonly Cell[],
    cost: number | undefined,
    costPerHead: number | undefined,
    hosted: number,
    gap: number | undefined,
  ): readonly Cell[] {
    return [
      ...first,
      ...(withCosts
        ? [amount(cost), costPerHead === undefined ? blankCell : pencePerHeadCell(costPerHead)]
        : []),
      ...(withHosted ? [penceCell(hosted)] : []),
      ...(withCosts
        ? [textCell(standing(gap)), gap === undefined ? blankCell : penceCell(Math.abs(gap))]
        : []),
    ]
  }
}

function amount(value: number | undefined): Cell {
  return value === undefined ? blankCell : penceCell(value)
}

function standing(gapPence: number | undefined): string {
  if (gapPence === undefined) return 'no cost given'
  return gapPence > 0 ? 'over' : 'within'
}
