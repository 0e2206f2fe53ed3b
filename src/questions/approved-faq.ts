import type { Citation } from '../knowledge/source.ts'

/** An answer of the FAQ team that is, or was, part of what the bot knows. One revision of it. */
export type ApprovedFaq = {
  /** `faq-1042`, after the first question of its group. The same for every revision. */
  readonly id: string
  readonly revision: number
  readonly group: number
  readonly question: string
  readonly answer: string
  readonly citations: readonly Citation[]
  /** Wordings that lead to it: its test questions. */
  readonly wordings: readonly Wording[]
  readonly draftedBy: string
  readonly approvedBy: string
  readonly approvedAt: Date
  /** When it stopped being an answer: retired, or replaced by its next revision. */
  readonly endedAt: Date | null
}

/** Words that lead to an answer, with the open question they came from, if they came from one. */
export type Wording = { readonly text: string; readonly question: number | null }

/** Wordings that the desk added to an entry which already answers them. */
export type CoveredWording = Wording & { readonly entry: string; readonly group: number }

/** All that the FAQ team has approved, as one replica sees it. */
export type Approved = {
  /** Goes up with every change, so that a replica sees that there is one. */
  readonly change: number
  readonly faqs: readonly ApprovedFaq[]
  readonly covered: readonly CoveredWording[]
}

export const nothingApproved: Approved = { change: 0, faqs: [], covered: [] }

export function faqIdOf(question: number): string {
  return `faq-${question}`
}
