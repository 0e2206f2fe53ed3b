import type { EnvelopeRules, Rate } from '../knowledge/envelope-rules.ts'
import { financialYearOf, firstDayOf, lastDayOf, type FinancialYear } from './financial-year.ts'
import type { NoRate } from './refusal.ts'

export type RateFound = { readonly kind: 'rate'; readonly rate: Rate } | NoRate

/** The financial years that a rate covers, first to last. */
export function ratedYears(rules: EnvelopeRules): readonly FinancialYear[] {
  const years = rules.rates.flatMap(({ from, to }) => {
    const first = financialYearOf(from)
    const last = financialYearOf(to)
    return Array.from({ length: last - first + 1 }, (_, i) => first + i)
  })
  return [...new Set(years)].sort((a, b) => a - b)
}

/** The rate that holds for the whole of a financial year. No other year's rate stands in for it. */
export function rateFor(rules: EnvelopeRules, year: FinancialYear): RateFound {
  const rate = rules.rates.find(({ from, to }) => from <= firstDayOf(year) && lastDayOf(year) <= to)
  if (rate !== undefined) return { kind: 'rate', rate }
  return {
    kind: 'no-rate',
    year,
    known: rules.rates.map(({ ratePencePerHead, from, to, held }) => ({
      ratePencePerHead,
      firstYear: financialYearOf(from),
      lastYear: financialYearOf(to),
      held,
    })),
  }
}
