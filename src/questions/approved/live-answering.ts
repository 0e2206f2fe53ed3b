import type { Ask } from '../../answering/ask.ts'
import type { KnowledgeBase } from '../../knowledge/knowledge-base.ts'
import { nothingApproved, type Approved } from '../approved-faq.ts'
import type { RankOf } from '../likeness/profile.ts'
import { answeringWith, type Answering } from './ask-with-approved.ts'

/** Asking and explaining that can be brought up to date while it is in use. */
export type LiveAnswering = Answering & {
  /** What is approved, as far as this process knows. */
  approved(): Approved
  update(approved: Approved): void
  /** Asking as if this were what is approved: for the check before publishing. */
  askWith(approved: Approved): Ask
}

export function createLiveAnswering(
  knowledge: KnowledgeBase,
  ask: Ask,
  rankOf: RankOf,
): LiveAnswering {
  let approved = nothingApproved
  let answering = answeringWith(knowledge, ask, approved, rankOf)

  return {
    ask: (question, context) => answering.ask(question, context),
    explain: (id, now, asked) => answering.explain(id, now, asked),
    approved: () => approved,
    update(latest) {
      if (latest.change === approved.change) return
      approved = latest
      answering = answeringWith(knowledge, ask, approved, rankOf)
    },
    askWith: (other) => answeringWith(knowledge, ask, other, rankOf).ask,
  }
}
