import type { Misreading, Topic } from '../knowledge/entry.ts'
import { isSilentOn, isVague } from '../knowledge/terms.ts'
import {
  clausesOf,
  continuesStatement,
  givesReason,
  opensOnPronoun,
  opensQuestion,
  withoutBeside,
} from './clauses.ts'
import { bestAnswer, confidenceIn } from './confidence.ts'
import { thresholds } from './decide.ts'
import type { Find, Found } from './find.ts'
import { asksOfNamed, leansOnThread, pointsElsewhere, restsOnFirst } from './follow-up.ts'
import { twoQuestionsIn } from './halves.ts'
import { wordsOf } from './search/words.ts'
import { aspectOf } from './understand.ts'
import { asksOfSelf } from './verdict.ts'

/** One thing asked for in a question that asks for several. */
export type Part = {
  readonly asked: string
  readonly id: string
  /** What asks for it alone, with what "it" stands for; all that was typed where left out. */
  readonly typed?: string
}

/** "Our directorate is strategy", "where does governance go". */
const mostWordsOfName = 6
const wellPlaced = 5

/**
 * What one sentence asks for, where it asks for more than one thing: functions named outright or best found for
 * a clause of their own, and topics that a clause asks for by itself. Empty when it asks for one thing.
 */
export function partsOf(
  message: string,
  whole: Found,
  find: Find,
  isSure: (found: Found) => boolean,
): readonly Part[] {
  const typed = withoutBeside(message)
  // A question of a sort that the sources do not answer is not made answerable by naming two functions.
  if (!isAskable(whole) && !clausesAreAskable(typed, find)) return []
  const functions = find
    .named(find.mend(typed))
    .flatMap((entry) => (entry.type === 'function' ? [{ asked: entry.name, id: entry.id }] : []))
  const best = bestAnswer(whole)?.entry
  // What is said of several functions together, or is misread of them, answers for all of them.
  const isTogether = best?.type === 'topic' && best.rows.length === functions.length
  if ((best?.type === 'misreading' || isTogether) && isSure(whole) && speaksOf(best, functions))
    return []
  if (functions.length === 0 && whole.cues.otherWords === 0) {
    const topics = topicsNamed(typed, find)
    if (topics.length > 1) return topics
  }
  const named = namedParts(typed, functions, whole, find)
  return named ?? foundParts(typed, functions, whole, find, isSure)
}

function isAskable({ asked, answerable }: Found): boolean {
  return Math.max(asked ?? answerable, answerable) >= thresholds.unaskable
}

/** "Who is taking EPRR, and who's taking local training": each is a question that can be answered. */
function clausesAreAskable(typed: string, find: Find): boolean {
  const clauses = clausesOf(typed)
  return (
    clauses.length > 1 &&
    clauses.every((clause) => {
      const found = find.candidatesFor(find.mend(clause))
      return (
        found.cues.functions.size > 0 &&
        isAskable(found) &&
        confidenceIn(found) >= thresholds.beyondDoubt
      )
    })
  )
}

/** "What happens to Healthwatch and CSUs?": things that are no rows, of which nothing else is asked. */
function topicsNamed(typed: string, find: Find): readonly Part[] {
  const mended = find.mend(typed)
  const named = find.named(mended)
  const text = wordsOf(mended).join(' ')
  const names = find.namesIn(mended)
  const areJoined = names.slice(1).every((name, i) => {
    const before = names[i] ?? ''
    const between = text.slice(text.indexOf(before) + before.length, text.indexOf(name))
    return onlyJoins.test(between)
  })
  return areJoined && named.every((entry) => entry.type === 'topic' || isSilentOn(entry))
    ? named.map(({ id, title }) => ({ asked: title, id }))
    : []
}

const onlyJoins = /^ ((and|or|plus|also|the|our) )*$/

/** Functions named outright, and vague words beside them; undefined where fewer than two things are named. */
function namedParts(
  typed: string,
  functions: readonly Part[],
  whole: Found,
  find: Find,
): readonly Part[] | undefined {
  // "The green plan and research, who gets each?": of a vague word next to a name, a choice is given.
  const vague = clausesOf(typed, 1)
    .flatMap((clause) => vagueWordIn(clause, find))
    .filter(({ leadsTo }) => !functions.some(({ id }) => leadsTo.includes(id)))
  const areApart = functions.length > 0 || (whole.cues.otherWords === 0 && sharedBy(vague) === 0)
  if (functions.length + vague.length < 2 || !areApart) return undefined
  if ((whole.asked ?? 0) < 0 && !clausesAreAskable(typed, find)) return []
  const topics = clausesOf(typed)
    .filter((clause) => !asksOfNamed(clause, find.cuesIn(find.mend(clause))))
    .flatMap((clause) => topicAskedBy(clause, find))
  return topics.some(({ topic }) => speaksOf(topic, functions))
    ? []
    : [...functions.map((part) => ofItsHalf(part, typed, find)), ...vague, ...topics]
}

function asksForItsLaw(clause: string, find: Find): boolean {
  return aspectOf(clause) === 'legislation' && asksOfNamed(clause, find.cuesIn(find.mend(clause)))
}

/** "Is performance management leaving us, and do we keep the contracts?": each yes or no is of its own half. */
function ofItsHalf(part: Part, typed: string, find: Find): Part {
  const halves = (twoQuestionsIn(typed) ?? []).map((half) => ({
    half,
    names: find.named(find.mend(half)).map(({ id }) => id),
    cues: find.cuesIn(find.mend(half)),
  }))
  const [own, ...others] = halves.filter(({ names }) => names.includes(part.id))
  if (own === undefined || others.length > 0 || halves.some(({ names }) => names.length === 0))
    return part
  const { half, cues } = own
  // "… and does EPRR?" asks what the first half asks.
  const asksItself =
    cues.otherWords > 0 || cues.asksForDestination || aspectOf(half) !== 'destination'
  return asksItself ? { ...part, typed: half } : part
}

/** What each clause is about by itself: topics that it asks for, and functions found beyond doubt. */
function foundParts(
  typed: string,
  functions: readonly Part[],
  whole: Found,
  find: Find,
  isSure: (found: Found) => boolean,
): readonly Part[] {
  const clauses = clausesOf(typed)
  // What is surely no question to the sources as a whole is none in its pieces.
  if (clauses.length < 2 || confidenceIn(whole) < hardlyAtAll) return []
  // "Strategy and strategic planning" is one name.
  if (functions.length === 1 && whole.cues.otherWords === 0) return []
  // "We host GP IT for three ICBs" says who asks, where the rest is a question of its own.
  const isSureOfOther =
    bestAnswer(whole)?.entry.type !== 'function' && confidenceIn(whole) >= thresholds.beyondDoubt
  const placed = new Set(whole.candidates.slice(0, wellPlaced).map(({ id }) => id))
  const isOfOne = (clause: string): boolean =>
    functions.length === 1 && asksOfNamed(clause, find.cuesIn(find.mend(clause)))
  const asked = clauses
    .filter((clause) => !isOfOne(clause))
    .flatMap((clause) => topicAskedBy(clause, find))
    // "… and is a new law needed": of what is asked before.
    .filter(({ asked: clause }) => clause === clauses[0] || !asksForItsLaw(clause, find))
  const covered = new Set(asked.flatMap(({ topic }) => topic.rows))
  const found = clauses.flatMap((clause): readonly Part[] => {
    if (
      isOfOne(clause) ||
      continuesStatement(clause, typed) ||
      givesReason.test(clause) ||
      (isSureOfOther && !opensQuestion.test(clause))
    )
      return []
    const here = find.candidatesFor(find.mend(clause))
    const [first] = here.candidates
    if (first?.entry.type !== 'function' || covered.has(first.id) || !placed.has(first.id))
      return []
    const isOfNamed = functions.length === 1 && opensOnPronoun.test(clause)
    if (isOfNamed && here.cues.functions.size === 0) return []
    const isAsked = saysSomething(here) && !isOfOther(clause, here) && isSure(here)
    return isAsked ? [{ asked: clause, id: first.id }] : []
  })
  // "Are we in the Grow group", beside a function, asks it of the function.
  const topics =
    found.length === 0 ? asked : asked.filter((topic) => !opensOnPronoun.test(topic.asked))
  const parts = new Map([...topics, ...found].map((part) => [part.id, part]))
  // What the question as a whole is nearest to must be among its parts.
  const nearest = whole.candidates[0]?.id ?? ''
  return parts.size < 2 || !parts.has(nearest)
    ? []
    : [...parts.values()].toSorted((a, b) => clauses.indexOf(a.asked) - clauses.indexOf(b.asked))
}

/** Does the entry speak of all these functions? */
function speaksOf(entry: Misreading | Topic, functions: readonly Part[]): boolean {
  return functions.every(({ id }) => entry.rows.includes(id))
}

/** How many meanings all of these have: "research and innovation" is one thing. */
function sharedBy(vague: readonly { readonly leadsTo: readonly string[] }[]): number {
  const [first, ...others] = vague
  return (
    first?.leadsTo.filter((id) => others.every(({ leadsTo }) => leadsTo.includes(id))).length ?? 0
  )
}

/** The vague word that the clause names, if it says nothing else; a place where a thing may go is none. */
function vagueWordIn(
  clause: string,
  find: Find,
): readonly (Part & { readonly leadsTo: readonly string[] })[] {
  const mended = find.mend(clause)
  if (isPlace.test(clause) || wordsOf(mended).length > mostWordsOfName) return []
  const cues = find.cuesIn(mended)
  if (cues.named !== 1 || cues.otherWords > 0) return []
  return find
    .named(mended)
    .flatMap((entry) =>
      isVague(entry) ? [{ asked: entry.title, id: entry.id, leadsTo: entry.leadsTo }] : [],
    )
}

/** The topic or what is misread, if the clause is a question by itself that one answers beyond doubt. */
function topicAskedBy(
  clause: string,
  find: Find,
): readonly (Part & { readonly topic: Topic | Misreading })[] {
  if (!opensQuestion.test(clause) || leansOnThread(clause)) return []
  const found = find.candidatesFor(find.mend(clause))
  const entry = found.candidates[0]?.entry
  if (entry?.type !== 'topic' && entry?.type !== 'misreading') return []
  if (!saysSomething(found)) return []
  if (isOfOther(clause, found)) return []
  return confidenceIn(found) >= thresholds.beyondDoubt
    ? [{ asked: clause, id: entry.id, topic: entry }]
    : []
}

/** "Where does that land", "is my job moving": of what is said elsewhere. */
function isOfOther(clause: string, { cues }: Found): boolean {
  return cues.named === 0
    ? pointsElsewhere(clause) || restsOnFirst(clause, cues)
    : cues.functions.size === 0 && asksOfSelf(clause)
}

/** "Are we staying put" says nothing of what. */
function saysSomething({ cues }: Found): boolean {
  return cues.otherWords > 0 || cues.named > 0
}

const isPlace =
  /^\W*(the |our |a )?(local )?(neighbou?rhoods?|providers?|regions?|trusts?|national|places?|icbs?)\W*$/i
const hardlyAtAll = 0.15
