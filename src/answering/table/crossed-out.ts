import type { RowCondition } from './conditions.ts'

/** A condition that a question names, or says must not hold. */
export type Named = { readonly condition: RowCondition; readonly isNegated: boolean }

/** A question in which what was understood is crossed out letter by letter: places in it stay what they are. */
export type CrossedOut = {
  /** What is not understood yet, in small letters without marks, with a space at both ends. */
  left(): string
  before(at: number): string
  matches(pattern: RegExp): readonly RegExpExecArray[]
  /** Crosses out what was said at a place, if it still stands there and means something. */
  take(at: number, said: string, condition: RowCondition | undefined, isNegated?: boolean): void
  /** Crosses out what says nothing of which rows are wanted. */
  cross(at: number, said: string): void
  /** Adds what nothing more has to be crossed out for. */
  add(condition: RowCondition, isNegated: boolean): void
  /** Is what stands here left out: after a "not", or next to a row that was left out? */
  isLeftOut(at: number): boolean
  /** In the order of the question; what is joined to a "not" by "and" or "or" is negated with it. */
  taken(): readonly Named[]
}

type Span = Named & { readonly from: number; readonly to: number }

export function crossedOutAsTaken(words: string): CrossedOut {
  let text = ` ${words} `
  const spans: Span[] = []

  function cross(at: number, said: string): void {
    text = text.slice(0, at) + said.replaceAll(/[^ ]/g, '_') + text.slice(at + said.length)
  }

  return {
    left: () => text,
    before: (at) => text.slice(0, at),
    matches: (pattern) => [...text.matchAll(pattern)],
    take(at, said, condition, isNegated = negatedHere.test(text.slice(0, at))) {
      if (condition === undefined || text.slice(at, at + said.length) !== said) return
      spans.push({ condition, isNegated, from: at, to: at + said.length })
      cross(at, said)
    },
    cross,
    add(condition, isNegated) {
      spans.push({ condition, isNegated, from: text.length, to: text.length })
    },
    isLeftOut(at) {
      const before = spans.filter(({ to }) => to <= at).toSorted((a, b) => b.to - a.to)[0]
      return (
        leftOutHere.test(text.slice(0, at)) ||
        (before?.isNegated === true && joinsNames.test(text.slice(before.to, at)))
      )
    },
    taken() {
      let isNegated = false
      let end = 0
      return spans
        .toSorted((a, b) => a.from - b.from)
        .map((span) => {
          isNegated = span.isNegated || (isNegated && joins.test(text.slice(end, span.from)))
          end = span.to
          return { condition: span.condition, isNegated }
        })
    },
  }
}

export const negator =
  /\b(not|no|never|without|nothing|neither|nor|except|excluding|excepting|apart from|other than|as opposed to|rather than|instead of|(leav(e|es|ing)|miss(es|ing)?|tak(e|es|ing)|strip(ping)?) (out|off)|besides|minus|bar|(is|are|do|does|did|wo|ca|could|would|should|has|have)nt)\b/
/** What can stand further from what it leaves out. */
const farNegator = '\\b(minus|except|excluding|(leaving|missing|taking) out)\\b'
/** "Nothing in the note about the ICB keeping any of it". */
const nothingSaid =
  '\\b(nothing|no word|no mention)( in [a-z]+( [a-z]+)? notes?)? (about|of|on|saying)'
const negatedHere = new RegExp(
  `${negator.source}( [a-z]+){0,3} $|${farNegator}( [a-z]+){0,4} $|${nothingSaid}( [a-z]+){0,3} $`,
)
/** "Except EPRR", "not the green plan"; but who asks whether "we aren't losing EPRR" leaves nothing out. */
const leftOutHere =
  /\b((except|excluding|excepting|without|apart from|other than|besides|minus|bar|(leav(e|es|ing)|miss(es|ing)?|tak(e|es|ing)|strip(ping)?) (out|off))( [a-z]+){0,3}|((that|which|they|those) (isnt|arent)|not|nor|neither|no)( counting| including| the| for| count| include)*) $/
export const negatedThing = new RegExp(
  `${negator.source}(?=( [a-z]+){0,3} _)|${farNegator}(?=( [a-z]+){0,4} _)|${nothingSaid}(?=( [a-z]+){0,3} _)`,
  'g',
)
/** "Apart from EPRR, SEND and the green plan". */
const joinsNames = /^ ((and|or|nor) )?(the )?$/
const joins =
  /^( (list|lot|ones|rows|group))?( (and|or|nor)| minus)( (the|to|what|goes|going|for|those))* $/
