import type { FigureName } from '../refusal.ts'
import type { Cost } from '../request.ts'
import { penceOf } from './amounts.ts'
import { withRole, type Clue } from './clue.ts'
import { ask, value, type Part } from './reading.ts'
import type { Role } from './role.ts'

/** The cost that the figures of a text make up, or null if there is none. */
export function readCost(clue: Clue): Part<Cost | null> {
  const perHead = amountOf(clue, 'cost per head', 'cost-per-head')
  if (perHead.kind !== 'value') return perHead
  if (perHead.value !== null) return value({ kind: 'per-head', pencePerHead: perHead.value })

  const parts = {
    total: amountOf(clue, 'cost', 'cost', 'money', 'budget'),
    running: amountOf(clue, 'running costs', 'running-costs'),
    programme: amountOf(clue, 'programme pay', 'programme-pay'),
    pod: amountOf(clue, 'POD delegation', 'pod'),
    specialised: amountOf(clue, 'specialised commissioning delegation', 'specialised'),
  }
  for (const part of Object.values(parts)) if (part.kind !== 'value') return part
  const [total, running, programme, pod, specialised] = Object.values(parts).map(amountIn)
  const whole = running ?? total
  if (whole === undefined && (programme ?? pod ?? specialised) !== undefined) {
    return ask({ kind: 'no-cost', what: 'the running costs' })
  }
  if (whole === undefined) return value(null)
  if (running !== undefined && total !== undefined) {
    return ask({
      kind: 'which-one',
      what: 'the running costs and which the whole cost',
      typed: withRole(clue, 'cost', 'money', 'budget', 'running-costs').map((f) => f.figure.typed),
    })
  }
  if (running === undefined && (programme ?? pod ?? specialised) === undefined) {
    return value({ kind: 'total', pence: whole })
  }
  return value({
    kind: 'parts',
    runningCostsPence: whole,
    programmePayPence: programme ?? 0,
    podPence: pod ?? 0,
    specialisedPence: specialised ?? 0,
  })
}

/** The one amount in these roles, in pence; null for none. Two are asked about. */
export function amountOf(
  clue: Clue,
  what: FigureName,
  ...roles: readonly Role[]
): Part<number | null> {
  const [first, ...others] = withRole(clue, ...roles)
  if (first === undefined) return value(null)
  if (others.length > 0) {
    const typed = [first, ...others].map(({ figure }) => figure.typed)
    return ask({ kind: 'which-one', what: `the ${what}`, typed })
  }
  const pence = penceOf(first.figure, what)
  return pence.kind === 'refused' ? pence : value(pence.amount)
}

function amountIn(part: Part<number | null>): number | undefined {
  return part.kind === 'value' && part.value !== null ? part.value : undefined
}
