import { cellFigure } from '../../envelope/csv/cell-figure.ts'
import { populationsOf, type Population } from '../../envelope/population.ts'
import type { Cost } from '../../envelope/request.ts'
import type { EnvelopeRules } from '../../knowledge/envelope-rules.ts'
import type { Icb } from '../../knowledge/icb.ts'
import type { FieldId } from './envelope-fields.ts'
import type { FormValues } from './envelope-form-values.ts'

/** What is wrong with a form, by field. */
export type FieldErrors = Partial<Record<FieldId, string>>

type People = {
  readonly population: Population
  readonly otherPopulations: readonly Population[]
}

/** Reads the figures of a form; what is wrong with one is noted under its field. */
export function formFigures(
  { texts }: FormValues,
  { icbs, rules }: { readonly icbs: readonly Icb[]; readonly rules: EnvelopeRules },
) {
  const errors: FieldErrors = {}
  return { errors, amount, need, people, cost, parts }

  /** Pence; undefined for an empty field or a wrong one. */
  function amount(id: FieldId): number | undefined {
    const typed = texts[id]
    if (typed === undefined) return undefined
    const read = cellFigure(typed, 'pounds')
    if (read.kind === 'amount') return read.amount
    errors[id] = `${read.what}: ${read.whatToDo}.`
    return undefined
  }

  /** The same for a field that must be filled in. */
  function need(id: FieldId): number | undefined {
    const pence = amount(id)
    if (pence === undefined) errors[id] ??= 'Type an amount in pounds, for example 38000000.'
    return pence
  }

  /** The chosen count of an ICB with its others, or the population that was typed. */
  function people(): People | undefined {
    const icb = icbs.find((one) => one.odsCode === texts.icb)
    const all = icb === undefined ? [] : populationsOf(icb, rules)
    const population = all[Number(texts.basis ?? 0)] ?? all[0]
    if (population !== undefined) {
      return { population, otherPopulations: all.filter((one) => one !== population) }
    }
    const typed = texts.population
    if (typed === undefined) {
      errors.population = 'Type the population, or pick an ICB above.'
      return undefined
    }
    const read = cellFigure(typed, 'people')
    if (read.kind === 'amount') {
      return { population: { heads: read.amount, basis: 'unstated' }, otherPopulations: [] }
    }
    errors.population = `${read.what}: ${read.whatToDo}.`
    return undefined
  }

  /** The costs, undefined for none. */
  function cost(isNeeded: boolean): Cost | undefined {
    const pence = isNeeded ? need('cost') : amount('cost')
    const others = parts()
    const hasOthers = Object.values(others).some((part) => part > 0)
    if (pence !== undefined) {
      return hasOthers
        ? { kind: 'parts', runningCostsPence: pence, ...others }
        : { kind: 'total', pence }
    }
    if (hasOthers) errors.cost ??= 'Type the running costs that these belong to.'
    return undefined
  }

  function parts() {
    return {
      programmePayPence: amount('programme') ?? 0,
      podPence: amount('pod') ?? 0,
      specialisedPence: amount('specialised') ?? 0,
    }
  }
}

export type FormFigures = ReturnType<typeof formFigures>
