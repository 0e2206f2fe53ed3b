import type { Aspect } from './lead.ts'
import type { Cues } from './prefer.ts'
import { wordsOf } from './search/words.ts'
import { aspectOf } from './understand.ts'

const mostWords = 9

/**
 * True when a message in a thread leans on what was answered before: short, and pointing back ("does that
 * need a law?", "when?", "what stays?") rather than naming something of its own.
 */
export function leansOnThread(question: string): boolean {
  const words = wordsOf(question)
  if (words.length > mostWords) return false
  return words.every((word) => leaning.has(word))
}

const leaning = new Set(
  'and so but ok then what when why how who which where is are does do did will would can could should it its that this they them these those one the a an of for to in on be by need needs new law laws legislation act change changed certain definite definitely sure confirmed date dates timeline timescale stays stay keeps keep kept left us we our icb notes note say says guiding guidance about more tell me happen happens happening yet soon long exactly there any still else about since then later update latest news anything decided decide settled go goes going end up meant supposed headed heading move moves moving leave leaves leaving transfer transfers get gets take takes taking staying become becomes becoming'.split(
    ' ',
  ),
)

/** "Where does that land": what is meant was said elsewhere, unless the clause names it as well. */
export function pointsElsewhere(clause: string): boolean {
  return toElsewhere.test(clause.replaceAll(informationTechnology, ' '))
}

/** "And who is legally responsible for it?": a question after another that names nothing of its own. */
export function pointsBack(question: string, cues: Cues): boolean {
  return (cues.named === 0 && toWhatWasNamed.test(question)) || asksOfNamed(question, cues)
}

/** "… and has anything been said since?": a clause that asks it of what stands before. */
export function restsOnFirst(clause: string, { named, otherWords }: Cues): boolean {
  return named === 0 && otherWords <= 1 && aspectOf(clause) === 'since'
}

/**
 * "… and does that need a law?", "… or do we hang on to a bit?": a clause that names no function and asks what a
 * row says of any asks it of the function that is named before.
 */
export function asksOfNamed(clause: string, { functions, named, otherWords }: Cues): boolean {
  if (functions.size > 0 || ofSeveral.test(clause)) return false
  const aspect = aspectOf(clause)
  return (
    (pointsElsewhere(clause) && ofAnyRow.has(aspect)) ||
    (aspect === 'legislation' && otherWords <= fewWords) ||
    (aspect === 'keeps' && named === 0 && otherWords <= fewWords)
  )
}

const fewWords = 3
const ofSeveral = /\b(which|any|all|functions|rows|ones)\b/i
/** "Is there a deadline for handing over GP IT": what a row says of any. */
export function asksOfAnyRow(question: string): boolean {
  const aspect = aspectOf(question)
  const isOfRow = ofAnyRow.has(aspect) || aspect === 'since'
  return isOfRow && !/\b(else|others?)\b/i.test(question) && !ofSeveral.test(question)
}

const ofAnyRow: ReadonlySet<Aspect> = new Set([
  'keeps',
  'legislation',
  'timing',
  'certainty',
  'duty',
])

const informationTechnology = /\bIT\b|\bgp it\b/g
const toElsewhere = /\b(it|that|this|these|those|they|them|each|half|mine|ours|us|me)\b/i
/** In the question itself, whatever was said before it. */
const toWhatWasNamed =
  /^(and |also |but |so )*(who|what|when|where|which|how)\b[^.]*\b(it|them|they|(the|that|this) (number|figure|date|idea|claim))\b[^.]*$/i
