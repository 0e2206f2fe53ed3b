import type { CsvRow } from './parse-csv.ts'
import type { RegionColumn } from './region-template.ts'

/** Something wrong in a file, with where it stands. `column` is the heading as the file has it. */
export type FileProblem = {
  readonly line: number
  readonly column?: string
  readonly what: string
  readonly whatToDo: string
}

/** A value, or the cell that is wrong. */
export type Checked<Value> = { readonly value: Value } | { readonly problem: FileProblem }

/** Where each column stands in a file; absent columns are left out. */
export type ColumnPlaces = ReadonlyMap<
  RegionColumn['id'],
  { readonly index: number; readonly heading: string }
>

/** One row, its cells by column. */
export type RowCells = {
  readonly line: number
  /** Empty for a column that is not there. */
  cell(id: RegionColumn['id']): string
  problem(id: RegionColumn['id'], what: string, whatToDo: string): { readonly problem: FileProblem }
}

export function rowCells({ line, cells }: CsvRow, columns: ColumnPlaces): RowCells {
  return {
    line,
    cell: (id) => cells[columns.get(id)?.index ?? -1] ?? '',
    problem: (id, what, whatToDo) => ({
      problem: {
        line,
        column: columns.get(id)?.heading ?? id,
        what: what.replace(/\.$/, ''),
        whatToDo,
      },
    }),
  }
}

/** "Line 4, column “Running costs”: “abc” is not an amount of money – type pounds …" */
export function fileProblemText({ line, column, what, whatToDo }: FileProblem): string {
  const place = column === undefined ? `Line ${line}` : `Line ${line}, column “${column}”`
  return `${place}: ${what} – ${whatToDo}.`
}
