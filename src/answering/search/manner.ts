import type { NetworkManner } from './learn-network.ts'

/** How the ways of looking are weighed, and how they are learnt. */
export type Manner = {
  readonly weights: {
    readonly wording: number
    readonly odds: number
    readonly meaning: number
    readonly theme: number
    readonly vote: number
    readonly network: number
  }
  /** A feature's weight is its rarity to this power: less, and common words tell more. */
  readonly rarityPower: number
  /** Share of a plain round spread mixed in, so that few wordings do not bend the space of meanings. */
  readonly shrinkage: number
  /** How much meaning counts in telling entries apart, beside the features, which are 1 long taken together. */
  readonly meaningShare: number
  readonly rounds: number
  readonly firstStep: number
  /** What is learnt of a feature of fewer wordings, or weighs less, is not kept. */
  readonly fewestWordings: number
  readonly smallestWeight: number
  readonly network: NetworkManner | undefined
}

const forMany: Manner = {
  weights: { wording: 1, odds: 0.09, meaning: 0.5, theme: 0.3, vote: 0.085, network: 0 },
  rarityPower: 1,
  shrinkage: 0.1,
  meaningShare: 0,
  rounds: 4,
  firstStep: 3,
  fewestWordings: 2,
  smallestWeight: 0.05,
  // It finds nothing there that was not found before, and takes as long to learn as all the rest.
  network: undefined,
}

const forFew: Manner = {
  weights: { wording: 0, odds: 0.06, meaning: 0.4, theme: 0.2, vote: 0.2, network: 0.12 },
  rarityPower: 0.5,
  shrinkage: 0.3,
  meaningShare: 0.5,
  rounds: 8,
  firstStep: 1.5,
  fewestWordings: 1,
  smallestWeight: 0.01,
  network: { units: 128, rounds: 20, batch: 64 },
}

/** Entries with fewer wordings on average have few: a question is then seldom worded like any of them. */
const few = 30

/** Chosen by how many wordings there are; `firstOf` is as `Learnt` has it. */
export function mannerFor(firstOf: Int32Array): Manner {
  const wordings = firstOf.at(-1) ?? 0
  return wordings < few * (firstOf.length - 1) ? forFew : forMany
}
