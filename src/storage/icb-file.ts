import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { parseCsv, type CsvRow } from '../envelope/csv/parse-csv.ts'
import { icbSchema, type Icb, type PopulationSource } from '../knowledge/icb.ts'

const fileName = 'icbs.csv'

const columns = [
  'name',
  'short name',
  'also known as',
  'ODS code',
  'ONS code',
  'region',
  'standing',
  'status',
  'successors',
  'predecessors',
] as const

/**
 * Reads `icbs.csv` of `dir`: every ICB, standing and abolished, with a column for each population source.
 * Reports every problem as `file:line:column what – what to do`.
 */
export async function readIcbs(
  dir: string,
  sources: readonly PopulationSource[],
): Promise<{ readonly icbs: readonly Icb[]; readonly problems: readonly string[] }> {
  const shown = path.join(path.basename(dir), fileName)
  const text = await readFile(path.join(dir, fileName), 'utf8').catch(() => null)
  if (text === null) return failed(`${shown}:1:1 is missing – restore it`)
  const parsed = parseCsv(text)
  if (parsed.kind === 'unclosed-quote') {
    return failed(`${shown}:${parsed.line}:1 a quotation mark is not closed – close it`)
  }
  const [header, ...rows] = parsed.rows
  const headings = header?.cells ?? []
  const missing = [...columns, ...sources.map(({ id }) => id)].filter((c) => !headings.includes(c))
  if (missing.length > 0) {
    return failed(`${shown}:1:1 has no column “${missing.join('”, “')}” – add it`)
  }
  const icbs: Icb[] = []
  const problems: string[] = []
  for (const row of rows) {
    const read = icbSchema.safeParse(icbOf(headings, row, sources))
    if (read.success) icbs.push(read.data)
    else problems.push(...read.error.issues.map((issue) => problemLine(issue, row)))
  }
  return { icbs, problems: [...problems, ...danglingCodes(icbs)] }

  function problemLine(
    issue: { readonly path: readonly PropertyKey[]; readonly message: string },
    row: CsvRow,
  ): string {
    return `${shown}:${row.line}:1 “${issue.path.join('.')}”: ${issue.message} – correct the cell`
  }

  function danglingCodes(all: readonly Icb[]): readonly string[] {
    const known = new Set(all.map((icb) => icb.odsCode))
    return all.flatMap((icb) =>
      [...icb.successors, ...icb.predecessors]
        .filter((code) => !known.has(code))
        .map((code) => `${shown}:1:1 ${icb.name} names ${code}, which is not there – correct it`),
    )
  }
}

function icbOf(
  headings: readonly string[],
  { cells }: CsvRow,
  sources: readonly PopulationSource[],
) {
  const cell = (heading: string) => cells[headings.indexOf(heading)] ?? ''
  return {
    name: cell('name'),
    shortName: cell('short name'),
    aliases: listOf(cell('also known as'), ';'),
    odsCode: cell('ODS code'),
    onsCode: cell('ONS code'),
    region: cell('region'),
    isCurrent: cell('standing') === 'current',
    status: cell('status'),
    successors: listOf(cell('successors'), ' '),
    predecessors: listOf(cell('predecessors'), ' '),
    populations: sources.flatMap(({ id }) =>
      cell(id) === '' ? [] : [{ sourceId: id, populationHeads: Number(cell(id)) }],
    ),
  }
}

function listOf(cell: string, separator: string): readonly string[] {
  return cell
    .split(separator)
    .map((part) => part.trim())
    .filter((part) => part !== '')
}

function failed(problem: string) {
  return { icbs: [], problems: [problem] }
}
