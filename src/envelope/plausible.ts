import type { EnvelopeRules } from '../knowledge/envelope-rules.ts'
import { perHead, type Pence } from './money.ts'
import { count, pounds } from './money-text.ts'
import type { FigureName, Refusal } from './refusal.ts'

/** No ICB's own costs come near this; it keeps every sum exact. */
const mostPence = 100_000_000_000_00

/** The first thing wrong with a number of people, or undefined. */
export function wrongHeads(heads: number, rules: EnvelopeRules): Refusal | undefined {
  const { mostPopulationHeads, mostPopulationSaid, fewestPopulationHeads } = rules.plausible
  if (heads <= 0) return { kind: 'not-positive', what: 'population', typed: count(heads) }
  if (!Number.isInteger(heads)) {
    return { kind: 'not-whole', what: 'population', typed: String(heads) }
  }
  if (heads > mostPopulationHeads) {
    return {
      kind: 'too-many-people',
      heads,
      mostHeads: mostPopulationHeads,
      mostSaid: mostPopulationSaid,
    }
  }
  return heads < fewestPopulationHeads
    ? { kind: 'too-few-people', heads, fewestHeads: fewestPopulationHeads }
    : undefined
}

/** The first thing wrong with an amount, or undefined. */
export function wrongAmount(what: FigureName, pence: Pence): Refusal | undefined {
  if (pence <= 0) return { kind: 'not-positive', what, typed: pounds(pence) }
  return pence > mostPence ? { kind: 'too-much-money', pence } : undefined
}

/** The same, where nothing is a figure too. */
export function wrongPart(what: FigureName, pence: Pence): Refusal | undefined {
  return pence === 0 ? undefined : wrongAmount(what, pence)
}

/** A cost and a population that cannot belong together, or undefined. */
export function wrongTogether(
  costPence: Pence,
  heads: number,
  { plausible }: EnvelopeRules,
): Refusal | undefined {
  const pencePerHead = perHead(costPence, heads)
  return isPlausible(pencePerHead, plausible)
    ? undefined
    : { kind: 'implausible-per-head', costPence, heads, pencePerHead }
}

/** A cost per head that no ICB has, or undefined. */
export function wrongPerHead(
  pencePerHead: Pence,
  { plausible }: EnvelopeRules,
): Refusal | undefined {
  return isPlausible(pencePerHead, plausible)
    ? undefined
    : { kind: 'implausible-cost-per-head', pencePerHead }
}

function isPlausible(pencePerHead: Pence, plausible: EnvelopeRules['plausible']): boolean {
  const { leastCostPencePerHead, mostCostPencePerHead } = plausible
  return pencePerHead >= leastCostPencePerHead && pencePerHead <= mostCostPencePerHead
}
