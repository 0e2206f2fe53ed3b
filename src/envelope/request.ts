import type { FinancialYear, IsoDate } from './financial-year.ts'
import type { Pence } from './money.ts'
import type { Population } from './population.ts'

/** The costs that the envelope counts: in total, by the parts that make them up, or as so much a head. */
export type Cost =
  | { readonly kind: 'total'; readonly pence: Pence }
  | ({ readonly kind: 'parts' } & CostParts)
  | { readonly kind: 'per-head'; readonly pencePerHead: Pence }

/** Where one figure is given for running costs and programme pay together it stands in `runningCostsPence`. */
export type CostParts = {
  readonly runningCostsPence: Pence
  readonly programmePayPence: Pence
  readonly podPence: Pence
  readonly specialisedPence: Pence
}

/** `part` ÷ `of`. */
export type Share = { readonly part: number; readonly of: number }

/** One ICB of a cluster or a region. */
export type Member = {
  readonly name: string
  /** The counts that could be meant, the one to use first. */
  readonly population: Population
  readonly cost?: Cost
  /** What of the cost is for services hosted on behalf of others. */
  readonly hostedPence?: Pence
}

/** What is to be worked out, complete: it can be kept and worked out again to the same penny. */
export type CalculationRequest =
  | {
      readonly kind: 'envelope'
      readonly year: FinancialYear
      readonly population: Population
      /** Other published counts of the same ICB, shown beside. */
      readonly otherPopulations: readonly Population[]
      /** An envelope that somebody else arrived at. */
      readonly claimedPence?: Pence
      /** What part of the envelope is wanted: 1 of 2, or 600 of 1,000 for 60%. */
      readonly share?: Share
    }
  | {
      readonly kind: 'gap'
      readonly year: FinancialYear
      readonly population: Population
      readonly otherPopulations: readonly Population[]
      readonly cost: Cost
    }
  | { readonly kind: 'cost-in-scope'; readonly parts: CostParts }
  | {
      readonly kind: 'cluster' | 'region'
      readonly year: FinancialYear
      readonly members: readonly Member[]
      /** Was it asked how far two of them are apart, and not what they come to together? */
      readonly isCompared?: true
    }
  | {
      readonly kind: 'hosted'
      readonly year: FinancialYear
      readonly population: Population
      readonly cost: Cost
      readonly hostedPence: Pence
    }
  | {
      readonly kind: 'cost-shift'
      /** What the service costs the ICB now, what the provider would spend, what stays behind in the ICB. */
      readonly icbPence: Pence
      readonly providerPence: Pence
      readonly keptPence: Pence
    }
  | {
      readonly kind: 'phasing'
      /** The saving in a full year. */
      readonly savingPence: Pence
      readonly landsOn: IsoDate
      readonly insteadOf?: IsoDate
    }
  | {
      readonly kind: 'supported-population'
      readonly year: FinancialYear
      readonly budgetPence: Pence
    }
  | {
      readonly kind: 'at-target'
      readonly year: FinancialYear
      readonly population: Population
      readonly targetPencePerHead: Pence
    }
  | {
      /** A cost per head now, without whose: what of each pound has to go. */
      readonly kind: 'per-head-cut'
      readonly year: FinancialYear
      readonly costPencePerHead: Pence
    }
  | {
      readonly kind: 'posts'
      readonly year: FinancialYear
      /** What has to go, or the figures that it follows from. */
      readonly reduction:
        | { readonly kind: 'given'; readonly pence: Pence }
        | { readonly kind: 'gap'; readonly population: Population; readonly cost: Cost }
      readonly averagePostPence: Pence
    }
