import { createFindIcb } from '../envelope/icbs/find-icb.ts'
import type { KnowledgeBase } from '../knowledge/knowledge-base.ts'
import type { Answer, Several, SingleAnswer } from './answer.ts'
import { createCalculations } from './calculation.ts'
import type { Decided } from './decided.ts'
import type { Find } from './find.ts'
import { asksOfNamed, leansOnThread } from './follow-up.ts'
import type { FromTable } from './from-table.ts'
import { loggedWhole, surelyAsked, twoQuestionsIn, withSubject, type Halves } from './halves.ts'
import { createFindIcbFigures } from './icbs/icb-figures.ts'
import { createFindNamedIcb } from './icbs/places.ts'
import { readMessage, sumAskedIn } from './message.ts'

/**
 * The answer to a question that is worked out by rule: a sum, figures of ICBs, rows of the table. `raw` is the
 * question as it came, `asked` what is asked in it. Undefined where it asks for none of these.
 */
export type Compute = (raw: string, asked: string, now: Date) => Answer | undefined

export function createCompute(
  knowledge: KnowledgeBase,
  find: Find,
  fromTable: FromTable,
  decided: Decided,
  saidOfTerms: (asked: string, now: Date) => Answer | undefined,
): Compute {
  const calculations = createCalculations(knowledge)
  const findIcbFigures = createFindIcbFigures(knowledge)
  const findNamedIcb = createFindNamedIcb(createFindIcb(knowledge.icbs), knowledge.icbs)

  return (raw, asked, now) => {
    const whole = saidOfTerms(asked, now) ?? workedOut(raw, asked, now)
    return withOtherHalf(asked, whole, now) ?? whole
  }

  function workedOut(raw: string, asked: string, now: Date): Answer | undefined {
    const question = find.mend(asked)
    // As typed first: the name of an ICB is no slip of the finger.
    const sum = [raw, ...(question === asked ? [] : [question]), ...sumAskedIn(asked)]
      .values()
      .map((text) => calculations.inText(text, 'words', now))
      .find((answer) => answer !== undefined)
    return sum ?? findIcbFigures(asked) ?? findIcbFigures(question) ?? fromTable(question, now)
  }

  /** "What is the envelope for Devon, and what does it leave out?": what is worked out, and what else is asked. */
  function withOtherHalf(asked: string, whole: Answer | undefined, now: Date): Answer | undefined {
    const halves = twoQuestionsIn(asked)
    if (halves === undefined) return undefined
    const asks = [halves[0], withSubject(halves[1], halves[0], find)] as const
    const computed = [ofHalf(asks[0], now), ofHalf(withIcb(asks[1], asks[0]), now)]
    const [one, ...others] = computed.flatMap((answer) => answer ?? [])
    if (one === undefined) return undefined
    // "… and is a new law needed?" is asked of what stands before.
    const isOfFirst = asksOfNamed(halves[1], find.cuesIn(find.mend(halves[1])))
    if (computed[0] === undefined && one.kind === 'list' && isOfFirst) return undefined
    const isFirst = computed[0] === one
    if (whole === undefined && others.length === 0 && one.kind === 'list') {
      // "… and what do we keep?" asks for rows only by itself.
      return isFirst && leansOnThread(halves[1]) ? one : undefined
    }
    if (whole?.kind === 'list' && one.kind === 'list' && ofThem.test(halves[1]))
      return { ...one, sentence: `${one.sentence} ${whole.sentence}` }
    // "The people of the South West ICBs, and what their envelope would be": the whole asks for the sum.
    if (whole?.kind === 'calculation' && one.kind === 'icbs' && isFirst)
      return {
        kind: 'several',
        parts: [one, whole].map((answer, i) => ({ asked: halves[i] ?? asked, answer })),
      }
    const isSaid = isFirst && leansOnThread(halves[1])
    if (whole !== undefined && (isSaid || others.length > 0 || saysBoth(whole, one, halves)))
      return undefined
    const parts = asks.map((half, i) => ({
      asked: halves[i] ?? half,
      answer:
        computed[i] === undefined
          ? inWords(half, one, { isNeeded: whole === undefined, now })
          : (single(whole) ?? computed[i]),
    }))
    const isOne = new Set(parts.map(({ answer }) => entryOf(answer) ?? answer)).size === 1
    return !isOne && parts.every(hasAnswer)
      ? { kind: 'several', parts: parts.map((part) => loggedWhole(part, asked)) }
      : undefined
  }

  /** "… and how big is it?" of an ICB that is named before. */
  function withIcb(second: string, first: string): string {
    const icb = findNamedIcb(first)
    return icb === undefined || findNamedIcb(second) !== undefined
      ? second
      : second
          .replace(/\bits\b/i, () => `${icb.shortName}'s`)
          .replace(pronoun, () => `${icb.shortName} ICB`)
  }

  function ofHalf(half: string, now: Date): SingleAnswer | undefined {
    const answer = single(saidOfTerms(half, now)) ?? given(workedOut(half, half, now))
    // "… and could it be run at scale?" asks for no rows.
    return answer?.kind === 'list' && pronoun.test(half) ? undefined : answer
  }

  /**
   * What is said of the half that asks for nothing to be worked out: where it `isNeeded`, also that there is no
   * answer to it.
   */
  function inWords(
    half: string,
    { kind }: SingleAnswer,
    { isNeeded, now }: { readonly isNeeded: boolean; readonly now: Date },
  ): SingleAnswer | undefined {
    const typed = kind === 'calculation' ? half.replace(pronoun, 'the envelope') : half
    if (!isNeeded && surelyAsked(typed, find) === undefined) return undefined
    const message = readMessage(typed, find)
    return decided.alone(message.found, message.typed, now)
  }
}

/** Is what was worked out of the whole more than what was of one half? "How many stay, and which of them grow?" */
function saysBoth(whole: Answer, one: SingleAnswer, halves: Halves): boolean {
  return (
    whole.kind !== one.kind || (whole.kind === 'list' && halves.every((half) => ofRows.test(half)))
  )
}

type Part = Several['parts'][number]

function hasAnswer(part: {
  readonly asked: string
  readonly answer: SingleAnswer | undefined
}): part is Part {
  return part.answer !== undefined
}

function entryOf(answer: SingleAnswer | undefined): string | undefined {
  return answer?.kind === 'answered' ? answer.entry.id : undefined
}

function single(answer: Answer | undefined): SingleAnswer | undefined {
  return answer?.kind === 'several' ? undefined : answer
}

/** What was worked out; a question back, or that figures cannot be taken, is none. */
function given(answer: Answer | undefined): SingleAnswer | undefined {
  return answer?.kind === 'calculation' || answer?.kind === 'icbs' || answer?.kind === 'list'
    ? answer
    : undefined
}

/** "… and do any of those need a law?" */
const ofThem =
  /\b(any|all|some|each|none|most) of (that|those|them|these)\b|\b(do|are|will|would) (they|these|those) all\b/i
const ofRows = /^(and )?(which|how many)\b/i
const pronoun = /\b(it|that|this)\b/i
