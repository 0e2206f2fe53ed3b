import type { Citation, Entry, EntryType } from './entry.ts'
import { functionIds } from './function-ids.ts'
import { citationsOf, type KnowledgeParts } from './knowledge-base.ts'
import { wordingKey } from './wording-key.ts'
import { wordingsOf } from './wordings-of.ts'

/** Something wrong with an entry. `path` leads from the entry to the field. */
export type Problem = {
  readonly id: string
  readonly path: readonly (string | number)[]
  readonly what: string
  readonly whatToDo: string
}

/** Everything that is wrong with knowledge whose entries are well-formed one by one. */
export function consistencyProblems(parts: KnowledgeParts): readonly Problem[] {
  return [
    ...repeatedIds(parts),
    ...missingFunctions(parts.entries),
    ...danglingReferences(parts),
    ...clashingAliases(parts.entries),
    ...repeatedExamples(parts.entries),
    ...parts.entries.flatMap((entry) => kindProblems(entry)),
    ...blendedAuthorities(parts),
    ...longQuotations(parts),
  ]
}

function repeatedIds({ sources, entries, developments }: KnowledgeParts): readonly Problem[] {
  return [sources, entries, developments].flatMap((list) => {
    const seen = new Set<string>()
    return list.flatMap(({ id }) => {
      if (!seen.has(id)) {
        seen.add(id)
        return []
      }
      return [problem(id, ['id'], `the id “${id}” stands twice`, 'give one of the two another id')]
    })
  })
}

function missingFunctions(entries: readonly Entry[]): readonly Problem[] {
  const present = new Set(entries.filter((e) => e.type === 'function').map((e) => e.id))
  const expected = new Set<string>(functionIds)
  const missing = functionIds.filter((id) => !present.has(id))
  const strange = [...present].filter((id) => !expected.has(id))
  return [
    ...missing.map((id) =>
      problem(id, [], `the function “${id}” is missing`, `add functions/${id}.yml`),
    ),
    ...strange.map((id) =>
      problem(id, ['id'], `“${id}” is not one of the 35 functions`, 'correct the id'),
    ),
  ]
}

function danglingReferences(parts: KnowledgeParts): readonly Problem[] {
  const entryIds = new Set(parts.entries.map((entry) => entry.id))
  const sourceIds = new Set(parts.sources.map((source) => source.id))
  const toEntry = (
    id: string,
    path: readonly (string | number)[],
    target: string,
  ): readonly Problem[] =>
    entryIds.has(target)
      ? []
      : [
          problem(
            id,
            path,
            `there is no entry called “${target}”`,
            'correct or remove the reference',
          ),
        ]
  const toSource = (id: string, key: string, citations: readonly Citation[]): readonly Problem[] =>
    citations.flatMap((citation, i) =>
      sourceIds.has(citation.source)
        ? []
        : [
            problem(
              id,
              [key, i, 'source'],
              `there is no source called “${citation.source}”`,
              'correct it, or add the source to sources.yml',
            ),
          ],
    )
  return [
    ...parts.entries.flatMap((entry) => [
      ...references(entry).flatMap(({ key, ids }) =>
        ids.flatMap((to, i) => toEntry(entry.id, [key, i], to)),
      ),
      ...('citations' in entry ? toSource(entry.id, 'citations', entry.citations) : []),
      ...('printedBy' in entry ? toSource(entry.id, 'printedBy', entry.printedBy) : []),
    ]),
    ...toSource(
      parts.envelope.id,
      'rules',
      parts.envelope.rules.map((rule) => rule.citation),
    ),
    ...parts.developments.flatMap((d) =>
      d.about.flatMap((to, i) => toEntry(d.id, ['about', i], to)),
    ),
  ]
}

function references(entry: Entry): readonly { key: string; ids: readonly string[] }[] {
  if (entry.type === 'courtesy') return []
  if (entry.type === 'term') return [{ key: 'leadsTo', ids: entry.leadsTo }]
  return [
    { key: 'related', ids: entry.related },
    ...('rows' in entry ? [{ key: 'rows', ids: entry.rows }] : []),
  ]
}

function clashingAliases(entries: readonly Entry[]): readonly Problem[] {
  const owner = new Map<string, Entry>()
  return entries.flatMap((entry) =>
    aliasesOf(entry).flatMap(({ alias, path }) => {
      const key = wordingKey(alias)
      const first = owner.get(key)
      if (first === undefined) owner.set(key, entry)
      if (first === undefined || first.id === entry.id || sharesByDesign(first, entry)) return []
      return [
        problem(
          entry.id,
          path,
          `the alias “${alias}” already means “${first.id}”`,
          'keep it in one of the two, or make it an ambiguous term in glossary.yml',
        ),
      ]
    }),
  )
}

/** A term may carry the alias of an entry that it leads to: the one explains the word, the other the thing. */
function sharesByDesign(a: Entry, b: Entry): boolean {
  return leadsTo(a, b) || leadsTo(b, a)
}

function leadsTo(from: Entry, to: Entry): boolean {
  return from.type === 'term' && from.leadsTo.includes(to.id)
}

function aliasesOf(entry: Entry): readonly { alias: string; path: readonly (string | number)[] }[] {
  const own = entry.aliases.map((alias, i) => ({ alias, path: ['aliases', i] }))
  if (entry.type !== 'function') return own
  const inParts = entry.parts.flatMap((part, i) =>
    part.aliases.map((alias, j) => ({ alias, path: ['parts', i, 'aliases', j] })),
  )
  return [...own, ...inParts]
}

function repeatedExamples(entries: readonly Entry[]): readonly Problem[] {
  const owner = new Map<string, string>()
  return entries.flatMap((entry) =>
    wordingsOf(entry).flatMap(({ text, list, i }) => {
      const key = wordingKey(text)
      const first = owner.get(key)
      owner.set(key, first ?? entry.id)
      if (first === undefined) return []
      return [
        problem(
          entry.id,
          [list, i],
          `the wording “${text}” already stands in “${first}”`,
          'keep it in one place, or sharpen one of the two',
        ),
      ]
    }),
  )
}

function kindProblems(entry: Entry): readonly Problem[] {
  if (entry.type === 'term' && entry.ask !== undefined && entry.leadsTo.length < 2) {
    return [
      problem(
        entry.id,
        ['ask'],
        'an ambiguous term needs two or more meanings',
        'list them in leadsTo',
      ),
    ]
  }
  if (entry.type !== 'function') return []
  const own = entry.notes.length
  if (entry.category === 'grow' && own > 0) {
    return [
      problem(
        entry.id,
        ['notes'],
        'the Grow group has one set of notes for all its rows',
        'remove them here; they stand in categories.yml',
      ),
    ]
  }
  if (entry.category !== 'grow' && own === 0) {
    return [
      problem(entry.id, ['notes'], 'the guiding notes are missing', 'quote them from the row'),
    ]
  }
  const stays = entry.category !== 'review-for-transfer'
  if (stays !== (entry.destination === 'icb')) {
    return [
      problem(
        entry.id,
        ['destination'],
        `a function of “${entry.category}” cannot have the destination “${entry.destination}”`,
        'correct one of the two',
      ),
    ]
  }
  if (entry.overTime !== (own > 0 && /over time/i.test(entry.notes.join(' '))) && !stays) {
    return [
      problem(
        entry.id,
        ['overTime'],
        'overTime does not agree with the notes',
        'it is true exactly when the row’s own notes say “over time”',
      ),
    ]
  }
  return []
}

/** One entry speaks with one authority, so that the blueprint and commentary are never blended. */
function blendedAuthorities(parts: KnowledgeParts): readonly Problem[] {
  const authority = new Map(parts.sources.map((source) => [source.id, source.authority]))
  return parts.entries.flatMap((entry) => {
    if (entry.type !== 'topic') return []
    const used = new Set(entry.citations.map((citation) => authority.get(citation.source)))
    if (used.size <= 1) return []
    return [
      problem(
        entry.id,
        ['citations'],
        'the citations mix sources of different authority',
        'make two entries, one for each authority',
      ),
    ]
  })
}

function longQuotations(parts: KnowledgeParts): readonly Problem[] {
  return parts.developments.flatMap((development) => {
    const words = development.quote.split(/\s+/).length
    if (words <= 25) return []
    return [
      problem(
        development.id,
        ['quote'],
        `the quotation has ${words} words`,
        'quote 25 words at most',
      ),
    ]
  })
}

/** A quotation with the path to it, for proving it against its source's text. */
export type PlacedQuote = {
  readonly id: string
  readonly path: readonly (string | number)[]
  readonly source: string
  readonly quote: string
}

/** Every quotation in the knowledge that stands in a source listed in sources.yml. */
export function allQuotes(parts: KnowledgeParts): readonly PlacedQuote[] {
  const category = new Map(parts.categories.map((c) => [c.id, c]))
  return [
    ...parts.categories.flatMap((c) => [
      ...place(c.id, 'citations', c.citations),
      ...c.sharedNotes.map((quote, i) => ({
        id: c.id,
        path: ['sharedNotes', i],
        source: 'blueprint',
        quote,
      })),
    ]),
    ...parts.envelope.rules.map(({ citation }, i) => ({
      id: parts.envelope.id,
      path: ['rules', i, 'citation', 'quote'],
      source: citation.source,
      quote: citation.quote,
    })),
    ...parts.entries.flatMap((entry) => {
      if (entry.type === 'function') {
        const of = category.get(entry.category)
        return of === undefined
          ? []
          : citationsOf(entry, of).map(({ source, quote }) => ({
              id: entry.id,
              path: [],
              source,
              quote,
            }))
      }
      return [
        ...('citations' in entry ? place(entry.id, 'citations', entry.citations) : []),
        ...('printedBy' in entry ? place(entry.id, 'printedBy', entry.printedBy) : []),
      ]
    }),
  ]
}

function place(id: string, key: string, citations: readonly Citation[]): readonly PlacedQuote[] {
  return citations.map(({ source, quote }, i) => ({ id, path: [key, i, 'quote'], source, quote }))
}

/** Quotations that are not a verbatim run of their source's text. `texts` holds text by source id. */
export function misquotations(
  parts: KnowledgeParts,
  texts: ReadonlyMap<string, string>,
): readonly Problem[] {
  return allQuotes(parts).flatMap(({ id, path, source, quote }) => {
    const text = texts.get(source)
    if (text === undefined || text.includes(quote)) return []
    return [
      problem(
        id,
        path,
        `“${quote}” is not a verbatim part of ${source}`,
        'copy it from the source exactly',
      ),
    ]
  })
}

function problem(
  id: string,
  path: readonly (string | number)[],
  what: string,
  whatToDo: string,
): Problem {
  return { id, path, what, whatToDo }
}

/** For reports: how many entries of each type there are. */
export function countByType(entries: readonly Entry[]): ReadonlyMap<EntryType, number> {
  const counts = new Map<EntryType, number>()
  for (const { type } of entries) counts.set(type, (counts.get(type) ?? 0) + 1)
  return counts
}
