import type { PopulationBasis } from '../../knowledge/icb.ts'
import type { TypedFigure } from './token.ts'

/** What a typed figure is. `money` and `bare` are those whose words do not say. */
export type Role =
  | 'population'
  | 'cost'
  | 'running-costs'
  | 'programme-pay'
  | 'pod'
  | 'specialised'
  | 'hosted'
  | 'cost-per-head'
  | 'target-per-head'
  | 'budget'
  | 'saving'
  | 'claimed'
  | 'provider'
  | 'kept'
  | 'average-post'
  | 'money'
  | 'bare'
  /** So much a head above or below something: neither a cost nor a target. */
  | 'difference-per-head'
  /** A pound sign on people. */
  | 'mixed-units'

export type Assigned = {
  readonly role: Role
  readonly figure: TypedFigure
  /** Whom the asker says they counted. */
  readonly basis?: PopulationBasis
  /** Nothing but a preposition says so. */
  readonly isGuess?: true
}

/** No region has more people; a figure above this is as likely to be money. */
export const mostUnsaidHeads = 12_000_000

/** Words that name a figure wherever they stand in its clause. */
const strong: readonly (readonly [Role, RegExp])[] = [
  [
    'average-post',
    /\b(average|per (post|wte|fte)|(a|each) (post|wte|fte)|posts? (at|of|cost\w*)|(a|one|each|every) post is)\b/,
  ],
  ['provider', /\b(providers?('s)?|trusts?('s)?)\b/],
  ['hosted', /\bhost(ed|ing|s)?\b/],
  [
    'kept',
    /\b(kept|keep(s|ing)?|retain(ed|ing|s)?|left (behind|in)|stranded|stays?|remain(s|ing)?)\b/,
  ],
  ['pod', /\b(pod|pharmacy,? (ophthalmic|optometry|optical) and dental)\b/],
  ['specialised', /\b(spec|speciali[sz]ed|specialist commissioning)\b/],
]

/** Words that name a figure where nothing stands nearer. */
const weak: readonly (readonly [Role, RegExp])[] = [
  [
    'population',
    /\b(pop|popn|popul\w*|population|list( size)?|patients?|people|residents?|heads)\b/g,
  ],
  [
    'cost',
    /\b(running costs? (and|plus|&) prog\w* pay|prog\w* pay (and|plus|&) running costs?)\b/g,
  ],
  ['cost', /\b(services?|costs?|costing|spen[dt]s?|spending|expenditure|outturn|baseline|bill)\b/g],
  ['running-costs', /\brunn?in'?g? costs?\b/g],
  ['programme-pay', /\bprog(ramme?)?( pay)?\b/g],
  ['budget', /\bbudgets?\b/g],
  ['saving', /\b(sav(e|es|ed|ings?)|reductions?|efficienc\w+|cuts? of)\b/g],
  ['target-per-head', /\b(target|aim(ing)?)\b/g],
  [
    'claimed',
    /\b((envelope|allowance|cap|limit|answer|figure|sum) (of|is|as|at|to be|comes? to)|reckons?|says|said|thinks?|told|claims?|makes? it|equals)\b/g,
  ],
]

/** The role that the words before a figure give it. */
export function roleBefore(words: string): Role | undefined {
  const named = strong.find(([, pattern]) => pattern.test(words))?.[0]
  if (named !== undefined) return named
  let best: { readonly role: Role; readonly start: number; readonly end: number } | undefined
  for (const [role, pattern] of weak) {
    const match = [...words.matchAll(pattern)].at(-1)
    if (match === undefined) continue
    const end = match.index + match[0].length
    if (best === undefined || end > best.end || (end === best.end && match.index < best.start)) {
      best = { role, start: match.index, end }
    }
  }
  return best?.role
}

const leadIn =
  '^(?:(?:of|in|for|on|is|was|at|the|our|it|them|that|which|a year|per year|p\\.?a)\\s+){0,2}'
const after: readonly (readonly [Role, RegExp])[] = [
  [
    'average-post',
    new RegExp(`${leadIn}(?:(?:a|per|each|for each) (?:post|wte|fte)|(?:on )?average)\\b`),
  ],
  ['cost', new RegExp(`${leadIn}running costs? (?:and|plus|&) prog\\w* pay\\b`)],
  ['running-costs', new RegExp(`${leadIn}running costs?\\b`)],
  ['programme-pay', new RegExp(`${leadIn}prog(?:ramme?)? pay\\b`)],
  ['pod', new RegExp(`${leadIn}(?:pod|pharmacy)\\b`)],
  ['specialised', new RegExp(`${leadIn}spec(?:iali[sz]ed)?\\b`)],
  ['hosted', new RegExp(`${leadIn}host(?:ed|ing)\\b`)],
  ['provider', new RegExp(`${leadIn}(?:provider|trust)`)],
  ['kept', new RegExp(`${leadIn}(?:kept|left|stranded|retained)\\b`)],
  ['saving', new RegExp(`${leadIn}(?:savings?|reduction|cut)\\b`)],
  ['budget', new RegExp(`${leadIn}budget\\b`)],
  ['cost', new RegExp(`${leadIn}(?:costs?|spen[dt]|spending|now|currently|baseline|outturn)\\b`)],
]

/** The role that the words after a figure give it, and how many characters say so. */
export function roleAfter(
  words: string,
): { readonly role: Role; readonly length: number } | undefined {
  for (const [role, pattern] of after) {
    const match = pattern.exec(words)
    if (match !== null) return { role, length: match[0].length }
  }
  return undefined
}

/** "people", "registered patients", "on our list": nouns that make a figure people. */
export const peopleAfter =
  /^(?:(?:registered|resident|local|gp|weighted|different|other|extra|more|additional|fewer|new)\s+){0,2}(?:people|persons|patients?|residents?|heads|inhabitants|souls|lives|citizens|folk|registered)\b(?!\s+pay)|^on (?:our|the|its|their|your) (?:lists?|books)\b/

/** Words that can also be the label of the figure after them. */
export const populationLabelAfter =
  /^(?:(?:registered|resident|weighted)\s+)?(?:pop|popn|popul\w*|list size)\b/

/** The same as the label of the figure that stands right after it. */
export const populationLabelBefore = /\b(pop|popn|population|list size)( (of|is|was|are|at|now))*$/

export const perHeadAfter =
  /^(?:a|per|each|every|for each|for every)?\s?(?:head|person|capita|patient|resident)\b(?: of (?:the )?population)?|^(?:each|ph|pph)\b/

export function basisIn(words: string): PopulationBasis | undefined {
  if (/\b(registered|gp list|list size|on (our|the) lists?)\b/.test(words)) return 'registered'
  return /\b(residents?|ons|living in)\b/.test(words) ? 'resident' : undefined
}
