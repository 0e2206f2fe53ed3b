import { dayOf, financialYearOf } from '../financial-year.ts'
import { choose } from './choose.ts'
import { clueOf, withRole, type Clue, type Manner } from './clue.ts'
import { asksForSum } from './intent.ts'
import type { Known } from './known.ts'
import { roughly } from './exact.ts'
import { plainTyped } from './plain.ts'
import { ask, type Reading } from './reading.ts'
import { membersInParts } from './read-members.ts'
import { regionNamed } from './region-named.ts'
import { tokenise } from './tokenise.ts'
import type { Token } from './token.ts'

/**
 * Reads typed figures. One grammar for the slash command and for a question in words; in words, only what asks
 * for a sum is read, and the rest is `nothing`.
 */
export function readTyped(text: string, manner: Manner, known: Known): Reading {
  const ratesPence = known.rules.rates.map(({ ratePencePerHead }) => ratePencePerHead)
  const tokens = tokenise(plainTyped(text), ratesPence)
  const whole = clueOf(tokens, manner, known.find)
  if (manner === 'words' && !asksForSum(whole, ratesPence)) return { kind: 'nothing' }
  const year = whole.year ?? financialYearOf(dayOf(known.now))

  const region = regionNamed(whole.words, year, known)
  if (region !== undefined && whole.figures.length === 0) return region
  const typedParts = partsOf(tokens)
  // A longer list belongs into a file.
  const parts =
    typedParts.length > mostParts ? [] : typedParts.map((part) => clueOf(part, manner, known.find))
  if (parts.length > 1 && parts.every(isMember)) {
    const question = parts.find((part) => part.question !== undefined)?.question
    if (question !== undefined) return ask(question)
    const members = membersInParts(parts, known.rules)
    if (members.kind !== 'value') return members
    const kind = /\bregion/.test(whole.words) ? 'region' : 'cluster'
    return { kind: 'request', request: { kind, year, members: members.value } }
  }
  return choose(manner === 'command' ? bareAsPeople(whole) : whole, year, known.rules)
}

const mostParts = 50

/** No region has more people; a figure above this is as likely to be money. */
const mostUnsaidHeads = 12_000_000

/** In a command a figure without a pound sign is people, if it is the only one that could be. */
function bareAsPeople(clue: Clue): Clue {
  const [bare, ...others] = withRole(clue, 'bare')
  if (bare === undefined || others.length > 0 || withRole(clue, 'population').length > 0)
    return clue
  if (roughly(bare.figure.value) > mostUnsaidHeads) return clue
  return {
    ...clue,
    figures: clue.figures.map((one) =>
      one.role === 'bare' ? { ...one, role: 'population' } : one,
    ),
  }
}

function isMember(part: Clue): boolean {
  return (
    part.icbs.length > 0 ||
    withRole(part, 'population', 'bare').length > 0 ||
    part.question !== undefined
  )
}

/** Parts between semicolons that hold anything. */
function partsOf(tokens: readonly Token[]): readonly (readonly Token[])[] {
  const parts: Token[][] = [[]]
  for (const token of tokens) {
    if (token.kind === 'stop' && token.typed === ';') parts.push([])
    else parts.at(-1)?.push(token)
  }
  return parts.filter((part) => part.some(({ kind }) => kind !== 'stop'))
}
