import type { Group } from '../icbs/find-group.ts'
import { populationsOf } from '../population.ts'
import { dayOf, financialYearOf, type FinancialYear } from '../financial-year.ts'
import { changedFigure } from './changed-figure.ts'
import { choose } from './choose.ts'
import { clueOf, withRole, type Clue, type Manner } from './clue.ts'
import { asksForSum } from './intent.ts'
import type { Known } from './known.ts'
import { roughly } from './exact.ts'
import { plainTyped, withSignsInWords } from './plain.ts'
import { ask, type Reading } from './reading.ts'
import { membersInParts } from './read-members.ts'
import { mostUnsaidHeads } from './role.ts'
import { shareIn, type TypedShare } from './share.ts'
import { tokenise } from './tokenise.ts'
import type { Token } from './token.ts'

/**
 * Reads typed figures. One grammar for the slash command and for a question in words; in words, only what asks
 * for a sum is read, and the rest is `nothing`.
 */
export function readTyped(text: string, manner: Manner, known: Known): Reading {
  const ratesPence = known.rules.rates.map(({ ratePencePerHead }) => ratePencePerHead)
  const tokens = tokenise(withSignsInWords(plainTyped(text)), ratesPence)
  const whole = clueOf(tokens, manner, known.find)
  const group = known.findGroup(whole.words)
  if (manner === 'words' && !asksForSum(whole, ratesPence, group)) return { kind: 'nothing' }
  const year = whole.year ?? financialYearOf(dayOf(known.now))

  const taken = shareIn(tokens)
  const changed = taken === undefined ? changedFigure(whole, tokens) : undefined
  const isOwnQuestion = whole.question !== undefined && whole.question.kind !== 'unknown-icb'
  if (changed !== undefined && !isOwnQuestion) return ask(changed)
  const reading =
    group !== undefined && whole.figures.length === 0
      ? ofGroup(group, year, known)
      : readFigures(tokens, whole, year, known)
  return taken === undefined ? reading : withShare(reading, taken)
}

/** Only of an envelope is a share worked out. */
function withShare(reading: Reading, { typed, share }: TypedShare): Reading {
  if (reading.kind !== 'request') return reading
  const { request } = reading
  return request.kind === 'envelope' && share !== undefined && request.claimedPence === undefined
    ? { kind: 'request', request: { ...request, share } }
    : ask({ kind: 'share-of-what', typed })
}

/** All ICBs of the group, on the counts that lead. */
function ofGroup({ kind, icbs }: Group, year: FinancialYear, { rules }: Known): Reading {
  const members = icbs.flatMap((icb) => {
    const [population] = populationsOf(icb, rules)
    return population === undefined ? [] : [{ name: icb.name, population }]
  })
  return { kind: 'request', request: { kind, year, members } }
}

function readFigures(
  tokens: readonly Token[],
  whole: Clue,
  year: FinancialYear,
  known: Known,
): Reading {
  const { manner } = whole
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
  return choose(manner === 'command' ? bareAsPeople(whole) : sureOfPeople(whole), year, known.rules)
}

const mostParts = 50

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

/** In a sentence what only a preposition makes people is as likely to be money, if it is more than a region has. */
function sureOfPeople(clue: Clue): Clue {
  return {
    ...clue,
    figures: clue.figures.map((one) =>
      one.isGuess === true && roughly(one.figure.value) > mostUnsaidHeads
        ? { ...one, role: 'bare' }
        : one,
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
