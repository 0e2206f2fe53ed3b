import type { FinancialYear } from './financial-year.ts'
import type { Pence } from './money.ts'

/** Why a sum was not worked out, with the figures that explain it. */
export type Refusal =
  | NoRate
  | { readonly kind: 'not-positive'; readonly what: FigureName; readonly typed: string }
  | { readonly kind: 'not-whole'; readonly what: FigureName; readonly typed: string }
  | {
      readonly kind: 'too-many-people'
      readonly heads: number
      readonly mostHeads: number
      readonly mostSaid: string
    }
  | { readonly kind: 'too-few-people'; readonly heads: number; readonly fewestHeads: number }
  | {
      readonly kind: 'implausible-per-head'
      readonly costPence: Pence
      readonly heads: number
      readonly pencePerHead: Pence
    }
  | { readonly kind: 'implausible-cost-per-head'; readonly pencePerHead: Pence }
  | { readonly kind: 'too-much-money'; readonly pence: Pence }
  | {
      readonly kind: 'more-left-out-than-there-is'
      readonly totalPence: Pence
      readonly leftOutPence: Pence
    }
  | {
      readonly kind: 'more-hosted-than-there-is'
      readonly costPence: Pence
      readonly hostedPence: Pence
    }
  /** A budget for far fewer people than an ICB has, or for more than England has. */
  | {
      readonly kind: 'implausible-budget'
      readonly budgetPence: Pence
      readonly heads: number
    }
  | { readonly kind: 'too-few-icbs'; readonly given: number }
  | { readonly kind: 'nothing-to-reduce'; readonly envelopePence: Pence; readonly costPence: Pence }

/** No rate covers the year that was asked for. */
export type NoRate = {
  readonly kind: 'no-rate'
  readonly year: FinancialYear
  readonly known: readonly {
    readonly ratePencePerHead: Pence
    readonly firstYear: FinancialYear
    readonly lastYear: FinancialYear
    readonly held: string
  }[]
}

/** What a figure is, as it is called to the person who typed it. */
export type FigureName =
  | 'population'
  | 'cost'
  | 'running costs'
  | 'programme pay'
  | 'POD delegation'
  | 'specialised commissioning delegation'
  | 'hosted cost'
  | 'budget'
  | 'saving'
  | 'provider’s cost'
  | 'cost left in the ICB'
  | 'average cost of a post'
  | 'cost per head'
  | 'target per head'
