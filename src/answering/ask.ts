import type { Entry } from '../knowledge/entry.ts'
import type { KnowledgeBase } from '../knowledge/knowledge-base.ts'
import type { Abstained, Answer, Refused, SingleAnswer } from './answer.ts'
import { decide } from './decide.ts'
import { createExplain, refTo } from './explain.ts'
import { createFindMentions } from './mentions.ts'
import { hasNoWords, longestQuestion, plainQuestion } from './normalise.ts'
import { findPersonalData } from './personal-data.ts'
import { createSearch, type Ranked } from './search/create-search.ts'
import { readWordVectors } from './search/word-vectors.ts'
import { createSpeller } from './search/speller.ts'
import { compareRows, listRows } from './table.ts'
import { asksToCompare, aspectOf, partsOf, tableRequestOf } from './understand.ts'
import { wording } from './wording.ts'

export type AskContext = {
  readonly now: Date
  /** Entries already answered about in this thread, newest last. */
  readonly thread?: { readonly entries: readonly string[] }
}

/** Takes a question as typed in Slack, with its entities. Never throws for anything a person can type. */
export type Ask = (question: string, context: AskContext) => Answer

const mostParts = 5
const mentionBonus = 0.35

/** Builds the index once; the returned function answers, in this order: normalise, refuse, understand, search, decide. */
export function createAsk(knowledge: KnowledgeBase): Ask {
  const explain = createExplain(knowledge)
  const findMentions = createFindMentions(knowledge.entries)
  const vectors =
    knowledge.wordVectors === null ? undefined : readWordVectors(knowledge.wordVectors)
  const search = createSearch(knowledge.entries.map(searchable), vectors)
  const speller = createSpeller(knowledge.entries.flatMap(textsOf))

  return (raw, context) => {
    const question = plainQuestion(raw)
    const refused = refusal(raw, question)
    if (refused !== undefined) return refused

    const mended = speller.mend(question)
    const table = tableRequestOf(mended)
    if (table !== undefined) return listRows(knowledge, table.filter, table.said)
    if (asksToCompare(mended)) {
      const compared = functionsNamed(mended)
      if (compared.length >= 2) return compareRows(knowledge, compared)
    }
    return inParts(question, context)
  }

  function inParts(question: string, context: AskContext): Answer {
    const parts = partsOf(question)
    const named = functionsNamed(speller.mend(question))
    if (named.length >= 2 && parts.length === 1) {
      return {
        kind: 'several',
        ...(named.length > mostParts ? { sentence: wording.tooManyParts(mostParts) } : {}),
        parts: named.slice(0, mostParts).map((fn) => ({
          asked: fn.name,
          answer: explain(fn.id, context.now, { aspect: aspectOf(question) }) ?? nothing([], 0),
        })),
      }
    }
    return answerOne(question, context)
  }

  function answerOne(question: string, context: AskContext): SingleAnswer {
    const mended = speller.mend(question)
    const decision = decide(withMentions(search.rank(mended), mended))
    switch (decision.kind) {
      case 'answer':
        return (
          explain(decision.id, context.now, {
            aspect: aspectOf(mended),
            confidence: decision.confidence,
          }) ?? nothing([], 0)
        )
      case 'clarify':
        return {
          kind: 'clarify',
          question: wording.whichOne,
          options: decision.ids.flatMap(refs),
          confidence: decision.confidence,
        }
      case 'abstain':
        return nothing(decision.nearest, decision.confidence)
    }
  }

  /** Naming an entry by one of its aliases weighs more than any likeness of wording. */
  function withMentions(ranked: readonly Ranked[], question: string): readonly Ranked[] {
    const words = question.split(' ').length
    const named = new Map(
      findMentions(question).map(({ id, from, to }) => [id, (to - from) / words]),
    )
    const present = new Set(ranked.map(({ id }) => id))
    const missing = [...named.keys()]
      .filter((id) => !present.has(id))
      .map((id): Ranked => ({ id, score: 0.2, wording: 0, odds: 0, meaning: 0, theme: 0 }))
    return [...ranked, ...missing]
      .map((entry) => {
        const share = named.get(entry.id)
        return share === undefined
          ? entry
          : { ...entry, score: entry.score + mentionBonus * (0.5 + 0.5 * share) }
      })
      .sort((a, b) => b.score - a.score)
  }

  function functionsNamed(question: string): readonly (Entry & { type: 'function' })[] {
    const ids = new Set(findMentions(question).map(({ id }) => id))
    return [...ids].map((id) => knowledge.entry(id)).filter((entry) => entry?.type === 'function')
  }

  function nothing(nearest: readonly string[], confidence: number): Abstained {
    return {
      kind: 'abstained',
      sentence: wording.nothingFound,
      related: nearest.filter((id) => isAnswer(knowledge.entry(id))).flatMap(refs),
      citations: [],
      confidence,
    }
  }

  function refs(id: string) {
    const entry = knowledge.entry(id)
    return entry === undefined ? [] : [refTo(entry)]
  }
}

function refusal(raw: string, question: string): Refused | undefined {
  if (question === '') return { kind: 'refused', reason: 'empty', sentence: wording.empty }
  if (hasNoWords(question)) return { kind: 'refused', reason: 'empty', sentence: wording.noWords }
  if (question.length > longestQuestion) {
    return {
      kind: 'refused',
      reason: 'too-long',
      sentence: wording.tooLong(question.length, longestQuestion),
    }
  }
  const personal = findPersonalData(question)
  return personal === null
    ? undefined
    : { kind: 'refused', reason: 'personal-data', sentence: wording.personalData(personal) }
}

function isAnswer(entry: Entry | undefined): boolean {
  return (
    entry !== undefined &&
    (entry.type === 'function' || entry.type === 'topic' || entry.type === 'misreading')
  )
}

function searchable(entry: Entry) {
  return { id: entry.id, title: entry.title, examples: textsOf(entry) }
}

/** Everything written about an entry that people might say in their own words. */
function textsOf(entry: Entry): readonly string[] {
  const own = [...entry.aliases, ...entry.examples]
  return entry.type === 'function'
    ? [
        entry.name,
        entry.scope,
        ...own,
        ...entry.parts.flatMap((part) => [part.name, ...part.aliases]),
      ]
    : own
}
