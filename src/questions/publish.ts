import { faqIdOf, type ApprovedFaq, type Wording } from './approved-faq.ts'
import { actOnGroup } from './act-on-group.ts'
import { onGroup, put, type DeskParts, type DeskResult, type Press } from './desk-acts.ts'
import type { DeskReader } from './desk-store.ts'
import type { Group } from './group.ts'
import type { OpenQuestion } from './open-question.ts'
import { tellsFor } from './tells-for.ts'
import { wordingKey } from '../knowledge/wording-key.ts'

/** An FAQ as it would be if the draft were approved now; undefined where there is no draft. */
export async function candidateOf(
  store: DeskReader,
  group: Group,
  by: string,
  now: Date,
): Promise<ApprovedFaq | undefined> {
  const { draft } = group
  if (draft === null) return undefined
  const questions = await store.questionsIn(group.id)
  const first = questions[0]?.id ?? group.id
  const id = group.faq ?? faqIdOf(first)
  const [newest] = await store.faqHistory(id)
  return {
    id,
    revision: (newest?.revision ?? 0) + 1,
    group: group.id,
    question: draft.question,
    answer: draft.answer,
    citations: draft.citations,
    wordings: wordingsFor(
      draft.question,
      questions,
      draft.leftOut,
      await stillOf(store, group.id, newest?.wordings ?? []),
    ),
    draftedBy: draft.by,
    approvedBy: by,
    approvedAt: now,
    endedAt: null,
  }
}

/** Approves a draft: the answer is live, and everybody who asked or follows is to be told, or none of it is. */
export function createPublish({ store, now, soloApproval }: DeskParts) {
  return (press: Press, faq: ApprovedFaq | undefined, by: string): Promise<DeskResult> =>
    store.change((tx) =>
      onGroup(tx, press, async (group) => {
        const at = now()
        const act = { kind: 'approve', faq: faq?.id ?? '' } as const
        const done = actOnGroup(group, act, { by, now: at, soloApproval })
        if (done.kind === 'refused') return { ...done, group }
        if (faq === undefined) return { kind: 'refused', group, why: 'no-draft' }
        const before = await tx.faq(faq.id)
        if (before !== null) await tx.endFaq(before.id, before.revision, at)
        await tx.addFaq({ ...faq, approvedBy: by, approvedAt: at })
        await put(tx, group, done.group, {
          what: 'approve',
          by,
          faq: faq.id,
          revision: faq.revision,
          solo: group.draft?.by === by,
        })
        const what = before === null ? 'approved' : 'revised'
        const questions = await tx.questionsIn(group.id)
        const followers = await tx.followers(group.id)
        await tx.enqueue(tellsFor({ what, group: done.group, faq }, questions, followers, at))
        return done
      }),
    )
}

/** Without those whose question was split off or merged elsewhere since. */
async function stillOf(store: DeskReader, group: number, wordings: readonly Wording[]) {
  const still: Wording[] = []
  for (const wording of wordings) {
    const question = wording.question === null ? null : await store.question(wording.question)
    if (question === null || question.group === group) still.push(wording)
  }
  return still
}

/** The question as shown, what was asked, and what led here before; each wording once. */
function wordingsFor(
  title: string,
  questions: readonly OpenQuestion[],
  leftOut: readonly number[],
  before: readonly Wording[],
): readonly Wording[] {
  const asked = questions
    .filter(({ id }) => !leftOut.includes(id))
    .map(({ id, text }): Wording => ({ text, question: id }))
  const kept = before.filter(({ question }) => question === null || !leftOut.includes(question))
  const all = [{ text: title, question: null }, ...asked, ...kept]
  return [...new Map(all.toReversed().map((one) => [wordingKey(one.text), one])).values()].reverse()
}
