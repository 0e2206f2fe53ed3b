import type { EnvelopeRules } from '../../knowledge/envelope-rules.ts'
import type { Icb } from '../../knowledge/icb.ts'
import type { Member } from '../request.ts'
import { overlapping } from '../icbs/overlapping.ts'
import { isSame, plus } from './exact.ts'
import { withRole, type Clue } from './clue.ts'
import { ask, value, type Part } from './reading.ts'
import { amountOf, readCost } from './read-cost.ts'
import { icbPopulation, onePopulation, typedPopulation } from './read-population.ts'
import type { Assigned } from './role.ts'

/** ICBs typed one after another, parted by semicolons: each part has its own figures. */
export function membersInParts(
  parts: readonly Clue[],
  rules: EnvelopeRules,
): Part<readonly Member[]> {
  const members: Member[] = []
  for (const [i, part] of parts.entries()) {
    const population = onePopulation(asPopulation(part), rules)
    if (population.kind !== 'value') return population
    if (population.value === null) {
      return ask({ kind: 'no-population', typed: part.figures[0]?.figure.typed ?? part.words })
    }
    const cost = readCost(part)
    if (cost.kind !== 'value') return cost
    const hosted = amountOf(part, 'hosted cost', 'hosted')
    if (hosted.kind !== 'value') return hosted
    members.push({
      name: part.icbs[0]?.name ?? `ICB ${i + 1}`,
      population: population.value.population,
      ...(cost.value === null ? {} : { cost: cost.value }),
      ...(hosted.value === null ? {} : { hostedPence: hosted.value }),
    })
  }
  return notTwice(
    parts.flatMap((part) => part.icbs),
    members,
  )
}

/** ICBs named in one sentence: costs go with them in order, if there is one for each. */
export function membersInOrder(clue: Clue, rules: EnvelopeRules): Part<readonly Member[]> {
  const typed = withoutTotal(withRole(clue, 'population'))
  const costs = withRole(clue, 'cost', 'money', 'budget', 'cost-per-head')
  const count = Math.max(typed.length, clue.icbs.length)
  const isEven = typed.length === 0 || clue.icbs.length === 0 || typed.length === clue.icbs.length
  if (!isEven || (costs.length > 0 && costs.length !== count)) {
    return ask({ kind: 'uneven-members', populations: count, costs: costs.length })
  }
  const members: Member[] = []
  for (let i = 0; i < count; i++) {
    const icb = clue.icbs[i]
    const own = typed[i]
    const population =
      own !== undefined
        ? typedPopulation(own, icb)
        : icb === undefined
          ? ask({ kind: 'no-figures' })
          : icbPopulation(icb, clue.basis, rules)
    if (population.kind !== 'value') return population
    const cost = readCost({ ...clue, figures: costs.slice(i, i + 1) })
    if (cost.kind !== 'value') return cost
    members.push({
      name: icb?.name ?? `ICB ${i + 1}`,
      population: population.value.population,
      ...(cost.value === null ? {} : { cost: cost.value }),
    })
  }
  return notTwice(clue.icbs, members)
}

/** "1.1 million people and 800,000 people … all 1.9 million": the figure that is the sum of the others is no ICB. */
function withoutTotal(populations: readonly Assigned[]): readonly Assigned[] {
  if (populations.length < 3) return populations
  const rest = (left: Assigned) => populations.filter((other) => other !== left)
  const total = populations.find((one) => {
    const [first, ...others] = rest(one).map(({ figure }) => figure.value)
    return first !== undefined && isSame(others.reduce(plus, first), one.figure.value)
  })
  return total === undefined ? populations : rest(total)
}

/** In a part of its own a bare figure is the population. */
function asPopulation(part: Clue): Clue {
  const hasOne = withRole(part, 'population').length > 0
  const bare = withRole(part, 'bare')
  if (hasOne || bare.length !== 1 || part.manner !== 'command') return part
  return {
    ...part,
    figures: part.figures.map((one) =>
      one.role === 'bare' ? { ...one, role: 'population' } : one,
    ),
  }
}

function notTwice(icbs: readonly Icb[], members: readonly Member[]): Part<readonly Member[]> {
  const names = overlapping(icbs)
  return names.length > 0 ? ask({ kind: 'counted-twice', names }) : value(members)
}
