import { writeCsv } from './write-csv.ts'

/** The columns of a file of ICBs, each with the headings it may go by, in lower case. */
export const regionColumns = [
  { id: 'icb', heading: 'ICB', also: ['name', 'icb name', 'code', 'ods code'] },
  { id: 'population', heading: 'Population', also: ['people', 'heads', 'registered', 'list size'] },
  { id: 'running', heading: 'Running costs', also: ['cost', 'costs', 'total cost', 'spend'] },
  { id: 'programme', heading: 'Programme pay', also: ['programme'] },
  { id: 'pod', heading: 'POD delegation', also: ['pod'] },
  {
    id: 'specialised',
    heading: 'Specialised commissioning delegation',
    also: ['spec', 'specialised', 'spec comm', 'specialised commissioning'],
  },
  { id: 'hosted', heading: 'Hosted for others', also: ['hosted', 'hosted services'] },
] as const
export type RegionColumn = (typeof regionColumns)[number]

/** A file to fill in: the headings, and two rows that show how. */
export function regionTemplate(): string {
  return writeCsv([
    regionColumns.map(({ heading }) => heading),
    ['NHS Devon ICB', '', 14_500_000, 11_200_000, 400_000, 0, 600_000],
    ['Somewhere else', 650_000, 8_000_000, 5_100_000, 0, 0, 0],
  ])
}
