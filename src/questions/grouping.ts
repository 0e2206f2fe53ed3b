import { wordingKey } from '../knowledge/wording-key.ts'
import { likenessOf } from './likeness/likeness.ts'
import { profileOf, type Profile, type RankOf } from './likeness/profile.ts'

/** A text that was put in, and how like it is to what was looked for. */
export type Alike<Id> = { readonly id: Id; readonly likeness: number }

/** Texts that can be asked "which of you ask the same as this?". Grows and shrinks as questions come and go. */
export type Grouping<Id> = {
  readonly size: number
  add(id: Id, text: string): void
  remove(id: Id): void
  /** Those at least this like it, the likest first and of equals the first put in. */
  alike(text: string, atLeast: number): readonly Alike<Id>[]
}

/** An index over what the texts name, so that only those that share something are compared. */
export function createGrouping<Id>(rankOf: RankOf): Grouping<Id> {
  const texts = new Map<Id, { readonly key: string; readonly profile: Profile }>()
  const naming = new Map<string, Set<Id>>()

  function remove(id: Id): void {
    for (const thing of texts.get(id)?.profile.things.keys() ?? []) naming.get(thing)?.delete(id)
    texts.delete(id)
  }

  return {
    get size() {
      return texts.size
    },
    add(id, text) {
      remove(id)
      const profile = profileOf(text, rankOf)
      texts.set(id, { key: wordingKey(text), profile })
      for (const thing of profile.things.keys()) {
        const ids = naming.get(thing) ?? new Set()
        naming.set(thing, ids.add(id))
      }
    },
    remove,
    alike(text, atLeast) {
      const key = wordingKey(text)
      const profile = profileOf(text, rankOf)
      const near = new Set([...profile.things].flatMap(([thing]) => [...(naming.get(thing) ?? [])]))
      return [...texts]
        .filter(([id, other]) => near.has(id) || other.key === key)
        .map(([id, other]) => ({
          id,
          likeness: other.key === key ? 1 : likenessOf(profile, other.profile),
        }))
        .filter(({ likeness }) => likeness >= atLeast)
        .sort((a, b) => b.likeness - a.likeness)
    },
  }
}
