import { calculate } from '../../envelope/calculate.ts'
import { overlapping } from '../../envelope/icbs/overlapping.ts'
import { populationsOf } from '../../envelope/population.ts'
import { refusalText } from '../../envelope/refusal-text.ts'
import type { CalculationRequest, Member } from '../../envelope/request.ts'
import type { Setting } from '../../envelope/worked.ts'
import type { Icb } from '../../knowledge/icb.ts'
import { fieldOf } from './envelope-form-errors.ts'
import { formFigures, type FieldErrors, type FormFigures } from './envelope-form-figures.ts'
import type { FormValues } from './envelope-form-values.ts'
import type { FormKind } from './envelope-form.ts'

/** What a filled-in form comes to; errors stand under their fields. */
export type FormRead =
  | { readonly kind: 'request'; readonly request: CalculationRequest }
  | { readonly kind: 'errors'; readonly errors: FieldErrors }

type FormSetting = Setting & { readonly icbs: readonly Icb[] }

/** Reads every form but that of a file. What the calculator would refuse is said under the field it is about. */
export function readForm(
  kind: Exclude<FormKind, 'file'>,
  values: FormValues,
  setting: FormSetting,
): FormRead {
  const figures = formFigures(values, setting)
  const { errors } = figures
  const request = requestIn(kind, values, figures, setting)
  if (request === undefined || Object.keys(errors).length > 0) return { kind: 'errors', errors }
  const outcome = calculate(request, setting)
  if (outcome.kind === 'worked') return { kind: 'request', request }
  const field = fieldOf(outcome.refusal, kind, values)
  return { kind: 'errors', errors: { [field]: refusalText(outcome.refusal) } }
}

function requestIn(
  kind: Exclude<FormKind, 'file'>,
  values: FormValues,
  figures: FormFigures,
  setting: FormSetting,
): CalculationRequest | undefined {
  const year = Number(values.texts.year)
  switch (kind) {
    case 'gap': {
      const people = figures.people()
      const cost = figures.cost(false)
      if (people === undefined) return undefined
      return cost === undefined
        ? { kind: 'envelope', year, ...people }
        : { kind: 'gap', year, ...people, cost }
    }
    case 'cost-in-scope': {
      const runningCostsPence = figures.need('cost')
      const parts = figures.parts()
      if (runningCostsPence === undefined) return undefined
      return { kind, parts: { runningCostsPence, ...parts } }
    }
    case 'cluster': {
      const members = pickedMembers(values, figures, setting)
      const group = values.texts.group === 'region' ? 'region' : 'cluster'
      return members === undefined ? undefined : { kind: group, year, members }
    }
    case 'hosted': {
      const people = figures.people()
      const cost = figures.cost(true)
      const hostedPence = figures.need('hosted')
      if (people === undefined || cost === undefined || hostedPence === undefined) return undefined
      return { kind, year, population: people.population, cost, hostedPence }
    }
    case 'cost-shift': {
      const icbPence = figures.need('service')
      const providerPence = figures.need('provider')
      const keptPence = figures.amount('kept') ?? 0
      if (icbPence === undefined || providerPence === undefined) return undefined
      return { kind, icbPence, providerPence, keptPence }
    }
    case 'phasing': {
      const savingPence = figures.need('saving')
      const { lands: landsOn, instead } = values.texts
      if (landsOn === undefined) figures.errors.lands = 'Choose the date on which it lands.'
      if (savingPence === undefined || landsOn === undefined) return undefined
      return {
        kind,
        savingPence,
        landsOn,
        ...(instead === undefined ? {} : { insteadOf: instead }),
      }
    }
    case 'supported-population': {
      const budgetPence = figures.need('budget')
      return budgetPence === undefined ? undefined : { kind, year, budgetPence }
    }
    case 'at-target': {
      const people = figures.people()
      const targetPencePerHead = figures.need('target')
      if (people === undefined || targetPencePerHead === undefined) return undefined
      return { kind, year, population: people.population, targetPencePerHead }
    }
    case 'per-head-cut': {
      const costPencePerHead = figures.need('cost')
      return costPencePerHead === undefined ? undefined : { kind, year, costPencePerHead }
    }
    case 'posts': {
      const averagePostPence = figures.need('average')
      const reduction = reductionIn(figures)
      if (averagePostPence === undefined || reduction === undefined) return undefined
      return { kind, year, reduction, averagePostPence }
    }
  }
}

/** What has to go: as it was typed, or from a population and its cost. */
function reductionIn(figures: FormFigures) {
  const pence = figures.amount('saving')
  if (pence !== undefined) return { kind: 'given', pence } as const
  const people = figures.people()
  const cost = figures.cost(true)
  if (people === undefined || cost === undefined) return undefined
  return { kind: 'gap', population: people.population, cost } as const
}

/** The ICBs that were picked, on the basis that was chosen for all of them. */
function pickedMembers(
  { many, texts }: FormValues,
  { errors }: FormFigures,
  { icbs, rules }: FormSetting,
): readonly Member[] | undefined {
  const picked = many.flatMap((code) => icbs.filter((icb) => icb.odsCode === code))
  const twice = overlapping(picked)
  if (twice.length > 0) {
    errors.icbs = `${twice.join(' and ')} count some of the same people. Take one of them out.`
    return undefined
  }
  const members: Member[] = []
  for (const icb of picked) {
    const population = populationsOf(icb, rules).find(({ basis }) => basis === texts.basis)
    if (population === undefined) {
      errors.basis = `I hold no such population for ${icb.name}. Choose the other, or leave it out.`
      return undefined
    }
    members.push({ name: icb.name, population })
  }
  return members
}
