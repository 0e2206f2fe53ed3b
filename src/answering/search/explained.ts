import { stemFeature } from './features.ts'
import type { Postings } from './postings.ts'
import type { Rarity } from './vocabulary.ts'
import type { Words } from './words.ts'

/** How much of a question the wordings of an entry account for. */
export type Explained = {
  /** Share of the words that the entry's wordings have; a word that fewer entries have counts more. */
  readonly explained: number
  /** How rare the rarest word is that they do not have: 0 where they have all, 1 for one that nobody uses. */
  readonly unexplained: number
}

/** `byEntry` has, for every feature, the entries in whose wordings it occurs. */
export function createExplained(
  words: Words,
  { rarity, byEntry, entries }: { rarity: Rarity; byEntry: Postings; entries: number },
): (entry: number) => Explained {
  const features = [...new Set(words.map(stemFeature))]
  const asked = features.map((feature) => {
    const having = byEntry.documents.subarray(byEntry.starts[feature], byEntry.starts[feature + 1])
    const rare = rarity.ofFeature[feature] ?? 0
    return {
      having,
      weight: Math.log(1 + entries / (having.length + 0.5)),
      rarity: rare === 0 ? 1 : rare / rarity.most,
    }
  })
  const total = asked.reduce((sum, { weight }) => sum + weight, 0)

  return (entry) => {
    let explained = 0
    let unexplained = 0
    for (const word of asked) {
      if (word.having.includes(entry)) explained += word.weight
      else unexplained = Math.max(unexplained, word.rarity)
    }
    return { explained: total === 0 ? 0 : explained / total, unexplained }
  }
}
