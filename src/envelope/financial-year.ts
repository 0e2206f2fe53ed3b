/** The year from 1 April to 31 March, by the calendar year it starts in: 2025 is 2025/26. */
export type FinancialYear = number

/** `2025-10-01`. Dates compare as text. */
export type IsoDate = string

export function financialYearOf(date: IsoDate): FinancialYear {
  const year = Number(date.slice(0, 4))
  return date.slice(5) < '04-01' ? year - 1 : year
}

/** "2025/26" */
export function yearText(year: FinancialYear): string {
  return `${year}/${String((year + 1) % 100).padStart(2, '0')}`
}

export function firstDayOf(year: FinancialYear): IsoDate {
  return `${year}-04-01`
}

export function lastDayOf(year: FinancialYear): IsoDate {
  return `${year + 1}-03-31`
}

/** The day in London that an instant falls on is close enough to its UTC day for a deadline in days. */
export function dayOf(instant: Date): IsoDate {
  return instant.toISOString().slice(0, 10)
}

const monthNames = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const

/** "1 October 2025" */
export function dayText(date: IsoDate): string {
  const [year, month, day] = date.split('-').map(Number)
  return `${day} ${monthNames[(month ?? 1) - 1]} ${year}`
}

/** Days in the month that a date falls in. */
export function daysInMonthOf(date: IsoDate): number {
  const [year = 0, month = 0] = date.split('-').map(Number)
  return new Date(Date.UTC(year, month, 0)).getUTCDate()
}

/** Whole days from one date to another; negative if `to` comes first. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000)
}

/** True for a day that exists: `2026-02-30` does not. */
export function isRealDay(date: IsoDate): boolean {
  const parsed = new Date(`${date}T00:00:00Z`)
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(date)
}
