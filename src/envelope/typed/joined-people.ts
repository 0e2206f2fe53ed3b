import { roughly } from './exact.ts'
import { mostUnsaidHeads, type Assigned } from './role.ts'
import type { Token } from './token.ts'

/** "1.1m and 900k people", "1.1m, 900k and 800k people", "ICBs of 700k and 1.1m": what is joined to people is people. */
export function joinedPeople(
  tokens: readonly Token[],
  assigned: readonly Assigned[],
): readonly Assigned[] {
  const places = tokens.flatMap((token, i) => (token.kind === 'figure' ? [i] : []))
  const joined = [...assigned]
  const betweenOf = (i: number): readonly string[] =>
    tokens.slice((places[i] ?? 0) + 1, places[i + 1]).map(({ typed }) => typed)
  let isList = false
  for (let i = assigned.length - 2; i >= 0; i--) {
    const one = joined[i]
    const between = betweenOf(i)
    const isSure = joined[i + 1]?.role === 'population' && joined[i + 1]?.isGuess !== true
    isList = isSure && (isAnd(between) || (isList && between.join('') === ','))
    if (one?.role !== 'bare' || roughly(one.figure.value) > mostUnsaidHeads) isList = false
    else if (isList) joined[i] = { ...one, role: 'population' }
  }
  // "ICBs of 700k and 1.1m": so is what follows.
  for (const [i, one] of joined.entries()) {
    const follows = joined[i - 1]?.role === 'population' && isAnd(betweenOf(i - 1))
    const mayBePeople = one.role === 'bare' && roughly(one.figure.value) <= mostUnsaidHeads
    if (follows && mayBePeople) joined[i] = { ...one, role: 'population' }
  }
  return joined
}

function isAnd(between: readonly string[]): boolean {
  return /^,?(and|&|plus)$/.test(between.join(''))
}
