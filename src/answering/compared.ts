import type { Entry, IcbFunction } from '../knowledge/entry.ts'
import type { KnowledgeBase } from '../knowledge/knowledge-base.ts'
import { isSure } from './decide.ts'
import type { Find } from './find.ts'
import { asksOfNamed } from './follow-up.ts'

/** What parts the sides of a comparison, the clearest first. */
const separators: readonly RegExp[] = [
  /\s(?:vs\.?|v|versus|against|compared (?:with|to))\s/i,
  /\sor\s/i,
  /,?\s(?:and|plus|from|with|&)\s|(?<=\bcompare\b.*)\sto\s|,\s|\//i,
]
const segmentEnds = /[.?;:]+\s+|[.?;:]+$|\s[-–]\s/
/** Words that ask for a comparison, and are no part of any side. */
const asking =
  /^.*\bbetween\b|\b(the )?same \w+|\bside by side\b|\bwhat(s| is)? the (diff|difference|split)\b|\bdiff(erence)?s? in\b|\bcompare\b(?!.*\sto\s)/gi
/** "… or is one of them staying?", as "… or do we hang on to a bit?", is no side. */
const ofThose = /\bof (them|these|those)\b/i
/** Shorter words are letters that stand for a name, which no other name shares. */
const shortestHead = 5

/** The functions that a comparison sets side by side: of each side the one it names, or is about. */
export function functionsCompared(
  question: string,
  find: Find,
  knowledge: KnowledgeBase,
): readonly IcbFunction[] {
  const segments = withNamesJoined(question, functionsNamed(question))
    .split(segmentEnds)
    .map((segment) => segment.replaceAll(asking, ' '))
    .filter((segment) => segment.trim() !== '')
  const parted = segments.filter((segment) => separators.some((one) => one.test(segment)))
  const compared = unique(parted.flatMap((segment) => inSides(segment, 0)))
  if (compared.length >= 2) return compared
  const inAll = namedIn(question)
  return inAll.length >= 2 ? inAll : unique(segments.flatMap((segment) => inSides(segment, 0)))

  function inSides(text: string, level: number): readonly IcbFunction[] {
    const separator = separators[level]
    if (separator === undefined) return aboutOf(text)
    const sides = text.split(separator).filter((side) => side.trim() !== '')
    if (sides.length < 2) return inSides(text, level + 1)
    const found = withSharedHead(sides).map((side) => inSides(side, level + 1))
    const all = unique(found.flat())
    // "Recruitment and retention" may be one side: then it is what all of its words are about.
    const areSides = level === 0 || all.length > 1 || found.every(({ length }) => length > 0)
    return areSides ? all : aboutOf(text)
  }

  /** The function a side is about: named, or found beyond doubt. Several where it names several. */
  function aboutOf(side: string): readonly IcbFunction[] {
    const named = functionsNamed(side)
    if (named.length === 1) return named
    const isOfOthers = ofThose.test(side) || asksOfNamed(side, find.cuesIn(side))
    if (named.length === 0 && isOfOthers) return []
    const found = find.candidatesFor(side)
    const best = found.candidates[0]?.entry
    if (best?.type !== 'function' || !isSure(found)) return namedIn(side)
    return named.length === 0 || named.includes(best) ? [best] : named
  }

  function functionsNamed(text: string): readonly IcbFunction[] {
    return find
      .named(text.replaceAll(/\bcompared?\b/gi, ' '))
      .filter((entry) => entry.type === 'function')
  }

  /** Where a side names no function, what is usually meant by its vague words. */
  function namedIn(text: string): readonly IcbFunction[] {
    const plain = functionsNamed(text)
    return plain.length > 0
      ? plain
      : unique(
          find
            .named(text.replaceAll(/\bcompared?\b/gi, ' '))
            .flatMap((entry) => meantBy(entry, knowledge)),
        )
  }

  /** "Board, clinical and corporate governance": the last word stands for all of them. */
  function withSharedHead(sides: readonly string[]): readonly string[] {
    const [last] = namedIn(sides.at(-1) ?? '')
    const head = last?.name.split(' ').at(-1) ?? ''
    if (head.length < shortestHead) return sides
    const ofHead = find.named(head)
    return sides.map((side) => {
      const [own] = find.named(`${side} ${head}`)
      const isCompleted =
        own?.type === 'function' && own.name.endsWith(` ${head}`) && !ofHead.includes(own)
      return isCompleted && !find.named(side).includes(own) ? `${side} ${head}` : side
    })
  }
}

/** A name with "and" in it is one side: its spaces become hyphens, which part nothing. */
function withNamesJoined(question: string, functions: readonly IcbFunction[]): string {
  let joined = question
  for (const { name, title, aliases } of functions) {
    for (const said of [title, name, ...aliases].filter((one) => one.includes(' and '))) {
      const at = joined.toLowerCase().indexOf(said.toLowerCase())
      if (at < 0) continue
      const to = at + said.length
      joined = joined.slice(0, at) + joined.slice(at, to).replaceAll(' ', '-') + joined.slice(to)
    }
  }
  return joined
}

/** "MO" and "estates" have several meanings: the first function is the one that is usually meant. */
function meantBy(entry: Entry, knowledge: KnowledgeBase): readonly IcbFunction[] {
  if (entry.type === 'function') return [entry]
  const meant = entry.type === 'term' ? entry.leadsTo.map((id) => knowledge.entry(id)) : []
  return meant.filter((one) => one?.type === 'function').slice(0, 1)
}

function unique<T>(all: readonly T[]): readonly T[] {
  return [...new Set(all)]
}
