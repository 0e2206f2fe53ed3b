import { featuresOf, type Features } from './features.ts'

/** Anything that can be found: its title and the wordings that mean it. */
export type Searchable = {
  readonly id: string
  readonly title: string
  readonly examples: readonly string[]
}

/** How well an entry fits a question. `score` and its parts are between 0 and 1. */
export type Ranked = {
  readonly id: string
  readonly score: number
  /** Likeness of the nearest wordings. */
  readonly nearest: number
  /** Share of the question's weight that the entry's wordings contain. */
  readonly explained: number
}

export type Search = {
  /** Best first. An empty list when no word of the question is known. */
  rank(question: string, limit?: number): readonly Ranked[]
}

const nearestCounted = 3
const nearestWeight = 0.6

/** An index over entries, built once. Ranking reads every wording that shares a feature with the question. */
export function createSearch(entries: readonly Searchable[]): Search {
  const wordings = entries.flatMap((entry, owner) =>
    [entry.title, ...entry.examples].map((text) => ({ owner, features: featuresOf(text) })),
  )
  const rarity = rarities(wordings.map((wording) => wording.features))
  const wordingIndex = new PostingIndex()
  for (const [i, wording] of wordings.entries())
    wordingIndex.add(i, weighted(wording.features, rarity))
  const entryIndex = new PostingIndex()
  for (const owner of entries.keys()) {
    const own = wordings.filter((wording) => wording.owner === owner)
    entryIndex.add(owner, saturated(own.map((wording) => wording.features)))
  }

  return {
    rank(question, limit = 10) {
      const features = featuresOf(question)
      const query = weighted(features, rarity)
      const likeness = wordingIndex.dot(query)
      const best = new Map<number, number[]>()
      for (const [wording, value] of likeness) {
        const owner = wordings[wording]?.owner ?? 0
        const list = best.get(owner)
        if (list === undefined) best.set(owner, [value])
        else list.push(value)
      }
      const mass = weigh(features, rarity)
      const total = [...mass.values()].reduce((sum, value) => sum + value, 0)
      const explained = entryIndex.dot(mass)
      return [...best]
        .map(([owner, values]): Ranked => {
          const nearest = topMean(values)
          const share = total === 0 ? 0 : (explained.get(owner) ?? 0) / total
          const score = nearestWeight * nearest + (1 - nearestWeight) * share
          return { id: entries[owner]?.id ?? '', score, nearest, explained: share }
        })
        .sort((a, b) => b.score - a.score)
        .slice(0, limit)
    },
  }
}

/** The best wording counts most; two more like it add a little. */
function topMean(values: number[]): number {
  values.sort((a, b) => b - a)
  const top = values.slice(0, nearestCounted)
  const rest = top.slice(1)
  const first = top[0] ?? 0
  return rest.length === 0
    ? first * 0.8
    : 0.8 * first + 0.2 * (rest.reduce((a, b) => a + b, 0) / (nearestCounted - 1))
}

/** Inverse document frequency of every feature over the wordings. */
function rarities(all: readonly Features[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const features of all)
    for (const name of features.keys()) counts.set(name, (counts.get(name) ?? 0) + 1)
  return new Map([...counts].map(([name, n]) => [name, Math.log(1 + all.length / n)]))
}

function weigh(features: Features, rarity: ReadonlyMap<string, number>): Map<string, number> {
  const unknown = Math.log(1 + rarity.size)
  const weights = new Map<string, number>()
  for (const [name, weight] of features) {
    const rare = rarity.get(name)
    if (rare !== undefined) weights.set(name, weight * rare)
    else if (name.startsWith('w')) weights.set(name, weight * unknown)
  }
  return weights
}

/** Unit-length vector of the features, by rarity. */
function weighted(features: Features, rarity: ReadonlyMap<string, number>): Map<string, number> {
  const weights = weigh(features, rarity)
  const length = Math.sqrt([...weights.values()].reduce((sum, value) => sum + value * value, 0))
  for (const [name, value] of weights) weights.set(name, value / length)
  return weights
}

/** How surely an entry contains each feature: rises with repetition and never passes one. */
function saturated(all: readonly Features[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const features of all)
    for (const name of features.keys()) counts.set(name, (counts.get(name) ?? 0) + 1)
  for (const [name, n] of counts) counts.set(name, n / (n + 0.5))
  return counts
}

/** Feature → the documents that have it, with their weights. */
class PostingIndex {
  readonly #postings = new Map<
    string,
    { readonly documents: number[]; readonly weights: number[] }
  >()

  add(document: number, weights: ReadonlyMap<string, number>): void {
    for (const [name, weight] of weights) {
      let posting = this.#postings.get(name)
      if (posting === undefined)
        this.#postings.set(name, (posting = { documents: [], weights: [] }))
      posting.documents.push(document)
      posting.weights.push(weight)
    }
  }

  dot(query: ReadonlyMap<string, number>): Map<number, number> {
    const sums = new Map<number, number>()
    for (const [name, weight] of query) {
      const posting = this.#postings.get(name)
      if (posting === undefined) continue
      for (const [i, document] of posting.documents.entries()) {
        sums.set(document, (sums.get(document) ?? 0) + weight * (posting.weights[i] ?? 0))
      }
    }
    return sums
  }
}
