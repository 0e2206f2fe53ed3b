import type { CaveatId, EnvelopeRules, RuleId } from '../knowledge/envelope-rules.ts'
import type { Citation } from '../knowledge/source.ts'
import { deadlineCaveat } from './deadline.ts'
import type { FiguresTable, NamedFigure } from './figures-table.ts'
import type { Refusal } from './refusal.ts'

/** One line of the working. `rule` is what it rests on in the sources; none for arithmetic. */
export type Step = { readonly text: string; readonly rule?: RuleId }

/** A result with all that is needed to check it. */
export type Worked<Result> = {
  readonly kind: 'worked'
  readonly result: Result
  /** The figure asked for, first. */
  readonly sentence: string
  readonly working: readonly string[]
  readonly caveats: readonly string[]
  readonly citations: readonly Citation[]
  /** What went in and what came out, for a file and for setting two results side by side. */
  readonly figures: readonly NamedFigure[]
  readonly table?: FiguresTable
}

export type Outcome<Result> =
  | Worked<Result>
  | { readonly kind: 'refused'; readonly refusal: Refusal }

/** What every calculator needs besides its figures. */
export type Setting = { readonly rules: EnvelopeRules; readonly now: Date }

type Draft<Result> = {
  readonly result: Result
  readonly sentence: string
  readonly steps: readonly Step[]
  readonly figures: readonly NamedFigure[]
  readonly caveats: readonly CaveatId[]
  readonly table?: FiguresTable
}

/**
 * Puts a result together: each step says its rule, every rule used is cited, and the deadline for the money
 * is always said, as passed or still to come.
 */
export function worked<Result>(setting: Setting, draft: Draft<Result>): Worked<Result> {
  const { rules } = setting
  const used = new Set<RuleId>([
    ...draft.steps.flatMap(({ rule }) => rule ?? []),
    rules.deadline.rule,
    'no-timeframes',
  ])
  return {
    kind: 'worked',
    result: draft.result,
    sentence: draft.sentence,
    working: draft.steps.map((step) => stepText(step, rules)),
    caveats: [
      ...[...new Set(draft.caveats)].map((id) => rules.caveats[id]),
      deadlineCaveat(setting),
    ],
    figures: draft.figures,
    citations: rules.rules.filter(({ id }) => used.has(id)).map(({ citation }) => citation),
    ...(draft.table === undefined ? {} : { table: draft.table }),
  }
}

export function refused(refusal: Refusal): { readonly kind: 'refused'; readonly refusal: Refusal } {
  return { kind: 'refused', refusal }
}

function stepText({ text, rule }: Step, rules: EnvelopeRules): string {
  const name = rules.rules.find(({ id }) => id === rule)?.name
  return name === undefined ? text : `${text} (rests on: ${name})`
}
