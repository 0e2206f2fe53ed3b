import type { Entry, IcbFunction } from '../knowledge/entry.ts'
import type { Citation } from '../knowledge/source.ts'
import { citationsOf, type KnowledgeBase } from '../knowledge/knowledge-base.ts'
import type { Abstained, Answered, Cited, Clarify, EntryRef, SingleAnswer } from './answer.ts'
import { dateFromToday, readableDate } from './dates.ts'
import { paragraphsOf } from './paragraphs.ts'
import { nothingSince, placeSince, sinceTheBlueprint } from './since.ts'
import { leadsWithKeeps, leadSentence, type Aspect } from './lead.ts'
import { legislationSentences, wording } from './wording.ts'

export type Explain = (
  id: string,
  now: Date,
  asked?: {
    readonly aspect?: Aspect
    /** Was it asked where it goes, and then this? */
    readonly isSecond?: boolean
    readonly confidence?: number
    /** The entry as it holds of what was asked, where that is only a piece of it. */
    readonly narrowed?: Entry
  },
) => SingleAnswer | undefined

type Asked = { readonly aspect: Aspect; readonly isSecond: boolean }

const mostRelated = 3

/** Turns an entry into the answer that explains it. Everything said is curated, computed or quoted. */
export function createExplain(knowledge: KnowledgeBase): Explain {
  return (id, now, asked = {}) => {
    const { aspect = 'destination', isSecond = false, confidence = 1 } = asked
    const entry = asked.narrowed ?? knowledge.entry(id)
    const answer =
      entry === undefined ? undefined : explained(entry, now, { aspect, isSecond }, confidence)
    return answer?.kind === 'answered' ? placeSince(answer, { aspect, isSecond }) : answer
  }

  function explained(entry: Entry, now: Date, asked: Asked, confidence: number): SingleAnswer {
    switch (entry.type) {
      case 'function':
        return explainFunction(entry, asked, confidence)
      case 'topic':
        return {
          ...answered(entry, entry.answer, confidence, cite(entry.citations)),
          ...commentary(entry.citations),
          ...(entry.more === undefined ? {} : { more: entry.more }),
          ...(entry.undecided ? nothingSince(knowledge, [entry.id, ...entry.rows]) : {}),
          dates: entry.dates.map(({ on, what }) => dateFromToday(on, what, now)),
          related: refs(entry.related),
        }
      case 'misreading':
        return {
          ...answered(entry, entry.answer, confidence, [
            ...cite(entry.citations),
            ...cite(entry.printedBy).map(asClaim),
          ]),
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
              question:
                entry.blueprint === 'silent'
                  ? `${wording.notMentioned(entry.title)} ${entry.ask}`
                  : entry.ask,
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

  function explainFunction(entry: IcbFunction & Entry, asked: Asked, confidence: number): Answered {
    const { aspect } = asked
    const category = knowledge.category(entry.category)
    const legislation = legislationSentences[entry.legislation]
    const shared = category.sharedNotes.length > 0
    const notes = shared ? category.sharedNotes : entry.notes
    const details = { certainty: category.certainty, legislation, notes }
    return {
      ...answered(entry, leadSentence(entry, asked, details), confidence, [
        ...cite(citationsOf(entry, category)),
        ...cite(category.citations),
      ]),
      // What the first lines have said is not said again.
      ...(aspect === 'notes' && !shared
        ? {}
        : {
            guidingNotes: {
              of: shared ? wording.groupNotes(category.title) : entry.name,
              quotes: notes,
            },
          }),
      ...(leadsWithKeeps(entry, aspect) ? {} : { keeps: entry.keeps }),
      ...(aspect === 'certainty' ? {} : { certainty: category.certainty }),
      ...(aspect === 'legislation' || aspect === 'duty' ? {} : { legislation }),
      ...(entry.caution === undefined ? {} : { caution: entry.caution }),
      ...(entry.destination === 'icb' ? {} : nothingSince(knowledge, [entry.id])),
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
      ...(entry.type === 'function' ? {} : transferCaveat(functionsOf(entry))),
      dates: [],
      ...sinceTheBlueprint(knowledge, entry.id),
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
    return entry?.type === 'function' ? [entry.answer] : []
  }

  function commentary(citations: readonly Citation[]): Pick<Answered, 'commentaryBy'> {
    const names = citations
      .map(({ source }) => knowledge.source(source))
      .flatMap(({ authority, name }) => (authority === 'commentary' ? [name] : []))
    return names.length === 0 ? {} : { commentaryBy: [...new Set(names)].join(', ') }
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

/** Who printed what is put right here does not bear it out. */
function asClaim(cited: Cited): Cited {
  return { ...cited, place: `${cited.place}; ${wording.claimPutRight}` }
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
