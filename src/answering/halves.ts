import type { Entry } from '../knowledge/entry.ts'
import { isVague } from '../knowledge/terms.ts'
import type { Several } from './answer.ts'
import { bestAnswer, confidenceIn } from './confidence.ts'
import { decide, isAboutRow, thresholds } from './decide.ts'
import type { Find, Found } from './find.ts'
import { asksOfNamed, pointsElsewhere, restsOnFirst } from './follow-up.ts'
import { pointOf } from './message.ts'
import type { Part } from './parts.ts'
import { wordsOf } from './search/words.ts'

type AnsweredPart = Several['parts'][number]

/** The two questions of a sentence that asks again: "who wrote it" and "were staff asked?" */
export type Halves = readonly [first: string, second: string]

const fewestWords = 3
/** "What's MARS", "whats MARS". */
const fewestWithName = 2

export function twoQuestionsIn(typed: string): Halves | undefined {
  const parting = asksAgain.exec(typed)
  return parting === null
    ? undefined
    : [typed.slice(0, parting.index), typed.slice(parting.index + parting[0].length)]
}

/**
 * Two questions in one sentence, each surely understood: by itself, the second with what the first names ("… and
 * is it final?"), or by the whole sentence where the first is about something else ("… and was it met?"). Empty
 * where they come to one thing.
 */
export function halvesOf(typed: string, whole: Found, find: Find): readonly Part[] {
  const halves = twoQuestionsIn(typed)
  const first = halves === undefined ? undefined : surelyAsked(halves[0], find)
  if (halves === undefined || first === undefined) return []
  const alone = surelyAsked(halves[1], find)
  const second = ofSubject(halves, find) ?? alone ?? leaning(halves, whole)
  const nearest = bestAnswer(whole)?.entry
  const parts = [first, second].flatMap((asked, i) =>
    asked === undefined ? [] : [{ ...asked, asked: headingOf(halves[i] ?? typed) }],
  )
  const [one, other] = parts
  if (one === undefined || nearest === undefined) return []
  const cues = find.cuesIn(find.mend(halves[1]))
  const isOfFirst = restsOnFirst(halves[1], cues) || asksOfNamed(halves[1], cues)
  // "… and does changing that need an Act?" says nothing of its own, whatever the whole sounds like.
  if (isOfFirst && one.entry.type !== 'function' && (other === undefined || saysLaw(one.entry)))
    return one.entry.id === nearest.id ? [] : [{ asked: typed, id: one.entry.id }]
  if (other === undefined || (isOfFirst && one.entry.type === 'function')) return []
  const isNearest =
    parts.some(({ entry }) => entry.id === nearest.id) ||
    parts.every(({ entry }) => isAboutRow(entry, nearest.id))
  const isOne =
    !namesApart(other.entry, halves, find) &&
    (speaksOf(one.entry, other.entry) || speaksOf(other.entry, one.entry))
  const isSaid = alone === undefined && parts.every(({ entry }) => says(nearest, entry))
  return !isNearest || isOne || isSaid
    ? []
    : parts.map(({ entry, ...part }) => ({ ...part, id: entry.id }))
}

/** "… and what does it say about non-executives?": a matter of its own, though a part of the first. */
function namesApart(entry: Entry, [first, second]: Halves, find: Find): boolean {
  const [isBefore, isNamed] = [first, second].map((half) =>
    find.named(find.mend(half)).includes(entry),
  )
  const isOfFirst = pointsElsewhere(second.replace(saysOfIt, ' '))
  return entry.type === 'topic' && isNamed === true && isBefore === false && !isOfFirst
}

const saysOfIt = /\b(it|that|this) (say|says|said|mentions?)\b/gi

function saysLaw({ answer }: Entry): boolean {
  return /\b(laws?|legislat\w+|Act|Bill|Parliament)\b/.test(answer)
}

/** "Who contracts it?" with what "it" stands for. */
function ofSubject([first, second]: Halves, find: Find): Asked | undefined {
  const typed = withSubject(second, first, find)
  return typed === second ? undefined : surelyAsked(typed, find)
}

/** What a second half asks that says too little by itself. */
function leaning([first, second]: Halves, whole: Found): Asked | undefined {
  const entry = surely(whole)
  // A row says by itself all that is asked of it.
  return entry === undefined || entry.type === 'function'
    ? undefined
    : { typed: `${first} and ${second}`, entry }
}

/** A question that can be answered by itself, and what it is about. */
type Asked = { readonly typed: string; readonly entry: Entry }

/** What a question by itself is about, if it says so and that is beyond doubt. */
export function surelyAsked(typed: string, find: Find): Asked | undefined {
  const found = find.candidatesFor(find.mend(typed))
  const { cues } = found
  const entry = surely(found)
  const isShort = cues.named > 0 && entry?.type !== 'function'
  const isClear =
    wordsOf(typed).length >= (isShort ? fewestWithName : fewestWords) &&
    (cues.named > 0 || (cues.otherWords > 0 && !pointsElsewhere(typed)))
  return entry !== undefined && isClear ? { typed, entry } : undefined
}

/** What has no answer is logged as it was asked: "is it going to merge again" alone would say nothing to the desk. */
export function loggedWhole(part: AnsweredPart, whole: string): AnsweredPart {
  const leans = pointsElsewhere(part.asked) || possessive.test(part.asked)
  return part.answer.kind === 'abstained' && leans ? { ...part, asked: whole } : part
}

const possessive = /\b(its|their|there)\b/i

/** A half without what leads up to its question. */
export function headingOf(half: string): string {
  return pointOf(half.split(/(?<=[.!?])\s+/).at(-1) ?? half)
}

/** What would be answered, or comes first, if that is beyond doubt. */
function surely(found: Found): Entry | undefined {
  const decision = decide(found)
  const { id, confidence } =
    decision.kind === 'answer'
      ? decision
      : { id: bestAnswer(found)?.id, confidence: confidenceIn(found) }
  const entry = found.candidates.find((candidate) => candidate.id === id)?.entry
  const isSure = entry !== undefined && confidence >= thresholds.beyondDoubt
  return isSure && !isVague(entry) ? entry : undefined
}

/** "Is it final" of "who wrote the blueprint": what "it" stands for is said before. */
export function withSubject(second: string, first: string, find: Find): string {
  const mended = find.mend(first)
  const names = find.named(mended).some(isVague) ? [] : find.namesIn(mended)
  const [name, ...others] = names
  const document = theDocument.exec(first)?.[0]
  const isOfDocument = name?.includes('blueprint') === true || ofDocument.test(second)
  const subject = isOfDocument ? (document ?? name) : (name ?? document)
  return subject === undefined || others.length > 0
    ? second
    : second.replace(pronoun, () => subject)
}

function speaksOf(entry: Entry, other: Entry): boolean {
  return entry.id === other.id || isAboutRow(entry, other.id)
}

/** Does all that bears out the other stand in this one? "Who sits on the committee, and what is it for?" */
function says(entry: Entry, other: Entry): boolean {
  if (entry.id === other.id) return true
  const [quotes, others] = [quotesOf(entry), quotesOf(other)]
  return others.length > 0 && others.every((part) => quotes.some((quote) => quote.includes(part)))
}

function quotesOf(entry: Entry): readonly string[] {
  return 'citations' in entry ? entry.citations.map(({ quote }) => quote) : []
}

const theDocument = /\bthe (blueprint|document|guidance)\b|£?\b18\.76\b/i
/** "Who wrote it": no team or function is written. */
const ofDocument = /\b(wr(o|i)te|written|writing|authors?|published?|drafted|version)\b/i
const pronoun = /\b(it|they|them)\b/i
const asksAgain =
  /[\s,;–-]+and (?:also |what |how )?(?=about \w)|[\s,;–-]+and (?!(?:who|what|when|where|which|why|how)\s*,)(?!(what|where|when|how|why|who) (they|we|you|i)\b)(?=((by|from|since|until|for) )?(who|what|when|where|which|why|how|is|are|was|were|do|does|did|has|have|can|could|will|would|should|what['’]?s|who['’]?s)\b)/i
