import { changed } from './act-on-group.ts'
import { onGroup, put, type DeskParts, type DeskResult, type Press } from './desk-acts.ts'
import type { DeskWriter } from './desk-store.ts'
import { isOpen, newGroup, type Group } from './group.ts'
import { tellsFor } from './tells-for.ts'

export type MoveQuestions = {
  /** All of one group becomes part of another. */
  merge(press: Press, into: number, by: string): Promise<DeskResult>
  /** Some questions of a group become a group of their own; the result is the new one. */
  split(press: Press, questions: readonly number[], by: string): Promise<DeskResult>
}

/** Grouping is a guess: anybody on the desk can put it right. */
export function createMoveQuestions({ store, now }: DeskParts): MoveQuestions {
  return {
    merge: (press, intoId, by) =>
      store.change((tx) =>
        onGroup(tx, press, async (group) => {
          const into = await tx.group(intoId)
          if (into === null) return { kind: 'gone' }
          if (into.id === group.id) return { kind: 'refused', group, why: 'same-group' }
          if (['merged', 'withdrawn', 'retired'].includes(into.status)) {
            return { kind: 'refused', group, why: 'merged' }
          }
          if (!isOpen(group)) return { kind: 'refused', group, why: 'closed' }
          const at = now()
          const questions = await tx.questionsIn(group.id)
          const followers = await tx.followers(group.id)
          const ids = questions.map(({ id }) => id)
          await tx.moveQuestions(ids, into.id)
          const came = await followAlso(tx, into.id, followers, at)
          const merged: Group = {
            ...changed(group, at),
            status: 'merged',
            into: into.id,
            closedAt: at,
          }
          await put(tx, group, merged, {
            what: 'merge',
            by,
            questions: ids,
            followers: came,
            otherGroup: into.id,
          })
          const joined = changed(into, at)
          await put(tx, into, joined, { what: 'merge', by, questions: ids, otherGroup: group.id })
          const what = toldOutcome(into)
          if (what !== undefined) {
            const faq = into.faq === null ? null : await tx.faq(into.faq)
            const telling = { what, group: into, ...(faq === null ? {} : { faq }) }
            await tx.enqueue(tellsFor(telling, questions, followers, at))
          }
          return { kind: 'done', group: joined }
        }),
      ),
    split: (press, ids, by) =>
      store.change((tx) =>
        onGroup(tx, press, async (group) => {
          const questions = await tx.questionsIn(group.id)
          const moved = questions.filter(({ id }) => ids.includes(id))
          const [first] = moved
          if (first === undefined) return { kind: 'refused', group, why: 'nothing-chosen' }
          if (moved.length === questions.length)
            return { kind: 'refused', group, why: 'all-chosen' }
          const at = now()
          const topic = first.nearest[0] ?? first.gap
          const own = newGroup(await tx.nextGroupId(), topic, first.askedAt)
          await tx.addGroup(own)
          const movedIds = moved.map(({ id }) => id)
          await tx.moveQuestions(movedIds, own.id)
          const rest = changed(group, at)
          await put(tx, group, rest, { what: 'split', by, questions: movedIds, otherGroup: own.id })
          const split = changed(own, at)
          await put(tx, own, split, {
            what: 'split',
            by,
            questions: movedIds,
            otherGroup: group.id,
          })
          return { kind: 'done', group: split }
        }),
      ),
  }
}

/** Those who follow one group follow another too; of these, who did not before. They stay with the first, for Undo. */
async function followAlso(
  tx: DeskWriter,
  group: number,
  followers: readonly string[],
  at: Date,
): Promise<readonly string[]> {
  const came: string[] = []
  for (const user of followers) if (await tx.addFollower(group, user, at)) came.push(user)
  return came
}

/** What those who come to a group that is closed are told. */
function toldOutcome({ status }: Group) {
  const told = ['approved', 'covered', 'declined', 'sent-on'] as const
  return told.find((outcome) => outcome === status)
}
