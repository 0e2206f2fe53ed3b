import { isExact, type Profile } from './profile.ts'
import type { Focus } from './focus.ts'

/** Chosen with test/questions-core/pairs.jsonl: precision before recall. */
export const thresholds = {
  /** From here on two questions are taken to ask the same. */
  together: 0.8,
  /** From here on an approved answer to the one answers the other. */
  answers: 0.84,
} as const

/** How likely it is, 0 to 1, that two questions ask the same: the same things, to be told the same of them. */
export function likenessOf(a: Profile, b: Profile): number {
  const { shared, all, restOfA, restOfB } = compare(a.things, b.things)
  if (shared < leastShared || shared < all / 2) return 0
  if ([...restOfA.keys()].some(isExact) && [...restOfB.keys()].some(isExact)) return 0
  const [less, more] = [heaviest(restOfA), heaviest(restOfB)].sort((x, y) => x - y)
  const sum =
    weights.constant +
    weights.shared * (shared / all) +
    weights.differOnBothSides * (less ?? 0) +
    weights.differOnOneSide * (more ?? 0) +
    weights[focusesOf(a.focus, b.focus)]
  return 1 / (1 + Math.exp(-sum))
}

/** Sharing less than a whole thing, or less than half of what both name, is too little to go by. */
const leastShared = 0.9

/** Fitted to the pairs, then rounded. */
const weights = {
  constant: 1,
  shared: 1.9,
  differOnBothSides: -2.7,
  differOnOneSide: -0.7,
  sameFocus: 0.45,
  nearFocus: -1.1,
  oneFocus: -1.35,
  otherFocus: -4.3,
  noFocus: 0,
} as const

type Things = ReadonlyMap<string, number>

function compare(a: Things, b: Things) {
  const restOfA = new Map([...a].filter(([thing]) => !b.has(thing)))
  const restOfB = new Map([...b].filter(([thing]) => !a.has(thing)))
  const shared = sumOf(a) - sumOf(restOfA)
  return { shared, all: shared + sumOf(restOfA) + sumOf(restOfB), restOfA, restOfB }
}

function sumOf(things: Things): number {
  return things.values().reduce((sum, weight) => sum + weight, 0)
}

function heaviest(things: Things): number {
  return Math.max(0, ...things.values())
}

function focusesOf(a: Focus | undefined, b: Focus | undefined) {
  if (a === undefined && b === undefined) return 'noFocus'
  if (a === undefined || b === undefined) return 'oneFocus'
  if (a === b) return 'sameFocus'
  return near.some((pair) => pair.includes(a) && pair.includes(b)) ? 'nearFocus' : 'otherFocus'
}

/** Askers use these for one another: "how do I claim" and "where do I claim". */
const near: readonly (readonly Focus[])[] = [
  ['how-to', 'where'],
  ['how-to', 'who'],
  ['where', 'who'],
  ['how-long', 'when'],
  ['how-much', 'how-many'],
]
