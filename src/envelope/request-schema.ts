import { z } from 'zod'
import type { CalculationRequest } from './request.ts'

const pence = z.int().nonnegative()
const year = z.int()
const date = z.iso.date()

const population = z.strictObject({
  heads: z.int().positive(),
  basis: z.enum(['registered', 'resident', 'unstated']),
  asOf: z.string().exactOptional(),
  source: z.string().exactOptional(),
  of: z.string().exactOptional(),
  status: z.string().exactOptional(),
})

const parts = {
  runningCostsPence: pence,
  programmePayPence: pence,
  podPence: pence,
  specialisedPence: pence,
}

const cost = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('total'), pence }),
  z.strictObject({ kind: z.literal('parts'), ...parts }),
  z.strictObject({ kind: z.literal('per-head'), pencePerHead: pence }),
])

const member = z.strictObject({
  name: z.string(),
  population,
  cost: cost.exactOptional(),
  hostedPence: pence.exactOptional(),
})

const reduction = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('given'), pence }),
  z.strictObject({ kind: z.literal('gap'), population, cost }),
])

const counts = { population, otherPopulations: z.array(population) }

/** A request as it was kept somewhere, proved to be one again. */
export const requestSchema: z.ZodType<CalculationRequest> = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('envelope'),
    year,
    ...counts,
    claimedPence: pence.exactOptional(),
    share: z.strictObject({ part: z.int().positive(), of: z.int().positive() }).exactOptional(),
  }),
  z.strictObject({ kind: z.literal('gap'), year, ...counts, cost }),
  z.strictObject({ kind: z.literal('cost-in-scope'), parts: z.strictObject(parts) }),
  z.strictObject({
    kind: z.enum(['cluster', 'region']),
    year,
    members: z.array(member),
    isCompared: z.literal(true).exactOptional(),
  }),
  z.strictObject({ kind: z.literal('hosted'), year, population, cost, hostedPence: pence }),
  z.strictObject({
    kind: z.literal('cost-shift'),
    icbPence: pence,
    providerPence: pence,
    keptPence: pence,
  }),
  z.strictObject({
    kind: z.literal('phasing'),
    savingPence: pence,
    landsOn: date,
    insteadOf: date.exactOptional(),
  }),
  z.strictObject({ kind: z.literal('supported-population'), year, budgetPence: pence }),
  z.strictObject({ kind: z.literal('at-target'), year, population, targetPencePerHead: pence }),
  z.strictObject({ kind: z.literal('per-head-cut'), year, costPencePerHead: pence }),
  z.strictObject({ kind: z.literal('posts'), year, reduction, averagePostPence: pence }),
])
