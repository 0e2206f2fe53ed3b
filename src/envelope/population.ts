import type { EnvelopeRules } from '../knowledge/envelope-rules.ts'
import type { Icb, PopulationBasis } from '../knowledge/icb.ts'
import { count } from './money-text.ts'

/** People, with who is counted, when, and by whom. The blueprint leaves open which of these it means. */
export type Population = {
  readonly heads: number
  readonly basis: PopulationBasis | 'unstated'
  readonly asOf?: string
  /** Undefined: as the asker gave it. */
  readonly source?: string
  /** The ICB that it is of, and what became of it in words; undefined where none was named. */
  readonly of?: string
  readonly status?: string
}

/** All published counts of an ICB, the one that leads first. Empty for an ICB with none. */
export function populationsOf(icb: Icb, rules: EnvelopeRules): readonly Population[] {
  return icb.populations.flatMap(({ sourceId, populationHeads }) => {
    const source = rules.populationSources.find(({ id }) => id === sourceId)
    if (source === undefined) return []
    const { basis, asOf, source: publisher } = source
    return [
      { heads: populationHeads, basis, asOf, source: publisher, of: icb.name, status: icb.status },
    ]
  })
}

const basisWords: Record<Population['basis'], string> = {
  registered: 'registered patients',
  resident: 'residents',
  unstated: 'people',
}

/** "1,900,000 people", "2,036,209 registered patients, 1 August 2026" */
export function datedHeadsText({ heads, basis, asOf }: Population): string {
  return `${count(heads)} ${basisWords[basis]}${asOf === undefined ? '' : `, ${asOf}`}`
}

/** "registered patients, 1 August 2026 (NHS England, …)" or "as you gave it". */
export function basisText({ basis, asOf, source }: Population): string {
  if (source === undefined) {
    return basis === 'unstated' ? 'as you gave it' : `${basisWords[basis]}, as you gave it`
  }
  return `${basisWords[basis]}, ${asOf} (${source})`
}
