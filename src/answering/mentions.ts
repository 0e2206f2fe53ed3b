import type { Entry, IcbFunction, Term, Topic } from '../knowledge/entry.ts'
import { stemOf, wordsOf } from './search/words.ts'

/** Something with names. `claim` ranks those of one name: the highest is meant. */
export type Named = {
  readonly id: string
  readonly names: readonly string[]
  readonly claim: number
}

/** Words of a question, `from` up to `to`, that name something. */
export type Mention = {
  /** What is meant. */
  readonly id: string
  /** All with that name: besides what is meant, the term that explains the word. */
  readonly ids: readonly string[]
  readonly from: number
  readonly to: number
}

export type FindMentions = (question: string) => readonly Mention[]

/** Finds names word by word, the longest first, so that "GP IT" is not also "IT". */
export function createFindMentions(all: readonly Named[]): FindMentions {
  const names = namesByKey(all)
  const lengths = lengthsByFirstWord([...names.keys()])

  return (question) => {
    const keys = wordsOf(question).map(stemOf)
    const mentions: Mention[] = []
    for (let from = 0; from < keys.length;) {
      const found = longestFrom(keys, from)
      if (found !== undefined) mentions.push(found)
      from = found?.to ?? from + 1
    }
    return mentions
  }

  function longestFrom(keys: readonly string[], from: number): Mention | undefined {
    for (const length of lengths.get(keys[from] ?? '') ?? []) {
      const to = from + length
      if (to > keys.length) continue
      const named = names.get(keys.slice(from, to).join(' '))
      const meant = named?.[0]
      if (named !== undefined && meant !== undefined) {
        return { id: meant.id, ids: named.map(({ id }) => id), from, to }
      }
    }
    return undefined
  }
}

/** How many words the names have that begin with a word, the longest first. */
function lengthsByFirstWord(keys: readonly string[]): ReadonlyMap<string, readonly number[]> {
  const lengths = new Map<string, Set<number>>()
  for (const key of keys) {
    const [first = '', ...others] = key.split(' ')
    lengths.set(first, (lengths.get(first) ?? new Set()).add(1 + others.length))
  }
  return new Map([...lengths].map(([first, all]) => [first, [...all].sort((a, b) => b - a)]))
}

/** What each name names, what is meant first. */
function namesByKey(all: readonly Named[]): ReadonlyMap<string, readonly Named[]> {
  const keyed = all.flatMap((named) =>
    named.names
      .flatMap(inBothOrders)
      .map((name) => ({ named, key: wordsOf(name).map(stemOf).join(' ') })),
  )
  const byKey = Map.groupBy(
    keyed.filter(({ key }) => key !== ''),
    ({ key }) => key,
  )
  return new Map(
    [...byKey].map(([key, list]) => [
      key,
      [...new Set(list.map(({ named }) => named))].sort((a, b) => b.claim - a.claim),
    ]),
  )
}

/** "Data processing" is the processing of data, and "commissioning general practice" the commissioning of it. */
function inBothOrders(name: string): readonly string[] {
  const [, matter = '', work = ''] = /^([a-z][a-z ]*[a-z]) (\w+ing|management)$/i.exec(name) ?? []
  const [, doing = '', done = ''] =
    /^(\w+ing) (?!of |for |and |or |the )([a-z][a-z ]*)$/i.exec(name) ?? []
  return [
    name,
    ...(work === '' ? [] : [`${work} of ${matter}`]),
    ...(doing === '' ? [] : [`${doing} of ${done}`]),
  ]
}

/** An entry by its title and aliases. */
export function entryNamed(entry: Entry): Named {
  return { id: entry.id, names: namesOf(entry), claim: claimOf(entry) }
}

/** A plain term gives way to the entry of the same name; an ambiguous one does not. */
function claimOf(entry: Entry): number {
  if (entry.type !== 'term') return 1
  return entry.ask === undefined ? 0 : 2
}

function namesOf(entry: Entry): readonly string[] {
  switch (entry.type) {
    case 'function':
      return [entry.title, entry.name, ...entry.aliases, ...partNames(entry)]
    case 'term':
      return [entry.title, ...expandedNames(entry), ...entry.aliases]
    case 'topic':
      return [...entry.aliases, ...pieceNames(entry)]
    case 'misreading':
    case 'known-gap':
    case 'courtesy':
    case 'faq':
      return entry.aliases
  }
}

/** What letters stand for: each of several ("looked after children / children looked after"). */
export function expandedNames({ expansion = '' }: Pick<Term, 'expansion'>): readonly string[] {
  const names = expansion.split(' / ').filter(Boolean)
  // "Local / directed enhanced service" is no two names.
  return names.every((name) => name.includes(' ')) ? names : [expansion]
}

/** Names of the pieces of work inside a row. */
export function partNames({ parts }: Pick<IcbFunction, 'parts'>): readonly string[] {
  return parts.flatMap(({ name, aliases }) => [name, ...aliases])
}

/** Names of the pieces of a topic, wherever they stand. */
export function pieceNames({ parts }: Pick<Topic, 'parts'>): readonly string[] {
  return parts.flatMap(({ aliases }) => aliases)
}
