import { yearText } from '../financial-year.ts'
import type { Pence } from '../money.ts'
import { exactOf, timesTen, wholeOf } from './exact.ts'
import { dateAt } from './dates.ts'
import { joinNumberWords } from './number-words.ts'
import { joinRanges } from './ranges.ts'
import { powerOf } from './scale.ts'
import type { Token } from './token.ts'

/**
 * Takes plain typed text apart, left to right. Nothing is dropped but spaces and quotation marks. A figure that is
 * one of the `ratesPence` is the rate itself and no cost.
 */
export function tokenise(plain: string, ratesPence: readonly Pence[] = []): readonly Token[] {
  const tokens: Token[] = []
  let rest = plain
  while (rest !== '') {
    const { token, length } = first(rest)
    if (token !== null)
      tokens.push(isRate(token, ratesPence) ? { kind: 'rate', typed: token.typed } : token)
    rest = rest.slice(length).trimStart()
  }
  return joinRanges(joinNumberWords(tokens))
}

/** "£18.76", "18.76" or "1876p", and not "18.76 million". */
function isRate(token: Token, ratesPence: readonly Pence[]): boolean {
  if (token.kind !== 'figure' || token.isScaled || token.isNegative) return false
  const pence = wholeOf(token.value, 2)
  return pence !== null && ratesPence.includes(pence)
}

type First = { readonly token: Token | null; readonly length: number }

function first(rest: string): First {
  return (
    yearAt(rest) ??
    dateAt(rest) ??
    calendarYearAt(rest) ??
    percentAt(rest) ??
    figureAt(rest) ??
    wordAt(rest) ?? {
      token: /^[,;:.?!()|\n]/.test(rest) ? { kind: 'stop', typed: rest[0] ?? '' } : null,
      length: 1,
    }
  )
}

/** "2026/27", "26/27", "2026-27": only where the second year follows the first. */
function yearAt(rest: string): First | undefined {
  const match =
    /^(?:fy\s?)?(20)?(\d\d)\s?[/-]\s?(?:20)?(\d\d)(?![\d.,/-]*\d|\s?(?:m|k)\b|\s?million)/.exec(
      rest,
    )
  if (match === null) return undefined
  const [typed, century, from, to] = match
  const isYear =
    Number(to) === (Number(from) + 1) % 100 && (century !== undefined || Number(from) >= 20)
  if (!isYear) return undefined
  return { token: { kind: 'year', typed, year: 2000 + Number(from) }, length: typed.length }
}

/** "2027" alone can be either of two financial years. */
function calendarYearAt(rest: string): First | undefined {
  const typed =
    /^20[2-4]\d(?![\d.,]*\d|\s?(?:k|m|mn|mil|million|thousand|people|patients|pounds?|quid)\b)/.exec(
      rest,
    )?.[0]
  if (typed === undefined) return undefined
  const year = Number(typed)
  const readings = [yearText(year - 1), yearText(year)]
  return { token: { kind: 'unclear', typed, readings }, length: typed.length }
}

function percentAt(rest: string): First | undefined {
  const typed = /^-?\d[\d.,]*\s?(?:%|per ?cent\b|pc\b|percent\b)/.exec(rest)?.[0]
  return typed === undefined
    ? undefined
    : { token: { kind: 'percent', typed }, length: typed.length }
}

const number =
  '(?:\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d{1,3}(?: \\d{3}){2,}|\\d+(?:\\.\\d+)?|\\.\\d+)'
const scale = '(?:k|thousand|thou|grand|m|mn|mm|mil|mill|mio|million|millions|bn|billion|billions)'
const figure = new RegExp(
  `^(?<before>[-+]?\\s?(?:£|gbp\\s?)?\\s?-?\\s?)(?<number>${number})(?:[\\s-]?(?<scale>${scale})(?![a-z']))?(?<after>\\s?(?:pounds?(?: sterling)?|quid|gbp(?!\\s?\\d)|pence|p)(?![a-z]))?`,
)
const unreadable =
  /^(?<before>[-+]?\s?(?:£|gbp\s?)?-?)(?<number>\d+(?:[.,]\d+)+)(?<scale>\s?[a-z]*)/

function figureAt(rest: string): First | undefined {
  const match = figure.exec(rest)
  const typed = match?.[0]
  const parts = match?.groups
  if (typed === undefined || parts === undefined) return undefined
  if (/^[,.]?\d|^[.,]\d/.test(rest.slice(typed.length))) return unclearAt(rest)
  const sign = parts['before'] ?? ''
  const after = parts['after']?.trim() ?? ''
  const inPence = after === 'p' || after === 'pence'
  const value = timesTen(
    exactOf((parts['number'] ?? '').replace(/[, ]/g, '')),
    powerOf(parts['scale']) - (inPence ? 2 : 0),
  )
  return {
    token: {
      kind: 'figure',
      typed: typed.trim(),
      value,
      unit: /£|gbp/.test(sign) || after !== '' ? 'pounds' : null,
      isScaled: parts['scale'] !== undefined,
      isNegative: sign.includes('-'),
    },
    length: typed.length,
  }
}

/** "1,9m" or "1.900.000": a comma or point where none belongs. Sensible readings are offered. */
function unclearAt(rest: string): First | undefined {
  const match = unreadable.exec(rest)
  const typed = match?.[0]
  const parts = match?.groups
  if (typed === undefined || parts === undefined) return undefined
  const { before = '', number: digits = '', scale: end = '' } = parts
  const groups = digits.split(/[.,]/)
  const isOneMark = !(digits.includes('.') && digits.includes(','))
  const readings = [
    ...(groups.length === 2 ? [digits.replace(',', '.')] : []),
    ...(isOneMark && groups.at(-1)?.length !== 2 ? [groups.join('')] : []),
  ].map((reading) => `${before.trim()}${reading}${end.trim()}`)
  return { token: { kind: 'unclear', typed: typed.trim(), readings }, length: typed.length }
}

/** Codes of ICBs and quarters are words too: "s1y5d", "e54000032", "q3". */
function wordAt(rest: string): First | undefined {
  const typed =
    /^(?:q[a-z0-9]{2}|[a-z]\d[a-z0-9]{3}|e54\d{6}|q[1-4])(?![a-z0-9])/.exec(rest)?.[0] ??
    /^[\p{L}&][\p{L}\p{M}&'-]*/u.exec(rest)?.[0]
  return typed === undefined ? undefined : { token: { kind: 'word', typed }, length: typed.length }
}
