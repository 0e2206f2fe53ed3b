import {
  outcomeOf,
  type Answer,
  type Cited,
  type EntryRef,
  type Outcome,
  type SingleAnswer,
} from '../../answering/answer.ts'
import type { Ask } from '../../answering/ask.ts'
import { answerSections, plainText } from '../../answering/sections.ts'

/** An answer as one flat record: the shape that checks rely on. */
export type AnswerRecord = {
  readonly outcome: Outcome
  /** The whole answer, as a screen reader would read it. */
  readonly text: string
  readonly entries: readonly {
    readonly id: string
    readonly type: string
    readonly title: string
  }[]
  /** The function rows that the answer is about; for `clarify`, the rows offered. */
  readonly functions: readonly string[]
  readonly confidence: number
  readonly citations: readonly {
    readonly source: string
    readonly place: string
    readonly quote: string
  }[]
  readonly ms: number
}

export function answerRecord(ask: Ask, question: string, now: Date): AnswerRecord {
  const started = performance.now()
  const answer = ask(question, { now })
  const ms = Math.round((performance.now() - started) * 1000) / 1000
  const singles = answer.kind === 'several' ? answer.parts.map((part) => part.answer) : [answer]
  const entries = unique(singles.flatMap(entriesOf), (entry) => entry.id)
  return {
    outcome: outcomeOf(answer),
    text: plainText(answerSections(answer, { kind: 'not-kept' })),
    entries: entries.map(({ id, type, name }) => ({ id, type, title: name })),
    functions: functionsAbout(singles),
    confidence: confidenceOf(answer),
    citations: singles
      .flatMap(citationsOf)
      .map(({ source, place, quote }) => ({ source, place, quote })),
    ms,
  }
}

function entriesOf(answer: SingleAnswer): readonly EntryRef[] {
  switch (answer.kind) {
    case 'answered':
    case 'courtesy':
      return [answer.entry]
    case 'list':
    case 'comparison':
      return answer.rows.map(({ id, name }) => ({ id, type: 'function', name }))
    case 'clarify':
      return answer.options
    case 'calculation':
    case 'icbs':
    case 'abstained':
    case 'refused':
      return []
  }
}

/** Where one part is answered and another gets a choice, the answer is about the first. */
function functionsAbout(parts: readonly SingleAnswer[]): readonly string[] {
  const given = parts.filter(({ kind }) => kind !== 'clarify')
  const about = given.flatMap(functionsOf)
  return [...new Set(about.length === 0 ? parts.flatMap(functionsOf) : about)]
}

function functionsOf(answer: SingleAnswer): readonly string[] {
  if (answer.kind === 'answered') return answer.functions
  return entriesOf(answer)
    .filter((entry) => entry.type === 'function')
    .map((entry) => entry.id)
}

function citationsOf(answer: SingleAnswer): readonly Cited[] {
  return 'citations' in answer ? answer.citations : []
}

function confidenceOf(answer: Answer): number {
  if (answer.kind === 'several')
    return Math.min(...answer.parts.map((part) => confidenceOf(part.answer)))
  return 'confidence' in answer ? answer.confidence : 1
}

function unique<T>(items: readonly T[], key: (item: T) => string): readonly T[] {
  return [...new Map(items.map((item) => [key(item), item])).values()]
}
