import type { EnvelopeRules } from '../../knowledge/envelope-rules.ts'
import { countCost } from '../calculators/cost-in-scope.ts'
import { wrongTogether } from '../plausible.ts'
import { refusalText } from '../refusal-text.ts'
import type { Cost, Member } from '../request.ts'
import { cellFigure } from './cell-figure.ts'
import type { Checked, FileProblem, RowCells } from './row-cells.ts'
import type { RegionColumn } from './region-template.ts'

const costColumns = ['running', 'programme', 'pod', 'specialised', 'hosted'] as const
type CostColumn = (typeof costColumns)[number]

export type CostInRow = Pick<Member, 'cost' | 'hostedPence'>

/** The costs of a row, none if all its cells are empty. `heads` is undefined where the population is wrong. */
export function costInRow(
  row: RowCells,
  heads: number | undefined,
  rules: EnvelopeRules,
): { readonly value: CostInRow } | { readonly problems: readonly FileProblem[] } {
  const pence: Partial<Record<CostColumn, number>> = {}
  const problems: FileProblem[] = []
  for (const id of costColumns) {
    const read = amountIn(row, id)
    if ('problem' in read) problems.push(read.problem)
    else if (read.value !== null) pence[id] = read.value
  }
  if (problems.length > 0) return { problems }
  const { running, programme = 0, pod = 0, specialised = 0, hosted = 0 } = pence
  if (running === undefined) {
    return programme + pod + specialised + hosted === 0
      ? { value: {} }
      : wrong('running', 'the cell is empty, though other costs are given')
  }
  const cost: Cost = {
    kind: 'parts',
    runningCostsPence: running,
    programmePayPence: programme,
    podPence: pod,
    specialisedPence: specialised,
  }
  const counted = countCost(cost, heads ?? 0)
  if ('refusal' in counted) return wrong('running', refusalText(counted.refusal))
  if (hosted > counted.pence) return wrong('hosted', 'more is hosted than the costs come to')
  const unlikely = heads === undefined ? undefined : wrongTogether(counted.pence, heads, rules)
  if (unlikely !== undefined) return wrong('running', refusalText(unlikely))
  return { value: { cost, ...(hosted === 0 ? {} : { hostedPence: hosted }) } }

  function wrong(id: RegionColumn['id'], what: string) {
    return { problems: [row.problem(id, what, 'correct the row').problem] }
  }
}

/** Pence; null for an empty cell or a dash. */
function amountIn(row: RowCells, id: CostColumn): Checked<number | null> {
  const typed = row.cell(id)
  if (/^[-–]?$/.test(typed)) return { value: null }
  const read = cellFigure(typed, 'pounds')
  return read.kind === 'wrong' ? row.problem(id, read.what, read.whatToDo) : { value: read.amount }
}
