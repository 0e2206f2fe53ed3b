import { groupFrom, signpost, type AuditLine } from './audit.ts'
import { onGroup, put, type DeskParts, type DeskResult, type Press } from './desk-acts.ts'
import type { DeskWriter } from './desk-store.ts'
import type { Group } from './group.ts'
import { assignedKey, tellKey } from './tells-for.ts'

/** Takes back the last thing that was done with a group, if nothing was done since. */
export function createUndo({ store, now }: DeskParts) {
  return (press: Press, by: string): Promise<DeskResult> =>
    store.change((tx) =>
      onGroup(tx, press, async (group) => {
        const line = (await tx.auditOf(group.id, 20)).find(
          ({ after }) => after?.group !== undefined,
        )
        const before = line?.before?.group
        if (line === undefined || before === undefined || !canUndo(line, group)) {
          return { kind: 'refused', group, why: 'nothing-to-undo' }
        }
        const at = now()
        const restored: Group = {
          ...groupFrom(before),
          version: group.version + 1,
          changedAt: at,
        }
        await takeBack(tx, line, group, at)
        await put(tx, group, restored, { what: 'undo', by })
        return { kind: 'done', group: restored }
      }),
    )
}

/** Said on the button: what would be taken back; undefined where there is nothing. */
export function undoable(lines: readonly AuditLine[], group: Group): AuditLine['what'] | undefined {
  const line = lines.find(({ after }) => after?.group !== undefined)
  return line !== undefined && canUndo(line, group) ? line.what : undefined
}

function canUndo(line: AuditLine, group: Group): boolean {
  if (line.who === signpost || line.what === 'undo' || line.before?.group === undefined)
    return false
  if (line.after?.group?.version !== group.version) return false
  // A merge or a split is taken back at the group that it was done to.
  if (line.what === 'merge') return group.status === 'merged'
  return line.what !== 'split' || line.after.otherGroup !== undefined
}

async function takeBack(tx: DeskWriter, line: AuditLine, group: Group, at: Date): Promise<void> {
  const { faq, revision, questions = [], followers = [], otherGroup } = line.after ?? {}
  switch (line.what) {
    case 'approve': {
      if (faq === undefined || revision === undefined) return
      await tx.endFaq(faq, revision, at)
      const before = (await tx.faqHistory(faq)).find((one) => one.revision === revision - 1)
      if (before !== undefined && line.before?.group?.faq !== null) {
        await tx.endFaq(faq, before.revision, null)
      }
      return tx.cancelTells(tellKey({ what: 'approved', group, faq: { id: faq, revision } }))
    }
    case 'retire': {
      const was = line.before?.group?.faq ?? null
      const [newest] = was === null ? [] : await tx.faqHistory(was)
      return newest === undefined ? undefined : tx.endFaq(newest.id, newest.revision, null)
    }
    case 'cover':
      await tx.removeCovered(group.id)
      return tx.cancelTells(tellKey({ what: 'covered', group }))
    case 'decline':
      return tx.cancelTells(tellKey({ what: 'declined', group }))
    case 'send-on':
      return tx.cancelTells(tellKey({ what: 'sent-on', group }))
    case 'reopen':
      return line.before?.group?.status === 'covered' ? coverAgain(tx, line, group) : undefined
    case 'keep':
      return tx.cancelTells(tellKey({ what: 'kept', group }))
    case 'merge':
      await tx.moveQuestions(questions, group.id)
      for (const user of followers) await tx.removeFollower(otherGroup ?? 0, user)
      return otherGroup === undefined ? undefined : tx.redraw(otherGroup)
    case 'split':
      return otherGroup === undefined
        ? undefined
        : takeBackSplit(tx, group, questions, otherGroup, at)
    case 'assign':
      return tx.cancelTells(assignedKey(group))
    case 'unassign':
    case 'draft':
    case 'send-back':
    case 'asked':
    case 'joined':
    case 'detail-added':
    case 'withdrawn':
    case 'followed':
    case 'unfollowed':
    case 'undo':
    case 'tell-again':
    case 'told-by-hand':
    case 'forgotten':
    case 'erased':
    case 'exported':
      return undefined
  }
}

async function coverAgain(tx: DeskWriter, line: AuditLine, group: Group): Promise<void> {
  const entry = line.before?.group?.entry
  if (entry === undefined || entry === null) return
  const questions = await tx.questionsIn(group.id)
  await tx.addCovered(
    questions.map(({ id, text }) => ({ text, question: id, entry, group: group.id })),
  )
}

/** The questions come back, and the group that was made for them is merged into this one. */
async function takeBackSplit(
  tx: DeskWriter,
  group: Group,
  questions: readonly number[],
  otherGroup: number,
  at: Date,
): Promise<void> {
  const other = await tx.group(otherGroup)
  if (other === null) return
  await tx.moveQuestions(questions, group.id)
  const left = await tx.questionsIn(other.id)
  if (left.length > 0) return tx.redraw(other.id)
  await tx.putGroup({
    ...other,
    version: other.version + 1,
    status: 'merged',
    into: group.id,
    changedAt: at,
    closedAt: at,
  })
}
