import type { CaveatId } from '../../knowledge/envelope-rules.ts'
import { penceCell } from '../figures-table.ts'
import { count, poundsAndPence, pounds } from '../money-text.ts'
import { sumOf, timesHeads, type Pence } from '../money.ts'
import { wrongAmount, wrongPart } from '../plausible.ts'
import type { Refusal } from '../refusal.ts'
import type { CalculationRequest, Cost, CostParts } from '../request.ts'
import { refused, worked, type Outcome, type Setting, type Step } from '../worked.ts'

export type CostInScopeResult = { readonly inScopePence: Pence; readonly leftOutPence: Pence }

/** All running costs and programme pay, less POD and specialised-commissioning delegation and nothing else. */
export function costInScope(
  { parts }: CalculationRequest & { kind: 'cost-in-scope' },
  setting: Setting,
): Outcome<CostInScopeResult> {
  const counted = countParts(parts)
  if ('refusal' in counted) return refused(counted.refusal)
  return worked(setting, {
    result: { inScopePence: counted.pence, leftOutPence: leftOut(parts) },
    sentence: `${pounds(counted.pence)} is the cost that counts against the envelope.`,
    steps: counted.steps,
    figures: [
      { name: 'Running costs', cell: penceCell(parts.runningCostsPence) },
      { name: 'Programme pay', cell: penceCell(parts.programmePayPence) },
      { name: 'POD delegation, left out', cell: penceCell(parts.podPence) },
      {
        name: 'Specialised commissioning delegation, left out',
        cell: penceCell(parts.specialisedPence),
      },
      { name: 'Costs that count', cell: penceCell(counted.pence) },
    ],
    caveats: counted.caveats,
  })
}

export type Counted =
  | {
      readonly pence: Pence
      readonly steps: readonly Step[]
      readonly caveats: readonly CaveatId[]
    }
  | { readonly refusal: Refusal }

/** The cost that counts, however it was given, with the steps to it. `heads` is for a cost per head. */
export function countCost(cost: Cost, heads: number): Counted {
  switch (cost.kind) {
    case 'total': {
      const refusal = wrongAmount('cost', cost.pence)
      if (refusal !== undefined) return { refusal }
      const text = `Costs: ${pounds(cost.pence)}, taken to be running costs and programme pay without POD and specialised commissioning delegation`
      return { pence: cost.pence, steps: [{ text, rule: 'scope' }], caveats: ['given-costs'] }
    }
    case 'per-head': {
      const refusal = wrongAmount('cost per head', cost.pencePerHead)
      if (refusal !== undefined) return { refusal }
      const total = timesHeads(cost.pencePerHead, heads)
      const text = `Costs: ${poundsAndPence(cost.pencePerHead)} a head × ${count(heads)} = ${pounds(total)}`
      return { pence: total, steps: [{ text, rule: 'scope' }], caveats: ['given-costs'] }
    }
    case 'parts':
      return countParts(cost)
  }
}

function countParts(parts: CostParts): Counted {
  const { runningCostsPence, programmePayPence, podPence, specialisedPence } = parts
  const refusal =
    wrongAmount('running costs', runningCostsPence) ??
    wrongPart('programme pay', programmePayPence) ??
    wrongPart('POD delegation', podPence) ??
    wrongPart('specialised commissioning delegation', specialisedPence)
  if (refusal !== undefined) return { refusal }
  const totalPence = sumOf([runningCostsPence, programmePayPence])
  const leftOutPence = leftOut(parts)
  if (leftOutPence >= totalPence) {
    return { refusal: { kind: 'more-left-out-than-there-is', totalPence, leftOutPence } }
  }
  const countedPence = totalPence - leftOutPence
  return {
    pence: countedPence,
    steps: [
      programmePayPence === 0
        ? { text: `Running costs and programme pay: ${pounds(totalPence)}`, rule: 'scope' }
        : {
            text: `Running costs ${pounds(runningCostsPence)} + programme pay ${pounds(programmePayPence)} = ${pounds(totalPence)}`,
            rule: 'scope',
          },
      {
        text: `Left out: POD ${pounds(podPence)} + specialised commissioning delegation ${pounds(specialisedPence)} = ${pounds(leftOutPence)}`,
        rule: 'scope',
      },
      {
        text: `Costs that count: ${pounds(totalPence)} − ${pounds(leftOutPence)} = ${pounds(countedPence)}`,
      },
    ],
    caveats: [
      'given-costs',
      ...(leftOutPence === 0 ? [] : (['delegated-inside'] as const)),
      'pod-bracket',
    ],
  }
}

function leftOut({ podPence, specialisedPence }: CostParts): Pence {
  return sumOf([podPence, specialisedPence])
}
