import type { Destination, IcbFunction } from '../../knowledge/entry.ts'
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
  const transfers = found.some((fn) => fn.category === 'review-for-transfer')
  return {
    kind: 'list',
    sentence: `${saidOf(asked, found, request)}${namesOf(found, request)}.${othersIn(asked, found, request)}${tallyOf(found, request)}`,
    ...rowsOf(knowledge, found),
    ...(transfers ? { certainty: knowledge.category('review-for-transfer').certainty } : {}),
    citations: rowCitations(knowledge, found),
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

/** How many rows, and how many of each kind; of the kinds alone where that is every row. */
function saidOf(
  asked: readonly IcbFunction[],
  found: readonly IcbFunction[],
  request: TableRequest,
): string {
  const counts = countsIn(found, request)
  const kinds = (request.counted ?? []).map(({ said }) => said).join(' or ')
  const isAll =
    request.among === undefined &&
    found.length === asked.length &&
    request.said === kinds &&
    counts.length > 0
  if (isAll) return counts.replace(/^: (\d+)/, `$1 of the ${asked.length} functions`)
  // "None are to grow, and need a law" would say that none are to grow.
  if (found.length === 0 && /, and /.test(request.said))
    return `${countOf(asked, found, request)} both ${request.said.replace(', and ', ' and ')}`
  const isNeither = request.among?.length === 2 && found.length === 0
  return `${countOf(asked, found, request)} ${agreeing(request.said, isNeither ? 1 : found.length)}${counts}`
}

/** "6 of the 35 functions", "Both of these functions", "Besides EPRR, none of the 35 functions". */
function countOf(
  { length: all }: readonly IcbFunction[],
  { length: found }: readonly IcbFunction[],
  { among, besides }: TableRequest,
): string {
  const areTwo = among?.length === 2
  if (areTwo && found === 0) return 'Neither of these functions'
  if (among !== undefined && found === all)
    return `${areTwo ? 'Both of these' : `All ${all} of these`} functions`
  const first = besides === undefined ? '' : `Besides ${inWords(besides)}, `
  const none = first === '' ? 'None' : 'none'
  return `${first}${found === 0 ? none : found} of ${among === undefined ? 'the' : 'these'} ${all} functions`
}

/** Of rows asked about by name, those that it does not hold of. */
function othersIn(
  asked: readonly IcbFunction[],
  found: readonly IcbFunction[],
  { among }: TableRequest,
): string {
  const others = asked.filter((fn) => !found.includes(fn)).map(({ name }) => name)
  const isPlain = others.length === 0 || found.length === 0
  return among === undefined || isPlain ? '' : ` Not so: ${inWords(others)}.`
}

/** "1 of the 35 functions has …, and stays …". */
function agreeing(said: string, count: number): string {
  return count === 1
    ? said
        .replaceAll(
          /(?<=^|, and | or )(have|are|stay|stand|do|name)\b/g,
          (verb) => ofOne[verb] ?? verb,
        )
        .replaceAll(/\btheir\b/g, 'its')
    : said
}

const ofOne: Readonly<Record<string, string>> = {
  have: 'has',
  are: 'is',
  stay: 'stays',
  stand: 'stands',
  do: 'does',
  name: 'names',
}

/** "EPRR, SEND and safeguarding". */
function inWords(names: readonly string[]): string {
  return [names.slice(0, -1).join(', '), ...names.slice(-1)].filter(Boolean).join(' and ')
}

/** ": Safeguarding; SEND; NHS Continuing Healthcare", where the rows are few. */
function namesOf(found: readonly IcbFunction[], { among, counted = [] }: TableRequest): string {
  const isFew = found.length > 0 && found.length <= mostNamed
  return isFew && among === undefined && counted.length === 0
    ? `: ${found.map(({ name }) => name).join('; ')}`
    : ''
}

const mostNamed = 6

/** " Of these, 6 could transfer to providers, 3 to regions, …": where many rows go, if that was not asked. */
function tallyOf(found: readonly IcbFunction[], { said, counted }: TableRequest): string {
  if (found.length < fewestTallied || counted !== undefined || saysWhere.test(said)) return ''
  const count = (destination: Destination): number =>
    found.filter((fn) => fn.destination === destination).length
  const [stay, unnamed] = [count('icb'), count('undecided')]
  const going = bodies
    .filter(([destination]) => count(destination) > 0)
    .map(([destination, body]) => `${count(destination)} to ${body}`)
  if (going.length < 2) return ''
  return ` Of these, ${[
    stay === 0 ? '' : `${stay} stay with the ICB; `,
    inWords(going).replace(' to ', ' could transfer to '),
    unnamed === 0 ? '' : `; ${unnamed} ${agreeing('name', unnamed)} no destination`,
  ].join('')}.`
}

const fewestTallied = 10
const saysWhere = /\b(could transfer to|destination|stay with the ICB)\b/
const bodies: readonly (readonly [Destination, string])[] = [
  ['providers', 'providers'],
  ['regions', 'regions'],
  ['neighbourhood-health-providers', 'neighbourhood health providers'],
  ['national', 'the national body'],
  ['regions-or-national', '“regions or national”'],
]

/** ": 4 could transfer to regions; 6 could transfer to providers", or that a row may go to either of two. */
function countsIn(found: readonly IcbFunction[], { said, counted = [] }: TableRequest): string {
  const counts = counted.flatMap((one) => {
    const held = found.filter((fn) => one.holds(fn))
    return held.length === 0
      ? []
      : [`${held.length} ${agreeing(one.said, held.length)}${eitherIn(held, one.said)}`]
  })
  return counts.length > 1 ? `: ${counts.join('; ')}` : eitherIn(found, said)
}

/** That one of these rows may go to either of two, where not all that was said is about that. */
function eitherIn(found: readonly IcbFunction[], said: string): string {
  const isSaid = said.includes('“regions or national”') || !/regions|national body/.test(said)
  return isSaid || found.every((fn) => fn.destination !== 'regions-or-national')
    ? ''
    : ' (one of them to “regions or national”)'
}

/** Two to four functions side by side. */
export function compareRows(
  knowledge: KnowledgeBase,
  functions: readonly IcbFunction[],
): Comparison {
  const transfers = functions.some((fn) => fn.category === 'review-for-transfer')
  const where = functions.map(({ answer }) => firstSentence(answer))
  return {
    kind: 'comparison',
    sentence: [destinationsOf(functions), ...where, ...notesOf(functions)].join(' '),
    ...rowsOf(knowledge, functions),
    ...(transfers ? { certainty: knowledge.category('review-for-transfer').certainty } : {}),
    citations: rowCitations(knowledge, functions),
    confidence: 1,
  }
}

/** Do they go the same way? */
function destinationsOf(functions: readonly IcbFunction[]): string {
  const [first, ...others] = new Set(functions.map(({ destination }) => destination))
  if (others.length > 0) return 'Not the same destination.'
  const areTwo = functions.length === 2
  if (first === 'icb') return `${areTwo ? 'Both' : 'All'} stay with the ICB.`
  return first === 'undecided'
    ? `No destination is named for ${areTwo ? 'either' : 'any'} of them.`
    : 'The same destination.'
}

/** Whether their notes are the same, and which of them alone speak of law. */
function notesOf(functions: readonly IcbFunction[]): readonly string[] {
  const isSame = new Set(functions.map((fn) => fn.notes.join('\n'))).size === 1
  const needLaw = functions.filter((fn) => fn.legislation === 'needed-for-accountability')
  const only = inWords(needLaw.map(({ name }) => name))
  return [
    ...(isSame ? ['Their guiding notes are the same, word for word.'] : []),
    ...(needLaw.length === 0 || needLaw.length === functions.length
      ? []
      : [
          `Only the note of ${only} says that accountability changes will require legislative changes.`,
        ]),
  ]
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
