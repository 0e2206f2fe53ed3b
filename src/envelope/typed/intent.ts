import type { Pence } from '../money.ts'
import type { Clue } from './clue.ts'
import { withRole } from './clue.ts'
import { timesTen, wholeOf } from './exact.ts'
import type { Assigned } from './role.ts'

/**
 * Does a sentence ask for a sum with the envelope? Figures alone do not make it one: "is there a guideline of two
 * million people?" is answered from the sources.
 */
export function asksForSum(clue: Clue, ratesPence: readonly Pence[]): boolean {
  const { words, question } = clue
  if (aboutSomethingElse.test(words)) return false
  if (clue.figures.some((figure) => isMisreadRate(figure, ratesPence))) return false
  const signs: Signs = {
    money: clue.figures.some(({ role }) => role !== 'population' && role !== 'bare'),
    envelope: clue.namesRate || envelopeWords.test(words),
    gap: gapWords.test(words),
    sum: sumWords.test(words),
  }
  if (question?.kind === 'two-readings' && !isCalendarYear(question.typed)) return signs.envelope
  if (withRole(clue, 'population').length > 0) return asksWithPeople(clue, signs)
  if (clue.icbs.length > 0) {
    return signs.money ? signs.envelope || signs.gap : signs.envelope && signs.sum
  }
  return signs.money && asksWithMoney(clue, signs)
}

type Signs = {
  readonly money: boolean
  readonly envelope: boolean
  readonly gap: boolean
  readonly sum: boolean
}

function asksWithPeople(clue: Clue, { money, envelope, gap, sum }: Signs): boolean {
  if (envelope || (money && gap)) return true
  const isSure = withRole(clue, 'population').some(({ isGuess }) => isGuess !== true)
  return isSure && (money || sum) && isShort(clue)
}

/** Money without people: a cost shift, posts, a saving that lands, a budget, parts of a cost, a cost alone. */
function asksWithMoney(clue: Clue, { envelope, gap, sum }: Signs): boolean {
  const { words } = clue
  const has = (...roles: Parameters<typeof withRole>[1][]) => withRole(clue, ...roles).length > 0
  if (has('provider')) return /\b(count|saving|shift)/.test(words)
  if (has('average-post')) return gap || /\bposts?\b/.test(words)
  if ((clue.dates.length > 0 || clue.undated !== undefined) && has('saving')) {
    return /\b(worth|in[- ]year|land|full[- ]year|part[- ]year)/.test(words)
  }
  if (/\b(how many people|what (size )?population)\b/.test(words)) {
    return envelope || sum || /\b(support|cover|budget)/.test(words)
  }
  if (withRole(clue, 'running-costs', 'programme-pay', 'pod', 'specialised').length > 1) {
    return /\b(counts?|scope|envelope|left out|exclud\w+|in total)\b/.test(words)
  }
  return has('cost') && /\b(envelope|must go|has to go|to go|come off|headroom)\b/.test(words)
}

/** Words that belong to the envelope and to little else. */
const envelopeWords =
  /\b(envelop\w*|allowance|overheads?|runn?in'?g? costs?|headroom|our (cap|limi?t)|(the|a) (cap|limi?t) (in|for|on|of)|limi?t|cap|(that|this|the|going|same) rate|per head|a head|running itself)\b/

const gapWords =
  /\b(gap|over|under|within|inside|above|below|headroom|must|has to|have to|to go|come off|reduc\w+|sav(e|ing|ings)|need)\b/

const sumWords =
  /\b(how much|what|whats|what's|wots|comes? to|come out at|bring|gives?|sum|total|work out|calculat\w+|how far|by how)\b/

/** Questions about a size, a rule or a person, in which a figure is only mentioned. */
const aboutSomethingElse =
  /\b(guideline|minimum|maximum|smallest|largest|biggest|threshold|footprints?|how big|census|which one|one per|(?<!list )size|who (gets|will|is|are|does|has|takes)|which (functions?|body)|why|waiting lists?|allocation|capital|redundanc\w+|salar(y|ies)|pension|normal|typical|recommended)\b/

function isCalendarYear(typed: string): boolean {
  return /^20\d\d$/.test(typed)
}

/** "£18.76 million" is a misreading that is corrected, not a figure to work with. */
function isMisreadRate({ figure }: Assigned, ratesPence: readonly Pence[]): boolean {
  const perMillion = wholeOf(timesTen(figure.value, -6), 2)
  return figure.isScaled && perMillion !== null && ratesPence.includes(perMillion)
}

const mostOtherWords = 14

/** A short question is about its figure; in a long text the figure may be by the way. */
function isShort({ words }: Clue): boolean {
  return words.split(' ').length <= mostOtherWords
}
