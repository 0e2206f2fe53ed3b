import type { IcbFunction } from '../../knowledge/entry.ts'
import {
  citationsOf,
  destinationTitles,
  type KnowledgeBase,
} from '../../knowledge/knowledge-base.ts'
import type { Cited, Comparison, FunctionRow, List } from '../answer.ts'
import { rowConditions, type RowCondition } from './conditions.ts'
import { onItsOwn } from '../on-its-own.ts'
import { firstSentence } from '../sentences.ts'
import { wordsOf } from '../search/words.ts'
import { saidFirstOfRows } from '../since.ts'
import { legislationSentences, wording } from '../wording.ts'
import { inWords, sentenceOf } from './said-of-rows.ts'

/** A list or count over the table: which rows, and the words that say so after "6 of the 35 functions …". */
export type TableRequest = {
  readonly said: string
  holds(fn: IcbFunction): boolean
  /** Counted one by one, where the rows of any of several were asked for. */
  readonly counted?: readonly RowCondition[]
  /** Names of the rows that are left out. */
  readonly besides?: readonly string[]
  /** The rows it is asked of; all where left out. */
  readonly among?: readonly IcbFunction[]
  /** Is it an answer that it holds of none? */
  readonly isOfNone?: boolean
  /** Was it asked what share of the table they are? */
  readonly isShare?: boolean
  /** Was it asked how many of each kind, and not how many together? */
  readonly isOfEach?: boolean
  /** Of two kinds that are counted: was it asked whether the first has more rows, or fewer, or which? */
  readonly claim?: 'more' | 'fewer' | 'either'
}

/** The list that the words after `/icb-function list` ask for; all rows for none; undefined for unknown words. */
export function listFunctions(knowledge: KnowledgeBase, words: string): List | undefined {
  const typed = wordsOf(words).join('-')
  if (typed === '') return listRows(knowledge, rowConditions.all)
  const entry = Object.entries(rowConditions).find(([name]) => sameWord(name, typed))
  return entry === undefined ? undefined : listRows(knowledge, entry[1])
}

function sameWord(name: string, word: string): boolean {
  return name === word || `${name}s` === word || name === `${word}s`
}

export function listRows(knowledge: KnowledgeBase, request: TableRequest): List {
  const asked = request.among ?? knowledge.functions
  const found = inOrderOf(
    request.counted,
    asked.filter((fn) => request.holds(fn)),
  )
  // That it holds of none of those named is borne out by what their rows say.
  const shown = found.length === 0 && request.among !== undefined ? request.among : found
  const transfers = shown.some((fn) => fn.category === 'review-for-transfer')
  return {
    kind: 'list',
    sentence: sentenceOf(asked, found, request),
    ...rowsOf(knowledge, shown),
    ...(transfers ? { certainty: knowledge.category('review-for-transfer').certainty } : {}),
    citations: rowCitations(knowledge, shown),
    confidence: 1,
  }
}

/** The rows that each was counted of, one kind after the other. */
function inOrderOf(
  counted: readonly RowCondition[] = [],
  found: readonly IcbFunction[],
): readonly IcbFunction[] {
  const kindOf = (fn: IcbFunction): number => counted.findIndex((one) => one.holds(fn))
  return found.toSorted((a, b) => kindOf(a) - kindOf(b))
}

/** Several counts in one answer, with every row that was counted. */
export function listSeveral(knowledge: KnowledgeBase, requests: readonly TableRequest[]): List {
  const sentences = requests.map(
    (request) => listRows(knowledge, { ...request, counted: request.counted ?? [] }).sentence,
  )
  const any = listRows(knowledge, {
    said: '',
    holds: (fn) => requests.some((request) => request.holds(fn)),
  })
  return { ...any, sentence: sentences.join(' ') }
}

/** Two to four functions side by side. */
export function compareRows(
  knowledge: KnowledgeBase,
  functions: readonly IcbFunction[],
): Comparison {
  const transfers = functions.some((fn) => fn.category === 'review-for-transfer')
  return {
    kind: 'comparison',
    sentence: [...destinationsOf(functions), ...notesOf(functions)].join(' '),
    ...rowsOf(knowledge, functions),
    ...(transfers ? { certainty: knowledge.category('review-for-transfer').certainty } : {}),
    citations: rowCitations(knowledge, functions),
    confidence: 1,
  }
}

/** Do they go the same way, and where? */
function destinationsOf(functions: readonly IcbFunction[]): readonly string[] {
  const [first, ...others] = new Set(functions.map(({ destination }) => destination))
  const where = functions.map(({ answer }) => firstSentence(answer))
  const areTwo = functions.length === 2
  if (others.length > 0) return ['Not the same destination.', ...where]
  if (first === 'icb') return [`${areTwo ? 'Both' : 'All'} stay with the ICB.`, ...where]
  return first === 'undecided'
    ? [`The blueprint names no destination for ${areTwo ? 'either' : 'any'} of them.`]
    : ['The same destination.', ...where]
}

/** Whether their notes are the same, and which of them alone speak of law. */
function notesOf(functions: readonly IcbFunction[]): readonly string[] {
  const needLaw = functions.filter((fn) => fn.legislation === 'needed-for-accountability')
  const only = inWords(needLaw.map(({ name }) => name))
  if (areSame(functions.map(notesIn))) return ['Their guiding notes are the same, word for word.']
  if (needLaw.length === 0 || needLaw.length === functions.length) return []
  const isAllElse = areSame(functions.map((fn) => notesIn(fn).replaceAll(/ ?\([^)]*\)/g, '')))
  return [
    `Only the guiding note for ${only} says that accountability changes will require legislative changes.`,
    ...(isAllElse ? ['In all else their notes are the same, word for word.'] : []),
  ]
}

function notesIn({ notes }: IcbFunction): string {
  return notes.join('\n')
}

function areSame(texts: readonly string[]): boolean {
  return new Set(texts).size === 1
}

/** Rows, the notes that they share once beside them, and what was said since. */
function rowsOf(
  knowledge: KnowledgeBase,
  functions: readonly IcbFunction[],
): Pick<List, 'rows' | 'sharedNotes' | 'later'> {
  const group = functions
    .map((fn) => knowledge.category(fn.category))
    .find(({ sharedNotes }) => sharedNotes.length > 0)
  return {
    rows: functions.map((fn) => ({ ...rowOf(knowledge, fn), notes: fn.notes })),
    ...(group === undefined
      ? {}
      : { sharedNotes: { of: wording.groupNotes(group.title), quotes: group.sharedNotes } }),
    later: saidFirstOfRows(
      knowledge,
      functions.map(({ id }) => id),
    ),
  }
}

export function rowOf(knowledge: KnowledgeBase, fn: IcbFunction): FunctionRow {
  const category = knowledge.category(fn.category)
  return {
    id: fn.id,
    name: onItsOwn(fn.name),
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
