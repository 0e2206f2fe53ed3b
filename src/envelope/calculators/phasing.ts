import {
  dayText,
  daysBetween,
  daysInMonthOf,
  financialYearOf,
  yearText,
  type IsoDate,
} from '../financial-year.ts'
import { penceCell, textCell } from '../figures-table.ts'
import { count, pounds } from '../money-text.ts'
import { shareOf, type Pence } from '../money.ts'
import { wrongAmount } from '../plausible.ts'
import type { CalculationRequest } from '../request.ts'
import { refused, worked, type Outcome, type Setting, type Step } from '../worked.ts'

export type PhasingResult = {
  /** What the saving is worth from the day it lands to the end of that financial year. */
  readonly inYearPence: Pence
  readonly fullYearPence: Pence
  /** The in-year amount less that of the other date, where one was given. */
  readonly worthMorePence?: Pence
  /** Days after the deadline for the money; zero or negative if it lands by then. */
  readonly daysAfterDeadline: number
}

/** A saving that lands on a day: its worth within the year, in a full year, and against the deadline. */
export function phasing(
  { savingPence, landsOn, insteadOf }: CalculationRequest & { kind: 'phasing' },
  setting: Setting,
): Outcome<PhasingResult> {
  const wrong = wrongAmount('saving', savingPence)
  if (wrong !== undefined) return refused(wrong)

  const { on, said, rule } = setting.rules.deadline
  const inYearPence = inYear(savingPence, landsOn)
  const otherPence = insteadOf === undefined ? undefined : inYear(savingPence, insteadOf)
  const daysAfterDeadline = daysBetween(on, landsOn)
  const year = yearText(financialYearOf(landsOn))
  const nextYear = yearText(financialYearOf(landsOn) + 1)
  return worked(setting, {
    result: {
      inYearPence,
      fullYearPence: savingPence,
      ...(otherPence === undefined ? {} : { worthMorePence: inYearPence - otherPence }),
      daysAfterDeadline,
    },
    sentence: sentenceFor(),
    steps: [
      inYearStep(savingPence, landsOn),
      ...(insteadOf === undefined ? [] : [inYearStep(savingPence, insteadOf)]),
      {
        text: `From ${nextYear} on: ${pounds(savingPence)} a year`,
        rule,
      },
      {
        text:
          daysAfterDeadline <= 0
            ? `${dayText(landsOn)} is by ${said} (${dayText(on)})`
            : `${dayText(landsOn)} is ${count(daysAfterDeadline)} ${daysAfterDeadline === 1 ? 'day' : 'days'} after ${said} (${dayText(on)}), so it is too late to count by then`,
        rule,
      },
      { text: `What it is worth in ${year} can be used once`, rule: 'in-year' },
    ],
    figures: [
      { name: 'Saving in a full year', cell: penceCell(savingPence) },
      { name: 'Lands on', cell: textCell(dayText(landsOn)) },
      { name: `Worth in ${year}, once`, cell: penceCell(inYearPence) },
      ...(insteadOf === undefined || otherPence === undefined
        ? []
        : [
            { name: 'Instead of', cell: textCell(dayText(insteadOf)) },
            { name: 'Worth then', cell: penceCell(otherPence) },
          ]),
    ],
    caveats: ['in-year-once', 'twelfths'],
  })

  function sentenceFor(): string {
    if (insteadOf === undefined || otherPence === undefined) {
      return `${pounds(inYearPence)} in ${year}, to be used once, and ${pounds(savingPence)} a year from ${nextYear}: that is what a saving of ${pounds(savingPence)} a year is worth if it lands on ${dayText(landsOn)}.`
    }
    const worth = `landing on ${dayText(landsOn)}, a saving of ${pounds(savingPence)} a year is worth ${pounds(inYearPence)} in ${year}`
    const difference = inYearPence - otherPence
    const direction = difference < 0 ? 'less' : 'more'
    return `${pounds(Math.abs(difference))} ${direction} within the year: ${worth}; on ${dayText(insteadOf)} it would be ${pounds(otherPence)} in ${yearText(financialYearOf(insteadOf))}.`
  }
}

/** A twelfth a month; the month in which it lands counts by the days that are left of it. */
function inYear(savingPence: Pence, landsOn: IsoDate): Pence {
  const { wholeMonths, daysLeft, daysInMonth } = monthsLeft(landsOn)
  return shareOf(savingPence, wholeMonths * daysInMonth + daysLeft, 12 * daysInMonth)
}

function inYearStep(savingPence: Pence, landsOn: IsoDate): Step {
  const { wholeMonths, daysLeft, daysInMonth } = monthsLeft(landsOn)
  const months =
    daysLeft === daysInMonth
      ? `${wholeMonths + 1} months of 12`
      : `${wholeMonths} months and ${daysLeft} of ${daysInMonth} days, of 12 months`
  return {
    text: `${dayText(landsOn)} leaves ${months} of ${yearText(financialYearOf(landsOn))}: ${pounds(inYear(savingPence, landsOn))}, to the nearest penny`,
  }
}

/** What is left of the financial year: of the month in which the date falls, and whole months after it. */
function monthsLeft(date: IsoDate): {
  readonly wholeMonths: number
  readonly daysLeft: number
  readonly daysInMonth: number
} {
  const [month = 1, day = 1] = date.split('-').slice(1).map(Number)
  const daysInMonth = daysInMonthOf(date)
  return {
    wholeMonths: 11 - ((month + 8) % 12),
    daysLeft: daysInMonth - day + 1,
    daysInMonth,
  }
}
