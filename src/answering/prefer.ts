import type { Entry } from '../knowledge/entry.ts'
import type { Ranked } from './search/create-search.ts'

/** What the words of a question say about the kind of answer wanted. */
export type Cues = {
  /** Asks what a word means, or whether the document mentions it. */
  readonly definitional: boolean
  /** Words that carry meaning, are part of no name of an entry, and do not just ask where a thing goes. */
  readonly otherWords: number
  /** Asks in so many words where something goes, or who gets it. */
  readonly asksForDestination: boolean
  /** Asks what a row says of any function: its law, its dates, what is kept. */
  readonly asksOfAnyRow: boolean
  /** Speaks of money, of which no row says anything. */
  readonly speaksOfMoney: boolean
  /** Asks who holds a post. */
  readonly asksForPerson: boolean
  /** Functions that are named outright. */
  readonly functions: ReadonlySet<string>
  /** Asks of more than one thing at once. */
  readonly asksOfSeveral: boolean
  /** How many entries are named, each by words of its own. */
  readonly named: number
  /** Supposes where a function goes, or whether it does. */
  readonly supposes: boolean
}

/** What naming an entry outright adds: half for naming it at all, half by how much of the question the name is. */
const namedBonus: Readonly<Record<Entry['type'], number>> = {
  function: 0.3,
  topic: 0.12,
  misreading: 0.35,
  'known-gap': 0.35,
  term: 0.1,
  courtesy: 0.2,
  faq: 0.2,
}
/** Where an FAQ and the blueprint fit alike, the blueprint is meant. */
const faqBelowBlueprint = 0.05
const definitionBonus = 0.3
const termIsNotAsked = 0.25
const ambiguousBonus = 0.3
/** "Is GP IT going to regions?" names a destination, but asks of the function. */
const listIsNotAsked = 1
const termIsSpecified = 0.1
/** Who supposes something may suppose what others misread. */
const supposedBonus = 0.06
/** What is misread of two functions together is not what was asked of one. */
const misreadsMore = 0.2
/** What is misread of something else than the function that is named is seldom what is asked. */
const misreadsOthers = 0.15
const moneyIsNotInRows = 0.35
const courtesyWithMatter = 0.08

/** The score of an entry, adjusted for what the question shows to be wanted. `named` is the share of words naming it. */
export function preferredScore(ranked: Ranked, entry: Entry, named: number, cues: Cues): number {
  const score = ranked.score + (named === 0 ? 0 : namedBonus[entry.type] * (0.5 + 0.5 * named))
  switch (entry.type) {
    case 'term':
      // An ambiguous word stands alone; with more words around it, or a function named, it is not ambiguous.
      if (entry.ask !== undefined) {
        const alone =
          named > 0 && cues.named === 1 && cues.functions.size === 0
            ? ambiguousBonus
            : -termIsNotAsked
        return score + alone - termIsSpecified * cues.otherWords
      }
      return cues.definitional
        ? score + definitionBonus
        : score - (named > 0.6 ? 0 : termIsNotAsked)
    case 'faq':
      return score - faqBelowBlueprint
    case 'courtesy':
      return score - courtesyWithMatter * cues.otherWords
    case 'topic':
      return entry.list !== undefined && cues.functions.size > 0 && cues.supposes
        ? score - listIsNotAsked
        : score
    case 'misreading':
      return (
        (cues.supposes ? score + supposedBonus : score) -
        (isOfMore(entry.rows, cues.functions) ? misreadsMore : 0) -
        (named === 0 && isOfOthers(entry.rows, cues.functions) ? misreadsOthers : 0)
      )
    case 'function':
      return cues.speaksOfMoney && !cues.asksForDestination ? score - moneyIsNotInRows : score
    case 'known-gap':
      return score
  }
}

function isOfMore(rows: readonly string[], named: ReadonlySet<string>): boolean {
  return rows.some((id) => named.has(id)) && !rows.every((id) => named.has(id))
}

function isOfOthers(rows: readonly string[], named: ReadonlySet<string>): boolean {
  return named.size > 0 && !rows.some((id) => named.has(id))
}

/** Does the question ask what a word means, or whether the sources mention it? */
export function isDefinitional(question: string): boolean {
  return definitionWords.some((pattern) => pattern.test(question))
}

const definitionWords: readonly RegExp[] = [
  /\b(stands?|short) for\b|\bmean(s|ing|t)?\b|\bdefin(e|ed|es|ition)\b|\babbreviat|\bacronym|\bin full\b|\bspell(ed)? out\b|\bexpand\b|\bwhat counts as\b/i,
  /\bmention(s|ed)?\b|\bsays? (anything )?(about|on)\b|\bcover(s|ed)?\b|\brefer(s|red)? to\b|\bin the (blueprint|document|paper)\b/i,
  /^(what|whats|what's|who|whos) (is|are|s|a|an|the|does)?\s?(a |an |the )?[\w&/'-]+( [\w&/'-]+){0,2}(,? in (the|an|our|this) (ICB|NHS|blueprint)( world| context| speak| table)?)?\s?\??$/i,
  /\bwhat (do|does|did) .{0,25}\bmean\b|\bin plain (english|words)\b|\bas in\b|\bfull (form|name|title)\b|\bwhat (is|are) (it|that|this|they)\b|\bwhats? (is )?[\w&/-]+, |=\s*\?|\bbefore my time\b/i,
  /\bnever heard of\b|\bremind me\b|\bexplain\b.{0,20}\b(to me|please)\b|\?\?\s*$/i,
]

/** "Can I book that as a saving", "what share of the £18.76": not what a function costs or is named by. */
export function speaksOfMoney(question: string): boolean {
  return /\b(savings?|saved|at the same cost|envelope|running costs?)\b|\b18\.76\b|£\d/i.test(
    question,
  )
}

/** Does the question ask who holds a post, rather than which body has a thing? */
export function asksForPerson(question: string): boolean {
  return /\bwho(s|'s| is| are| was)? (the|our|my|your|on|in charge|leading|heading|chairing|running|signs?|approves?|chairs?)\b|\bname of\b|\bwhose\b|\bas (the )?(lead|head|director|chair|manager|deputy)\b|\bwho (should|do|can|could|must) (i|we) (ring|call|phone|contact|e-?mail|speak|talk)\b/i.test(
    question,
  )
}

/** Does the question set two things side by side? */
export function asksOfSeveral(question: string): boolean {
  return /\b(both|vs|versus|the other|differ\w*|(the )?two rows|respectively|who has which)\b/i.test(
    question,
  )
}

/** Does the question ask where something goes, or what becomes of it? */
export function asksForDestination(question: string): boolean {
  return /\b(who|who['’]?s|where|where['’]?s|what|what['’]?s|which|is|are|will|does|do)\b.{0,40}\b(gets?|getting|takes?|taking|keeps?|keeping|go|goes|going|gone|moves?|moved|moving|transfer\w*|stay\w*|leav\w*|happen\w*|becom\w*|ends? up)\b/i.test(
    question,
  )
}

/** Words in which people ask where any function goes, when, how surely and under what law. */
export function asksWhereItGoes(word: string): boolean {
  return whereItGoes.has(word) || contracted.test(word)
}

/** "What's", "I've", "isn't": without their marks. */
const contracted =
  /^(what|who|where|when|how|that|there|here|it|he|she)(s|ll|re|d)$|^(i|you|we|they)(m|ve|re|d|ll)$|^(is|are|was|were|do|does|did|wo|ca|could|should|would|has|have|had)nt$/

const whereItGoes = new Set(
  'hi hello hey morning afternoon move moves moving moved transfer transfers transferring transferred stay stays staying stayed leave leaves leaving going goes gone gets getting takes taking taken take keeps keep kept retain retains retained retaining lose losing lost happen happens happening happened decided decide settled since later news update updated law laws legislation legislative guiding note notes guidance region regions regional provider providers trust trusts national centre neighbourhood icb icbs board boards function functions row blueprint document destination destinations timeline timescale timescales timeframe timeframes date dates confirmed definite definitely certain sure status future still ours theirs become becomes idea doing plans planned safe put directorate department division unit growing grow adapt adapted team teams compare compared comparison versus against difference differ different side beside same'.split(
    ' ',
  ),
)
