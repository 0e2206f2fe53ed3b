import type { Member } from '../request.ts'
import { regionColumns } from './region-template.ts'
import { writeCsv, type CsvCell } from './write-csv.ts'

/** ICBs as rows of the template, so that they can be changed and read again to the same penny. */
export function membersCsv(members: readonly Member[]): string {
  return writeCsv([regionColumns.map(({ heading }) => heading), ...members.map(rowOf)])
}

function rowOf({ name, population, cost, hostedPence }: Member): readonly CsvCell[] {
  // A count that was looked up is left empty: it is looked up again.
  const heads = population.source === undefined ? population.heads : ''
  const hosted = hostedPence === undefined ? '' : hostedPence / 100
  switch (cost?.kind) {
    case undefined:
      return [name, heads, '', '', '', '', hosted]
    case 'total':
      return [name, heads, cost.pence / 100, '', '', '', hosted]
    case 'per-head':
      return [name, heads, (cost.pencePerHead * population.heads) / 100, '', '', '', hosted]
    case 'parts': {
      const { runningCostsPence, programmePayPence, podPence, specialisedPence } = cost
      const parts = [runningCostsPence, programmePayPence, podPence, specialisedPence]
      return [name, heads, ...parts.map((pence) => pence / 100), hosted]
    }
  }
}
