import type { Citation, Development, Entry, IcbFunction } from '../knowledge/entry.ts'
import { citationsOf, type KnowledgeBase } from '../knowledge/knowledge-base.ts'
import type {
  Abstained,
  Answered,
  Cited,
  Clarify,
  EntryRef,
  Later,
  SingleAnswer,
} from './answer.ts'
import { dateFromToday, readableDate } from './dates.ts'
import { paragraphsOf } from './paragraphs.ts'
import { legislationSentences, wording } from './wording.ts'

/** What of an entry was asked for. It decides which sentence leads; the rest still follows. */
export type Aspect =
  | 'destination'
  | 'notes'
  | 'keeps'
  | 'legislation'
  | 'timing'
  | 'certainty'
  | 'meaning'

export type Explain = (
  id: string,
  now: Date,
  asked?: { readonly aspect?: Aspect; readonly confidence?: number },
) => SingleAnswer | undefined

const mostRelated = 3

/** Turns an entry into the answer that explains it. Everything said is curated, computed or quoted. */
export function createExplain(knowledge: KnowledgeBase): Explain {
  const checked = knowledge.developments
    .map((d) => d.checkedOn)
    .sort()
    .at(-1)

  return (id, now, { aspect = 'destination', confidence = 1 } = {}) => {
    const entry = knowledge.entry(id)
    if (entry === undefined) return undefined
    switch (entry.type) {
      case 'function':
        return explainFunction(entry, aspect, confidence)
      case 'topic':
        return {
          ...answered(entry, entry.answer, confidence, cite(entry.citations)),
          ...commentary(entry.citations),
          ...(entry.more === undefined ? {} : { more: entry.more }),
          ...(entry.undecided ? nothingLater(entry.id) : {}),
          dates: entry.dates.map(({ on, what }) => dateFromToday(on, what, now)),
          related: refs(entry.related),
        }
      case 'misreading':
        return {
          ...answered(
            entry,
            entry.answer,
            confidence,
            cite([...entry.citations, ...entry.printedBy]),
          ),
          related: refs(entry.related),
        }
      case 'term':
        return entry.ask === undefined
          ? {
              ...answered(entry, entry.answer, confidence, cite(entry.citations)),
              related: refs(entry.leadsTo),
            }
          : ({
              kind: 'clarify',
              question: entry.ask,
              options: refs(entry.leadsTo, 4),
              confidence,
            } satisfies Clarify)
      case 'known-gap':
        return {
          kind: 'abstained',
          gap: entry.id,
          sentence: entry.answer,
          ...(entry.nearby === undefined ? {} : { nearby: entry.nearby }),
          ...(entry.askInstead === undefined ? {} : { askInstead: entry.askInstead }),
          related: refs(entry.related),
          citations: cite(entry.citations),
          confidence,
        } satisfies Abstained
      case 'faq': {
        const [first, ...paragraphs] = paragraphsOf(entry.answer)
        const { on, people } = entry.approved
        return {
          ...answered(entry, first, confidence, cite(entry.citations)),
          paragraphs,
          approval: wording.approved(readableDate(on), people),
          related: refs(entry.related),
        }
      }
      case 'courtesy':
        return { kind: 'courtesy', entry: refTo(entry), sentence: entry.answer }
    }
  }

  function explainFunction(
    entry: IcbFunction & Entry,
    aspect: Aspect,
    confidence: number,
  ): Answered {
    const category = knowledge.category(entry.category)
    const legislation = legislationSentences[entry.legislation]
    const shared = category.sharedNotes.length > 0
    return {
      ...answered(entry, leadSentence(entry, aspect, category.certainty, legislation), confidence, [
        ...cite(citationsOf(entry, category)),
        ...cite(category.citations),
      ]),
      guidingNotes: {
        of: shared ? `the ${category.title} group (one set for all its functions)` : entry.name,
        quotes: shared ? category.sharedNotes : entry.notes,
      },
      keeps: entry.keeps,
      certainty: category.certainty,
      legislation,
      ...(entry.caution === undefined ? {} : { caution: entry.caution }),
      ...(entry.destination === 'icb' ? {} : nothingLater(entry.id)),
      related: refs(entry.related),
    }
  }

  function answered(
    entry: Entry,
    sentence: string,
    confidence: number,
    citations: readonly Cited[],
  ): Answered {
    return {
      kind: 'answered',
      entry: refTo(entry),
      sentence,
      rows: functionsOf(entry).flatMap((row) => (row === entry.id ? [] : destinationOf(row))),
      ...transferCaveat(functionsOf(entry)),
      dates: [],
      ...superseded(knowledge.developmentsAbout(entry.id)),
      later: knowledge.developmentsAbout(entry.id).map(laterOf),
      citations,
      related: [],
      functions: functionsOf(entry),
      confidence,
    }
  }

  /** Whatever touches a transfer says how uncertain transfers are. */
  function transferCaveat(functions: readonly string[]): Pick<Answered, 'certainty'> {
    const isTransfer = (id: string): boolean => {
      const entry = knowledge.entry(id)
      return entry?.type === 'function' && entry.category === 'review-for-transfer'
    }
    return functions.some(isTransfer)
      ? { certainty: knowledge.category('review-for-transfer').certainty }
      : {}
  }

  function destinationOf(id: string): Answered['rows'] {
    const entry = knowledge.entry(id)
    return entry?.type === 'function' ? [{ name: entry.name, sentence: entry.answer }] : []
  }

  function nothingLater(id: string): Pick<Answered, 'nothingLater'> {
    return checked === undefined || knowledge.developmentsAbout(id).length > 0
      ? {}
      : { nothingLater: wording.nothingLater(readableDate(checked)) }
  }

  function commentary(citations: readonly Citation[]): Pick<Answered, 'commentaryBy'> {
    const source = citations
      .map((citation) => knowledge.source(citation.source))
      .find((s) => s.authority === 'commentary')
    return source === undefined ? {} : { commentaryBy: source.name }
  }

  function cite(citations: readonly Citation[]): readonly Cited[] {
    return citations.map(({ source: id, place, quote }) => {
      const source = knowledge.source(id)
      return { source: id, sourceName: source.name, authority: source.authority, place, quote }
    })
  }

  function refs(ids: readonly string[], most = mostRelated): readonly EntryRef[] {
    return ids.slice(0, most).flatMap((id) => {
      const entry = knowledge.entry(id)
      return entry === undefined ? [] : [refTo(entry)]
    })
  }
}

function superseded(developments: readonly Development[]): Pick<Answered, 'superseded'> {
  return developments.some(({ effect }) => effect === 'supersedes')
    ? { superseded: wording.superseded }
    : {}
}

/** A short name with the id and type. */
export function refTo(entry: Entry): EntryRef {
  return {
    id: entry.id,
    type: entry.type,
    name: entry.type === 'function' ? entry.name : entry.title,
  }
}

function functionsOf(entry: Entry): readonly string[] {
  if (entry.type === 'function') return [entry.id]
  return 'rows' in entry ? entry.rows : []
}

function leadSentence(
  entry: IcbFunction,
  aspect: Aspect,
  certainty: string,
  legislation: string,
): string {
  switch (aspect) {
    case 'destination':
    case 'notes':
      return entry.answer
    case 'keeps':
      return `${entry.keeps} ${entry.answer}`
    case 'legislation':
      return `${legislation} ${entry.answer}`
    case 'timing':
      return `${wording.noDate} ${entry.answer}`
    case 'certainty':
      return `${certainty} ${entry.answer}`
    case 'meaning':
      return `${wording.covers(entry.scope)} ${entry.answer}`
  }
}

function laterOf(development: Development): Later {
  const { id, publisher, statement, quote, effect, url, reported } = development
  return {
    id,
    date: readableDate(development.date),
    publisher,
    said:
      reported || development.confidence !== 'high'
        ? `Reported, not confirmed by the body itself: ${statement}`
        : statement,
    quote,
    effect,
    ...(url === undefined ? {} : { url }),
  }
}
