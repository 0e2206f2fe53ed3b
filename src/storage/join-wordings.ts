import type { Entry } from '../knowledge/entry.ts'
import { wordingsOf, type Written } from '../knowledge/wordings-of.ts'
import type { Item, Locate } from './knowledge-file.ts'

type Located = Omit<Written, 'i'> & { at(): string }

/** Joins wordings to their entries. Each wording can still be located in the file it came from. */
export function joinWordings(items: readonly Item[]): {
  readonly items: readonly Item[]
  readonly unknown: readonly string[]
} {
  const more = Map.groupBy(
    items.filter((item) => item.kind === 'wordings'),
    (item) => item.value.id,
  )
  const unknown: string[] = []
  const joined = items.flatMap((item): readonly Item[] => {
    if (item.kind === 'wordings') return []
    const added = item.kind === 'entry' ? more.get(item.value.id) : undefined
    if (item.kind !== 'entry' || added === undefined) return [item]
    more.delete(item.value.id)
    const near = added.find(({ value }) => value.list === 'nearMisses')
    if (near !== undefined && item.value.type !== 'known-gap') {
      unknown.push(
        `${near.locate([])} “${item.value.id}” is no known gap – near misses stand under the known gap that answers them`,
      )
      return [item]
    }
    const own = wordingsOf(item.value).map(({ text, list, i }): Located => ({
      text,
      list,
      at: () => item.locate([list, i]),
    }))
    const others = added.flatMap(({ value: { list, texts }, locate }) =>
      texts.map((text, i): Located => ({ text, list, at: () => locate([list, i]) })),
    )
    return [withWordings(item, [...own, ...others])]
  })
  const nobodys = [...more.values()].flat()
  return {
    items: joined,
    unknown: [
      ...unknown,
      ...nobodys.map(
        ({ value, locate }) =>
          `${locate([])} there is no entry called “${value.id}” – correct the id`,
      ),
    ],
  }
}

function withWordings(
  { value, locate }: { readonly value: Entry; readonly locate: Locate },
  all: readonly Located[],
): Item {
  const { examples = [], nearMisses = [] } = Object.groupBy(all, ({ list }) => list)
  const texts = (list: readonly Located[]): string[] => list.map(({ text }) => text)
  return {
    kind: 'entry',
    value:
      value.type === 'known-gap'
        ? { ...value, examples: texts(examples), nearMisses: texts(nearMisses) }
        : { ...value, examples: texts(examples) },
    locate: (inner) => {
      const [list, i] = inner
      const from = list === 'examples' ? examples : list === 'nearMisses' ? nearMisses : []
      return from[Number(i)]?.at() ?? locate(inner)
    },
  }
}
