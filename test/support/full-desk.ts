import type { DeskStore } from '../../src/questions/desk-store.ts'
import { newGroup } from '../../src/questions/group.ts'

/** A desk as full as it is ever likely to be: for its bench and its tests. */
export const fullDesk = { groups: 3_000, questions: 10_000, now: new Date('2026-11-21T12:00:00Z') }

/** Puts it all in, in one change. */
export async function fillDesk(store: DeskStore): Promise<void> {
  const { groups, questions, now } = fullDesk
  await store.change(async (tx) => {
    for (let i = 0; i < groups; i++) {
      const id = await tx.nextGroupId()
      const opened = new Date(now.getTime() - i * 60_000)
      const group = newGroup(id, `topic-${i % 60}`, opened)
      await tx.addGroup(
        i % 10 === 0 ? { ...group, status: 'assigned', assignee: `U${i % 7}` } : group,
      )
    }
    for (let i = 0; i < questions; i++) {
      const id = await tx.nextQuestionId()
      await tx.addQuestion({
        id,
        text: fullDeskText(i),
        askedAt: new Date(now.getTime() - i * 30_000),
        asker: `U${i % 800}`,
        channel: `D${i % 800}`,
        thread: null,
        how: 'abstained',
        nearest: [`topic-${i % 60}`],
        gap: null,
        reason: null,
        detail: null,
        mayShow: false,
        group: 1 + (i % groups),
      })
      if (i % 5 === 0) await tx.addFollower(1 + (i % groups), `U${(i * 7) % 800}`, now)
    }
  })
}

/** A text of its own for every group, and another wording of it for every question. */
export function fullDeskText(question: number): string {
  const group = question % fullDesk.groups
  const things = ['carpark', 'ledger', 'printer', 'archive', 'canteen', 'lift', 'van', 'gate']
  return `who looks after the ${things[group % 8]} of unit ${group}${'?'.repeat(question % 3)}`
}
