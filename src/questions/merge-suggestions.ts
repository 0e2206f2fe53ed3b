import type { DeskReader, GroupSummary } from './desk-store.ts'
import { isOpen } from './group.ts'
import { likenessOf } from './likeness/likeness.ts'
import { profileOf, type RankOf } from './likeness/profile.ts'
import { idInReference } from './open-question.ts'

const looked = 2_000

/** Open groups that one might be merged into: those that hold the typed words, the likest first. */
export async function mergeSuggestions(
  store: DeskReader,
  rankOf: RankOf,
  group: number,
  typed: string,
  limit: number,
): Promise<readonly GroupSummary[]> {
  const named = await groupNamed(store, typed)
  if (named !== undefined) return named.group.id === group ? [] : [named]
  const [own] = (await store.groups({ filter: { kind: 'one', id: group }, offset: 0, limit: 1 }))
    .groups
  const open = await store.groups({
    filter: { kind: 'open', order: 'most-asked' },
    offset: 0,
    limit: looked,
  })
  const published = await store.groups({ filter: { kind: 'published' }, offset: 0, limit: looked })
  const profile = profileOf(own?.text ?? '', rankOf)
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean)
  return [...open.groups, ...published.groups]
    .filter((other) => other.group.id !== group)
    .filter(({ text, reference }) => {
      const all = `q-${reference} ${text.toLowerCase()}`
      return words.every((word) => all.includes(word))
    })
    .map((other) => ({ other, likeness: likenessOf(profile, profileOf(other.text, rankOf)) }))
    .sort((a, b) => b.likeness - a.likeness)
    .slice(0, limit)
    .map(({ other }) => other)
}

/** The open or published group of the question whose reference was typed. */
async function groupNamed(store: DeskReader, typed: string): Promise<GroupSummary | undefined> {
  const id = idInReference(typed)
  const question = id === undefined ? null : await store.question(id)
  if (question === null) return undefined
  const wanted = { filter: { kind: 'one', id: question.group }, offset: 0, limit: 1 } as const
  const [summary] = (await store.groups(wanted)).groups
  const fits = summary !== undefined && (isOpen(summary.group) || summary.group.faq !== null)
  return fits ? summary : undefined
}
