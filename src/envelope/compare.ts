import {
  blankCell,
  textCell,
  type Cell,
  type FiguresTable,
  type NamedFigure,
} from './figures-table.ts'

/** A result with the name it was saved under. */
export type NamedResult = { readonly name: string; readonly figures: readonly NamedFigure[] }

/** Two results side by side, figure by figure, with the second less the first. */
export function compareResults(first: NamedResult, second: NamedResult): FiguresTable {
  const names = [...new Set([...first.figures, ...second.figures].map(({ name }) => name))]
  return {
    caption: `${first.name} beside ${second.name}`,
    headings: ['Figure', first.name, second.name, 'Difference'],
    rows: names.map((name) => {
      const one = cellOf(first, name)
      const other = cellOf(second, name)
      return [textCell(name), one ?? blankCell, other ?? blankCell, difference(one, other)]
    }),
  }
}

function cellOf({ figures }: NamedResult, wanted: string): Cell | undefined {
  return figures.find(({ name }) => name === wanted)?.cell
}

function difference(one: Cell | undefined, other: Cell | undefined): Cell {
  if (one?.kind === 'heads' && other?.kind === 'heads') {
    return { kind: 'heads', heads: other.heads - one.heads }
  }
  if (one?.kind === 'pence' && other?.kind === 'pence') {
    return { kind: 'pence', pence: other.pence - one.pence }
  }
  if (one?.kind === 'pence-per-head' && other?.kind === 'pence-per-head') {
    return { kind: 'pence-per-head', pence: other.pence - one.pence }
  }
  if (one?.kind === 'tenths-of-percent' && other?.kind === 'tenths-of-percent') {
    return { kind: 'tenths-of-percent', tenths: other.tenths - one.tenths }
  }
  return blankCell
}
