import type { Entry, IcbFunction } from '../knowledge/entry.ts'
import type { KnowledgeBase } from '../knowledge/knowledge-base.ts'
import { besideRow, nothing, unanswered } from './abstain.ts'
import { asksWhatIsSaid, createAnswerWith } from './answer-with.ts'
import type { Abstained, Answer, EntryRef, Refused, SingleAnswer } from './answer.ts'
import { createCalculations } from './calculation.ts'
import { confidenceIn } from './confidence.ts'
import { decide, isAboutRow, isSilentOn, isSure, thresholds, type Decision } from './decide.ts'
import { refTo } from './explain.ts'
import { createFind, type Found, type KnowledgeLearnt } from './find.ts'
import { leansOnThread } from './follow-up.ts'
import { hasNoWords, longestQuestion, plainQuestion } from './normalise.ts'
import { functionsCompared } from './compared.ts'
import { questionsIn, readMessage, withoutAside } from './message.ts'
import { partsOf } from './parts.ts'
import { findPersonalData } from './personal-data.ts'
import { saidOnce } from './said-once.ts'
import { compareRows, listRows } from './table/rows.ts'
import { createFindSpeltOut } from './spelt-out.ts'
import { createTableRequests } from './table/request.ts'
import { asksToCompare, comparesOutright } from './understand.ts'
import { wording } from './wording.ts'

export type AskContext = {
  readonly now: Date
  /** Entries already answered about in this thread, newest last. */
  readonly thread?: { readonly entries: readonly string[] }
}

/** Takes a question as typed in Slack, with its entities. Never throws for anything a person can type. */
export type Ask = (question: string, context: AskContext) => Answer

const mostParts = 5

/**
 * Builds the index once, from what was learnt from the knowledge (`learnFrom`). The returned function is the
 * whole way of a question, step by step.
 */
export function createAsk(knowledge: KnowledgeBase, learnt: KnowledgeLearnt): Ask {
  const find = createFind(knowledge, learnt)
  const calculations = createCalculations(knowledge)
  const tableRequests = createTableRequests(knowledge)
  const findSpeltOut = createFindSpeltOut(knowledge)
  const answerWith = createAnswerWith(knowledge, find, tableRequests)

  return (raw, context) => {
    const typed = plainQuestion(raw)
    const refused = refusal(typed)
    if (refused !== undefined) return refused

    const asked = withoutAside(typed)
    const question = find.mend(asked)
    // As typed first: the name of an ICB is no slip of the finger.
    const calculated =
      calculations.inText(raw, 'words', context.now) ??
      (question === asked ? undefined : calculations.inText(question, 'words', context.now))
    if (calculated !== undefined) return calculated

    const spelt = speltOut(question, context)
    if (spelt !== undefined) return spelt

    const computed = fromTable(question, context)
    if (computed !== undefined) return computed

    const before = context.thread?.entries.at(-1)
    if (before !== undefined && leansOnThread(question)) return explained(before, asked, 1, context)

    return severalQuestions(asked, context) ?? oneQuestion(asked, context)
  }

  /** The words behind letters, where a question asks for those. */
  function speltOut(question: string, context: AskContext): Answer | undefined {
    const [term, ...others] = findSpeltOut(question).map((id) => ({
      asked: knowledge.entry(id)?.title ?? id,
      answer: explained(id, question, 1, context),
    }))
    if (term === undefined || others.length === 0) return term?.answer
    return {
      kind: 'several',
      ...tooMany(1 + others.length),
      parts: [term, ...others].slice(0, mostParts),
    }
  }

  /** Questions one after the other, each decided by itself; undefined where they come to one thing. */
  function severalQuestions(typed: string, context: AskContext): Answer | undefined {
    const questions = questionsIn(typed)
    if (questions.length < 2) return undefined
    const parts = questions.slice(0, mostParts).map((asked) => ({
      asked,
      answer: alone(find.candidatesFor(find.mend(asked)), asked, context),
    }))
    const about = new Set(
      parts.flatMap(({ answer }) => (answer.kind === 'answered' ? [answer.entry.id] : [])),
    )
    const nearest = find.candidatesFor(find.mend(typed)).candidates[0]?.id ?? ''
    if (!about.has(nearest)) return undefined
    const gaps = parts.filter(
      ({ answer }) => answer.kind === 'abstained' && answer.gap !== undefined,
    )
    if (about.size < 2 && (about.size === 0 || gaps.length === 0)) return undefined
    return { kind: 'several', ...tooMany(questions.length), parts }
  }

  function oneQuestion(message: string, context: AskContext): Answer {
    const { typed, found } = readMessage(message, find)
    const parts = partsOf(typed, found, find, isSure)
    if (parts.length < 2) return decided(found, typed, context)
    return {
      kind: 'several',
      ...tooMany(parts.length),
      parts: parts
        .slice(0, mostParts)
        .map(({ id, asked }) => ({ asked, answer: explained(id, typed, 1, context) })),
    }
  }

  /** Lists, counts and comparisons, exact to the row. */
  function fromTable(question: string, context: AskContext): Answer | undefined {
    const table = tableRequests.in(question)
    if (table !== undefined)
      return isSureOfNoList(find.candidatesFor(question)) ? undefined : listRows(knowledge, table)
    // To name two functions is not enough: "CHC or SEND, who has more staff?" asks for what no source holds.
    if (!asksToCompare(question)) return undefined
    const found = find.candidatesFor(question)
    const { candidates, cues, answerable, asked } = found
    if (cues.otherWords > 0 && (asked ?? answerable) < thresholds.unaskable) return undefined
    if (asked === undefined && !comparesOutright(question)) return undefined
    const functions = functionsCompared(question, find, knowledge)
    if (functions.length < 2) return undefined
    const [best] = candidates
    const speaksOfAny = functions.some(({ id }) => best !== undefined && isAboutRow(best.entry, id))
    if (isSureOfNoList(found) && !speaksOfAny) return undefined
    const topic = candidates.find(
      ({ entry, score }) =>
        isOfJust(entry, functions) && (best?.score ?? 0) - score < thresholds.sideBySide,
    )
    return topic === undefined
      ? compareRows(knowledge, functions)
      : explained(topic.id, question, 1, context)
  }

  function decided(found: Found, typed: string, context: AskContext): Answer {
    const decision = unlessUnmentioned(asList(decide(found), found, typed), typed)
    if (decision.kind !== 'either') return single(decision, found, typed, context)
    const parts = decision.ids.map((id) => ({
      asked: knowledge.entry(id)?.title ?? id,
      answer: explained(id, typed, decision.confidence, context),
    }))
    return { kind: 'several', sentence: wording.eitherOf, parts: saidOnce(parts) }
  }

  /** One of several questions gets one answer. */
  function alone(found: Found, typed: string, context: AskContext): SingleAnswer {
    return single(asList(decide(found, { most: 1 }), found, typed), found, typed, context)
  }

  function single(
    decision: Decision,
    found: Found,
    typed: string,
    context: AskContext,
  ): SingleAnswer {
    switch (decision.kind) {
      case 'answer':
        return explained(decision.id, typed, decision.confidence, context)
      case 'clarify':
      case 'either':
        return {
          kind: 'clarify',
          question: wording.whichOne,
          options: decision.ids.flatMap(refs),
          confidence: decision.confidence,
        }
      case 'abstain':
        return reasonFor(decision, found, typed, context)
    }
  }

  /** Why there is no answer: a known gap, or a term that no source uses; where neither is known, that nothing was found. */
  function reasonFor(
    { gap, confidence }: Extract<Decision, { kind: 'abstain' }>,
    { candidates }: Found,
    typed: string,
    context: AskContext,
  ): SingleAnswer {
    const named = find.named(find.mend(typed))
    const reason = gap ?? named.find(isSilentOn)?.id
    if (reason === undefined) return withRow(nothing(candidates, confidence), named, context)
    const answer = explained(reason, typed, confidence, context)
    const isOfWord = asksWhatIsSaid.test(typed)
    const told = answer.kind === 'answered' && !isOfWord ? unanswered(answer) : answer
    return told.kind === 'abstained' ? withRow(told, named, context) : told
  }

  /** Where the one function goes that was named in a question that has no answer. */
  function withRow(abstained: Abstained, named: readonly Entry[], context: AskContext): Abstained {
    const [fn, ...others] = named.filter((entry) => entry.type === 'function')
    if (fn === undefined || others.length > 0) return abstained
    const row = explained(fn.id, fn.title, 1, context)
    return row.kind === 'answered' ? besideRow(abstained, row, fn) : abstained
  }

  /** Of a thing that no source mentions, no row that sounds near it is the answer. */
  function unlessUnmentioned(decision: Decision, typed: string): Decision {
    const named = find.named(find.mend(typed))
    // Several are named to choose from: "region, UKHSA, OHID?"
    const isUnmentioned = named.filter(isSilentOn).length === 1 && !named.some(isMatter)
    const isGiven = decision.kind === 'answer' || decision.kind === 'either'
    return isUnmentioned && isGiven && decision.confidence < thresholds.rowIsMeant
      ? { kind: 'abstain', confidence: decision.confidence }
      : decision
  }

  /** A list says itself what it lists, so that it needs less confidence, as a choice does. */
  function asList(decision: Decision, found: Found, typed: string): Decision {
    const best = found.candidates[0]?.entry
    const isList = best?.type === 'topic' && best.list !== undefined
    return decision.kind === 'abstain' &&
      isList &&
      decision.confidence >= thresholds.clarifyWithMore &&
      tableRequests.isMeant(find.mend(typed))
      ? { kind: 'answer', id: best.id, confidence: decision.confidence }
      : decision
  }

  function explained(
    id: string,
    typed: string,
    confidence: number,
    { now }: AskContext,
  ): SingleAnswer {
    return answerWith(id, typed, { confidence, now }) ?? nothing([], 0)
  }

  function refs(id: string): readonly EntryRef[] {
    const entry = knowledge.entry(id)
    return entry === undefined ? [] : [refTo(entry)]
  }
}

/** Said when more was asked than is answered at once. */
function tooMany(asked: number): { readonly sentence?: string } {
  return asked > mostParts ? { sentence: wording.tooManyParts(mostParts) } : {}
}

function refusal(typed: string): Refused | undefined {
  if (typed === '') return { kind: 'refused', reason: 'empty', sentence: wording.empty }
  if (hasNoWords(typed)) return { kind: 'refused', reason: 'empty', sentence: wording.noWords }
  if (typed.length > longestQuestion) {
    return {
      kind: 'refused',
      reason: 'too-long',
      sentence: wording.tooLong(typed.length, longestQuestion),
    }
  }
  const personal = findPersonalData(typed)
  return personal === null
    ? undefined
    : { kind: 'refused', reason: 'personal-data', sentence: wording.personalData(personal) }
}

/** "What are our three jobs for 2025/26?" is surely one thing that is said, and no list of rows. */
function isSureOfNoList(found: Found): boolean {
  const best = found.candidates[0]?.entry
  const isNoList =
    best?.type === 'misreading' || (best?.type === 'topic' && best.list === undefined)
  return isNoList && confidenceIn(found) >= thresholds.sure
}

function isMatter(entry: Entry): boolean {
  return entry.type !== 'term' && entry.type !== 'courtesy'
}

/** What is said of these functions together is more than where each goes. */
function isOfJust(entry: Entry, functions: readonly IcbFunction[]): boolean {
  return (
    entry.type === 'topic' &&
    entry.rows.length === functions.length &&
    functions.every(({ id }) => entry.rows.includes(id))
  )
}
