import { featureCount } from './features.ts'
import { createLogOdds } from './log-odds.ts'
import { createMeanings } from './meanings.ts'
import { createPostings } from './postings.ts'
import { createTellApart } from './tell-apart.ts'
import { createVocabulary } from './vocabulary.ts'
import { wordsOf, type Words } from './words.ts'
import { dotAt, type WordVectors } from './word-vectors.ts'

/** Anything that can be found: its title and the wordings that mean it. */
export type Searchable = {
  readonly id: string
  readonly title: string
  readonly examples: readonly string[]
}

/** How well an entry fits a question: the sum, and the four ways of looking that make it up. */
export type Ranked = {
  readonly id: string
  readonly score: number
  /** Likeness of the nearest wordings by their words and letters, 0 to 1. */
  readonly wording: number
  /** Log-odds by all the words of the entry's wordings. */
  readonly odds: number
  /** Likeness in meaning of the nearest wordings, -1 to 1. */
  readonly meaning: number
  /** Likeness in meaning to the entry as a whole, -1 to 1. */
  readonly theme: number
}

export type Search = {
  /** Best first. An empty list when no word of the question is known. */
  rank(question: string, limit?: number): readonly Ranked[]
  /** Share of the question's words, by rarity, that occur in any wording. */
  knownShare(question: string): number
  /** Log-odds that a question is about one of the entries that `isFirst` picked rather than another. */
  leaning(question: string): number
}

export type SearchOptions = {
  /** Lets the search find wordings that mean the same in other words. */
  readonly vectors?: WordVectors
  /** Two sorts of entries to be told apart by how questions about them sound. Default: all are of one sort. */
  readonly isFirst?: (id: string) => boolean
}

const weights = { wording: 1, odds: 0.06, meaning: 0.3, theme: 0.2 } as const
/** Entries looked at closely; found by log-odds and theme, which are quick for any number of wordings. */
const candidates = 32

/** An index over entries, built once from their wordings alone; nothing about any entry stands in code. */
export function createSearch(
  entries: readonly Searchable[],
  { vectors, isFirst }: SearchOptions = {},
): Search {
  const texts = entries.map((entry) => [entry.title, ...entry.examples])
  const wordings = texts.flat().map(wordsOf)
  const firstOf = startsOf(texts.map((own) => own.length))
  const vocabulary = createVocabulary(wordings)
  const rows = vocabulary.rowsOf(wordings)
  const postings = createPostings(rows, featureCount)
  const logOdds = createLogOdds(rows, firstOf, featureCount)
  const meanings = vectors === undefined ? undefined : createMeanings(wordings, firstOf, vectors)
  const pointOf = (question: Words): Float32Array =>
    meanings?.pointOf(question) ?? new Float32Array(0)
  const places = meanings ?? { wordings: pointOf([]), themes: pointOf([]) }
  const tellApart =
    isFirst === undefined
      ? undefined
      : createTellApart(
          rows,
          places.wordings,
          entries.flatMap(({ id }, entry) => (texts[entry] ?? []).map(() => isFirst(id))),
        )

  return {
    knownShare: (question) => vocabulary.knownShare(wordsOf(question)),
    leaning(question) {
      const words = wordsOf(question)
      return tellApart?.(vocabulary.rowOf(words), pointOf(words)) ?? 0
    },
    rank(question, limit = 10) {
      const words = wordsOf(question)
      const row = vocabulary.rowOf(words)
      if (row.features.length === 0) return []
      const odds = logOdds(row)
      const point = pointOf(words)
      const likeness = new Float32Array(wordings.length)
      for (const [i, feature] of row.features.entries()) {
        postings.addTo(likeness, feature, row.weights[i] ?? 0)
      }
      const themes = odds.map((_, entry) => dotAt(point, places.themes, entry))
      return shortlist(odds, themes)
        .map((entry): Ranked => {
          const from = firstOf[entry] ?? 0
          const to = firstOf[entry + 1] ?? 0
          const parts = {
            wording: nearest(from, to, (i) => likeness[i] ?? 0),
            odds: odds[entry] ?? 0,
            meaning: nearest(from, to, (i) => dotAt(point, places.wordings, i)),
            theme: themes[entry] ?? 0,
          }
          return { id: entries[entry]?.id ?? '', score: scoreOf(parts), ...parts }
        })
        .sort((a, b) => b.score - a.score)
        .slice(0, limit)
    },
  }
}

function scoreOf(parts: Omit<Ranked, 'id' | 'score'>): number {
  return (
    weights.wording * parts.wording +
    weights.odds * parts.odds +
    weights.meaning * parts.meaning +
    weights.theme * parts.theme
  )
}

function shortlist(odds: Float32Array, themes: Float32Array): readonly number[] {
  const values = odds.map(
    (value, entry) => weights.odds * value + weights.theme * (themes[entry] ?? 0),
  )
  return [...values.keys()].sort((a, b) => (values[b] ?? 0) - (values[a] ?? 0)).slice(0, candidates)
}

/** The likeness of the three nearest wordings, the first counting most. */
function nearest(from: number, to: number, likeness: (i: number) => number): number {
  let first = 0
  let second = 0
  let third = 0
  for (let i = from; i < to; i++) {
    const value = likeness(i)
    if (value > first) {
      third = second
      second = first
      first = value
    } else if (value > second) {
      third = second
      second = value
    } else if (value > third) third = value
  }
  return 0.6 * first + 0.25 * second + 0.15 * third
}

function startsOf(lengths: readonly number[]): Int32Array {
  const starts = new Int32Array(lengths.length + 1)
  for (const [i, length] of lengths.entries()) starts[i + 1] = (starts[i] ?? 0) + length
  return starts
}
