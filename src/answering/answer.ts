import type { FiguresTable, NamedFigure } from '../envelope/figures-table.ts'
import type { CalculationRequest } from '../envelope/request.ts'
import type { Destination, Category, EntryType } from '../knowledge/entry.ts'
import type { Authority } from '../knowledge/source.ts'

/** What `ask` gives back. Every sentence in it is curated, computed from the table, or quoted. */
export type Answer = SingleAnswer | Several

export type SingleAnswer =
  | Answered
  | List
  | Comparison
  | Calculation
  | IcbFigures
  | Clarify
  | Abstained
  | CourtesyReply
  | Refused

export type EntryRef = {
  readonly id: string
  readonly type: EntryType
  /** Short enough for a button. */
  readonly name: string
}

/** An exact quotation with the name, date and authority of its source. */
export type Cited = {
  readonly source: string
  readonly sourceName: string
  readonly authority: Authority
  readonly place: string
  readonly quote: string
}

/** A later public statement. `said` is the curated sentence with who said it and when. */
export type Later = {
  readonly id: string
  readonly date: string
  readonly publisher: string
  readonly said: string
  readonly quote: string
  readonly effect: 'confirms' | 'refines' | 'supersedes' | 'in-tension'
  readonly url?: string
}

/** A part of a longer answer. */
export type Paragraph =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }

/** One entry explained. */
export type Answered = {
  readonly kind: 'answered'
  readonly entry: EntryRef
  /** First words for a yes/no question ("Yes.", "No.", "The blueprint does not say."). */
  readonly verdict?: string
  /** The sentences that answer the question asked. */
  readonly sentence: string
  /** Terms of the question that no source uses, each said to be so. */
  readonly unmentioned?: readonly string[]
  /** Were they named beside what was asked, so that they are said after it? */
  readonly isAside?: true
  /** Said where a person asks of their own job: the sources speak of functions. */
  readonly ofPosts?: string
  /** A later statement that belongs in the first lines, apart from what the blueprint says. */
  readonly since?: string
  /** Where the functions that this bears on go, a sentence each. */
  readonly rows: readonly string[]
  readonly guidingNotes?: NotesOf
  readonly keeps?: string
  readonly certainty?: string
  readonly legislation?: string
  readonly caution?: string
  readonly more?: string
  /** What follows the first sentence of an FAQ's answer. */
  readonly paragraphs?: readonly Paragraph[]
  /** Set where the FAQ team answers: when it was approved, and by how many. */
  readonly approval?: string
  /** Days named in the answer, each said to have passed or to be still to come. */
  readonly dates: readonly string[]
  /** Set where the answer is commentary: who argues it. */
  readonly commentaryBy?: string
  readonly later: readonly Later[]
  /** Said when nothing later is known. */
  readonly nothingLater?: string
  readonly citations: readonly Cited[]
  readonly related: readonly EntryRef[]
  /** The function rows that the answer is about. */
  readonly functions: readonly string[]
  readonly confidence: number
}

export type NotesOf = { readonly of: string; readonly quotes: readonly string[] }

export type FunctionRow = {
  readonly id: string
  readonly name: string
  readonly category: Category
  readonly destination: Destination
  readonly categoryTitle: string
  readonly destinationTitle: string
  readonly notes: readonly string[]
  readonly keeps: string
  readonly legislation: string
}

/** Rows of the table picked by rule, with their number. Serves counts too: `sentence` leads with it. */
export type List = {
  readonly kind: 'list'
  readonly sentence: string
  readonly rows: readonly FunctionRow[]
  /** Notes that stand once in the table for a whole group: its rows have none of their own. */
  readonly sharedNotes?: NotesOf
  readonly later: readonly Later[]
  readonly certainty?: string
  readonly citations: readonly Cited[]
  readonly confidence: number
}

export type Comparison = {
  readonly kind: 'comparison'
  readonly sentence: string
  readonly rows: readonly FunctionRow[]
  /** Notes that stand once in the table for a whole group: its rows have none of their own. */
  readonly sharedNotes?: NotesOf
  readonly later: readonly Later[]
  readonly certainty?: string
  readonly citations: readonly Cited[]
  readonly confidence: number
}

/** A sum worked out from the figures in the question. */
export type Calculation = {
  readonly kind: 'calculation'
  readonly sentence: string
  readonly working: readonly string[]
  readonly caveats: readonly string[]
  readonly citations: readonly Cited[]
  readonly confidence: number
  /** What went in and what came out, each with its name. */
  readonly figures: readonly NamedFigure[]
  /** Figures side by side, where there are several. */
  readonly table?: FiguresTable
  /** What was worked out: enough to do it again, or to change a figure. */
  readonly request: CalculationRequest
}

/** What is published of the ICBs themselves: their people and regions. */
export type IcbFigures = {
  readonly kind: 'icbs'
  readonly sentence: string
  /** A line for every ICB or region that the sentence speaks of. */
  readonly table?: FiguresTable
  /** Who counted, whom and when, and what the blueprint says of it. */
  readonly notes: readonly string[]
  readonly confidence: number
}

/** Several entries fit about equally: the asker chooses. Without options, the question is to be answered in words. */
export type Clarify = {
  readonly kind: 'clarify'
  readonly question: string
  readonly options: readonly EntryRef[]
  readonly confidence: number
}

/** No answer, said plainly. `gap` names the known gap that matched, if one did. */
export type Abstained = {
  readonly kind: 'abstained'
  readonly sentence: string
  readonly gap?: string
  readonly nearby?: string
  readonly askInstead?: string
  /** Shown only as "related, but it does not answer this". */
  readonly related: readonly EntryRef[]
  readonly citations: readonly Cited[]
  readonly confidence: number
}

export type CourtesyReply = {
  readonly kind: 'courtesy'
  readonly entry: EntryRef
  readonly sentence: string
}

/** The question could not be taken as it is. Nothing of it may be stored. */
export type Refused = {
  readonly kind: 'refused'
  readonly reason: 'empty' | 'too-long' | 'distress' | 'personal-data' | 'figures'
  readonly sentence: string
}

/** A question of several parts, each answered by itself, in the order asked. */
export type Several = {
  readonly kind: 'several'
  /** Said when there were more parts than are answered at once. */
  readonly sentence?: string
  readonly parts: readonly { readonly asked: string; readonly answer: SingleAnswer }[]
}

export type Outcome = 'answered' | 'clarify' | 'unanswered' | 'refused'

/** The outcome in the four words that checks rely on. */
export function outcomeOf(answer: Answer): Outcome {
  switch (answer.kind) {
    case 'answered':
    case 'list':
    case 'comparison':
    case 'calculation':
    case 'icbs':
    case 'courtesy':
      return 'answered'
    case 'clarify':
      return 'clarify'
    case 'abstained':
      return 'unanswered'
    case 'refused':
      return 'refused'
    case 'several': {
      const outcomes = answer.parts.map((part) => outcomeOf(part.answer))
      return (
        outcomes.find((o) => o === 'answered') ??
        outcomes.find((o) => o === 'clarify') ??
        'unanswered'
      )
    }
  }
}

/** The parts that had no answer, as typed: what has to be logged for the FAQ team. */
export function unansweredParts(
  question: string,
  answer: Answer,
): readonly { readonly question: string; readonly answer: Abstained }[] {
  if (answer.kind === 'abstained') return [{ question, answer }]
  if (answer.kind !== 'several') return []
  return answer.parts.flatMap((part) =>
    part.answer.kind === 'abstained' ? [{ question: part.asked, answer: part.answer }] : [],
  )
}
