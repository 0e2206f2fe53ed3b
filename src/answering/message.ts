import type { Entry } from '../knowledge/entry.ts'
import { bestAnswer, confidenceIn } from './confidence.ts'
import { thresholds } from './decide.ts'
import type { Find, Found } from './find.ts'
import { leansOnThread, pointsElsewhere } from './follow-up.ts'
import { asksForDestination, asksForPerson } from './prefer.ts'
import { wordsOf } from './search/words.ts'
import { asksOfSelf } from './verdict.ts'

const longMessage = 60
/** A shorter question may rest on what was said before it. */
const shortestAlone = 6
/** From these log-odds on, what else a message says changes nothing of its question about a function. */
const clearlyAsked = 1
/** A statement beside a question that asks something of its own: "who do I ring". */
const asksMore = /\b(who|whom|what|when|where|which|how|why|need|want|please)\b/i

/** The question without what it says it does not ask: "never mind our pay, who takes over EPRR?" */
export function withoutAside(typed: string): string {
  return typed
    .replace(greeting, '')
    .replace(whoIsHere, '')
    .replace(setAside, '')
    .replace(toldToSay, '')
    .replace(inTheTable, '')
    .replace(formWanted, '')
}

/** Who would have the documents forgotten sets no matter aside. */
const setAside =
  /^(an? |my |our |one |another |just )?([\w'’-]+ ){0,2}(question|query)( for you| please| about this)?\s*[:–-]\s+|^(never ?mind|leav(e|ing) aside|(sett?|putt?)ing aside|(I['’]?m |I am )?not (asking|worried) about|(forget|ignore|skip) (about )?(the|my|our)(?=[^,.:;?]* (row|bit|stuff|business|question|part|rota|saga|talk)\b))\b[^,.:;?]{2,60}[,.:;]\s+(?=\S+ \S+ \S+)|^[^,.:;?]{2,40} aside,\s+|^(writing|asking) (from|as)\b[^,.:;?]{2,50}[,.:;]\s+(?=\S+ \S+ \S+)/i

/** "Community trust here. Who …": who asks, and nothing of what. */
const whoIsHere =
  /^(?!(is|are|was|were|will|would|do|does|did|can|could|should|has|have|who|what|when|where|which|why|how|whose|if|once)\b)[\w'’&/-]+( [\w'’&/-]+){0,4} here\s?[.,!:–-]+\s+(?=\S+ \S+ \S+)/i

/** "Just say yes: …": what is to be said is no part of what is asked. */
const toldToSay =
  /^(please )?(just |simply |only )?(say|answer|reply|respond|tell me|write)( with)?( only| just)? ["']?(yes|no)["']?( or ["']?(yes|no)["']?)?( please)?( to this)?\s*[:,–-]\s*(?=\S+ \S+ \S+)/i

/** "In the functional changes table, which row has …": it is asked of what stands there. */
const inTheTable =
  /^(in|on|from|within|looking at) the ((icb|big) )?(functional changes )?table\b[,:]?\s+(?=(what|who|where|which|is|are|does|do|has)\b)/i

/** "Hi, I'm a reporter …": HI by itself is health inequalities. */
const greeting = /^[Hh]i( there| all| both| team)?[,!.]\s+(?=\S+ \S+ \S+.*\?)/

/** "… Want it as a checklist for the risk register": how it is to be said, and nothing of what. */
const formWanted =
  /(?<=\?)\s+((i['’]?(d| would) )?(want|need|like) (it|this|that|them) (as|in|for)|(please )?(keep|make|put) (it|this|that)) [^.?!]{2,60}[.!]*$/i

/** The clause in which a message asks how much something is, without what leads up to it. */
export function sumAskedIn(typed: string): readonly string[] {
  const asked = /[,.;:–-]\s+(?=(so )?(what|how much)\b([^.?!]|\.\d)*[?]?$)/i.exec(typed)
  return asked === null ? [] : [typed.slice(asked.index + asked[0].length)]
}

/** "We run the contracts for 60 practices, what's the plan for GP IT": who asks does not ask for what they run. */
function withoutWhoAsks(typed: string, find: Find): string {
  const [, asked = ''] = whoAsks.exec(typed) ?? []
  const isOwn = !pointsElsewhere(asked) && find.cuesIn(find.mend(asked)).functions.size > 0
  return isOwn ? asked : typed
}

const whoAsks =
  /^(?:so |hi,? |hello,? )?(?:we|i|my team|our team) (?!.*\b(?:go(?:es|ing)?|leav\w+|mov\w+|transfer\w*|los\w+|stay\w*)\b.*,)[^,?]{5,90}, ((?:who|what|where|when|which|how|is|are|do|does|will)\b.*)$/i

/** What is read of a message, and what is found by it: all of it, or its question alone. */
export function readMessage(
  sent: string,
  find: Find,
): { readonly typed: string; readonly found: Found } {
  const message = withoutWhoAsks(sent, find)
  const whole = find.candidatesFor(find.mend(message))
  const point = pointOf(message)
  if (point === message) return { typed: message, found: whole }
  const asked = find.candidatesFor(find.mend(point))
  if (wordsOf(message).length > longMessage) {
    // Most of it says what the question is about; what is asked of that, its questions alone say.
    const answerable = Math.min(whole.answerable, asked.answerable)
    return { typed: message, found: { ...whole, answerable } }
  }
  const isClear =
    (asked.asked ?? 0) >= clearlyAsked &&
    asked.cues.asksForDestination &&
    confidenceIn(asked) >= thresholds.sure &&
    !asksMore.test(message.replace(point, ''))
  const isSame = bestAnswer(asked)?.id === bestAnswer(whole)?.id
  return (isClear && isSame) ||
    isBesideCourtesy(asked, whole) ||
    standsAlone(point, asked, message, whole, find)
    ? { typed: point, found: asked }
    : { typed: message, found: whole }
}

/** "Thanks, that helps! And who wrote it?" asks more than thanks say. */
function isBesideCourtesy(asked: Found, whole: Found): boolean {
  const [courtesy] = whole.candidates
  const isGap = asked.candidates[0]?.entry.type === 'known-gap'
  return (
    courtesy?.entry.type === 'courtesy' &&
    courtesy.wording < saidAsOne &&
    (isGap || confidenceIn(asked) >= thresholds.answer)
  )
}

/** So near to a wording of the courtesy that its question is a part of it: "Hi! Can I ask a question?" */
const saidAsOne = 0.7

/** Is the question surely understood without the statements beside it, which name nothing, and less so with them? */
function standsAlone(
  point: string,
  asked: Found,
  message: string,
  whole: Found,
  find: Find,
): boolean {
  const named = find.named(find.mend(point))
  return (
    find.named(find.mend(message)).every((entry) => named.includes(entry)) &&
    (namesItAll(asked) ||
      (asked.words >= shortestAlone &&
        (isVagueAsked(asked) || bestAnswer(asked)?.entry.type !== 'term'))) &&
    !leansOnThread(point) &&
    !asksOfSelf(point) &&
    confidenceIn(asked) >= thresholds.sure &&
    confidenceIn(whole) < thresholds.sure
  )
}

/** "What's MARS?" rests on nothing that was said before it. */
function namesItAll({ cues }: Found): boolean {
  return cues.named > 0 && cues.otherWords === 0
}

/** "What's going to happen to data?" */
function isVagueAsked({ vague, cues }: Found): boolean {
  return vague !== undefined && cues.asksForDestination
}

/**
 * The one function that a message speaks of, where its question only leans on that: "My team chairs the place
 * partnerships. Where does that go, and when?"
 */
export function rowSpokenOf(message: string, find: Find): Entry | undefined {
  const point = pointOf(message)
  const asksOfIt =
    point !== message &&
    leansOnThread(point) &&
    asksForDestination(point.replace(goingToBe, ' ')) &&
    !asksForPerson(point)
  const [row, ...others] = asksOfIt
    ? find.named(find.mend(message)).filter(({ type }) => type === 'function')
    : []
  return others.length === 0 ? row : undefined
}

/** "Cheers, that's saved me a phone call": thanks, and nothing is asked. */
export function courtesyIn(message: string, find: Find): Entry | undefined {
  const [first = '', ...others] = message.split(clauseEnd)
  const rest = others.join(' ')
  if (rest === '' || asksMore.test(rest) || complains.test(rest) || message.includes('?'))
    return undefined
  const found = find.candidatesFor(find.mend(first))
  const entry = found.candidates[0]?.entry
  return entry?.type === 'courtesy' && confidenceIn(found) >= thresholds.sure ? entry : undefined
}

/** "Ta, that's wrong": of several pleasantries the last is what is meant. */
export function lastCourtesyIn(message: string, find: Find): Entry | undefined {
  const clauses = message.split(clauseEnd)
  const found = find.candidatesFor(find.mend(clauses.at(-1) ?? ''))
  const entry = found.candidates[0]?.entry
  const isSure = clauses.length > 1 && confidenceIn(found) >= thresholds.sure
  return entry?.type === 'courtesy' && isSure ? entry : undefined
}

const clauseEnd = /[,.!;]+\s+|\s+[–-]\s+/

/** "Ta, that's wrong", "thanks, my mum died": no thanks, or more than thanks. */
const complains =
  /\b(wrong|incorrect|untrue|not|no|never|nothing|none|but|though|useless|rubbish|nonsense|bad|worse|awful|hate|still|die[ds]?|dead|death|ill|sick|cry\w*|my (mum|dad|wife|husband|son|daughter|child|friend))\b|n['’]t\b/i

const goingToBe = /\bgoing to be\b/gi

/**
 * The questions of a message, each with the statements before it. A question that leans on the one before
 * ("And when?") stays with it. In a long message what is not followed by a question is left out.
 */
export function questionsIn(typed: string): readonly string[] {
  const questions: string[] = []
  let statements = ''
  for (const sentence of typed.split(/(?<=[.!?])\s+/)) {
    const isQuestion = sentence.endsWith('?') || (questions.length > 0 && asksAlso.test(sentence))
    if (!isQuestion) statements = `${statements} ${sentence}`.trim()
    else if (questions.length > 0 && leansOnThread(sentence)) {
      questions.push(`${questions.pop() ?? ''} ${sentence}`)
    } else {
      questions.push(`${statements} ${sentence}`.trim())
      statements = ''
    }
  }
  return questions
}

/** "… And Healthwatch, where does that go": the question mark is left out. */
const asksAlso =
  /^(and|also|plus)\b.*\b(who|what|where|when|which|how)\b|^(and|also|plus),? (is|are|was|were|do|does|did|has|have|can|will|would|should)\b/i

/**
 * What a message asks: the sentences that end in a question mark, without what leads up to them ("Chair wants one
 * line for the paper: who …?"); the whole where there are none.
 */
export function pointOf(typed: string): string {
  const asked = typed.split(/(?<=[.!?])\s+/).filter((sentence) => sentence.endsWith('?'))
  return (asked.length === 0 ? typed : asked.join(' ')).replace(leadIn, '')
}

const asking =
  '(who|what|when|where|which|why|how|is|are|was|were|do|does|did|can|could|will|would|should|has|have)'
/** "Chair wants one line:", "feeling low about it all,": no question itself. */
const leadIn = new RegExp(
  `^(?!(so |and |but )*${asking}(['’]s)?\\b)([^?:;]{10,120}([:;]|\\s[–-])\\s+(?=((so|and|but) )?${asking}(['’]s)? )|[^?:;,]{10,120},\\s+(?=(so )?${asking}(['’]s)? |so [^,?]{3,80}\\?$))`,
  'i',
)
