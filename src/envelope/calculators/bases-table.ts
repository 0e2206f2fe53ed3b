import type { Rate } from '../../knowledge/envelope-rules.ts'
import { headsCell, penceCell, textCell, type FiguresTable } from '../figures-table.ts'
import type { Pence } from '../money.ts'
import { basisText, type Population } from '../population.ts'
import { envelopeOf } from './steps.ts'

/** The same sum on every published count of an ICB, as the blueprint does not say which it means. */
export function basesTable(
  rate: Rate,
  populations: readonly Population[],
  costPence?: Pence,
): FiguresTable {
  return {
    caption: 'The same sum on each published population',
    headings: [
      'Population',
      'People',
      'Envelope',
      ...(costPence === undefined ? [] : ['Over or within', 'By']),
    ],
    rows: populations.map((population) => {
      const envelopePence = envelopeOf(rate, population)
      return [
        textCell(basisText(population)),
        headsCell(population.heads),
        penceCell(envelopePence),
        ...(costPence === undefined
          ? []
          : [
              textCell(costPence > envelopePence ? 'over' : 'within'),
              penceCell(Math.abs(costPence - envelopePence)),
            ]),
      ]
    }),
  }
}
