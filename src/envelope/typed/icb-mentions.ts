import type { Icb } from '../../knowledge/icb.ts'
import type { FindIcb } from '../icbs/find-icb.ts'
import type { TypedQuestion } from './question.ts'
import type { Token } from './token.ts'

/** ICBs named in a text, in order; or what has to be asked about a name. */
export type IcbMentions = {
  readonly icbs: readonly Icb[]
  readonly question?: TypedQuestion
}

const longestName = 9
/** Shorter names are acronyms that mean other things too, unless "ICB" stands after them. */
const shortestName = 5

/** In a sentence a name counts only as it is written; anything near it could be any other word. */
export function icbsInWords(tokens: readonly Token[], find: FindIcb): IcbMentions {
  const icbs: Icb[] = []
  for (const run of wordRuns(tokens)) {
    let i = 0
    while (i < run.length) {
      const named = exactAt(run, i, find)
      if (named === undefined) i++
      else {
        icbs.push(named.icb)
        i = named.next
      }
    }
  }
  return { icbs }
}

/** In a command whatever is not a word of the grammar must be a name: a typo is looked up, a stranger is asked about. */
export function icbsInCommand(tokens: readonly Token[], find: FindIcb): IcbMentions {
  const icbs: Icb[] = []
  for (const run of wordRuns(tokens)) {
    let words = strippedOf(run)
    while (words.length > 0) {
      const named = longestNamed(words, find)
      if (named === undefined)
        return { icbs, question: { kind: 'unknown-icb', typed: words.join(' ') } }
      if ('names' in named) {
        return { icbs, question: { kind: 'which-icb', typed: named.typed, names: named.names } }
      }
      icbs.push(named.icb)
      words = strippedOf(words.slice(named.length))
    }
  }
  return { icbs }
}

function exactAt(
  run: readonly string[],
  from: number,
  find: FindIcb,
): { readonly icb: Icb; readonly next: number } | undefined {
  for (let to = Math.min(run.length, from + longestName); to > from; to--) {
    const typed = run.slice(from, to).join(' ')
    const icb = find.exactly(typed)
    if (icb === undefined) continue
    const isPlain = typed.length >= shortestName || run[to] === 'icb' || typed.endsWith('icb')
    if (isPlain) return { icb, next: to }
  }
  return undefined
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
  const from = words.findIndex((word) => !grammarWords.has(word))
  const to = words.findLastIndex((word) => !grammarWords.has(word))
  return from < 0 ? [] : words.slice(from, to + 1)
}

/** Words that a command may hold besides figures and names. */
const grammarWords = new Set(
  'a about after aim aiming all allowance am an and are as at average be budget budgets by can cap circa cluster clusters clustering commissioning compare cost costing costs could cover covers cross current currently delegation dental do does each envelope exactly fo for from fte gap gives going has have head headroom heads help her host hosted hosting hosts how i icb icbs if in instead is it joint keep keeps kept land landing lands left let limit list lists many may me merge merger merging might much must my need needs nhs not now of on ons or our out over overheads patients pay people per person please pod pop popn population post posts programme prog provider providers rate rather reach reduce reduction region registered resident residents retained roughly running save saving savings says service services shift shifted size spec specialised specialized spend spending spent stays sum support supports take takes target than that the their them then these they this to together total transfer trust under use versus vs was we what whats when who will thank thanks ta cheers pls hi hello hey ok with within work would wte year you your'.split(
    ' ',
  ),
)
