import { featureCount, stemFeature, visitFeatures } from './features.ts'
import { createRowWriter, type Row, type Rows } from './rows.ts'
import type { Words } from './words.ts'

/** How rare every feature is among the wordings: 0 where it does not occur. */
export type Rarity = { readonly ofFeature: Float32Array; readonly most: number }

export type Vocabulary = {
  /** Known features of each text, weighted by rarity, of length 1 taken together. */
  rowsOf(texts: readonly Words[]): Rows
  rowOf(text: Words): Row
  /** Share of the text's words, by rarity, that occur anywhere in the wordings. */
  knownShare(text: Words): number
}

export function learnRarity(texts: readonly Words[]): Rarity {
  const rarity = new Float32Array(featureCount)
  for (const text of texts)
    visitFeatures(text, (feature) => void (rarity[feature] = (rarity[feature] ?? 0) + 1))
  for (let f = 0; f < featureCount; f++) {
    const count = rarity[f] ?? 0
    if (count > 0) rarity[f] = Math.log(1 + texts.length / count)
  }
  return { ofFeature: rarity, most: Math.log(1 + texts.length) }
}

/** A feature's weight is its rarity to the power `rarityPower`. */
export function createVocabulary(
  { ofFeature: rarity, most }: Rarity,
  { rarityPower }: { readonly rarityPower: number },
): Vocabulary {
  function rowsOf(of: readonly Words[]): Rows {
    const writer = createRowWriter(of.length)
    for (const text of of) {
      visitFeatures(text, (feature, weight) => {
        const rare = rarity[feature] ?? 0
        if (rare > 0) writer.write(feature, weight * rare ** rarityPower)
      })
      writer.endRow()
    }
    return writer.finish()
  }

  return {
    rowsOf,
    rowOf: (text) => rowsOf([text]),
    knownShare(text) {
      let known = 0
      let total = 0
      for (const word of new Set(text)) {
        const rare = rarity[stemFeature(word)] ?? 0
        known += rare
        total += rare === 0 ? most : rare
      }
      return total === 0 ? 0 : known / total
    },
  }
}
