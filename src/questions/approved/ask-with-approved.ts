import type { Answer, SingleAnswer } from '../../answering/answer.ts'
import type { Ask, AskContext } from '../../answering/ask.ts'
import { createExplain, type Explain } from '../../answering/explain.ts'
import { leansOnThread } from '../../answering/follow-up.ts'
import { plainQuestion } from '../../answering/normalise.ts'
import type { KnowledgeBase } from '../../knowledge/knowledge-base.ts'
import type { Approved } from '../approved-faq.ts'
import type { RankOf } from '../likeness/profile.ts'
import { createApprovedIndex } from './approved-index.ts'
import { withFaqs } from './faq-entry.ts'

/** Asking and explaining, by one who also knows what the FAQ team has approved. */
export type Answering = { readonly ask: Ask; readonly explain: Explain }

/**
 * What was approved ranks below the blueprint: where the sources answer, they do. An approved FAQ is looked for
 * only where there would be no answer or a choice. Words that the desk said an entry covers lead to that entry.
 * Building this takes milliseconds; the index over the knowledge is untouched.
 */
export function answeringWith(
  knowledge: KnowledgeBase,
  ask: Ask,
  approved: Approved,
  rankOf: RankOf,
): Answering {
  const index = createApprovedIndex(approved, knowledge, rankOf)
  const both = withFaqs(knowledge, approved.faqs)
  const explain = createExplain(both)
  const faqs = new Set(approved.faqs.map(({ id }) => id))

  function instead(answer: SingleAnswer, asked: string, { now }: AskContext): SingleAnswer {
    const question = plainQuestion(asked)
    if (answer.kind === 'refused' || answer.kind === 'calculation') return answer
    const covering = index.covering(question)
    if (covering !== undefined) return explain(covering, now) ?? answer
    if (answer.kind !== 'abstained' && answer.kind !== 'clarify') return answer
    const found = index.answering(question)
    return found === undefined
      ? answer
      : (explain(found.id, now, { confidence: round(found.likeness) }) ?? answer)
  }

  return {
    explain,
    ask(question, context): Answer {
      const before = context.thread?.entries.at(-1)
      if (before !== undefined && faqs.has(before) && leansOnThread(plainQuestion(question))) {
        return explain(before, context.now) ?? ask(question, context)
      }
      const answer = ask(question, context)
      if (answer.kind !== 'several') return instead(answer, question, context)
      return {
        ...answer,
        parts: answer.parts.map((part) => ({
          ...part,
          answer: instead(part.answer, part.asked, context),
        })),
      }
    },
  }
}

function round(likeness: number): number {
  return Math.round(likeness * 1000) / 1000
}
