import type { EntryRef } from '../answering/answer.ts'
import type { ApprovedFaq } from './approved-faq.ts'
import type { AuditLine } from './audit.ts'
import type { GroupSummary } from './desk-store.ts'
import type { OpenQuestion } from './open-question.ts'
import type { Tell } from './tell.ts'

/** All that is shown of one group. */
export type GroupCard = {
  readonly summary: GroupSummary
  readonly questions: readonly OpenQuestion[]
  /** Entries that came near to any of its questions, the nearest first. */
  readonly nearest: readonly EntryRef[]
  readonly faq: ApprovedFaq | null
  /** The reference of the group that it was merged into. */
  readonly into: number | null
  /** What "Undo" would take back. */
  readonly undo: AuditLine['what'] | undefined
  /** Those who could not be told. */
  readonly untold: readonly Tell[]
}
