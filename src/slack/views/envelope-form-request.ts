import { calculate } from '../../envelope/calculate.ts'
import { cellFigure } from '../../envelope/csv/cell-figure.ts'
import type { FinancialYear } from '../../envelope/financial-year.ts'
import { overlapping } from '../../envelope/icbs/overlapping.ts'
import { populationsOf, type Population } from '../../envelope/population.ts'
import { refusalText } from '../../envelope/refusal-text.ts'
import type { Refusal } from '../../envelope/refusal.ts'
import type { CalculationRequest, Cost, Member } from '../../envelope/request.ts'
import type { Setting } from '../../envelope/worked.ts'
import type { Icb } from '../../knowledge/icb.ts'
import type { FieldId } from './envelope-fields.ts'
import type { FormKind } from './envelope-form.ts'
import type { FormValues } from './envelope-form-values.ts'

/** What a filled-in form comes to; errors stand under their fields. */
export type FormRead =
  | { readonly kind: 'request'; readonly request: CalculationRequest }
  | { readonly kind: 'errors'; readonly errors: FieldErrors }

export type FieldErrors = Partial<Record<FieldId, string>>

type FormSetting = Setting & { readonly icbs: readonly Icb[] }

/** Reads every form but that of a file. What the calculator would refuse is said under the field it is about. */
export function readForm(
  kind: Exclude<FormKind, 'file'>,
  values: FormValues,
  setting: FormSetting,
): FormRead {
  const errors: FieldErrors = {}
  const request = build()
  if (request === undefined || Object.keys(errors).length > 0) return { kind: 'errors', errors }
  const outcome = calculate(request, setting)
  if (outcome.kind === 'worked') return { kind: 'request', request }
  return {
    kind: 'errors',
    errors: { [fieldFor(outcome.refusal, kind, values)]: refusalText(outcome.refusal) },
  }

  function build(): CalculationRequest | undefined {
    const year: FinancialYear = Number(values.texts.year)
    switch (kind) {
      case 'gap': {
        const people = needPeople()
        const cost = costIn(false)
        if (people === undefined) return undefined
        return cost === undefined
          ? { kind: 'envelope', year, ...people }
          : { kind: 'gap', year, ...people, cost }
      }
      case 'cluster':
        return clusterIn(year)
      case 'hosted': {
        const people = needPeople()
        const cost = costIn(true)
        const hostedPence = need('hosted')
        if (people === undefined || cost === undefined || hostedPence === undefined)
          return undefined
        return { kind: 'hosted', year, population: people.population, cost, hostedPence }
      }
      case 'cost-shift': {
        const [icbPence, providerPence] = [need('service'), need('provider')]
        if (icbPence === undefined || providerPence === undefined) return undefined
        return { kind: 'cost-shift', icbPence, providerPence, keptPence: amount('kept') ?? 0 }
      }
      case 'phasing': {
        const savingPence = need('saving')
        const { lands, instead } = values.texts
        if (lands === undefined) errors.lands = 'Choose the date on which it lands.'
        if (savingPence === undefined || lands === undefined) return undefined
        const insteadOf = instead === undefined ? {} : { insteadOf: instead }
        return { kind: 'phasing', savingPence, landsOn: lands, ...insteadOf }
      }
      case 'supported-population': {
        const budgetPence = need('budget')
        return budgetPence === undefined
          ? undefined
          : { kind: 'supported-population', year, budgetPence }
      }
      case 'at-target': {
        const people = needPeople()
        const targetPencePerHead = need('target')
        if (people === undefined || targetPencePerHead === undefined) return undefined
        return { kind: 'at-target', year, population: people.population, targetPencePerHead }
      }
      case 'posts': {
        const averagePostPence = need('average')
        const reduction = reductionIn()
        if (averagePostPence === undefined || reduction === undefined) return undefined
        return { kind: 'posts', year, reduction, averagePostPence }
      }
    }
  }

  function reductionIn() {
    const pence = amount('saving')
    if (pence !== undefined) return { kind: 'given', pence } as const
    const people = needPeople()
    const cost = costIn(true)
    if (people === undefined || cost === undefined) return undefined
    return { kind: 'gap', population: people.population, cost } as const
  }

  function clusterIn(year: FinancialYear): CalculationRequest | undefined {
    const icbs = values.many.flatMap((code) => setting.icbs.filter((icb) => icb.odsCode === code))
    const twice = overlapping(icbs)
    if (twice.length > 0) {
      errors.icbs = `${twice.join(' and ')} count some of the same people. Take one of them out.`
      return undefined
    }
    const members = icbs.flatMap((icb): Member[] => {
      const population = populationsOf(icb, setting.rules).find(
        ({ basis }) => basis === values.texts.basis,
      )
      if (population !== undefined) return [{ name: icb.name, population }]
      errors.basis = `I hold no such population for ${icb.name}. Choose the other, or leave it out.`
      return []
    })
    return { kind: values.texts.group === 'region' ? 'region' : 'cluster', year, members }
  }

  /** The ICB's chosen count with the others beside it, or the population that was typed. */
  function needPeople():
    | { readonly population: Population; readonly otherPopulations: readonly Population[] }
    | undefined {
    const { icb: code, population: typed, basis } = values.texts
    const icb = setting.icbs.find((one) => one.odsCode === code)
    if (icb !== undefined) {
      const all = populationsOf(icb, setting.rules)
      const population = all[Number(basis ?? 0)] ?? all[0]
      if (population !== undefined) {
        return { population, otherPopulations: all.filter((one) => one !== population) }
      }
    }
    if (typed === undefined) {
      errors.population = 'Type the population, or pick an ICB above.'
      return undefined
    }
    const read = cellFigure(typed, 'people')
    if (read.kind === 'wrong') {
      errors.population = `${read.what}: ${read.whatToDo}.`
      return undefined
    }
    return { population: { heads: read.amount, basis: 'unstated' }, otherPopulations: [] }
  }

  function costIn(needed: boolean): Cost | undefined {
    const cost = needed ? need('cost') : amount('cost')
    const parts = {
      programmePayPence: amount('programme') ?? 0,
      podPence: amount('pod') ?? 0,
      specialisedPence: amount('specialised') ?? 0,
    }
    const hasParts = Object.values(parts).some((pence) => pence > 0)
    if (cost === undefined) {
      if (hasParts && !needed) errors.cost = 'Type the running costs that these belong to.'
      return undefined
    }
    return hasParts
      ? { kind: 'parts', runningCostsPence: cost, ...parts }
      : { kind: 'total', pence: cost }
  }

  function need(id: FieldId): number | undefined {
    const pence = amount(id)
    if (pence === undefined) errors[id] ??= 'Type an amount in pounds, for example 38000000.'
    return pence
  }

  function amount(id: FieldId): number | undefined {
    const typed = values.texts[id]
    if (typed === undefined) return undefined
    const read = cellFigure(typed, 'pounds')
    if (read.kind === 'amount') return read.amount
    errors[id] = `${read.what}: ${read.whatToDo}.`
    return undefined
  }
}

/** The field that a refusal is about. */
function fieldFor(refusal: Refusal, kind: FormKind, { texts }: FormValues): FieldId {
  const people: FieldId =
    kind === 'cluster' ? 'icbs' : texts.icb === undefined ? 'population' : 'basis'
  switch (refusal.kind) {
    case 'no-rate':
      return 'year'
    case 'too-many-people':
    case 'too-few-people':
      return kind === 'supported-population' ? 'budget' : people
    case 'too-few-icbs':
      return 'icbs'
    case 'more-left-out-than-there-is':
      return 'cost'
    case 'more-hosted-than-there-is':
      return 'hosted'
    case 'implausible-per-head':
      return kind === 'at-target' ? 'target' : 'cost'
    case 'nothing-to-reduce':
      return 'cost'
    case 'too-much-money':
    case 'not-whole':
    case 'not-positive':
      return refusalField('what' in refusal ? refusal.what : '', kind, people)
  }
}

function refusalField(what: string, kind: FormKind, people: FieldId): FieldId {
  if (what === 'population') return people
  if (what === 'hosted cost') return 'hosted'
  if (what === 'average cost of a post') return 'average'
  if (what === 'programme pay') return 'programme'
  if (what === 'provider’s cost') return 'provider'
  const first: Partial<Record<FormKind, FieldId>> = {
    'cost-shift': 'service',
    phasing: 'saving',
    posts: 'saving',
    'supported-population': 'budget',
    'at-target': 'target',
  }
  return first[kind] ?? 'cost'
}
