import { findPersonalData, type PersonalData } from '../answering/personal-data.ts'
import { changed } from './act-on-group.ts'
import { auditedGroup, signpost } from './audit.ts'
import type { DeskStore, DeskWriter } from './desk-store.ts'
import { isOpen, type Group } from './group.ts'
import type { OpenQuestion } from './open-question.ts'
import { tellsFor } from './tells-for.ts'

/** What became of a press on a button under a logged question. */
export type AskerAct =
  | { readonly kind: 'done'; readonly question: OpenQuestion }
  /** The answer is there: it is being told to the person now. */
  | { readonly kind: 'answered'; readonly question: OpenQuestion }
  /** Withdrawn, erased or forgotten. */
  | { readonly kind: 'gone' }
  /** Only the asker may do this. */
  | { readonly kind: 'not-yours' }
  | { readonly kind: 'refused'; readonly what: PersonalData }

export type AskerActs = {
  /** Anybody who sees the question may follow it: that is what counts as "me too". */
  follow(question: number, user: string): Promise<AskerAct>
  addDetail(
    question: number,
    user: string,
    added: { readonly detail: string; readonly mayShow: boolean },
  ): Promise<AskerAct>
  withdraw(question: number, user: string): Promise<AskerAct>
}

export function createAskerActs(store: DeskStore, now: () => Date): AskerActs {
  const onQuestion = (
    id: number,
    act: (tx: DeskWriter, question: OpenQuestion, group: Group) => Promise<AskerAct>,
  ) =>
    store.change(async (tx): Promise<AskerAct> => {
      const question = await tx.question(id)
      const group = question === null ? null : await tx.group(question.group)
      return question === null || group === null ? { kind: 'gone' } : act(tx, question, group)
    })

  return {
    follow: (id, user) =>
      onQuestion(id, (tx, question, group) => follow(tx, question, group, user, now())),
    async addDetail(id, user, added) {
      const what = findPersonalData(added.detail)
      if (what !== null) return { kind: 'refused', what }
      return onQuestion(id, (tx, question) => addDetail(tx, question, user, added, now()))
    },
    withdraw: (id, user) =>
      onQuestion(id, (tx, question, group) => withdraw(tx, question, group, user, now())),
  }
}

async function follow(
  tx: DeskWriter,
  question: OpenQuestion,
  group: Group,
  user: string,
  at: Date,
): Promise<AskerAct> {
  const isNew = await tx.addFollower(group.id, user, at)
  if (isNew) {
    await tx.audit(byAsker('followed', user, question, at))
    await tx.redraw(group.id)
  }
  if (group.status !== 'approved' && group.status !== 'covered') return { kind: 'done', question }
  const faq = group.faq === null ? null : await tx.faq(group.faq)
  const telling = { what: group.status, group, ...(faq === null ? {} : { faq }) }
  await tx.enqueue(tellsFor(telling, [], [user], at))
  return { kind: 'answered', question }
}

async function addDetail(
  tx: DeskWriter,
  question: OpenQuestion,
  user: string,
  { detail, mayShow }: { readonly detail: string; readonly mayShow: boolean },
  at: Date,
): Promise<AskerAct> {
  if (question.asker !== user) return { kind: 'not-yours' }
  const changedQuestion = { ...question, detail: detail === '' ? question.detail : detail, mayShow }
  await tx.putQuestion(changedQuestion)
  await tx.audit(byAsker('detail-added', user, question, at))
  await tx.redraw(question.group)
  return { kind: 'done', question: changedQuestion }
}

/** The words are deleted, not only hidden. A group that nobody asks any more is closed. */
async function withdraw(
  tx: DeskWriter,
  question: OpenQuestion,
  group: Group,
  user: string,
  at: Date,
): Promise<AskerAct> {
  if (question.asker !== user) return { kind: 'not-yours' }
  await tx.removeQuestion(question.id)
  const others = await tx.questionsIn(group.id)
  if (!others.some(({ asker }) => asker === user)) await tx.removeFollower(group.id, user)
  await tx.audit(byAsker('withdrawn', user, question, at))
  await tx.redraw(group.id)
  if (others.length > 0 || !isOpen(group)) return { kind: 'done', question }
  const closed: Group = { ...changed(group, at), status: 'withdrawn', closedAt: at, draft: null }
  await tx.putGroup(closed)
  await tx.audit({
    ...byAsker('withdrawn', signpost, question, at),
    before: { group: auditedGroup(group) },
    after: { group: auditedGroup(closed) },
  })
  return { kind: 'done', question }
}

function byAsker(
  what: 'followed' | 'detail-added' | 'withdrawn',
  who: string,
  { id, group }: OpenQuestion,
  at: Date,
) {
  return { at, who, what, group, question: id, before: null, after: null }
}
