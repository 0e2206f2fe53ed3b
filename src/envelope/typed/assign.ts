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
  let before: string[] = []
  // Words that a figure has taken as its own do not name the next one.
  let takenUntil = 0
  for (const [i, token] of tokens.entries()) {
    if (token.kind === 'stop') before = []
    if (token.kind === 'word' && i >= takenUntil) before.push(token.typed)
    if (token.kind !== 'figure') continue
    const { taken, ...found } = roleOf({
      figure: token,
      before: before.join(' '),
      after: wordsFrom(tokens, i + 1).join(' '),
      takesLabel: takers.has(i),
    })
    assigned.push({ ...found, figure: token })
    before = []
    takenUntil = i + 1 + wordCount(taken)
  }
  return assigned
}

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
}

type Found = Pick<Assigned, 'basis' | 'isGuess'> & { readonly role: Role; readonly taken: string }

function roleOf(around: Around): Found {
  return around.figure.unit === 'pounds' ? moneyRole(around) : bareRole(around)
}

function moneyRole({ before, after, takesLabel }: Around): Found {
  const perHead = perHeadAfter.exec(after)?.[0]
  const named = roleBefore(before)
  if (perHead !== undefined && !/\b(post|wte|fte)s?\b/.test(before)) {
    return { role: named === 'target-per-head' ? named : 'cost-per-head', taken: perHead }
  }
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

function bareRole({ figure, before, after, takesLabel }: Around): Found {
  const perHead = figure.isScaled ? undefined : perHeadAfter.exec(after)?.[0]
  const named = roleBefore(before)
  if (perHead !== undefined) {
    return { role: named === 'target-per-head' ? named : 'cost-per-head', taken: perHead }
  }
  const people = peopleOf(after, takesLabel)
  if (people !== undefined) {
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

const coverBefore =
  /\b(for|on|covers?|covering|serves?|serving|across)( (about|roughly|around|circa|all|some|exactly))*$/

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
