import type { Item, Locate } from './knowledge-file.ts'

/** Joins wordings to their entries. Each wording can still be located in the file it came from. */
export function joinWordings(items: readonly Item[]): {
  readonly items: readonly Item[]
  readonly unknown: readonly string[]
} {
  const more = Map.groupBy(
    items.filter((item) => item.kind === 'wordings'),
    (item) => item.value.id,
  )
  const joined = items.flatMap((item): readonly Item[] => {
    if (item.kind === 'wordings') return []
    const added = item.kind === 'entry' ? more.get(item.value.id) : undefined
    if (item.kind !== 'entry' || added === undefined) return [item]
    more.delete(item.value.id)
    const examples = [item, ...added].flatMap(({ value, locate }) =>
      value.examples.map((text, i) => ({ text, at: (): string => locate(['examples', i]) })),
    )
    const locate: Locate = (inner) =>
      inner[0] === 'examples'
        ? (examples[Number(inner[1])]?.at() ?? item.locate(inner))
        : item.locate(inner)
    return [
      {
        kind: 'entry',
        value: { ...item.value, examples: examples.map(({ text }) => text) },
        locate,
      },
    ]
  })
  const unknown = [...more.values()]
    .flat()
    .map(
      ({ value, locate }) =>
        `${locate([])} there is no entry called “${value.id}” – correct the id`,
    )
  return { items: joined, unknown }
}
