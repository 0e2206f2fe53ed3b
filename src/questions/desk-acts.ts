import { actOnGroup, type DeskAct, type WhyRefused } from './act-on-group.ts'
import { auditedGroup, type AuditedChange, type AuditLine } from './audit.ts'
import type { DeskStore, DeskWriter } from './desk-store.ts'
import type { Group } from './group.ts'
import { assignedKey, tellsFor, tellsForAssignee } from './tells-for.ts'

/** A button on the desk: the group, and the version of it that was shown. */
export type Press = { readonly group: number; readonly version: number }

/** What became of something done on the desk. */
export type DeskResult =
  | { readonly kind: 'done'; readonly group: Group }
  /** Somebody was quicker. `since` says who did what, the newest first. */
  | { readonly kind: 'stale'; readonly group: Group; readonly since: readonly AuditLine[] }
  | { readonly kind: 'refused'; readonly group: Group; readonly why: WhyRefused | WhyNotMoved }
  | { readonly kind: 'gone' }

export type WhyNotMoved =
  | 'same-group'
  | 'merged'
  | 'nothing-chosen'
  | 'all-chosen'
  | 'nothing-to-undo'

export type DeskActs = {
  act(press: Press, act: Exclude<DeskAct, { kind: 'approve' }>, by: string): Promise<DeskResult>
}

export type DeskParts = {
  readonly store: DeskStore
  readonly now: () => Date
  /** True where a small team lets the drafter approve. The audit says so. */
  readonly soloApproval: boolean
}

/** Everything that one group's button does, but publishing. */
export function createDeskActs({ store, now, soloApproval }: DeskParts): DeskActs {
  return {
    act: (press, act, by) =>
      store.change((tx) =>
        onGroup(tx, press, async (group) => {
          const done = actOnGroup(group, act, { by, now: now(), soloApproval })
          if (done.kind === 'refused') return { ...done, group }
          await put(tx, group, done.group, { what: act.kind, by })
          await follows(tx, group, done.group, act, { by, at: now() })
          return done
        }),
      ),
  }
}

/** Looks whether what was pressed is still what is there. Two presses at once: the second finds it changed. */
export async function onGroup(
  tx: DeskWriter,
  press: Press,
  work: (group: Group) => Promise<DeskResult>,
): Promise<DeskResult> {
  const group = await tx.group(press.group)
  if (group === null) return { kind: 'gone' }
  if (group.version === press.version) return work(group)
  const lines = await tx.auditOf(group.id, 10)
  return {
    kind: 'stale',
    group,
    since: lines.filter(({ after }) => (after?.group?.version ?? 0) > press.version),
  }
}

/** Keeps the new version, and writes down how it was before and after. */
export async function put(
  tx: DeskWriter,
  before: Group,
  after: Group,
  {
    what,
    by,
    ...more
  }: { readonly what: AuditedChange; readonly by: string } & Partial<
    NonNullable<AuditLine['after']>
  >,
): Promise<void> {
  await tx.putGroup(after)
  await tx.audit({
    at: after.changedAt,
    who: by,
    what,
    group: after.id,
    question: null,
    before: { group: auditedGroup(before) },
    after: { group: auditedGroup(after), ...more },
  })
}

/** What else an act brings about: people are told, wordings lead to an entry, an answer stops being one. */
async function follows(
  tx: DeskWriter,
  before: Group,
  group: Group,
  act: DeskAct,
  { by, at }: { readonly by: string; readonly at: Date },
): Promise<void> {
  switch (act.kind) {
    case 'assign':
      await tx.cancelTells(assignedKey(group))
      return tx.enqueue(tellsForAssignee(group, by, at))
    case 'unassign':
      return tx.cancelTells(assignedKey(group))
    case 'cover': {
      const questions = await tx.questionsIn(group.id)
      await tx.addCovered(
        questions.map(({ id, text }) => ({
          text,
          question: id,
          entry: act.entry,
          group: group.id,
        })),
      )
      return tellAll(tx, 'covered', group, at)
    }
    case 'decline':
      return tellAll(tx, 'declined', group, at)
    case 'keep':
      return tellKept(tx, group, at)
    case 'send-on':
      return tellAll(tx, 'sent-on', group, at)
    case 'reopen':
      return before.status === 'covered' ? tx.removeCovered(group.id) : undefined
    case 'retire': {
      const faq = before.faq === null ? null : await tx.faq(before.faq)
      return faq === null ? undefined : tx.endFaq(faq.id, faq.revision, at)
    }
    case 'draft':
    case 'send-back':
    case 'approve':
      return undefined
  }
}

async function tellAll(
  tx: DeskWriter,
  what: 'covered' | 'declined' | 'sent-on',
  group: Group,
  at: Date,
): Promise<void> {
  const questions = await tx.questionsIn(group.id)
  await tx.enqueue(tellsFor({ what, group }, questions, await tx.followers(group.id), at))
}

/** Only those who asked once the answer was there: the others have it. */
async function tellKept(tx: DeskWriter, group: Group, at: Date): Promise<void> {
  const faq = group.faq === null ? null : await tx.faq(group.faq)
  const questions = await tx.questionsIn(group.id)
  const since = questions.filter(({ askedAt }) => faq !== null && askedAt > faq.approvedAt)
  await tx.enqueue(tellsFor({ what: 'kept', group }, since, [], at))
}
