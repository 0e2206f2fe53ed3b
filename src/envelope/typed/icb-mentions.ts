import type { Icb } from '../../knowledge/icb.ts'
import type { FindIcb } from '../icbs/find-icb.ts'
import type { TypedQuestion } from './question.ts'
import { isAllAboutSum, isBareRequest } from './sum-vocabulary.ts'
import type { Token } from './token.ts'

/** ICBs named in a text, in order; or what has to be asked about a name. */
export type IcbMentions = {
  readonly icbs: readonly Icb[]
  /** The words of a sentence that name no ICB. */
  readonly otherWords: readonly string[]
  readonly question?: TypedQuestion
}

const longestName = 9
/** Shorter names are acronyms that mean other things too, unless "ICB" stands after them. */
const shortestName = 5
const shortestAcronym = 2

/**
 * In a sentence a name counts only as it is written; anything near it could be any other word. Where all other words
 * only ask for the envelope, an acronym and a part of a name count too: "NEL envelope", "envelope suffolk".
 */
export function icbsInWords(tokens: readonly Token[], find: FindIcb): IcbMentions {
  const runs = wordRuns(tokens)
  const sure = mentioned(runs, find, shortestName)
  if (sure.icbs.length > 0 || !sure.otherWords.some((word) => /^envelopes?$/.test(word)))
    return sure
  const short = mentioned(runs, find, shortestAcronym)
  if (short.icbs.length > 0) return isBareRequest(short.otherWords) ? short : sure
  return { ...sure, ...partOfName(sure.otherWords, find) }
}

function mentioned(
  runs: readonly (readonly string[])[],
  find: FindIcb,
  shortest: number,
): IcbMentions {
  const icbs: Icb[] = []
  const otherWords: string[] = []
  for (const run of runs) {
    let i = 0
    while (i < run.length) {
      const named = exactAt(run, i, find, shortest)
      if (named === undefined) otherWords.push(run[i] ?? '')
      else icbs.push(named.icb)
      i = named?.next ?? i + 1
    }
  }
  return { icbs, otherWords }
}

/** "suffolk" of "Norfolk and Suffolk", as one word among those that only ask. Which is meant is asked. */
function partOfName(words: readonly string[], find: FindIcb): Partial<IcbMentions> {
  const [typed, ...others] = words.filter((word) => !isBareRequest([word]))
  if (typed === undefined || typed.length < shortestName || others.length > 0) return {}
  const found = find.one(typed)
  const named = found.kind === 'found' ? [found.icb] : found.kind === 'several' ? found.icbs : []
  if (
    !named.every(({ shortName }) =>
      shortName
        .toLowerCase()
        .split(/[ ,-]+/)
        .includes(typed),
    )
  ) {
    return {}
  }
  const otherWords = words.filter((word) => word !== typed)
  if (found.kind === 'found') return { icbs: named, otherWords }
  const names = named.map(({ name }) => name)
  return names.length === 0 ? {} : { otherWords, question: { kind: 'which-icb', typed, names } }
}

/** In a command whatever is not a word of the grammar must be a name: a typo is looked up, a stranger is asked about. */
export function icbsInCommand(tokens: readonly Token[], find: FindIcb): IcbMentions {
  const icbs: Icb[] = []
  for (const run of wordRuns(tokens)) {
    let words = strippedOf(run)
    while (words.length > 0) {
      const named = longestNamed(words, find)
      if (named === undefined)
        return { icbs, otherWords: [], question: { kind: 'unknown-icb', typed: words.join(' ') } }
      if ('names' in named) {
        const { typed, names } = named
        return { icbs, otherWords: [], question: { kind: 'which-icb', typed, names } }
      }
      icbs.push(named.icb)
      words = strippedOf(words.slice(named.length))
    }
  }
  return { icbs, otherWords: [] }
}

function exactAt(
  run: readonly string[],
  from: number,
  find: FindIcb,
  shortest: number,
): { readonly icb: Icb; readonly next: number } | undefined {
  for (let to = Math.min(run.length, from + longestName); to > from; to--) {
    const typed = run.slice(from, to).join(' ')
    const icb = find.exactly(typed)
    if (icb === undefined) continue
    const isPlain =
      typed.length >= shortest ||
      run[to] === 'icb' ||
      typed.endsWith('icb') ||
      icb.aliases.some((alias) => isWrittenAsWord(alias) && alias.toLowerCase() === typed)
    if (isPlain) return { icb, next: to }
  }
  return undefined
}

/** "Kent" and "Glos", and not "GM". */
function isWrittenAsWord(alias: string): boolean {
  return /^\p{Lu}\p{Ll}+$/u.test(alias)
}

type Named =
  | { readonly icb: Icb; readonly length: number }
  | { readonly names: readonly string[]; readonly typed: string }

/** The longest beginning of a run that names an ICB: "kent and medway" of "kent and medway and sussex". */
function longestNamed(words: readonly string[], find: FindIcb): Named | undefined {
  const several: Named[] = []
  for (let length = Math.min(words.length, longestName); length > 0; length--) {
    const typed = words.slice(0, length).join(' ')
    const found = find.one(typed)
    if (found.kind === 'found') return { icb: found.icb, length }
    if (found.kind === 'several') several.push({ names: found.icbs.map((icb) => icb.name), typed })
  }
  return several[0]
}

/** Runs of words without a figure or mark between them. A possessive is the name. */
function wordRuns(tokens: readonly Token[]): readonly (readonly string[])[] {
  const runs: string[][] = [[]]
  for (const token of tokens) {
    if (token.kind === 'word') runs.at(-1)?.push(token.typed.replace(/'s?$/, ''))
    else runs.push([])
  }
  return runs.filter((run) => run.length > 0)
}

function strippedOf(words: readonly string[]): readonly string[] {
  const from = words.findIndex((word) => !isGrammar(word))
  const to = words.findLastIndex((word) => !isGrammar(word))
  return from < 0 ? [] : words.slice(from, to + 1)
}

/** Words that a command may hold besides figures and names. */
function isGrammar(word: string): boolean {
  return isAllAboutSum([word], 0) || commandWords.has(word)
}

const commandWords = new Set(
  'after aim aiming average commissioning compare costing delegation dental fo fte help her host hosted hosting hosts instead kept land landing lands may might ons pay pod post posts programme prog provider providers rather region retained service services shift shifted spec specialised specialized stays transfer trust who wte'.split(
    ' ',
  ),
)
