import type { Group } from './group.ts'
import type { OpenQuestion } from './open-question.ts'
import type { NewTell, WhatToTell } from './tell.ts'

/** What is to be told about a group, and what it is about. */
export type Telling = {
  readonly what: Exclude<WhatToTell, 'digest'>
  readonly group: Group
  readonly faq?: { readonly id: string; readonly revision: number }
}

/** One telling a person, whoever asked or follows, however often they did. */
export function tellsFor(
  telling: Telling,
  questions: readonly OpenQuestion[],
  followers: readonly string[],
  now: Date,
): readonly NewTell[] {
  const people = new Set([...questions.map(({ asker }) => asker), ...followers])
  return [...people].map((to) => {
    const own = questions.find(({ asker }) => asker === to)
    const direct = own !== undefined && own.channel.startsWith('D')
    return {
      key: `${tellKey(telling)}${to}`,
      what: telling.what,
      to,
      group: telling.group.id,
      question: own?.id ?? null,
      // Where it was asked, if that was between the two of them; else in direct messages.
      channel: direct ? own.channel : null,
      thread: direct ? own.thread : null,
      faq: telling.faq?.id ?? null,
      revision: telling.faq?.revision ?? null,
      createdAt: now,
      dueAt: now,
    }
  })
}

/** Tells somebody on the desk what a colleague has given them; nobody need be told what they did themselves. */
export function tellsForAssignee(group: Group, by: string, now: Date): readonly NewTell[] {
  const { assignee } = group
  if (assignee === null || assignee === by) return []
  return tellsFor({ what: 'assigned', group }, [], [assignee], now)
}

/** What every telling that a group was assigned starts with, whenever and to whomever that was. */
export function assignedKey({ id }: Pick<Group, 'id'>): string {
  return `assigned ${id} `
}

/** What every telling of this outcome starts with, whoever it is for. */
export function tellKey({ what, group, faq }: Telling): string {
  return faq === undefined
    ? `${what} ${group.id} ${group.version} `
    : `answer ${faq.id} ${faq.revision} `
}
