import type { IcbFunction, Misreading } from '../knowledge/entry.ts'
import { isNegated, isYesNo, premiseOf, type Premise } from './premise.ts'
import { rowConditions } from './table/conditions.ts'

/**
 * Yes, no or "the blueprint does not say" before an answer about a function: only where one thing is supposed of
 * all of it, and of no person. A wrong "yes" is worse than none: the answer itself says what holds.
 */
export function verdictOnFunction(question: string, fn: IcbFunction): string | undefined {
  const premise = premiseOf(question)
  if (premise === undefined || asksWhy.test(question)) return undefined
  const isOfLaw = premise.kind === 'needs-law' || premise.kind === 'needs-no-law'
  if (asksOfSelf(question) && !isOfLaw) return undefined
  // It names no destination, however it is asked.
  if (premise.kind === 'goes-to' && fn.destination === 'undecided')
    return eitherOr.test(question.replace(orNot, '')) ? doesNotSayWhich : doesNotSay
  if (verdictOn(premise, fn) === 'No.' && !isOfPart.test(question)) return 'No.'
  if (atOnce.test(question) && fn.category === 'review-for-transfer' && leaves(premise))
    return 'The blueprint does not say so: it gives no dates.'
  if (isOpen(question.replace(forCertain, ''))) return undefined
  const verdict = verdictOn(premise, fn)
  return forCertain.test(question) ? forCertainOf(verdict) : verdict
}

/** "Is EPRR definitely going to regions?": nothing that is an assumption is. */
function forCertainOf(verdict: string | undefined): string | undefined {
  if (verdict === asAssumption || verdict === partlyAsAssumption) return 'No, not for certain.'
  return verdict === 'No.' ? verdict : undefined
}

/**
 * The verdict on what is misread, where the question supposes the same: of what it names, or as others asked.
 * `likeness` to those is 0 to 1.
 */
export function verdictOnMisreading(
  question: string,
  misreading: Misreading,
  { likeness, isNamed }: { readonly likeness: number; readonly isNamed: boolean },
): string | undefined {
  if (!isYesNo(question) || isNegated(question) || isOpen(question) || asksOfSelf(question))
    return undefined
  const [supposed, misread] = [question, misreading.title].map((text) =>
    JSON.stringify(premiseOf(text)),
  )
  if (supposed !== misread) return undefined
  const isAlike = likeness >= (supposed === undefined ? muchAlike : alike)
  return isAlike || (isNamed && supposed !== undefined) ? misreading.verdict : undefined
}

/** Does the question ask what becomes of the person who asks, or of one job? */
export function asksOfSelf(question: string): boolean {
  return ofSelf.test(
    question.replaceAll('’', "'").replace(toldThat, 'told ').replace(notOfPeople, ' '),
  )
}

/** "My manager told the team that safeguarding is leaving": who was told is not asked about. */
const toldThat =
  /\b(told|tells?|telling|informed|assured|warned) ((the|our|my) )?(whole )?(team|staff|us|me|everyone|colleagues|board)( that)?\b/gi

/** "Our job or someone else's", "stopping staff leaving": what is to be done, and not who does it. */
const notOfPeople =
  /\b(our|your|the icb['’]?s) jobs? (or|to)\b|\b(stop(ping)?|keep(ing)?|prevent(ing)?) (staff|nurses|people|doctors) (from )?leaving\b|\bjobs? (fairs?|adverts?|evaluation)\b/gi

const alike = 0.35
/** Where nothing is supposed that could be compared. */
const muchAlike = 0.5

/** An either/or, a question about a part or about all, or one that only asks whether a thing is mentioned. */
function isOpen(question: string): boolean {
  return openQuestion.test(question.replace(orNot, ''))
}

const orNot = /\bor (not|no|false|what)\b/gi
/** Of a part, "no" may be untrue. */
const isOfPart =
  /\b(or|only|purely|any|anything|some|part(s|ly)?|half|both|role|say|bits?|mention(s|ed)?|cover(s|ed)?|named|listed|included?|in[- ]house|if|once|after|shared?|sharing|at scale|centralis\w+|pooled|pan[- ]icb|how (long|many|much|far|soon))\b/i
/** Of all of it, of a place that is listed, or of a time: what is said of it as a whole may not answer that. */
const openQuestion = new RegExp(
  [
    isOfPart.source,
    String.raw`\b(all|every|everything|whole|entire(ly)?|completely|altogether|most(ly)?)\b`,
    String.raw`\b(when|dates?|deadlines?|time(table|line|scales?|frames?|s)?|straight away|immediately|soon|now|already|today|yet|overnight|by (christmas|\w+ 20\d\d)|this (year|month)|along(side)?|together)\b`,
  ].join('|'),
  'i',
)
const atOnce =
  /\b(straight away|immediately|at once|overnight|today|tomorrow|right away|this (financial )?(year|month|week))\b/i
/** "Does it say why EPRR should go to regions?" supposes nothing. */
const asksWhy = /\b(why|reasons?|rationale)\b/i
const forCertain =
  /\b(definite(ly)?|(for )?certain(ly)?|decided|confirmed|agreed|firm|final(ised)?|guaranteed|for sure)\b/i
const ofSelf = new RegExp(
  [
    // "Am I off to the region", "do we stay".
    String.raw`\b(am i|(do|will|would|can|could|should|shall|might|may) i|i (stay|go|move|transfer|leave|keep|end up))\b`,
    String.raw`\b(are|will|do|would|should) we (all |just |still |also )?(off|be(?! (the ones?|doing|running|able|responsible|in charge|asked|expected)\b)|go|going|stay|staying|move|moving|transfer|transferring|being|safe|leave|leaving|at risk|come)\b`,
    // Who says what they do asks for themselves.
    String.raw`\bi (do|run|work|manage|lead|build|commission|assess|handle|look after|sit in|am)\b|\bi'm\b|\bwhere (do|would) (i|we)\b`,
    String.raw`\b(my|our|their) (?!exec\w*|leadership|senior|management|board)(\w+ ){0,4}(jobs?|roles?|posts?|positions?|teams?|staff|people)\b|\bmy (\w+ ){0,4}work\b`,
    String.raw`\b(jobs?|roles?|posts?|work|team) (is |be |are )?(safe|secure|at risk)\b|\bsafe\W*$`,
    // People, not the function.
    String.raw`\b(those|every(one|body)|any(one|body)|people|folk) (who|that)\b|\bwhoever\b`,
    String.raw`\b(our|my|the|an?) (\w+ ){0,3}(manager|lead|officer|nurse|analyst|pharmacist|planner|director)\b(?! (also |just |keeps? |still )?(says?|said|saying|thinks?|tells?|told|reckons?|insists?|claims?|asks?|asked|wants?)\b)`,
    String.raw`\b(staff|teams?|nurses|managers|leads|officers|pharmacists|analysts|planners|colleagues|folk|people|jobs|roles|posts|members|councillors|directors|exec\w*) (who \w+ |that \w+ |are |is |be |be being |all |also |being |to |will |do |would |could )*(go|going|stay|staying|move|moves|moving|moved|transfer|transferring|transferred|leave|leaving|remain|remaining|safe|employed|at risk|affected|kept|off|end up|keep(?! (asking|saying|telling|hearing)))\b`,
    String.raw`\b(happens?|becomes?|happening|about|future) (to|of|for) ((the|our|my|all|any|those) )?(\w+ ){0,3}(staff|teams?|nurses|managers|leads|officers|pharmacists|analysts|planners|colleagues|jobs|roles|posts)\b`,
  ].join('|'),
  'i',
)

function verdictOn(premise: Premise, fn: IcbFunction): string | undefined {
  if (premise.kind === 'needs-law' || premise.kind === 'needs-no-law')
    return lawVerdict(premise.kind, fn)
  if (premise.kind === 'in-group') return premise.category === fn.category ? 'Yes.' : 'No.'
  if (fn.destination === 'undecided') return undefined
  if (fn.destination === 'icb') return premise.kind === 'stays' || isIcb(premise) ? 'Yes.' : 'No.'
  const isInPart = fn.onlyPart || rowConditions.keeps.holds(fn)
  switch (premise.kind) {
    case 'stays':
      return isInPart
        ? 'Only in part.'
        : namesElsewhere.test(fn.keeps)
          ? undefined
          : 'Not as the blueprint has it.'
    case 'leaves':
      return isInPart ? partlyAsAssumption : asAssumption
    case 'goes-to':
      return destinationVerdict(premise.destinations, fn, isInPart)
  }
}

/** Near to it something does stay, which the answer has to say. */
const namesElsewhere = /\bElsewhere\b/

function destinationVerdict(
  [named]: Extract<Premise, { kind: 'goes-to' }>['destinations'],
  { destination }: IcbFunction,
  isInPart: boolean,
): string | undefined {
  if (named === destination) return isInPart ? partlyAsAssumption : asAssumption
  if (destination === 'regions-or-national' && (named === 'regions' || named === 'national'))
    return 'Perhaps: the blueprint says regions or national.'
  // What neighbourhood health providers are is not said: a trust or a practice may be one.
  return destination === 'neighbourhood-health-providers' &&
    named !== 'regions' &&
    named !== 'national'
    ? doesNotSay
    : 'No.'
}

const doesNotSay = 'The blueprint does not say that.'
const doesNotSayWhich = 'The blueprint does not say which.'
/** "Does CHC go to trusts or councils", and not "does CHC or SEND go to trusts". */
const eitherOr = /\b(to|with|go\w*|mov\w*|stay\w*|leav\w*|transfer\w*|end\w* up)\b.*\bor\b/i
const asAssumption = 'Yes, as an assumption.'
const partlyAsAssumption = 'In part, and as an assumption.'

function leaves({ kind }: Premise): boolean {
  return kind === 'leaves' || kind === 'goes-to'
}

function isIcb(premise: Premise): boolean {
  return premise.kind === 'goes-to' && premise.destinations[0] === 'icb'
}

function lawVerdict(kind: 'needs-law' | 'needs-no-law', fn: IcbFunction): string {
  switch (fn.legislation) {
    case 'existing-is-enough':
      return kind === 'needs-no-law' ? 'Yes.' : 'No.'
    case 'needed-for-accountability':
      return kind === 'needs-no-law'
        ? 'Not for accountability; for anything else the note names no law.'
        : 'Yes, for accountability.'
    case 'not-mentioned':
      return 'The blueprint does not say.'
  }
}
