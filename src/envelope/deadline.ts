import { dayOf, dayText, daysBetween } from './financial-year.ts'
import { count } from './money-text.ts'
import type { Setting } from './worked.ts'

/** The deadline for the money, said from today. It is never a date for the transfer of functions. */
export function deadlineCaveat({ rules, now }: Setting): string {
  const { on, said } = rules.deadline
  return `The reduction had to be delivered by ${said}, which I take to be ${dayText(on)}; ${standing(daysBetween(dayOf(now), on))}. That date is about the money alone: the blueprint gives no dates for the transfer of functions.`
}

function standing(daysLeft: number): string {
  if (daysLeft < 0) return 'that date has passed'
  if (daysLeft === 0) return 'that is today'
  return `that is ${count(daysLeft)} ${daysLeft === 1 ? 'day' : 'days'} away`
}
