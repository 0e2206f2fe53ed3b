const day = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
})

/** "30 May 2025" for an ISO date; anything else is returned as it is. */
export function readableDate(date: string): string {
  return /^\d{4}-\d\d-\d\d$/.test(date) ? day.format(new Date(`${date}T00:00:00Z`)) : date
}

/** A dated event said from today: passed, today, or how long is left. */
export function dateFromToday(on: string, what: string, now: Date): string {
  const today = now.toISOString().slice(0, 10)
  const days = Math.round((Date.parse(on) - Date.parse(today)) / 86_400_000)
  const standing =
    days < 0
      ? 'this date has passed'
      : days === 0
        ? 'that is today'
        : `${days} ${days === 1 ? 'day' : 'days'} from now`
  return `${what}: ${readableDate(on)} (${standing})`
}
