import type { Icb, PopulationBasis } from '../../knowledge/icb.ts'
import type { FinancialYear, IsoDate } from '../financial-year.ts'
import type { FindIcb } from '../icbs/find-icb.ts'
import { assignRoles } from './assign.ts'
import { icbsInCommand, icbsInWords } from './icb-mentions.ts'
import type { TypedQuestion } from './question.ts'
import { basisIn, type Assigned, type Role } from './role.ts'
import { roughly } from './exact.ts'
import type { Token } from './token.ts'

/** A slash command holds figures and names; words are a sentence in which much else may stand. */
export type Manner = 'command' | 'words'

/** Everything that was read in a text or a part of it. */
export type Clue = {
  readonly manner: Manner
  readonly words: string
  readonly figures: readonly Assigned[]
  readonly icbs: readonly Icb[]
  /** In a sentence: the words that name no ICB. */
  readonly otherWords: readonly string[]
  /** Something that has to be asked before anything else. */
  readonly question?: TypedQuestion
  readonly basis?: PopulationBasis
  readonly year?: FinancialYear
  readonly namesRate: boolean
  readonly dates: readonly IsoDate[]
  /** A day or month without its year. */
  readonly undated?: string
}

export function clueOf(tokens: readonly Token[], manner: Manner, find: FindIcb): Clue {
  const words = tokens.flatMap((token) => (token.kind === 'word' ? [token.typed] : [])).join(' ')
  const figures = assignRoles(tokens).filter((one) => manner === 'command' || isFigure(one))
  const {
    icbs,
    otherWords,
    question: aboutIcb,
  } = manner === 'command' ? icbsInCommand(tokens, find) : icbsInWords(tokens, find)
  // A word that is no ICB matters only where the population is to come from it.
  const needsIcb = !figures.some(({ role }) => role === 'population')
  const question = unclear(tokens) ?? mixed(figures) ?? (needsIcb ? aboutIcb : undefined)
  const basis = basisIn(words)
  const year = tokens.find((token) => token.kind === 'year')?.year
  const undated = tokens.find((token) => token.kind === 'undated')?.typed
  return {
    manner,
    words,
    figures,
    icbs,
    otherWords,
    namesRate: tokens.some(({ kind }) => kind === 'rate'),
    dates: tokens.flatMap((token) => (token.kind === 'date' ? [token.date] : [])),
    ...(question === undefined ? {} : { question }),
    ...(basis === undefined ? {} : { basis }),
    ...(year === undefined ? {} : { year }),
    ...(undated === undefined ? {} : { undated }),
  }
}

export function withRole(clue: Clue, ...roles: readonly Role[]): readonly Assigned[] {
  return clue.figures.filter(({ role }) => roles.includes(role))
}

/** In a sentence a small bare number ("3 ICBs") is none of our figures, unless it is so much a head. */
function isFigure({ figure, role }: Assigned): boolean {
  if (role === 'cost-per-head') return roughly(figure.value) >= fewestPoundsPerHead
  return figure.unit === 'pounds' || figure.isScaled || figure.value.digits >= smallest(figure)
}

/** "one per patient", "2 a head" are no cost of an ICB. */
const fewestPoundsPerHead = 5

const smallestInWords = 10_000n

function smallest({ value }: Assigned['figure']): bigint {
  return smallestInWords * 10n ** BigInt(Math.max(0, value.decimals))
}

function unclear(tokens: readonly Token[]): TypedQuestion | undefined {
  const token = tokens.find(({ kind }) => kind === 'unclear')
  return token?.kind === 'unclear'
    ? { kind: 'two-readings', typed: token.typed, readings: token.readings }
    : undefined
}

function mixed(figures: readonly Assigned[]): TypedQuestion | undefined {
  const found = figures.find(({ role }) => role === 'mixed-units')
  return found === undefined ? undefined : { kind: 'mixed-units', typed: found.figure.typed }
}
