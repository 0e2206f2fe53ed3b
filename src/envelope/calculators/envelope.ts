import { penceCell } from '../figures-table.ts'
import { count, percent, poundsAndPence, pounds } from '../money-text.ts'
import { shareOf, tenthsOfPercent, type Pence } from '../money.ts'
import { wrongAmount, wrongHeads } from '../plausible.ts'
import { datedHeadsText } from '../population.ts'
import { rateFor } from '../rate.ts'
import type { CalculationRequest, Share } from '../request.ts'
import { refused, worked, type Outcome, type Setting } from '../worked.ts'
import { basesTable } from './bases-table.ts'
import {
  envelopeOf,
  envelopeStep,
  populationCaveats,
  populationFigures,
  populationSteps,
  rateStep,
  whoseText,
} from './steps.ts'

export type EnvelopeResult = {
  readonly envelopePence: Pence
  /** The figure that somebody else arrived at, less ours; zero where they agree. */
  readonly claimIsOverByPence?: Pence
  /** The part of the envelope that was asked for, to the nearest penny. */
  readonly sharePence?: Pence
}

/** Rate × population, exact to the penny. */
export function envelope(
  request: CalculationRequest & { kind: 'envelope' },
  setting: Setting,
): Outcome<EnvelopeResult> {
  const { population, otherPopulations, year, claimedPence, share } = request
  const wrong =
    wrongHeads(population.heads, setting.rules) ??
    (claimedPence === undefined ? undefined : wrongAmount('budget', claimedPence))
  if (wrong !== undefined) return refused(wrong)
  const found = rateFor(setting.rules, year)
  if (found.kind === 'no-rate') return refused(found)
  const { rate } = found

  const envelopePence = envelopeOf(rate, population)
  const sharePence = share === undefined ? undefined : shareOf(envelopePence, share.part, share.of)
  const table = basesTable(rate, [population, ...otherPopulations])
  return worked(setting, {
    result: {
      envelopePence,
      ...(claimedPence === undefined ? {} : { claimIsOverByPence: claimedPence - envelopePence }),
      ...(sharePence === undefined ? {} : { sharePence }),
    },
    sentence: sentenceFor(),
    steps: [
      ...populationSteps(population),
      rateStep(rate, year),
      envelopeStep(rate, population, envelopePence),
      ...(share === undefined || sharePence === undefined
        ? []
        : [
            {
              text: `${capital(shareText(share))} of it: ${pounds(envelopePence)} × ${count(share.part)} ÷ ${count(share.of)} = ${pounds(sharePence)}, to the nearest penny`,
            },
          ]),
      {
        text: 'It has to cover all running costs and programme pay, and leaves out only POD and specialised commissioning delegation',
        rule: 'scope',
      },
    ],
    figures: [
      ...populationFigures(population, rate, envelopePence),
      ...(claimedPence === undefined
        ? []
        : [{ name: 'Figure you have', cell: penceCell(claimedPence) }]),
      ...(share === undefined || sharePence === undefined
        ? []
        : [{ name: `Of which ${shareText(share)}`, cell: penceCell(sharePence) }]),
    ],
    caveats: [...populationCaveats([population]), 'not-allowance'],
    ...(otherPopulations.length === 0 ? {} : { table }),
  })

  function sentenceFor(): string {
    const sum = `${whoseText(population)} at ${poundsAndPence(rate.ratePencePerHead)} a head`
    const others = otherPopulations.map(
      (other) => `${pounds(envelopeOf(rate, other))} on ${datedHeadsText(other)}`,
    )
    const beside =
      others.length === 0 ? '' : ` On its other published counts: ${others.join('; ')}.`
    if (share !== undefined && sharePence !== undefined) {
      return `${pounds(sharePence)} is ${shareText(share)} of the envelope of ${pounds(envelopePence)} for ${sum}.`
    }
    if (claimedPence === undefined)
      return `${pounds(envelopePence)} is the envelope for ${sum}.${beside}`
    const off = claimedPence - envelopePence
    if (off === 0) {
      return `${pounds(envelopePence)}, which agrees with the figure you have: ${sum}.${beside}`
    }
    return `${pounds(envelopePence)}, not ${pounds(claimedPence)}: ${sum}. The figure you have is ${pounds(Math.abs(off))} too ${off > 0 ? 'high' : 'low'}.${beside}`
  }
}

function shareText({ part, of }: Share): string {
  if (part === 1 && of === 2) return 'half'
  if (part === 1 && of === 3) return 'a third'
  if (part === 1 && of === 4) return 'a quarter'
  return part === 3 && of === 4 ? 'three quarters' : percent(tenthsOfPercent(part, of))
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}
