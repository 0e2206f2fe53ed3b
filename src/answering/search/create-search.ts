import { withCertainty, type Scored } from './certainty.ts'
import { createVote } from './classifier.ts'
import { createExplained, type Explained } from './explained.ts'
import { learn, type LearnOptions, type Learnt, type Searchable } from './learn.ts'
import { mannerFor, type Manner } from './manner.ts'
import { likenessAt } from './meanings.ts'
import { sharesBy } from './network.ts'
import { addPostings } from './postings.ts'
import { shortlistFor } from './shortlist.ts'
import { leaningOf } from './tell-apart.ts'
import { createVocabulary } from './vocabulary.ts'
import { whitened } from './whitening.ts'
import { wordsOf, type Words } from './words.ts'

/** How well an entry fits a question: the sum, and the six ways of looking that make it up. */
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
  /** What tells it from entries that are like it, as log-odds; 0 where that was not learnt. */
  readonly vote: number
  /** What the words say together: how many times likelier than by chance, as a logarithm; 0 where not learnt. */
  readonly network: number
  /** The chance that this entry is what is meant, 0 to 1, where entries have few wordings; see `certainty.ts`. */
  readonly confidence: number
} & Explained

export type Search = {
  /** Best first. An empty list when no word of the question is known. */
  rank(question: string, limit?: number): readonly Ranked[]
  /** Share of the question's words, by rarity, that occur in any wording. */
  knownShare(question: string): number
  /** Log-odds that a question is about one of the entries that `isFirst` picked rather than another. */
  leaning(question: string): Leaning
}

/** `answerable` as learnt without the near misses, `particular` as learnt with them. */
export type Leaning = { readonly answerable: number; readonly particular: number }

export type SearchOptions = LearnOptions & {
  /** What `learn` made of the same entries with the same options; it is learnt anew where left out. */
  readonly learnt?: Learnt
}

/** Entries looked at closely; found by what is quick for any number of wordings. */
const candidates = 16
/** Votes far below this all say the same: not this one. */
const lowestVote = -6
const lowestShare = -5

/** An index over entries, built once from their wordings alone; nothing about any entry stands in code. */
export function createSearch(
  entries: readonly Searchable[],
  { learnt, ...options }: SearchOptions = {},
): Search {
  const { firstOf, rarity, wordings, logOdds, meanings, tellApart, classifier, network } =
    learnt ?? learn(entries, options)
  const manner = mannerFor(firstOf)
  const vocabulary = createVocabulary(rarity, manner)
  const nowhere = new Float32Array(0)
  const pointOf = (words: Words): Float32Array =>
    meanings === null || options.vectors === undefined
      ? nowhere
      : whitened(meanings.whitening, options.vectors.textVector(words))
  const points = meanings?.wordings ?? new Int8Array(0)
  // Of every wording; used again for each question, as it is large.
  const likeness = new Float32Array(firstOf.at(-1) ?? 0)

  return {
    knownShare: (question) => vocabulary.knownShare(wordsOf(question)),
    leaning(question) {
      if (tellApart === null) return { answerable: 0, particular: 0 }
      const words = wordsOf(question)
      const [row, point] = [vocabulary.rowOf(words), pointOf(words)]
      return {
        answerable: leaningOf(tellApart.plain, row, point),
        particular: leaningOf(tellApart.near, row, point),
      }
    },
    rank(question, limit = 10) {
      const words = wordsOf(question)
      const row = vocabulary.rowOf(words)
      if (row.features.length === 0) return []
      const point = pointOf(words)
      likeness.fill(0)
      for (const [i, feature] of row.features.entries())
        addPostings(wordings, likeness, feature, row.weights[i] ?? 0)
      const themes = meanings?.themes ?? nowhere
      const listed = shortlistFor(logOdds, themes, row, point, {
        weights: manner.weights,
        length: candidates,
      })
      const explainedBy = createExplained(words, {
        rarity,
        byEntry: logOdds.gains,
        entries: entries.length,
      })
      const voteFor = classifier === null ? () => 0 : createVote(classifier, row, point)
      const shares =
        network === null || options.vectors === undefined
          ? []
          : sharesBy(network, words, listed.entries, options.vectors)
      const scored = listed.entries
        .map((entry, place): Scored => {
          const from = firstOf[entry] ?? 0
          const to = firstOf[entry + 1] ?? 0
          const parts = {
            wording: nearest(from, to, (i) => likeness[i] ?? 0),
            odds: listed.odds[entry] ?? 0,
            meaning: nearest(from, to, (i) => likenessAt(point, points, i)),
            theme: listed.themes[entry] ?? 0,
            vote: Math.max(lowestVote, voteFor(entry)),
            network:
              shares.length === 0
                ? 0
                : Math.max(lowestShare, (shares[place] ?? 0) + Math.log(shares.length)),
          }
          return {
            id: entries[entry]?.id ?? '',
            score: scoreOf(parts, manner.weights),
            ...parts,
            ...explainedBy(entry),
          }
        })
        .sort((a, b) => b.score - a.score)
      return withCertainty(scored).slice(0, limit)
    },
  }
}

function scoreOf(
  parts: Omit<Scored, 'id' | 'score' | keyof Explained>,
  weights: Manner['weights'],
): number {
  return (
    weights.wording * parts.wording +
    weights.odds * parts.odds +
    weights.meaning * parts.meaning +
    weights.theme * parts.theme +
    weights.vote * parts.vote +
    weights.network * parts.network
  )
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
