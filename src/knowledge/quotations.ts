import type { Citation } from './source.ts'
import { citationsOf, type KnowledgeParts } from './knowledge-base.ts'
import { problem, type Problem } from './problem.ts'

/** A quotation with the path to it, for proving it against its source's text. */
type PlacedQuote = {
  readonly id: string
  readonly path: readonly (string | number)[]
  readonly source: string
  readonly quote: string
}

/** Every quotation in the knowledge that stands in a source listed in sources.yml. */
function allQuotes(parts: KnowledgeParts): readonly PlacedQuote[] {
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
