import type { Entry } from './entry.ts'

/** Every whole question that is written for an entry, and under which key. */
export function wordingsOf(entry: Entry): readonly Written[] {
  const under = (list: Written['list'], texts: readonly string[]): readonly Written[] =>
    texts.map((text, i) => ({ text, list, i }))
  return entry.type === 'known-gap'
    ? [...under('examples', entry.examples), ...under('nearMisses', entry.nearMisses)]
    : under('examples', entry.examples)
}

export type Written = {
  readonly text: string
  readonly list: 'examples' | 'nearMisses'
  readonly i: number
}
