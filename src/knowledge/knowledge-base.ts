import type {
  Category,
  CategoryInfo,
  Destination,
  Development,
  Entry,
  IcbFunction,
} from './entry.ts'
import type { Citation, Source } from './source.ts'
import { functionIds } from './function-ids.ts'
import type { EnvelopeRules } from './envelope-rules.ts'
import type { Icb } from './icb.ts'
import type { WaysToAsk } from './ways-to-ask.ts'

/** The parsed content of `knowledge/`, before it is linked. */
export type KnowledgeParts = {
  readonly sources: readonly Source[]
  readonly categories: readonly CategoryInfo[]
  readonly entries: readonly Entry[]
  readonly developments: readonly Development[]
  /** What the envelope's calculations rest on. */
  readonly envelope: EnvelopeRules
  /** Every ICB, standing and abolished, with its populations. */
  readonly icbs: readonly Icb[]
  readonly waysToAsk: WaysToAsk
  /** The table of `language/word-vectors.bin`; null where there is none. */
  readonly wordVectors: Uint8Array | null
}

/** Everything the bot knows, looked up by id. Built once at start and never changed. */
export type KnowledgeBase = KnowledgeParts & {
  /** In the order of the blueprint's table. */
  readonly functions: readonly IcbFunction[]
  entry(id: string): Entry | undefined
  source(id: string): Source
  category(id: Category): CategoryInfo
  /** Later statements about an entry, newest first. */
  developmentsAbout(id: string): readonly Development[]
}

/** Links checked parts. Dangling references are `consistency.ts`'s business; here they throw. */
export function createKnowledgeBase(parts: KnowledgeParts): KnowledgeBase {
  const entries = new Map(parts.entries.map((entry) => [entry.id, entry]))
  const sources = new Map(parts.sources.map((source) => [source.id, source]))
  const categories = new Map(parts.categories.map((category) => [category.id, category]))
  const later = new Map<string, Development[]>()
  for (const development of parts.developments) {
    for (const id of development.about) later.set(id, [...(later.get(id) ?? []), development])
  }
  for (const list of later.values()) list.sort((a, b) => b.sortDate.localeCompare(a.sortDate))

  return {
    ...parts,
    functions: parts.entries
      .filter((entry) => entry.type === 'function')
      .toSorted((a, b) => placeInTable(a) - placeInTable(b)),
    entry: (id) => entries.get(id),
    source: (id) => known(sources, id, 'source'),
    category: (id) => known(categories, id, 'category'),
    developmentsAbout: (id) => later.get(id) ?? [],
  }
}

function placeInTable({ id }: IcbFunction): number {
  return functionIds.findIndex((one) => one === id)
}

function known<K, V>(map: ReadonlyMap<K, V>, id: K, what: string): V {
  const value = map.get(id)
  if (value === undefined) throw new Error(`No ${what} called ${String(id)}`)
  return value
}

/** Every quotation of a function: the printed row, its notes, and what is cited besides. */
export function citationsOf(fn: IcbFunction, category: CategoryInfo): readonly Citation[] {
  const place = `Section 3, table "ICB functional changes", ${category.title}`
  const quotes = [...(fn.row ?? [fn.title]), ...fn.notes, ...category.sharedNotes]
  return [...quotes.map((quote) => ({ source: 'blueprint', place, quote })), ...fn.citations]
}

/** How a destination is named in an answer. */
export const destinationTitles: Record<Destination, string> = {
  icb: 'Stays with the ICB',
  regions: 'Regions',
  'regions-or-national': 'Regions or national',
  national: 'National',
  providers: 'Providers',
  'neighbourhood-health-providers': 'Neighbourhood health providers',
  undecided: 'No destination yet',
}
