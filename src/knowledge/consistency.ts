import type { Entry, EntryType } from './entry.ts'
import type { Citation } from './source.ts'
import { functionIds } from './function-ids.ts'
import type { KnowledgeParts } from './knowledge-base.ts'
import { problem, type Problem } from './problem.ts'
import { clashingWordings } from './clashing-wordings.ts'

/** Everything that is wrong with knowledge whose entries are well-formed one by one. */
export function consistencyProblems(parts: KnowledgeParts): readonly Problem[] {
  return [
    ...repeatedIds(parts),
    ...missingFunctions(parts.entries),
    ...danglingReferences(parts),
    ...clashingWordings(parts.entries),
    ...parts.entries.flatMap((entry) => kindProblems(entry)),
    ...blendedAuthorities(parts),
    ...longQuotations(parts),
    ...unsaidReplacements(parts),
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

/** What is said first has to be about the entry; what replaces an answer has to be said first. */
function unsaidReplacements({ developments, entries }: KnowledgeParts): readonly Problem[] {
  const first = new Set(developments.flatMap(({ saidFirst }) => saidFirst))
  // Of a function's row only a part may be replaced, which its answer does not repeat.
  const rows = new Set(entries.flatMap(({ type, id }) => (type === 'function' ? [id] : [])))
  return developments.flatMap(({ id, about, saidFirst, effect }) => [
    ...saidFirst
      .filter((to) => !about.includes(to))
      .map((to) =>
        problem(id, ['saidFirst'], `“${to}” is not among what it is about`, 'add it to “about”'),
      ),
    ...about
      .filter((to) => effect === 'supersedes' && !first.has(to) && !rows.has(to))
      .map((to) =>
        problem(
          id,
          ['saidFirst'],
          `it replaces what “${to}” says, and the first lines of that answer do not say so`,
          'name it under “saidFirst” here or in a newer statement',
        ),
      ),
  ])
}

/** For reports: how many entries of each type there are. */
export function countByType(entries: readonly Entry[]): ReadonlyMap<EntryType, number> {
  const counts = new Map<EntryType, number>()
  for (const { type } of entries) counts.set(type, (counts.get(type) ?? 0) + 1)
  return counts
}
