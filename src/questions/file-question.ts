import { findPersonalData, type PersonalData } from '../answering/personal-data.ts'
import { auditedGroup, signpost } from './audit.ts'
import { changed } from './act-on-group.ts'
import type { DeskStore, DeskWriter } from './desk-store.ts'
import { isOpen, newGroup, type Group } from './group.ts'
import { createGrouping, type Grouping } from './grouping.ts'
import { thresholds } from './likeness/likeness.ts'
import type { RankOf } from './likeness/profile.ts'
import type { NewOpenQuestion, OpenQuestion } from './open-question.ts'
import { tellsFor } from './tells-for.ts'

/** What became of a question on its way in. */
export type Filed =
  | { readonly kind: 'filed'; readonly question: OpenQuestion; readonly group: Group }
  /** It holds personal data: nothing of it was kept. */
  | { readonly kind: 'refused'; readonly what: PersonalData }

export type FileQuestion = (question: NewOpenQuestion) => Promise<Filed>

/** Puts questions in, each with those that ask the same. Resolves once the question would survive a crash. */
export function createFileQuestion(store: DeskStore, rankOf: RankOf): FileQuestion {
  const known = createGrouping<number>(rankOf)
  let last = 0

  return async (asked) => {
    const what = findPersonalData(`${asked.text}\n${asked.detail ?? ''}`)
    if (what !== null) return { kind: 'refused', what }
    return store.change(async (tx) => {
      // Only what others have committed is learnt, so that a change that fails leaves nothing behind.
      for (const { id, text } of await tx.textsAfter(last)) {
        known.add(id, text)
        last = id
      }
      const group = await groupFor(tx, known, asked)
      return { kind: 'filed', ...(await putIn(tx, asked, group)) }
    })
  }
}

/** The group of the likest question that is still there. */
async function groupFor(
  tx: DeskWriter,
  known: Grouping<number>,
  { text }: NewOpenQuestion,
): Promise<Group | undefined> {
  for (const { id } of known.alike(text, thresholds.together)) {
    const like = await tx.question(id)
    const group = like === null ? null : await tx.group(like.group)
    if (group !== null) return group
    known.remove(id)
  }
  return undefined
}

async function putIn(tx: DeskWriter, asked: NewOpenQuestion, joined: Group | undefined) {
  const now = asked.askedAt
  const topic = asked.nearest[0] ?? asked.gap
  const group = joined ?? newGroup(await tx.nextGroupId(), topic, now)
  const question: OpenQuestion = {
    thread: null,
    reason: null,
    detail: null,
    mayShow: false,
    ...asked,
    id: await tx.nextQuestionId(),
    group: group.id,
  }
  if (joined === undefined) await tx.addGroup(group)
  await tx.addQuestion(question)
  await tx.audit({
    at: now,
    who: question.asker,
    what: joined === undefined ? 'asked' : 'joined',
    group: group.id,
    question: question.id,
    before: null,
    after: null,
  })
  if (joined === undefined) return { question, group }
  await tx.redraw(group.id)
  return { question, group: await comeBack(tx, group, question) }
}

/** A question that is asked again opens its group again if it was answered, and is told the decision if not. */
async function comeBack(tx: DeskWriter, group: Group, question: OpenQuestion): Promise<Group> {
  const now = question.askedAt
  if (isOpen(group)) return group
  if (group.status === 'declined' || group.status === 'sent-on') {
    const tells = tellsFor({ what: group.status, group }, [question], [], now)
    await tx.enqueue(tells.map((tell) => ({ ...tell, key: `${tell.key} ${question.id}` })))
    return group
  }
  const faq = group.faq === null ? null : await tx.faq(group.faq)
  if (faq !== null && now.getTime() - faq.approvedAt.getTime() < settlingMs) {
    await tx.enqueue(tellsFor({ what: 'approved', group, faq }, [question], [], now))
    return group
  }
  if (group.status === 'covered') await tx.removeCovered(group.id)
  const opened = openedAgain(group, now)
  await tx.putGroup(opened)
  await tx.audit({
    at: now,
    who: signpost,
    what: 'reopen',
    group: group.id,
    question: question.id,
    before: { group: auditedGroup(group) },
    after: { group: auditedGroup(opened) },
  })
  return opened
}

/** Asked this soon after the answer was approved, the question crossed with it. */
const settlingMs = 60_000

function openedAgain(group: Group, now: Date): Group {
  const wasAnswered = group.status !== 'withdrawn'
  return {
    ...changed(group, now),
    status: wasAnswered ? 'reopened' : 'new',
    closedAt: null,
    entry: null,
    reason: null,
    returns: group.returns + (wasAnswered ? 1 : 0),
  }
}
