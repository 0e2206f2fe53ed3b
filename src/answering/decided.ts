import type { Entry } from '../knowledge/entry.ts'
import { isSilentOn, isVague } from '../knowledge/terms.ts'
import type { KnowledgeBase } from '../knowledge/knowledge-base.ts'
import { besideRow, nothing, unanswered } from './abstain.ts'
import { asksWhatIsSaid, type AnswerWith } from './answer-with.ts'
import type { Abstained, Answer, List, SingleAnswer } from './answer.ts'
import { confidenceIn } from './confidence.ts'
import { decide, thresholds, type Decision } from './decide.ts'
import { refTo } from './explain.ts'
import type { Find, Found } from './find.ts'
import { courtesyIn, lastCourtesyIn } from './message.ts'
import { takenForGranted } from './premise.ts'
import { asksOfRowAlone, asksWhatWasSaid } from './row-asked.ts'
import { saidOnce } from './said-once.ts'
import type { TableRequests } from './table/request.ts'
import { verdictOnFunction } from './verdict.ts'
import { wording } from './wording.ts'

export type Decided = {
  /** The answer to a question that is all that was asked: it may be two, where either may be meant. */
  readonly whole: (found: Found, typed: string, now: Date) => Answer
  /** One of several questions gets one answer. */
  readonly alone: (found: Found, typed: string, now: Date) => SingleAnswer
}

/** What was decided about what was found, in words. */
export function createDecided(
  knowledge: KnowledgeBase,
  find: Find,
  tableRequests: TableRequests,
  answerWith: AnswerWith,
): Decided {
  return { whole, alone }

  function whole(found: Found, typed: string, now: Date): Answer {
    const decision = ofRowNamed(
      unlessUnmentioned(asList(decide(found), found, typed), found, typed),
      typed,
    )
    if (decision.kind !== 'either') return single(decision, found, typed, now)
    const { confidence } = decision
    const parts = decision.ids.map((id) => ({
      asked: knowledge.entry(id)?.title ?? id,
      answer: answerWith(id, typed, { confidence, now }),
    }))
    const [one, other] = parts.map(({ answer }) => answer)
    return one?.kind === 'list' && other?.kind === 'list' && areSameRows(one, other)
      ? one
      : { kind: 'several', ...eitherOf(decision.ids, found, typed), parts: saidOnce(parts) }
  }

  /** Which of two is meant is no question where both are named. */
  function eitherOf(
    ids: readonly string[],
    found: Found,
    typed: string,
  ): { readonly sentence?: string } {
    const named = find.named(find.mend(typed)).map(({ id }) => id)
    if (ids.every((id) => named.includes(id))) return {}
    const [first, second] = ids.flatMap((id) => knowledge.entry(id) ?? []).map(refTo)
    const isLikelier = confidenceIn(found) >= likelier
    return first !== undefined && second !== undefined && isLikelier
      ? { sentence: wording.likelierOf(first.name, second.name) }
      : { sentence: wording.eitherOf }
  }

  function alone(found: Found, typed: string, now: Date): SingleAnswer {
    return single(asList(decide(found, { most: 1 }), found, typed), found, typed, now)
  }

  function single(decision: Decision, found: Found, typed: string, now: Date): SingleAnswer {
    const { confidence } = decision
    switch (decision.kind) {
      case 'answer': {
        const { type } = knowledge.entry(decision.id) ?? {}
        const last = type === 'courtesy' ? lastCourtesyIn(typed, find) : undefined
        const right = type === 'function' ? putRight(typed, now) : undefined
        return right ?? answerWith(last?.id ?? decision.id, typed, { confidence, now })
      }
      case 'clarify':
      case 'either': {
        const options = decision.ids.flatMap((id) => knowledge.entry(id) ?? []).map(refTo)
        return { kind: 'clarify', question: wording.whichOne, options, confidence }
      }
      case 'abstain':
        return putRight(typed, now) ?? reasonFor(decision, found, typed, now)
    }
  }

  /** The row, where what is taken for granted about it is not so. */
  function putRight(typed: string, now: Date): SingleAnswer | undefined {
    const claim = takenForGranted(typed)
    if (claim === undefined) return undefined
    const asked = `${claim}, right?`
    const named = find.named(find.mend(claim))
    const [fn, ...others] = named.filter((entry) => entry.type === 'function')
    if (fn === undefined || others.length > 0) return undefined
    const isWrong = /^(No|Not|The blueprint does not)\b/.test(verdictOnFunction(asked, fn) ?? '')
    return isWrong ? answerWith(fn.id, asked, { confidence: 1, now }) : undefined
  }

  /** Why there is no answer: a known gap, or a term that no source uses; where neither is known, that nothing was found. */
  function reasonFor(
    { gap, confidence }: Extract<Decision, { kind: 'abstain' }>,
    { candidates }: Found,
    typed: string,
    now: Date,
  ): SingleAnswer {
    const named = find.named(find.mend(typed))
    const reason = gap ?? named.find(isSilentOn)?.id
    if (reason === undefined) {
      const courtesy = named.length === 0 ? courtesyIn(typed, find) : undefined
      return courtesy === undefined
        ? withRow(nothing(candidates, confidence), named, now)
        : answerWith(courtesy.id, typed, { confidence: 1, now })
    }
    const answer = answerWith(reason, typed, { confidence, now })
    const isOfWord = asksWhatIsSaid.test(typed)
    const told = answer.kind === 'answered' && !isOfWord ? unanswered(answer) : answer
    return told.kind === 'abstained' ? withRow(told, named, now) : told
  }

  /** Where the one function goes that was named in a question that has no answer. */
  function withRow(abstained: Abstained, named: readonly Entry[], now: Date): Abstained {
    const [fn, ...others] = named.filter((entry) => entry.type === 'function')
    if (fn === undefined || others.length > 0) return abstained
    const row = answerWith(fn.id, fn.title, { confidence: 1, now })
    return row.kind === 'answered' ? besideRow(abstained, row, fn) : abstained
  }

  /** Of a thing that no source mentions, no row that sounds near it is the answer. */
  function unlessUnmentioned(decision: Decision, found: Found, typed: string): Decision {
    const named = find.named(find.mend(typed))
    // "CSU, will it close": what was said later of the thing by its name answers.
    const isNamed = found.candidates[0]?.entry.type === 'topic' && found.candidates[0].named > 0
    if (isNamed) return decision
    // Several are named to choose from: "region, UKHSA, OHID?"
    const isUnmentioned = named.filter(isSilentOn).length === 1 && !named.some(isMatter)
    const isGiven = decision.kind === 'answer' || decision.kind === 'either'
    const given = decision.kind === 'answer' ? knowledge.entry(decision.id) : undefined
    const isChoice = given !== undefined && isVague(given) && !named.includes(given)
    return isUnmentioned && isGiven && (isChoice || decision.confidence < thresholds.rowIsMeant)
      ? { kind: 'abstain', confidence: decision.confidence }
      : decision
  }

  /** Who asks of the one function that is named what its row says, or what was said since, is told of that. */
  function ofRowNamed(decision: Decision, typed: string): Decision {
    const mended = find.mend(typed)
    const [fn, ...others] = find.named(mended)
    if (fn?.type !== 'function' || others.length > 0) return decision
    const given = decision.kind === 'answer' ? knowledge.entry(decision.id) : undefined
    const isOfAny = decision.kind === 'abstain' || decision.kind === 'either'
    const isOfAll = given?.type === 'topic' && given.rows.length !== 1
    const names = find.namesIn(mended)
    const hasReason = decision.kind === 'abstain' && decision.gap !== undefined
    const isAsked =
      (isOfAny && asksOfRowAlone(mended, names)) ||
      ((isOfAny || isOfAll) && !hasReason && asksWhatWasSaid(mended, names))
    return isAsked ? { kind: 'answer', id: fn.id, confidence: 1 } : decision
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
}

/** From here on the better of two is said to be the likelier: of 163 it was the right one in 79 of a hundred. */
const likelier = 0.7

function areSameRows(one: List, other: List): boolean {
  const [ids, others] = [one, other].map(({ rows }) => JSON.stringify(rows.map(({ id }) => id)))
  return ids === others
}

function isMatter(entry: Entry): boolean {
  return entry.type !== 'term' && entry.type !== 'courtesy'
}
