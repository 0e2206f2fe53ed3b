import { learnClassifier, type Classifier } from './classifier.ts'
import { featureCount } from './features.ts'
import { learnLogOdds, type LogOdds } from './log-odds.ts'
import { learnMeanings, small, type Meanings, type SmallMeanings } from './meanings.ts'
import { learnNetwork } from './learn-network.ts'
import { mannerFor, type Manner } from './manner.ts'
import type { Network } from './network.ts'
import { postingsOf, type Postings } from './postings.ts'
import { rowAt, type Rows } from './rows.ts'
import { shortlistFor } from './shortlist.ts'
import { learnTellApart, type TellApart } from './tell-apart.ts'
import { createVocabulary, learnRarity, type Rarity } from './vocabulary.ts'
import { wordsOf } from './words.ts'
import type { WordVectors } from './word-vectors.ts'

/** Anything that can be found: its title and the wordings that mean it. */
export type Searchable = {
  readonly id: string
  readonly title: string
  readonly examples: readonly string[]
  /** Wordings that share their words with entries of the other sort. */
  readonly nearMisses?: readonly string[]
}

export type LearnOptions = {
  /** Lets the search find wordings that mean the same in other words. */
  readonly vectors?: WordVectors
  /** Two sorts of entries to be told apart by how questions about them sound. Default: all are of one sort. */
  readonly isFirst?: (id: string) => boolean
  /** Also learns what tells close entries apart. Finds more, and takes several times as long. Default: false. */
  readonly thorough?: boolean
}

/** All that is learnt from entries' wordings: plain numbers, which can be kept in a file. */
export type Learnt = {
  /** `firstOf[e]` is the first wording of entry `e`, `firstOf[e + 1]` the one after its last. */
  readonly firstOf: Int32Array
  readonly rarity: Rarity
  readonly wordings: Postings
  readonly logOdds: LogOdds
  readonly meanings: SmallMeanings | null
  /** What tells the two sorts of entries apart: without the near misses, and with them. */
  readonly tellApart: { readonly plain: TellApart; readonly near: TellApart } | null
  readonly classifier: Classifier | null
  readonly network: Network | null
}

/** A feature of more wordings than this makes no two of them alike. */
const tooCommon = 1_000
/** Each wording is set apart from the entries most like it: this many, and more where wordings are few. */
const fewestRivals = 16
/** Wordings times rivals that there is time for. */
const mostComparisons = 250_000
/** What more entries have does not make them rivals. */
const sharedByMost = 100

/** Deterministic: the same entries always teach the same. */
export function learn(
  entries: readonly Searchable[],
  { vectors, isFirst, thorough = false }: LearnOptions = {},
): Learnt {
  const texts = entries.map(({ title, examples, nearMisses = [] }) => [
    title,
    ...examples,
    ...nearMisses,
  ])
  const wordings = texts.flat().map(wordsOf)
  const firstOf = startsOf(texts.map((own) => own.length))
  const owners = ownersOf(firstOf)
  const manner = mannerFor(firstOf)
  const rarity = learnRarity(wordings)
  const rows = createVocabulary(rarity, manner).rowsOf(wordings)
  const logOdds = learnLogOdds(rows, firstOf, featureCount)
  const meanings =
    vectors === undefined
      ? null
      : learnMeanings(wordings, owners, entries.length, vectors, manner.shrinkage)
  const points = meanings?.wordings ?? new Float32Array(0)
  const rivals = thorough
    ? rivalsOf(rows, owners, { entries: entries.length, logOdds, meanings, manner })
    : new Int32Array(0)
  return {
    firstOf,
    rarity,
    wordings: postingsOf(rows, featureCount, tooCommon),
    logOdds,
    meanings: meanings === null ? null : small(meanings),
    tellApart: isFirst === undefined ? null : sortsToldApart(),
    classifier: thorough
      ? learnClassifier({ rows, points, owners, rivals }, entries.length, manner)
      : null,
    network:
      thorough && vectors !== undefined && manner.network !== undefined
        ? learnNetwork(
            { texts: wordings, owners, rivals, entries: entries.length },
            vectors,
            manner.network,
          )
        : null,
  }

  function sortsToldApart(): Learnt['tellApart'] {
    const sort = Array.from(owners, (owner) => isFirst?.(entries[owner]?.id ?? '') === true)
    const all = [...sort.keys()]
    const isPlain = entries.flatMap(({ examples, nearMisses = [] }) => [
      ...Array.from({ length: 1 + examples.length }, () => true),
      ...nearMisses.map(() => false),
    ])
    const plain = all.filter((text) => isPlain[text])
    return {
      plain: learnTellApart(rows, points, sort, plain),
      near: learnTellApart(rows, points, sort, all),
    }
  }
}

/** For each wording the entries that are most like it, its own among them. */
function rivalsOf(
  rows: Rows,
  owners: Int32Array,
  {
    entries,
    logOdds,
    meanings,
    manner,
  }: { entries: number; logOdds: LogOdds; meanings: Meanings | null; manner: Manner },
): Int32Array {
  const affordable = Math.floor(mostComparisons / owners.length)
  const length = Math.min(Math.max(fewestRivals, affordable), entries)
  const themes = meanings?.themes ?? new Float32Array(0)
  const points = meanings?.wordings ?? new Float32Array(0)
  const dimensions = themes.length / entries
  const rivals = new Int32Array(owners.length * length)
  for (const [text, owner] of owners.entries()) {
    const point = points.subarray(text * dimensions, (text + 1) * dimensions)
    const { entries: listed } = shortlistFor(logOdds, themes, rowAt(rows, text), point, {
      weights: manner.weights,
      length,
      mostEntries: sharedByMost,
    })
    rivals.set(listed, text * length)
    if (!listed.includes(owner)) rivals[(text + 1) * length - 1] = owner
  }
  return rivals
}

/** The entry of each wording. */
function ownersOf(firstOf: Int32Array): Int32Array {
  const owners = new Int32Array(firstOf.at(-1) ?? 0)
  for (let entry = 0; entry + 1 < firstOf.length; entry++)
    owners.fill(entry, firstOf[entry], firstOf[entry + 1])
  return owners
}

function startsOf(lengths: readonly number[]): Int32Array {
  const starts = new Int32Array(lengths.length + 1)
  for (const [i, length] of lengths.entries()) starts[i + 1] = (starts[i] ?? 0) + length
  return starts
}
