import { besideRate, type BesideRate } from './beside-rate.ts'
import { isSmallAmount } from './exact.ts'
import { joinedPeople } from './joined-people.ts'
import {
  basisIn,
  peopleAfter,
  perHeadAfter,
  populationLabelAfter,
  populationLabelBefore,
  roleAfter,
  roleBefore,
  type Assigned,
  type Role,
} from './role.ts'
import type { Token, TypedFigure } from './token.ts'

/** Says of each figure what it is, from its unit and the words around it in its own clause. */
export function assignRoles(tokens: readonly Token[]): readonly Assigned[] {
  const assigned: Assigned[] = []
  const takers = labelTakers(tokens)
  const namesPosts = tokens.some(({ kind, typed }) => kind === 'word' && posts.test(typed))
  let before: string[] = []
  // Words that a figure has taken as its own do not name the next one.
  let takenUntil = 0
  for (const [i, token] of tokens.entries()) {
    if (token.kind === 'stop') before = []
    if (token.kind === 'word' && i >= takenUntil) before.push(token.typed)
    if (token.kind !== 'figure') continue
    const words = wordsFrom(tokens, i + 1)
    const { taken, ...found } = roleOf({
      figure: token,
      before: before.join(' '),
      after: words.join(' '),
      takesLabel: takers.has(i),
      isNextToFigure: tokens[i + 1 + words.length]?.kind === 'figure',
      rate: besideRate(tokens, i),
      namesPosts,
    })
    assigned.push({ ...found, figure: token })
    before = []
    takenUntil = i + 1 + wordCount(taken)
  }
  return joinedPeople(tokens, assigned)
}

const posts = /^(posts?|wtes?|ftes?|jobs?|roles?)$/

/**
 * Which figures take the label after them: "£3m pod" does, "pod £3m" does not. A label between two figures goes
 * with the second if nothing else names that one, so it is settled from the last figure back to the first.
 */
function labelTakers(tokens: readonly Token[]): ReadonlySet<number> {
  const takers = new Set<number>()
  const named = new Set<number>()
  for (let i = tokens.length - 1; i >= 0; i--) {
    if (tokens[i]?.kind !== 'figure') continue
    const words = wordsFrom(tokens, i + 1)
    const next = i + 1 + words.length
    const after = words.join(' ')
    const takes = tokens[next]?.kind !== 'figure' || named.has(next)
    if (takes) takers.add(i)
    if (perHeadAfter.test(after) || peopleAfter.test(after)) named.add(i)
    else if (takes && (roleAfter(after) !== undefined || populationLabelAfter.test(after))) {
      named.add(i)
    }
  }
  return takers
}

type Around = {
  readonly figure: TypedFigure
  readonly before: string
  readonly after: string
  /** A label after it is its own and not that of the next figure. */
  readonly takesLabel: boolean
  /** Another figure stands behind the words after it. */
  readonly isNextToFigure: boolean
  readonly rate: BesideRate | undefined
  /** Posts are spoken of: "each" can be a post. */
  readonly namesPosts: boolean
}

type Found = Pick<Assigned, 'basis' | 'isGuess'> & { readonly role: Role; readonly taken: string }

function roleOf(around: Around): Found {
  return around.figure.unit === 'pounds' ? moneyRole(around) : bareRole(around)
}

function moneyRole(around: Around): Found {
  const { before, after, takesLabel } = around
  const perHead = perHeadAfter.exec(after)?.[0]
  const named = roleBefore(before)
  if (perHead === 'each' && around.namesPosts && !isSmallAmount(around.figure)) {
    return { role: 'average-post', taken: perHead }
  }
  if (perHead !== undefined && !/\b(post|wte|fte)s?\b/.test(before)) {
    return { role: perHeadRole(around, named, perHead), taken: perHead }
  }
  const beside = besideRateRole(around, named)
  if (beside !== undefined) return { role: beside, taken: '' }
  const people = after.startsWith('registered') ? undefined : peopleOf(after, takesLabel)
  if (people !== undefined || populationLabelBefore.test(before)) {
    return { role: 'mixed-units', taken: people ?? '' }
  }
  if (named !== undefined && named !== 'population') return { role: named, taken: '' }
  const following = takesLabel ? roleAfter(after) : undefined
  return following === undefined
    ? { role: 'money', taken: '' }
    : { role: following.role, taken: after.slice(0, following.length) }
}

function bareRole(around: Around): Found {
  const { figure, before, after, takesLabel } = around
  const perHead = figure.isScaled ? undefined : perHeadAfter.exec(after)?.[0]
  const named = roleBefore(before)
  if (perHead !== undefined) return { role: perHeadRole(around, named, perHead), taken: perHead }
  const people = peopleOf(after, takesLabel)
  if (people === undefined) {
    const beside = besideRateRole(around, named)
    if (beside !== undefined) return { role: beside, taken: '' }
  } else {
    const found = population(`${before} ${people}`, people)
    // "one nurse per 40,000 patients" is a ratio.
    return /\bper$/.test(before) ? { ...found, isGuess: true } : found
  }
  if (named === 'population') return population(`${before} ${after}`, '')
  if (named !== undefined && named !== 'claimed') return { role: named, taken: '' }
  const following = takesLabel ? roleAfter(after) : undefined
  if (following !== undefined) {
    return { role: following.role, taken: after.slice(0, following.length) }
  }
  return coverBefore.test(before)
    ? { role: 'population', taken: '', isGuess: true }
    : { role: named ?? 'bare', taken: '' }
}

/** "£29 a head", "£5 a head over", "target £17 a head". */
function perHeadRole(
  { after, isNextToFigure }: Around,
  named: Role | undefined,
  perHead: string,
): Role {
  if (named === 'target-per-head') return named
  const rest = after.slice(perHead.length).trim()
  // "£31 a head over 2.1m people" is spread over them.
  const isSpread = rest === 'over' && isNextToFigure
  return differenceAfter.test(rest) && !isSpread ? 'difference-per-head' : 'cost-per-head'
}

const differenceAfter =
  /^(?:(?:over|above|under|below)(?! (?:or|and) )|too (?:high|much)|more|less|sav(?:ed|ings?)|cut|reduction)\b/

/** What the rate beside a figure, or "per head" before it, makes of one that nothing else names. */
function besideRateRole(
  { figure, before, after, rate }: Around,
  named: Role | undefined,
): Role | undefined {
  const isPerHead = isSmallAmount(figure)
  const isNamedPerHead =
    perHeadBefore.test(before) && (figure.unit !== null || isItself.test(after))
  if (named === 'target-per-head' || named === 'average-post') return undefined
  if (isPerHead && (rate === 'compared' || isNamedPerHead)) return 'cost-per-head'
  if (figure.unit === null && (rate === 'times' || rate === 'at') && !isPerHead) {
    return named === undefined || named === 'population' ? 'population' : undefined
  }
  if (named !== undefined) return undefined
  if (rate === 'divided') return 'budget'
  return rate === 'times' && !isPerHead ? 'mixed-units' : undefined
}

/** "per head now 24.50", and not "per head for 36 ICBs". */
const isItself = /^$|^(?:now|today|currently|at present|to|down|vs|versus|against|and)\b/
const perHeadBefore = /\b(?:per|a) (?:head|person|capita|resident|patient)(?: [a-z']+){0,3}$/

const coverBefore =
  /\b(icb|patch|area|system|list)s? of( (about|roughly|around|circa|some|exactly))*$|\b(for|on|covers?|covering|serves?|serving|across)( (about|roughly|around|circa|all|some|exactly))*$/

function population(words: string, taken: string): Found {
  const basis = basisIn(words)
  return { role: 'population', taken, ...(basis === undefined ? {} : { basis }) }
}

/** "people" makes a figure people; "population" can also be the label of the next figure. */
function peopleOf(after: string, takesLabel: boolean): string | undefined {
  const noun = peopleAfter.exec(after)?.[0]
  return noun ?? (takesLabel ? populationLabelAfter.exec(after)?.[0] : undefined)
}

function wordsFrom(tokens: readonly Token[], from: number): readonly string[] {
  const words: string[] = []
  for (let i = from; ; i++) {
    const token = tokens[i]
    if (token?.kind !== 'word') return words
    words.push(token.typed)
  }
}

function wordCount(words: string): number {
  return words.trim() === '' ? 0 : words.trim().split(/\s+/).length
}
