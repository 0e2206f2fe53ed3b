import type { Clue } from './clue.ts'
import { withRole } from './clue.ts'
import type { Assigned } from './role.ts'

/**
 * Does a sentence ask for a sum with the envelope? Figures alone do not make it one: "is there a guideline of two
 * million people?" is answered from the sources.
 */
export function asksForSum(clue: Clue): boolean {
  const { words } = clue
  if (aboutSomethingElse.test(words) || clue.figures.some(isMisreadRate)) return false
  const money = clue.figures.some(({ role }) => role !== 'population' && role !== 'bare')
  const people = withRole(clue, 'population')
  const envelope = clue.namesRate || envelopeWords.test(words)
  const sum = sumWords.test(words)
  if (clue.question?.kind === 'two-readings' && !isCalendarYear(clue.question.typed)) {
    return envelope
  }
  if (people.length > 0 && people.every(({ isGuess }) => isGuess)) {
    return envelope || (money && gapWords.test(words))
  }
  if (people.length > 0)
    return envelope || (money && gapWords.test(words)) || ((money || sum) && isShort(clue))
  if (clue.icbs.length > 0) return money ? envelope || gapWords.test(words) : envelope && sum
  if (!money) return false
  if (withRole(clue, 'provider').length > 0) return /\b(count|saving|shift)/.test(words)
  if (withRole(clue, 'average-post').length > 0)
    return gapWords.test(words) || /\bposts?\b/.test(words)
  const landing = clue.dates.length > 0 || clue.undated !== undefined
  if (landing && withRole(clue, 'saving').length > 0)
    return /\b(worth|in[- ]year|land|full[- ]year|part[- ]year)/.test(words)
  if (/\b(how many people|what (size )?population)\b/.test(words))
    return envelope || sum || /\b(support|cover|budget)/.test(words)
  const parts = withRole(clue, 'running-costs', 'programme-pay', 'pod', 'specialised').length
  if (parts > 1) return /\b(counts?|scope|envelope|left out|exclud\w+|in total)\b/.test(words)
  return (
    withRole(clue, 'cost').length > 0 &&
    /\b(envelope|must go|has to go|to go|come off|headroom)\b/.test(words)
  )
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
function isMisreadRate({ figure }: Assigned): boolean {
  return /^£?18\.76\D/.test(figure.typed) && figure.isScaled
}

const mostOtherWords = 14

/** A short question is about its figure; in a long text the figure may be by the way. */
function isShort({ words }: Clue): boolean {
  return words.split(' ').length <= mostOtherWords
}
