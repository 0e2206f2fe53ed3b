import type { Category, Destination, IcbFunction, RowList } from '../knowledge/entry.ts'
import { citationsOf, destinationTitles, type KnowledgeBase } from '../knowledge/knowledge-base.ts'
import type { Cited, Comparison, FunctionRow, List } from './answer.ts'
import { wordsOf } from './search/words.ts'
import { legislationSentences } from './wording.ts'

/** Which rows of the table are wanted. Every part that is given must hold. */
export type RowFilter = {
  readonly categories?: readonly Category[]
  readonly destinations?: readonly Destination[]
  readonly legislation?: IcbFunction['legislation']
  readonly overTime?: boolean
}

/** A list or count over the table. */
export type TableRequest = { readonly filter: RowFilter; readonly said: string }

/** The words that `/icb-function list` takes. */
export const tableWords: Readonly<Record<RowList, TableRequest>> = {
  all: { filter: {}, said: 'stand in the blueprint’s table of functional changes' },
  grow: { filter: { categories: ['grow'] }, said: 'are for ICBs to grow' },
  retain: {
    filter: { categories: ['retain-and-adapt'] },
    said: 'are for ICBs to retain and adapt',
  },
  transfer: {
    filter: { categories: ['review-for-transfer'] },
    said: 'are under review for transfer',
  },
  icb: { filter: { destinations: ['icb'] }, said: 'stay with the ICB, to grow or to adapt' },
  regions: {
    filter: { destinations: ['regions', 'regions-or-national'] },
    said: 'could transfer to regions (one of them to “regions or national”)',
  },
  national: {
    filter: { destinations: ['national', 'regions-or-national'] },
    said: 'could transfer to the national body (one of them to “regions or national”)',
  },
  providers: { filter: { destinations: ['providers'] }, said: 'could transfer to providers' },
  neighbourhood: {
    filter: { destinations: ['neighbourhood-health-providers'] },
    said: 'could transfer to neighbourhood health providers',
  },
  undecided: {
    filter: { destinations: ['undecided'] },
    said: 'are under review for transfer with no destination named',
  },
  legislation: {
    filter: { legislation: 'needed-for-accountability' },
    said: 'have a guiding note that says accountability changes will require legislative changes',
  },
  existing: {
    filter: { legislation: 'existing-is-enough' },
    said: 'can be delivered within existing legislation, as the notes for the Grow group say',
  },
  'over-time': {
    filter: { overTime: true },
    said: 'have “over time” in a guiding note of their own',
  },
}

/** The list that the words after `/icb-function list` ask for; all rows for none; undefined for unknown words. */
export function listFunctions(knowledge: KnowledgeBase, words: string): List | undefined {
  const typed = wordsOf(words).join('-')
  if (typed === '') return listRows(knowledge, tableWords.all)
  const entry = Object.entries(tableWords).find(([name]) => sameWord(name, typed))
  return entry === undefined ? undefined : listRows(knowledge, entry[1])
}

function sameWord(name: string, word: string): boolean {
  return name === word || `${name}s` === word || name === `${word}s`
}

export function listRows(knowledge: KnowledgeBase, { filter, said }: TableRequest): List {
  const found = knowledge.functions.filter((fn) => matches(fn, filter))
  const transfers = found.some((fn) => fn.category === 'review-for-transfer')
  return {
    kind: 'list',
    sentence: `${found.length === 0 ? 'None' : found.length} of the ${knowledge.functions.length} functions ${said}.`,
    rows: found.map((fn) => rowOf(knowledge, fn)),
    ...(transfers ? { certainty: knowledge.category('review-for-transfer').certainty } : {}),
    citations: rowCitations(knowledge, found),
    confidence: 1,
  }
}

/** Two to four functions side by side. */
export function compareRows(
  knowledge: KnowledgeBase,
  functions: readonly IcbFunction[],
): Comparison {
  const where = functions.map(
    (fn) => `${fn.name}: ${destinationTitles[fn.destination].toLowerCase()}`,
  )
  const transfers = functions.some((fn) => fn.category === 'review-for-transfer')
  return {
    kind: 'comparison',
    sentence: `${where.join('; ')}.`,
    rows: functions.map((fn) => rowOf(knowledge, fn)),
    ...(transfers ? { certainty: knowledge.category('review-for-transfer').certainty } : {}),
    citations: rowCitations(knowledge, functions),
    confidence: 1,
  }
}

function matches(
  fn: IcbFunction,
  { categories, destinations, legislation, overTime }: RowFilter,
): boolean {
  return (
    (categories === undefined || categories.includes(fn.category)) &&
    (destinations === undefined || destinations.includes(fn.destination)) &&
    (legislation === undefined || fn.legislation === legislation) &&
    (overTime === undefined || fn.overTime === overTime)
  )
}

export function rowOf(knowledge: KnowledgeBase, fn: IcbFunction): FunctionRow {
  const category = knowledge.category(fn.category)
  return {
    id: fn.id,
    name: fn.name,
    category: fn.category,
    destination: fn.destination,
    categoryTitle: category.title,
    destinationTitle: destinationTitles[fn.destination],
    notes: fn.notes.length > 0 ? fn.notes : category.sharedNotes,
    keeps: fn.keeps,
    legislation: legislationSentences[fn.legislation],
  }
}

function rowCitations(
  knowledge: KnowledgeBase,
  functions: readonly IcbFunction[],
): readonly Cited[] {
  const blueprint = knowledge.source('blueprint')
  const cited = functions.flatMap((fn) => {
    const category = knowledge.category(fn.category)
    return citationsOf({ ...fn, citations: [] }, category)
  })
  const unique = new Map(cited.map((citation) => [citation.quote, citation]))
  return [...unique.values()].map((citation) => ({
    ...citation,
    sourceName: blueprint.name,
    authority: blueprint.authority,
  }))
}
