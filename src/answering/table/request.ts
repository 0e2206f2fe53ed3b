import type { IcbFunction, RowList } from '../../knowledge/entry.ts'
import type { KnowledgeBase } from '../../knowledge/knowledge-base.ts'
import { rowConditions, thisOne, type RowCondition } from './conditions.ts'
import type { Named } from './crossed-out.ts'
import { createFindConditions } from './find-conditions.ts'
import { askWords, goingWords, isGrammar, namesIn, rowNouns } from './grammar.ts'
import { claimIn, countedIn, joined, wanted } from './joined.ts'
import { asksForMeaning, asksForNoRows } from './no-rows.ts'
import { wordsOf } from '../search/words.ts'
import { comparesOutright } from '../understand.ts'
import type { TableRequest } from './rows.ts'

export type TableRequests = {
  /**
   * The list that a question asks for. Only where every word of it is a word of this small grammar: one word
   * that is not ("which functions use the federated data platform?") makes it another question.
   */
  in(question: string): TableRequest | undefined
  /**
   * The rows of a selection, narrowed by what else the question names ("the ones for regions that need a
   * law"). Undefined where the question does not ask which rows they are.
   */
  narrowing(list: RowList, question: string): TableRequest | undefined
  /** Does the question ask for rows, and name what holds of them? */
  isMeant(question: string): boolean
}

export function createTableRequests(knowledge: KnowledgeBase): TableRequests {
  const find = createFindConditions(knowledge)

  function inGrammar(question: string): TableRequest | undefined {
    if (ofOneThing.test(question) && !choosingRows.test(question)) return undefined
    const asked = question.replaceAll(alwaysShown, ' ').replaceAll(chatter, ' ')
    const { conditions, rest, isSure, named: everyName, namesWord } = find.in(asked)
    if (!isSure) return undefined
    const named = [...new Set(everyName)]
    if (named.length === 2 && comparesOutright(question)) return undefined
    const among = ofThese.test(question) ? everyNamed(named, rest, question) : named
    if (among.length > 1 && conditions.length > 0)
      return !whatBecomes.test(question) &&
        (among !== named || rest.every(isGrammar)) &&
        choosing.test(question)
        ? amongNamed(among, joined(conditions, question))
        : undefined
    const isBesides = named.length === 1 && conditions.length > 0 && others.test(question)
    const wantsRows =
      namesWord ||
      (conditions.length > 0 && ofAll.test(wordsOf(question).join(' '))) ||
      asksForRowsOutright(wordsOf(asked), conditions) ||
      (kindsIn(conditions).length === 2 &&
        namesRows.test(asked) &&
        claimIn(asked).claim !== undefined)
    if (!wantsRows || (named.length > 0 && !isBesides)) return undefined
    const isSaid = saysOfRows.test(question)
    const names = namesIn(rest, question)
    const isByName =
      names.length > 0 || conditions.some(({ condition }) => condition.about === 'name')
    if (isByName && ofOneFunction.test(question) && !ofSeveral.test(question)) return undefined
    const byName = names.map((name) => (isSaid ? find.byWord(name) : find.byName(name)))
    if (byName.includes(undefined)) return undefined
    const wantedNames = byName.flatMap((condition) => condition ?? []).map(wanted)
    const besides = named.map((fn) => ({ condition: thisOne(fn), isNegated: true }))
    return joined([...conditions, ...wantedNames, ...besides], question)
  }

  /** With those that only a word of their name is said of ("estates"); as they are where a word names none. */
  function everyNamed(
    named: readonly IcbFunction[],
    rest: readonly string[],
    question: string,
  ): readonly IcbFunction[] {
    const others = namesIn(rest, question).map((name) => find.onlyNamed(name))
    return others.length === 0 || others.includes(undefined)
      ? named
      : [...new Set([...named, ...others.flatMap((fn) => fn ?? [])])]
  }

  /** The one sentence that asks for rows, where the others name neither a row nor what holds of any. */
  function onlyAsked(question: string): TableRequest | undefined {
    const sentences = question.split(/(?<=[.?!])\s+/)
    const [asked, ...others] = sentences.flatMap((sentence) => inGrammar(sentence) ?? [])
    const isOnly = sentences.every((sentence) => {
      const { conditions, named } = find.in(sentence)
      return inGrammar(sentence) !== undefined || conditions.length + named.length === 0
    })
    return sentences.length > 1 && others.length === 0 && isOnly ? asked : undefined
  }

  function holdsOfAny(request: TableRequest): boolean {
    return (request.among ?? knowledge.functions).some((fn) => request.holds(fn))
  }

  function isWholeTable(request: TableRequest): boolean {
    return request.among === undefined && knowledge.functions.every((fn) => request.holds(fn))
  }

  return {
    in(question) {
      const words = wordsOf(question)
      if (words.length < 3 || words.length > mostWords) return undefined
      if (asksForNoRows(question)) return undefined
      const whole = inGrammar(question)
      if (whole !== undefined && holdsOfAny(whole))
        return !isWholeTable(whole) || namesRows.test(question) ? whole : undefined
      // "… and are any of them leaving": where none is, which they are is answered.
      const first = question.replace(askedOfThem, '')
      const ofFirst = first === question ? onlyAsked(question) : inGrammar(first)
      // That none is of a kind is said where that was asked; else the question was hardly understood.
      return ofFirst ?? (isNoneAsked(whole, question) ? whole : undefined)
    },
    isMeant(question) {
      const { conditions, rest, isSure } = find.in(question.replaceAll(chatter, ' '))
      const isAll = rest.every(isGrammar)
      return asksForRows.test(question) && isSure && isAll && conditions.length > 0
    },
    narrowing(list, question) {
      if (wordsOf(question).length > mostWords || asksForMeaning(question)) return undefined
      const { conditions, rest, isSure, named } = find.in(question.replace(whoAsks, ' '))
      // "Which of them are not …": what is left out cannot be told from a few words.
      if (!isSure || named.length === 1) return undefined
      if (namesIn(rest, question).some((name) => find.onlyNamed(name) !== undefined))
        return undefined
      const own = wanted(rowConditions[list])
      const asker = find.in([...question.matchAll(whoAsks)].map(([who]) => who).join(' '))
      const others = withAsker(asker.conditions, conditions, question).filter(
        ({ condition }) => condition.about !== 'nowhere',
      )
      const narrows = others.some(({ condition }) => narrowing.has(condition.about))
      if (!asksForRows.test(question) && !narrows) return undefined
      const isNarrower = others.some(({ condition }) => replaces(condition, own.condition))
      const narrowed = joined(isNarrower ? others : [own, ...others], question)
      const isAnswer = narrowed !== undefined && holdsOfAny(narrowed)
      return isAnswer || isNoneAsked(narrowed, question) ? narrowed : undefined
    },
  }
}

/** "I work for a trust, what might we take on": the asker's own body is where rows would go. */
function withAsker(
  asker: readonly Named[],
  conditions: readonly Named[],
  question: string,
): readonly Named[] {
  return ofOurs.test(question) && !conditions.some(isBody)
    ? [...asker.filter(isBody), ...conditions]
    : conditions
}

function isBody({ condition, isNegated }: Named): boolean {
  return condition.about === 'destination' && condition !== rowConditions.icb && !isNegated
}

/** Two destinations are two kinds, whatever group they are in. */
function kindsIn(conditions: readonly Named[]): readonly Named[] {
  const bodies = conditions.filter(isBody)
  return bodies.length === 2 ? bodies : conditions
}

function isNoneAsked(request: TableRequest | undefined, question: string): boolean {
  return request?.isOfNone === true || mayBeNone.test(question) || asksForBoth.test(question)
}

function amongNamed(
  named: readonly IcbFunction[],
  request: TableRequest | undefined,
): TableRequest | undefined {
  return request === undefined ? undefined : { ...request, among: named, isOfNone: false }
}

/** Does the question ask for rows, by a name that they go by or by the bodies that get them? */
function asksForRowsOutright(words: readonly string[], conditions: readonly Named[]): boolean {
  const bodies = conditions.filter(({ condition }) => condition.about === 'destination')
  const isPhrase = conditions.length > 0 && rowsFirst.has(words[0] ?? '')
  const asks = isPhrase || words.some((word) => askWords.has(word))
  const leavesOut = conditions.some(({ condition }) => condition.about === 'one')
  const asksWho = asks || words.includes('who') || words.includes('whos')
  if (asksWho && (leavesOut || countedIn(words) !== undefined)) return true
  if (bodies.length > 1) return asksWho
  const isNarrow = new Set(conditions.map(({ condition }) => condition.about)).size > 1
  if (isNarrow && (asks || words.some((word) => rowNouns.has(word)))) return true
  const isOfBody = bodies.some(({ condition }) => condition !== rowConditions.icb)
  if (asks && isOfBody && words.some((word) => goingWords.has(word))) return true
  return asks && words.some((word) => rowNouns.has(word))
}

/** "Functions going to regions, all of them." */
const rowsFirst = new Set(['functions', 'rows'])

/** Who wants all of them says of what: "will there still be such a thing as an ICB after all this" asks for none. */
const namesRows =
  /\b(functions?|rows?|table|list(ed)?|everything|35|thirty[- ]five|lines?|items?|the lot|entries|groups?|categor(y|ies)|headings?|areas?)\b/i

/** Longer messages say more than which rows are wanted. */
const mostWords = 40

/** Where the question says itself where rows go, the list that was found for it says nothing more. */
function replaces(named: RowCondition, found: RowCondition): boolean {
  return (
    named.about === found.about ||
    (found === rowConditions.transfer && named.about === 'destination')
  )
}

/** Who names these wants rows, in whatever words they ask. */
const narrowing: ReadonlySet<RowCondition['about']> = new Set(['keeps', 'note', 'law'])

/** Where rows are said to say something, any word of theirs may be it. */
const saysOfRows = /\b(rows?|notes?|functions?) (say|mention|talk|refer)|\bwhich rows\b/i

/** Which of those named, or whether any is. */
const choosing = /(?<!\band )\b(which|who|what|any|either|neither|both|all)\b/i
/** "Is digital moving to trusts, and what happens to data?" asks of each by itself. */
const whatBecomes = /\bwhat(['’]?s| is| will| would)? (happen|become)/i
/** Several things are named one by one: "which of research, EPRR and SEND". */
const ofThese =
  /\b(which|any|either|neither|both|all|one|ones) of\b.*(,|\bor\b|\band\b)|(,|\band\b).*[.:,?–-] *(so )?which( one| ones| of (them|these|those))?\b/i
const others = /\b(else|others?)\b/i
/** "List what we keep", "how many are under review": nothing narrower is asked. */
const ofAll =
  /^list\b|\blist$|^((so|ok|and|please|then) )*((list|show|tell|give)( me)? )?whats? ((do|would|will|did|should|are|is) )?((we|us|icbs?|(the|an|our) icb|it) )?((still|all|actually|get to|going to) )*(keep|keeps|keeping|retain|retaining|lose|loses|losing|hold(ing)? on to|left|stays?|staying|leaves?|leaving)( (with|for|at|in) (us|(the |an |our )?icbs?))?( (then|now|exactly))?$|^((so|ok|and|please|then) )*how ?many\b/
/** "Which functions go to providers and also need a law?" */
const asksForBoth =
  /\bwhich (of the )?([a-z]+ )?(functions|rows)\b.*\b(and|that) (also|both)\b|\b(too|as well)\W*$/i
/** Who does not expect that there are any. */
const mayBeNone = /\b(any|anything|are there|is there|how many|none|nothing|ever)\b/i

/** "What happens to that work and would it need an act?": of what was said before. */
const ofOneThing =
  /\b(that|this|my|our) (work|job|role|team|post)\b|\b(does|would|will|is|can|could) it\b/i
const choosingRows = /\b(which|how many|list|every|all)\b/i

/** Courtesies, and who wants to know. */
const chatter =
  /^(hi|hello|hey|morning|afternoon|good (morning|afternoon))( there| all| both| team)?[\s,.!–-]+|\b(my|our|the) (boss|manager|director|chair|chief|ceo|board)( \w+)? (wants|needs|is asking( for)?|asked( for)?|would like)( to (see|know|have))?\b|\bcan you do that\b|\bwork(s|ing)? (together |closely )?with\b|\b(my|our) (two|three|four|\d) (teams|areas|functions|things) are\b|\b(i['’]?m|i am|feel(ing)?|got) (a )?(bit |little |completely |totally |so )*(lost|confused)\b[^.?!,]*|(?<=\b(ones|rows|functions) )\([^()]*\)|\b(doing|making|writing) an? [^,.]{2,50}[,.]/gi

/** "What happens to the finance function?" asks for no list of the rows with "finance" in their names. */
const ofOneFunction = /\b(function|row|stuff|work|side|bit|note)\b/i
const ofSeveral =
  /\b(functions|rows|ones|items|areas|things|everything|anything|all|any|every|list)\b/i

/** What a list shows of every row in any case. */
const alwaysShown =
  /[\s,]+and (is|was) (that|this|it) (still )?the (plan|case|idea|intention)\b|\bwhich (one )?(stays?|goes|leaves?|moves?),? and which (one )?(stays?|goes|leaves?|moves?)\b|\bnot just the \w+ ones\b|\b(numbers|counts?|totals) only\b|\bin (some|any|one) (form|way|shape|sense)( or (other|another))?\b|\bwhat (remains|is left|s left) of the (35|table|lot|list)\b|\bi (think|know about that one|know that one)\b/gi
const askedOfThem =
  /[,;.–-]?\s*\b(and |so )?(((say|tell (me|us)|show) (whether|if)|are|do|does|is|will) (any|all|some|most) of (them|these|those)|(?<!how )(do|are) they|is (that|it|the)|where (does|do) (each|they)|what happens to (each|them))\b.*$/i

/** "Trust manager: …", "I'm from the region, …": who asks does not narrow the list. */
const whoAsks = /^[^:?]{3,60}: |\bI(['’]?m| am| work) [^.,;:?]*[.,;:]/gi

const ofOurs = /\b(we|us|to our)\b/i

const asksForRows =
  /\b(which|list(ed|s)?|how many|number of|count|name (the|all|every|them|each)|everything|all|whole|full|complete|entire|functions|rows|ones|the lot|every one|every (line|place|row)|(anything|anybody|who|where) else|the (rest|others)|did (i|we) miss|tally|total|enumerate|run me through|items|areas|whose|what (goes|moves|leaves|stays|transfers|else)|what (would|could|might|may|do|does|are|is) (to|the (?=function|row|region|provider|trust)|we|us|going|moving|leaving|staying|left|being|transferring))\b/i
