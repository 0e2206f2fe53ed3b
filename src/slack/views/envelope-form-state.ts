import { membersCsv } from '../../envelope/csv/members-csv.ts'
import { populationsOf, type Population } from '../../envelope/population.ts'
import type { CalculationRequest, Cost, Member } from '../../envelope/request.ts'
import type { EnvelopeRules } from '../../knowledge/envelope-rules.ts'
import type { Icb } from '../../knowledge/icb.ts'
import type { FormKind, FormState } from './envelope-form.ts'

type Filled = Pick<FormState, 'kind' | 'icb' | 'populations' | 'icbs' | 'values'>

/** The form filled in with a calculation, so that a figure of it can be changed. */
export function formStateOf(
  request: CalculationRequest,
  icbs: readonly Icb[],
  rules: EnvelopeRules,
): Filled {
  switch (request.kind) {
    case 'envelope':
      return filled('gap', people(request.population))
    case 'gap':
      return filled('gap', people(request.population), costValues(request.cost, request.population))
    case 'cost-in-scope':
      return filled('cost-in-scope', {}, partValues(request.parts))
    case 'cluster':
    case 'region':
      return filled(
        'file',
        {},
        {
          ...(basisOf(request.members) === 'resident' ? { basis: 'resident' } : {}),
          group: request.kind,
          ...pasteOf(request.members),
        },
      )
    case 'hosted':
      return filled('hosted', people(request.population), {
        ...costValues(request.cost, request.population),
        hosted: poundsOf(request.hostedPence),
      })
    case 'cost-shift':
      return filled(
        'cost-shift',
        {},
        {
          service: poundsOf(request.icbPence),
          provider: poundsOf(request.providerPence),
          kept: poundsOf(request.keptPence),
        },
      )
    case 'phasing':
      return filled(
        'phasing',
        {},
        {
          saving: poundsOf(request.savingPence),
          lands: request.landsOn,
          ...(request.insteadOf === undefined ? {} : { instead: request.insteadOf }),
        },
      )
    case 'supported-population':
      return filled('supported-population', {}, { budget: poundsOf(request.budgetPence) })
    case 'at-target':
      return filled('at-target', people(request.population), {
        target: poundsOf(request.targetPencePerHead),
      })
    case 'per-head-cut':
      return filled('per-head-cut', {}, { cost: poundsOf(request.costPencePerHead) })
    case 'posts': {
      const { reduction } = request
      const average = poundsOf(request.averagePostPence)
      return reduction.kind === 'given'
        ? filled('posts', {}, { saving: poundsOf(reduction.pence), average })
        : filled('posts', people(reduction.population), {
            ...costValues(reduction.cost, reduction.population),
            average,
          })
    }
  }

  function filled(
    kind: FormKind,
    who: Partial<Pick<Filled, 'icb' | 'populations' | 'values'>>,
    values: Filled['values'] = {},
  ): Filled {
    const year = 'year' in request ? { year: String(request.year) } : {}
    return {
      kind,
      icb: who.icb,
      populations: who.populations ?? [],
      icbs: [],
      values: { ...who.values, ...values, ...year },
    }
  }

  function people(population: Population): Partial<Pick<Filled, 'icb' | 'populations' | 'values'>> {
    const icb =
      population.source === undefined ? undefined : icbs.find((one) => one.name === population.of)
    if (icb === undefined) return { values: { population: String(population.heads) } }
    const populations = populationsOf(icb, rules)
    const chosen = populations.findIndex(
      ({ heads, asOf }) => heads === population.heads && asOf === population.asOf,
    )
    return { icb, populations, values: { basis: String(Math.max(chosen, 0)) } }
  }
}

/** As many characters as a text box takes. */
const mostPasted = 3_000

/** Longer lists have to be changed in their file. */
function pasteOf(members: readonly Member[]): Filled['values'] {
  const paste = membersCsv(members).replace('\uFEFF', '').replaceAll('\r', '').trimEnd()
  return paste.length > mostPasted ? {} : { paste }
}

function basisOf(members: readonly Member[]): Population['basis'] | undefined {
  return members.find(({ population }) => population.source !== undefined)?.population.basis
}

function costValues(cost: Cost, { heads }: Population): Filled['values'] {
  switch (cost.kind) {
    case 'total':
      return { cost: poundsOf(cost.pence) }
    case 'per-head':
      return { cost: poundsOf(cost.pencePerHead * heads) }
    case 'parts':
      return partValues(cost)
  }
}

function partValues(parts: Omit<Extract<Cost, { kind: 'parts' }>, 'kind'>): Filled['values'] {
  const optional = (pence: number) => (pence === 0 ? undefined : poundsOf(pence))
  const given = {
    programme: optional(parts.programmePayPence),
    pod: optional(parts.podPence),
    specialised: optional(parts.specialisedPence),
  }
  const values: Filled['values'] = { cost: poundsOf(parts.runningCostsPence) }
  for (const [id, value] of Object.entries(given)) {
    if (value !== undefined) Object.assign(values, { [id]: value })
  }
  return values
}

/** Pence as a number input holds them. */
function poundsOf(pence: number): string {
  return pence % 100 === 0 ? String(pence / 100) : (pence / 100).toFixed(2)
}
