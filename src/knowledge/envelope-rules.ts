import { z } from 'zod'
import { citationSchema } from './source.ts'
import { populationSourceSchema } from './icb.ts'

const sentence = z.string().trim().min(1)
const wholePence = z.int().positive()

/** What a step of a calculation can rest on in the sources. */
export const ruleIds = [
  'rate',
  'scope',
  'deadline',
  'in-year',
  'region',
  'cost-shift',
  'no-timeframes',
] as const
export type RuleId = (typeof ruleIds)[number]
const ruleId = z.enum(ruleIds)

/** What must be borne in mind with a result. */
export const caveatIds = [
  'per-head-of-what',
  'given-population',
  'given-costs',
  'delegated-inside',
  'pod-bracket',
  'mixed-bases',
  'hosted',
  'region-judges',
  'circa',
  'shift-figures',
  'in-year-once',
  'twelfths',
  'your-target',
  'your-average',
  'not-allowance',
] as const
export type CaveatId = (typeof caveatIds)[number]

const rateSchema = z.strictObject({
  ratePencePerHead: wholePence,
  /** First and last day on which the rate holds. */
  from: z.iso.date(),
  to: z.iso.date(),
  /** Why it holds on these days and no others. */
  held: sentence,
  rule: ruleId,
})
export type Rate = z.infer<typeof rateSchema>

/** `knowledge/envelope.yml`: the policy that the calculators apply, every figure of it cited. */
export const envelopeSchema = z.strictObject({
  id: z.literal('envelope'),
  rates: z.array(rateSchema).min(1),
  deadline: z.strictObject({ on: z.iso.date(), said: sentence, rule: ruleId }),
  costShiftExample: z.strictObject({
    lessCostPercent: z.int().min(1).max(99),
    rule: ruleId,
  }),
  /** Beyond these a typed figure is asked back. */
  plausible: z.strictObject({
    mostPopulationHeads: z.int().positive(),
    mostPopulationSaid: sentence,
    fewestPopulationHeads: z.int().positive(),
    leastCostPencePerHead: wholePence,
    mostCostPencePerHead: wholePence,
  }),
  populationSources: z.array(populationSourceSchema).min(1),
  rules: z
    .array(z.strictObject({ id: ruleId, name: sentence, citation: citationSchema }))
    .refine((rules) => ruleIds.every((id) => rules.filter((rule) => rule.id === id).length === 1), {
      message: `must hold each of these once: ${ruleIds.join(', ')}`,
    }),
  caveats: z.record(z.enum(caveatIds), sentence),
})
export type EnvelopeRules = z.infer<typeof envelopeSchema>
