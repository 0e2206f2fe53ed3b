import type { KnowledgeBase } from '../knowledge/knowledge-base.ts'
import { createAnswerWith } from './answer-with.ts'
import type { Answer, Several } from './answer.ts'
import { createCompute } from './computed.ts'
import { isSure } from './decide.ts'
import { createDecided } from './decided.ts'
import { createFind, type KnowledgeLearnt } from './find.ts'
import {
  halvesOf,
  headingOf,
  loggedWhole,
  surelyAsked,
  twoQuestionsIn,
  withSubject,
} from './halves.ts'
import { leansOnThread, pointsBack } from './follow-up.ts'
import { createFromTable } from './from-table.ts'
import { createFindUnmentioned } from './mentioned.ts'
import { questionsIn, readMessage, rowSpokenOf, withoutAside } from './message.ts'
import { plainQuestion } from './normalise.ts'
import { partsOf } from './parts.ts'
import { createNarrowToPiece } from './pieces.ts'
import { refusal } from './refusal.ts'
import { createFindSpeltOut } from './spelt-out.ts'
import { createTableRequests } from './table/request.ts'
import { wording } from './wording.ts'

export type AskContext = {
  readonly now: Date
  /** Entries already answered about in this thread, newest last. */
  readonly thread?: { readonly entries: readonly string[] }
}

/** Takes a question as typed in Slack, with its entities. Never throws for anything a person can type. */
export type Ask = (question: string, context: AskContext) => Answer

type Part = Several['parts'][number]

const mostParts = 5

/**
 * Builds the index once, from what was learnt from the knowledge (`learnFrom`). The returned function is the
 * whole way of a question, step by step.
 */
export function createAsk(knowledge: KnowledgeBase, learnt: KnowledgeLearnt): Ask {
  const find = createFind(knowledge, learnt)
  const tableRequests = createTableRequests(knowledge)
  const findSpeltOut = createFindSpeltOut(knowledge)
  const findUnmentioned = createFindUnmentioned(knowledge)
  const narrowToPiece = createNarrowToPiece(knowledge)
  const answerWith = createAnswerWith(knowledge, find, tableRequests, narrowToPiece)
  const fromTable = createFromTable(knowledge, find, tableRequests, answerWith, narrowToPiece)
  const decided = createDecided(knowledge, find, tableRequests, answerWith)
  const compute = createCompute(knowledge, find, fromTable, decided, saidOfTerms)

  return (raw, { now, thread }) => {
    const typed = plainQuestion(raw)
    const refused = refusal(typed)
    if (refused !== undefined) return refused

    const asked = withoutAside(typed)
    const computed = compute(raw, asked, now)
    if (computed !== undefined) return computed

    const before = thread?.entries.at(-1)
    if (before !== undefined && leansOnThread(find.mend(asked))) {
      return answerWith(before, asked, { confidence: 1, now })
    }
    return severalQuestions(asked, now) ?? oneQuestion(asked, now)
  }

  /** The words behind letters, or that no source speaks of a thing, where a question asks for that. */
  function saidOfTerms(asked: string, now: Date): Answer | undefined {
    const question = find.mend(asked)
    const terms = [...findSpeltOut(question), ...findUnmentioned(question)].map((id): Part => ({
      asked: knowledge.entry(id)?.title ?? id,
      answer: answerWith(id, question, { confidence: 1, now }),
    }))
    return terms.length < 2 ? terms[0]?.answer : several(terms)
  }

  /** Questions one after the other, each decided by itself; undefined where they come to one thing. */
  function severalQuestions(typed: string, now: Date): Answer | undefined {
    const questions = questionsIn(typed)
    const restOnFirst = questions
      .slice(1)
      .some((question) => pointsBack(question, find.cuesIn(find.mend(question))))
    if (questions.length < 2 || restOnFirst) return undefined
    const parts = questions.slice(0, mostParts).map((asked) => ({
      asked,
      answer: decided.alone(find.candidatesFor(find.mend(asked)), asked, now),
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
    return several(parts, questions.length)
  }

  function oneQuestion(message: string, now: Date): Answer {
    const named = rowSpokenOf(message, find)
    if (named !== undefined) return answerWith(named.id, message, { confidence: 1, now })
    const { typed, found } = readMessage(message, find)
    const apart = partsOf(typed, found, find, isSure)
    const areNamed = apart.length > 1
    const parts = areNamed ? apart : halvesOf(typed, found, find)
    if (parts.length === 0) {
      const answer = decided.whole(found, typed, now)
      const hasReason = answer.kind !== 'abstained' || answer.gap !== undefined
      return hasReason ? answer : (halfAnswered(typed, now) ?? answer)
    }
    const answered = parts.map(({ id, asked, typed: ofPart = areNamed ? typed : asked }): Part => ({
      asked,
      answer: answerWith(id, ofPart, { confidence: 1, now }),
    }))
    const [only, ...others] = answered
    return only !== undefined && others.length === 0 ? only.answer : several(answered)
  }

  /** "Who is the Executive SRO and what's their email": what can be answered of it, and that the rest cannot. */
  function halfAnswered(typed: string, now: Date): Answer | undefined {
    const halves = twoQuestionsIn(typed)
    if (halves === undefined || leansOnThread(halves[1])) return undefined
    const sure = halves.map((half) => surelyAsked(half, find))
    if (sure.every((half) => half === undefined)) return undefined
    return several(
      [halves[0], withSubject(halves[1], halves[0], find)].map((half, i): Part => {
        const asked = sure[i]
        const answer =
          asked === undefined
            ? decided.alone(find.candidatesFor(find.mend(half)), half, now)
            : answerWith(asked.entry.id, half, { confidence: 1, now })
        return loggedWhole({ asked: headingOf(halves[i] ?? half), answer }, typed)
      }),
    )
  }
}

/** As many as are answered at once; says so when more was asked. */
function several(parts: readonly Part[], asked: number = parts.length): Several {
  return {
    kind: 'several',
    ...(asked > mostParts ? { sentence: wording.tooManyParts(mostParts) } : {}),
    parts: parts.slice(0, mostParts),
  }
}
