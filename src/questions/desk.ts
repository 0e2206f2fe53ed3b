import type { KnowledgeBase } from '../knowledge/knowledge-base.ts'
import { createApprove, type Approval, type Breathe } from './approved/approve.ts'
import type { LiveAnswering } from './approved/live-answering.ts'
import { createAskerActs, type AskerActs } from './asker-acts.ts'
import { createDeskActs, type DeskActs, type DeskResult, type Press } from './desk-acts.ts'
import type { DeskStore, GroupSummary } from './desk-store.ts'
import { createFileQuestion, type FileQuestion } from './file-question.ts'
import type { RankOf } from './likeness/profile.ts'
import { mergeSuggestions } from './merge-suggestions.ts'
import { createMoveQuestions, type MoveQuestions } from './move-questions.ts'
import { createUndo } from './undo.ts'

/** The FAQ desk: what nobody could answer becomes what everybody can ask. */
export type Desk = DeskSettings & {
  readonly store: DeskStore
  readonly file: FileQuestion
  readonly askers: AskerActs
  readonly act: DeskActs['act']
  readonly merge: MoveQuestions['merge']
  readonly split: MoveQuestions['split']
  undo(press: Press, by: string): Promise<DeskResult>
  approve(press: Press, by: string, breathe: Breathe): Promise<Approval>
  /** Open groups that this one might be merged into. */
  suggestMerge(group: number, typed: string, limit: number): Promise<readonly GroupSummary[]>
  /** Brings what this process answers with up to date with what was approved anywhere. */
  refresh(): Promise<void>
}

export type DeskSettings = {
  /** Where the FAQ team works; its members are the desk. Without one there is no desk, only the log. */
  readonly faqChannel: string | undefined
  /** True where a small team lets the drafter approve. The audit says so. */
  readonly soloApproval: boolean
}

export type DeskNeeds = DeskSettings & {
  readonly store: DeskStore
  readonly knowledge: KnowledgeBase
  readonly live: LiveAnswering
  readonly rankOf: RankOf
  readonly now: () => Date
}

export function createDesk(needs: DeskNeeds): Desk {
  const { store, live, rankOf, now, faqChannel, soloApproval } = needs
  return {
    store,
    faqChannel,
    soloApproval,
    file: createFileQuestion(store, rankOf),
    askers: createAskerActs(store, now),
    ...createDeskActs(needs),
    ...createMoveQuestions(needs),
    undo: createUndo(needs),
    approve: createApprove(needs),
    suggestMerge: (group, typed, limit) => mergeSuggestions(store, rankOf, group, typed, limit),
    async refresh() {
      if ((await store.approvedChange()) === live.approved().change) return
      live.update(await store.approved())
    },
  }
}
