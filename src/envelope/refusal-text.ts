import { yearText } from './financial-year.ts'
import { count, pounds, poundsAndPence } from './money-text.ts'
import { shown } from './shown.ts'
import type { NoRate, Refusal } from './refusal.ts'

/** A refusal in a sentence or two: what was read, why it stops there, what to type. */
export function refusalText(refusal: Refusal): string {
  switch (refusal.kind) {
    case 'no-rate':
      return noRateText(refusal)
    case 'not-positive':
      return `I read “${shown(refusal.typed)}” as the ${refusal.what}, and that has to be more than nothing. Type it for example as ${exampleOf(refusal.what)}.`
    case 'not-whole':
      return refusal.what === 'population'
        ? `I read “${shown(refusal.typed)}” as the population, and that is not a whole number of people. Type it in full, for example 1,234,567.`
        : `I read “${shown(refusal.typed)}” as the ${refusal.what}, and that is not a whole number of pence. Type it to the penny at most, for example ${exampleOf(refusal.what)}.`
    case 'too-many-people':
      return `I read ${count(refusal.heads)} people, and that is more than there are: ${refusal.mostSaid}. For 1.9 million people type 1.9m or 1,900,000.`
    case 'too-few-people':
      return `I read ${count(refusal.heads)} people, which is very few for an ICB or a place. If you meant millions, type for example ${count(refusal.heads)}m; the fewest I take is ${count(refusal.fewestHeads)}.`
    case 'implausible-per-head':
      return `I read ${pounds(refusal.costPence)} for ${count(refusal.heads)} people, which is ${refusal.pencePerHead === 0 ? 'less than a penny' : poundsAndPence(refusal.pencePerHead)} a head. That is so far from the rate that a figure may be in the wrong unit, or may be a budget for services. Type the two again, for example 1.9m £38m.`
    case 'implausible-cost-per-head':
      return `I read a cost of ${poundsAndPence(refusal.pencePerHead)} a head. That is so far from the rate that it may be in the wrong unit. Type it again, for example £29 a head.`
    case 'too-much-money':
      return `I read ${pounds(refusal.pence)}, which is more than an ICB’s own costs can be. Type it again, for example £38m.`
    case 'more-left-out-than-there-is':
      return `The costs to leave out add up to ${pounds(refusal.leftOutPence)}, more than the ${pounds(refusal.totalPence)} they are part of. Type the whole cost first, for example pop 1.2m cost £40m pod £3m spec £2m.`
    case 'more-hosted-than-there-is':
      return `The hosted cost of ${pounds(refusal.hostedPence)} is more than the ${pounds(refusal.costPence)} it is part of. Type the whole cost, with the hosted services in it, and then what of it is hosted.`
    case 'implausible-budget':
      return `I read a budget of ${pounds(refusal.budgetPence)}, which supports ${count(refusal.heads)} people. That is no ICB and no region, so it may be in the wrong unit. Type it again, for example £24m.`
    case 'too-few-icbs':
      return `A cluster or region takes two ICBs or more, and I read ${refusal.given}. Type each with its figures, parted by a semicolon, for example 1.1m £24m; 800k £17m.`
    case 'nothing-to-reduce':
      return `There is nothing to take out: ${pounds(refusal.costPence)} is within the envelope of ${pounds(refusal.envelopePence)}.`
  }
}

function noRateText({ year, known }: NoRate): string {
  const rates = known.map(
    ({ ratePencePerHead, firstYear, lastYear, held }) =>
      `${poundsAndPence(ratePencePerHead)} per head for ${firstYear === lastYear ? yearText(firstYear) : `${yearText(firstYear)} to ${yearText(lastYear)}`}. ${held}`,
  )
  const last = known.at(-1)?.lastYear
  return `I have no rate for ${yearText(year)}, and I do not carry another year’s rate over. What I have is ${rates.join(' ')}${last === undefined ? '' : ` To work with that, put ${yearText(last)} after your figures.`}`
}

function exampleOf(what: string): string {
  if (what === 'population') return '1.9m'
  return what.includes('head') ? '£20.50' : what.includes('post') ? '£58,000' : '£38m'
}
