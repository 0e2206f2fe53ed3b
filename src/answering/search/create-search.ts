import { featureCount } from './features.ts'
import { createLogOdds } from './log-odds.ts'
import { createPostings } from './postings.ts'
import { createTellApart } from './tell-apart.ts'
import { createVocabulary } from './vocabulary.ts'
import { createWhiten } from './whitening.ts'
import { dot, dotAt, toUnitLength, type WordVectors } from './word-vectors.ts'

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
  /**
   * Learns to tell questions about the entries that `isFirst` picks from questions about the others.
   * The result gives log-odds: above 0, more likely one of the first.
   */
  learnToTell(isFirst: (id: string) => boolean): (question: string) => number
}

const weights = { wording: 1, odds: 0.06, meaning: 0.3, theme: 0.2 } as const
const noMeaning = new Float32Array(0)
/** Entries looked at closely; found by log-odds and theme, which are quick for any number of wordings. */
const candidates = 32

/**
 * An index over entries, built once from their wordings alone; nothing about any entry stands in code.
 * With word vectors it also finds wordings that mean the same in other words.
 */
export function createSearch(entries: readonly Searchable[], vectors?: WordVectors): Search {
  const texts = entries.map((entry) => [entry.title, ...entry.examples])
  const wordings = texts.flat()
  const owners = Int32Array.from(texts.flatMap((own, owner) => own.map(() => owner)))
  const starts = startsOf(texts.map((own) => own.length))
  const vocabulary = createVocabulary(wordings)
  const postings = createPostings(vocabulary.rows, featureCount)
  const logOdds = createLogOdds(vocabulary.rows, starts, featureCount)
  const meanings =
    vectors === undefined ? undefined : createMeanings(wordings, owners, entries.length, vectors)

  return {
    knownShare: (question) => vocabulary.knownShare(question),
    learnToTell(isFirst) {
      const first = entries.map(({ id }) => isFirst(id))
      const tell = createTellApart(
        vocabulary.rows.map((row, i) => ({ row, meaning: meanings?.wordingAt(i) ?? noMeaning })),
        Array.from(owners, (owner) => first[owner] ?? false),
        vectors?.dimensions ?? 0,
      )
      return (question) =>
        tell({
          row: vocabulary.rowOf(question),
          meaning: meanings?.vectorOf(question) ?? noMeaning,
        })
    },
    rank(question, limit = 10) {
      const row = vocabulary.rowOf(question)
      if (row.features.length === 0) return []
      const odds = logOdds(row)
      const asked = meanings?.vectorOf(question)
      const likeness = new Float32Array(wordings.length)
      for (const [i, feature] of row.features.entries())
        postings.addTo(likeness, feature, row.weights[i] ?? 0)
      const theme = (entry: number): number =>
        asked === undefined ? 0 : dot(asked, meanings?.themes[entry] ?? asked)
      return shortlist(odds, theme)
        .map((entry): Ranked => {
          const from = starts[entry] ?? 0
          const to = starts[entry + 1] ?? 0
          const parts = {
            wording: nearest(from, to, (i) => likeness[i] ?? 0),
            odds: odds[entry] ?? 0,
            meaning:
              asked === undefined
                ? 0
                : nearest(from, to, (i) => dotAt(asked, meanings?.wordings ?? asked, i)),
            theme: theme(entry),
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

function shortlist(odds: Float32Array, theme: (entry: number) => number): readonly number[] {
  const all = Array.from(odds, (value, entry) => ({
    entry,
    value: weights.odds * value + weights.theme * theme(entry),
  }))
  return all
    .sort((a, b) => b.value - a.value)
    .slice(0, candidates)
    .map(({ entry }) => entry)
}

/** The likeness of the three nearest wordings, the first counting most. */
function nearest(from: number, to: number, likeness: (i: number) => number): number {
  let first = 0
  let second = 0
  let third = 0
  for (let i = from; i < to; i++) {
    const value = likeness(i)
    if (value > first) [first, second, third] = [value, first, second]
    else if (value > second) [second, third] = [value, second]
    else if (value > third) third = value
  }
  return 0.6 * first + 0.25 * second + 0.15 * third
}

function createMeanings(
  texts: readonly string[],
  owners: Int32Array,
  entries: number,
  vectors: WordVectors,
) {
  const raw = texts.map((text) => vectors.textVector(text))
  const whiten = createWhiten(raw, owners, vectors.dimensions)
  const placed = raw.map(whiten)
  const wordings = flat(placed, vectors.dimensions)
  const themes = Array.from({ length: entries }, () => new Float32Array(vectors.dimensions))
  for (const [i, vector] of placed.entries()) {
    const theme = themes[owners[i] ?? 0]
    if (theme !== undefined)
      for (let d = 0; d < theme.length; d++) theme[d] = (theme[d] ?? 0) + (vector[d] ?? 0)
  }
  return {
    /** The wordings' vectors one after the other. */
    wordings,
    wordingAt: (i: number): Float32Array =>
      wordings.subarray(i * vectors.dimensions, (i + 1) * vectors.dimensions),
    themes: themes.map(toUnitLength),
    vectorOf: (text: string): Float32Array => whiten(vectors.textVector(text)),
  }
}

function flat(vectors: readonly Float32Array[], dimensions: number): Float32Array {
  const all = new Float32Array(vectors.length * dimensions)
  for (const [i, vector] of vectors.entries()) all.set(vector, i * dimensions)
  return all
}

function startsOf(lengths: readonly number[]): Int32Array {
  const starts = new Int32Array(lengths.length + 1)
  for (const [i, length] of lengths.entries()) starts[i + 1] = (starts[i] ?? 0) + length
  return starts
}
