import { exactOf, plus, times, timesTen, wholeOf } from './exact.ts'
import { withRole, type Clue } from './clue.ts'
import { count } from '../money-text.ts'
import type { TypedQuestion } from './question.ts'
import { isWord } from './share.ts'
import type { Token } from './token.ts'

/**
 * "1.9m growing by 3%", "100,000 people fewer": a figure that is to be changed first. It is asked
 * for as it will be, never worked out by the way.
 */
export function changedFigure(clue: Clue, tokens: readonly Token[]): TypedQuestion | undefined {
  const percent = appliedPercent(tokens)
  if (percent !== undefined) {
    const isMoney = clue.figures.some(({ figure }) => figure.unit === 'pounds')
    const example = grown(clue, percent) ?? (isMoney ? '£34.2m' : '1,950,000 people')
    return { kind: 'changed-figure', typed: percent, example }
  }
  const people = withRole(clue, 'population', 'bare')
  const change = changeWords.exec(clue.words)?.[0]
  return change !== undefined && people.length > 1 && people.length === clue.figures.length
    ? { kind: 'changed-figure', typed: change, example: '1,950,000 people' }
    : undefined
}

const changeWords =
  /\b(gr[eo]w\w*|growth|gain\w*|increas\w+|shr[iu]nk\w*|ris(?:e|es|ing)|los(?:e|es|ing)|fewer|extra|additional|drops?|dropping|falls?|falling)\b/
const growthWords = /\b(gr[eo]w\w*|growth|increas\w+|ris(?:e|es|ing)|more|plus|up|uplift)\b/
const applies =
  /^(of|more|less|fewer|lower|higher|bigger|smaller|off|growth|grow\w*|increase|uplift|inflation|up|down)$/
const appliesBefore =
  /^(by|grow\w*|grew|plus|minus|less|add|adding|another|cut|reduce|increase|rises?|up|down)$/

/** A percentage that changes a figure, and is not one to be checked: "is that a 50% cut". */
function appliedPercent(tokens: readonly Token[]): string | undefined {
  const at = tokens.findIndex(
    ({ kind }, i) =>
      kind === 'percent' &&
      (isWord(tokens[i + 1], applies) || isWord(tokens[i - 1], appliesBefore)),
  )
  return tokens[at]?.typed
}

/** The one population with the growth in it, if that comes to whole people. */
function grown(clue: Clue, percent: string): string | undefined {
  const [people, ...others] = withRole(clue, 'population', 'bare')
  const digits = /^\d+(?:\.\d+)?/.exec(percent)?.[0]
  const isOne = people !== undefined && others.length === 0 && clue.figures.length === 1
  if (!isOne || digits === undefined || !growthWords.test(clue.words)) return undefined
  const factor = plus(exactOf('1'), timesTen(exactOf(digits), -2))
  const heads = wholeOf(times(people.figure.value, factor))
  return heads === null ? undefined : `${count(heads)} people`
}
