import { isRealDay, type IsoDate } from '../financial-year.ts'
import type { Token } from './token.ts'

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const monthPattern =
  '(?<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)'
const yearPattern = '(?<year>20\\d\\d)'

const patterns = [
  new RegExp(`^(?<day>\\d{1,2})(?:st|nd|rd|th)?(?: of)? ${monthPattern}(?:,? ${yearPattern})?\\b`),
  new RegExp(
    `^${monthPattern} (?<day>\\d{1,2})(?:st|nd|rd|th)?(?:,? ${yearPattern})?\\b(?![.,]?\\d|m|k)`,
  ),
  new RegExp(`^${monthPattern}(?:,? ${yearPattern})\\b`),
  /^(?<year>20\d\d)-(?<number>\d\d)-(?<day>\d\d)\b/,
  /^(?<day>\d{1,2})[/.](?<number>\d{1,2})[/.](?<year>(?:20)?\d\d)\b/,
  new RegExp(`^${monthPattern}\\b(?! [a-z]+ not\\b)`),
]

/**
 * A date at the start of a text. A month alone is its first day. Without a year it stays undated: the year is
 * asked for, never assumed.
 */
export function dateAt(
  rest: string,
): { readonly token: Token; readonly length: number } | undefined {
  for (const pattern of patterns) {
    const match = pattern.exec(rest)
    const typed = match?.[0]
    const parts = match?.groups
    if (typed === undefined || parts === undefined) continue
    const token = tokenOf(typed, parts)
    if (token !== undefined) return { token, length: typed.length }
  }
  return undefined
}

function tokenOf(typed: string, parts: Record<string, string | undefined>): Token | undefined {
  const named = parts['month']
  const number =
    named === undefined ? Number(parts['number']) : months.indexOf(named.slice(0, 3)) + 1
  const given = parts['year']
  if (given === undefined) return { kind: 'undated', typed }
  const date = isoOf(given.length === 2 ? `20${given}` : given, number, Number(parts['day'] ?? 1))
  return isRealDay(date) ? { kind: 'date', typed, date } : undefined
}

function isoOf(year: string, month: number, day: number): IsoDate {
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}
