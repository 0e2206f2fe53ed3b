import type { EnvelopeRules } from '../../knowledge/envelope-rules.ts'
import type { Icb, PopulationBasis } from '../../knowledge/icb.ts'
import type { FindIcb } from '../icbs/find-icb.ts'
import { wrongHeads } from '../plausible.ts'
import { populationsOf, type Population } from '../population.ts'
import { refusalText } from '../refusal-text.ts'
import type { Member } from '../request.ts'
import { shown } from '../shown.ts'
import { cellFigure } from './cell-figure.ts'
import { costInRow } from './cost-in-row.ts'
import type { Checked, FileProblem, RowCells } from './row-cells.ts'

export type RegionFileSetting = {
  readonly rules: EnvelopeRules
  readonly find: FindIcb
  /** Which published count fills a population that the file leaves empty. */
  readonly basis: PopulationBasis
}

export type RowRead =
  | { readonly kind: 'member'; readonly member: Member; readonly icb?: Icb }
  | { readonly kind: 'problems'; readonly problems: readonly FileProblem[] }

/** One row as an ICB with its figures, or everything that is wrong with it. */
export function memberInRow(row: RowCells, setting: RegionFileSetting): RowRead {
  const population = populationInRow(row, setting)
  const heads = 'value' in population ? population.value.people.heads : undefined
  const cost = costInRow(row, heads, setting.rules)
  if ('problem' in population || 'problems' in cost) {
    const problems = 'problems' in cost ? cost.problems : []
    return {
      kind: 'problems',
      problems: 'problem' in population ? [population.problem, ...problems] : problems,
    }
  }
  const { people, icb } = population.value
  return {
    kind: 'member',
    member: { name: people.of ?? row.cell('icb'), population: people, ...cost.value },
    ...(icb === undefined ? {} : { icb }),
  }
}

type PeopleInRow = { readonly people: Population; readonly icb?: Icb }

function populationInRow(row: RowCells, setting: RegionFileSetting): Checked<PeopleInRow> {
  const name = row.cell('icb')
  if (name === '')
    return row.problem('icb', 'the cell is empty', 'give the name or code of the ICB')
  const typed = row.cell('population')
  if (typed === '') return published(row, name, setting)
  const read = cellFigure(typed, 'people')
  if (read.kind === 'wrong') return row.problem('population', read.what, read.whatToDo)
  const refusal = wrongHeads(read.amount, setting.rules)
  if (refusal !== undefined) {
    return row.problem('population', refusalText(refusal), 'correct the cell')
  }
  const icb = setting.find.exactly(name)
  const people: Population = { heads: read.amount, basis: 'unstated' }
  if (icb === undefined) return { value: { people } }
  return { value: { people: { ...people, of: icb.name, status: icb.status }, icb } }
}

/** The count that stands in for a population left empty. */
function published(
  row: RowCells,
  name: string,
  { find, rules, basis }: RegionFileSetting,
): Checked<PeopleInRow> {
  const whatToDo = 'give its full name or code, or its population'
  const found = find.one(name)
  switch (found.kind) {
    case 'none':
      return row.problem('icb', `I know no ICB called “${shown(name)}”`, whatToDo)
    case 'several': {
      const names = found.icbs.map((icb) => icb.name).join(' or ')
      return row.problem('icb', `“${shown(name)}” could be ${names}`, whatToDo)
    }
    case 'found': {
      const { icb } = found
      const people = populationsOf(icb, rules).find((one) => one.basis === basis)
      return people === undefined
        ? row.problem('icb', `I hold no ${basis} population for ${icb.name}`, 'give its population')
        : { value: { people, icb } }
    }
  }
}
