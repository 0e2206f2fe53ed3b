import type { Icb } from '../../knowledge/icb.ts'
import { overlapping } from '../icbs/overlapping.ts'
import { count } from '../money-text.ts'
import type { Member } from '../request.ts'
import { parseCsv, type CsvRow } from './parse-csv.ts'
import { memberInRow, type RegionFileSetting } from './region-row.ts'
import { regionColumns } from './region-template.ts'
import { rowCells, type ColumnPlaces, type FileProblem } from './row-cells.ts'

export type RegionFile =
  | { readonly kind: 'members'; readonly members: readonly Member[] }
  /** Every problem at once. Nothing of the file is used. */
  | { readonly kind: 'problems'; readonly problems: readonly FileProblem[] }

/** More rows than England has ever had ICBs, many times over. */
const mostRows = 10_000

/** Reads a cluster or region from a CSV file: all of it, or none of it with every bad cell named. */
export function readRegionFile(text: string, setting: RegionFileSetting): RegionFile {
  const parsed = parseCsv(text)
  if (parsed.kind === 'unclosed-quote') {
    return wrongFile(parsed.line, 'a quotation mark is not closed', 'close it or take it out')
  }
  const [header, ...rows] = parsed.rows
  if (header === undefined) return wrongFile(1, 'the file is empty', 'start from the template')
  const columns = columnsOf(header)
  const wrong = headerProblems(header, columns)
  if (wrong.length > 0) return { kind: 'problems', problems: wrong }
  if (rows.length < 2 || rows.length > mostRows) {
    return wrongFile(
      header.line,
      `the file has ${count(rows.length)} ${rows.length === 1 ? 'ICB' : 'ICBs'}`,
      `give a row for each of 2 to ${count(mostRows)}`,
    )
  }
  return membersIn(rows, columns, setting)
}

function membersIn(
  rows: readonly CsvRow[],
  columns: ColumnPlaces,
  setting: RegionFileSetting,
): RegionFile {
  const members: Member[] = []
  const problems: FileProblem[] = []
  const names = new Map<string, number>()
  const icbs: { readonly icb: Icb; readonly line: number }[] = []
  for (const csvRow of rows) {
    const row = rowCells(csvRow, columns)
    const read = memberInRow(row, setting)
    if (read.kind === 'problems') {
      problems.push(...read.problems)
      continue
    }
    const { member, icb } = read
    const key = member.name.toLowerCase()
    const before =
      names.get(key) ??
      (icb && icbs.find((other) => overlapping([other.icb, icb]).length > 0)?.line)
    if (before !== undefined) {
      const what = `“${member.name}” counts people who are already in line ${before}`
      problems.push(row.problem('icb', what, 'keep one of the two').problem)
    }
    names.set(key, row.line)
    if (icb !== undefined && before === undefined) icbs.push({ icb, line: row.line })
    members.push(member)
  }
  return problems.length > 0 ? { kind: 'problems', problems } : { kind: 'members', members }
}

function columnsOf(header: CsvRow): ColumnPlaces {
  const headings = header.cells.map((cell) => cell.toLowerCase().replace(/\s+/g, ' '))
  return new Map(
    regionColumns.flatMap(({ id, heading, also }) => {
      const names: readonly string[] = [heading.toLowerCase(), ...also]
      const index = headings.findIndex((cell) => names.includes(cell))
      return index < 0 ? [] : [[id, { index, heading: header.cells[index] ?? heading }] as const]
    }),
  )
}

function headerProblems(header: CsvRow, columns: ColumnPlaces): readonly FileProblem[] {
  const { line, cells } = header
  if (!columns.has('icb')) {
    const what = 'the first line has no heading “ICB”'
    return [{ line, what, whatToDo: 'start with the headings of the template' }]
  }
  const known = new Set([...columns.values()].map(({ index }) => index))
  const whatToDo = 'take it out, or give it a heading of the template'
  return cells.flatMap((column, i) =>
    column === '' || known.has(i)
      ? []
      : [{ line, column, what: 'I do not know this column', whatToDo }],
  )
}

function wrongFile(line: number, what: string, whatToDo: string): RegionFile {
  return { kind: 'problems', problems: [{ line, what, whatToDo }] }
}
