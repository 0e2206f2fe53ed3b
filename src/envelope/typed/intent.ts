import type { Group } from '../icbs/find-group.ts'
import type { Pence } from '../money.ts'
import type { Clue } from './clue.ts'
import { withRole } from './clue.ts'
import { timesTen, wholeOf } from './exact.ts'
import {
  aboutDistance,
  aboutEnvelope,
  aboutOwnCost,
  aboutSomethingElse,
  comparing,
  cutWords,
  envelopeWords,
  gapWords,
  moneyWords,
  otherBodies,
  sumWords,
  yesOrNo,
} from './intent-words.ts'
import type { Assigned } from './role.ts'
import { isAllAboutSum, isBareRequest } from './sum-vocabulary.ts'

/**
 * Does a sentence ask for a sum with the envelope? Figures alone do not make it one: "is there a guideline of two
 * million people?" is answered from the sources.
 */
export function asksForSum(
  clue: Clue,
  ratesPence: readonly Pence[],
  group: Group | undefined,
): boolean {
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
  if (withRole(clue, 'mixed-units').length > 0 && clue.namesRate) return true
  if (withRole(clue, 'population').length > 0) return asksWithPeople(clue, signs)
  if (clue.icbs.length > 0) {
    if (signs.money) return asksOfIcbCost(clue, signs)
    const isTarget = /\btarget\b/.test(words) && isBareRequest(clue.otherWords)
    return (signs.envelope || isTarget) && asksOfIcb(clue, signs)
  }
  if (question?.kind === 'which-icb') return true
  return clue.figures.length === 0
    ? ownEnvelope.test(words) ||
        (signs.envelope && group !== undefined && asksOfGroup(words, group))
    : signs.money && asksWithMoney(clue, signs)
}

/** "How much is our envelope?": nobody has said yet for how many people. */
const ownEnvelope =
  /^(so |and |but )*(how (much|big)|what)( is|'s|s| would| will)?( be)? (our|my)( icb'?s?)?( own| cost)? (envelope|allowance)( be| (come|amount) to)?$/

/** "What does £18.76 a head come to for the whole of England": every word is about a sum. */
function asksOfGroup(words: string, { beside }: Group): boolean {
  const isOther = [aboutEnvelope, aboutOwnCost, yesOrNo].some((other) => other.test(words))
  const isOfDistance = aboutDistance.test(words.replaceAll(/\bregions?\b/g, ' '))
  return !isOther && !isOfDistance && isAllAboutSum(beside, 0)
}

type Signs = {
  readonly money: boolean
  readonly envelope: boolean
  readonly gap: boolean
  readonly sum: boolean
}

function asksWithPeople(clue: Clue, { money, envelope, gap }: Signs): boolean {
  if (money ? envelope || gap : envelope && !aboutEnvelope.test(clue.words)) return true
  const isSure = withRole(clue, 'population').some(({ isGuess }) => isGuess !== true)
  if (!isSure) return false
  return money ? isShort(clue) : asksWhatPeopleBring(clue)
}

/** People and no more: a body that is no ICB has no envelope. */
function asksWhatPeopleBring({ words, otherWords }: Clue): boolean {
  return (
    moneyWords.test(words) &&
    !otherBodies.test(words) &&
    isAllAboutSum(otherWords, mostOtherSubjects)
  )
}

/** An ICB and the envelope, and nothing else that is asked of them. No cost of an ICB is known here. */
function asksOfIcb({ words, icbs, otherWords, namesRate }: Clue, { sum }: Signs): boolean {
  // What two ICBs spend on themselves is not known here.
  const isOfEnvelope = namesRate || /\b(envelopes?|allowances?|(per|a) head)\b/.test(words)
  if (icbs.length === 2 && isOfEnvelope && comparing.test(words)) {
    const others = otherWords.filter((word) => word !== 'which' && word !== 'who')
    const plain = words.replace(/\bwho (gets|would get)\b/, ' ')
    return (
      ![aboutEnvelope, aboutOwnCost].some((other) => other.test(plain)) && isAllAboutSum(others, 0)
    )
  }
  if ([aboutEnvelope, aboutDistance, aboutOwnCost, yesOrNo].some((other) => other.test(words)))
    return false
  return isBareRequest(otherWords) || (sum && isAllAboutSum(otherWords, mostOtherSubjects))
}

/** What an ICB spends on one service is no cost to set against the envelope. */
function asksOfIcbCost({ otherWords }: Clue, { envelope, gap }: Signs): boolean {
  return envelope || (gap && isAllAboutSum(otherWords, mostInPassing))
}

/** A cost per head and no population: how far it is from the rate. */
function asksForCut(clue: Clue): boolean {
  const { words, otherWords, namesRate } = clue
  const asks = cutWords.test(words) || (namesRate && sumWords.test(words))
  return asks && isAllAboutSum(otherWords, mostOtherSubjects) && isShort(clue, mostWordsOfCut)
}

/** Money without people: a cost shift, posts, a saving that lands, a budget, parts of a cost, a cost alone. */
function asksWithMoney(clue: Clue, { envelope, gap, sum }: Signs): boolean {
  const { words } = clue
  const has = (...roles: Parameters<typeof withRole>[1][]) => withRole(clue, ...roles).length > 0
  if (has('cost-per-head')) return asksForCut(clue)
  if (has('provider')) return /\b(count|saving|shift)/.test(words)
  if (has('average-post')) {
    const isAlone = clue.figures.length === 1 && !/\bhow many\b/.test(words)
    return !isAlone && (gap || /\b(posts?|wtes?|ftes?|jobs?|roles?)\b/.test(words))
  }
  if ((clue.dates.length > 0 || clue.undated !== undefined) && has('saving')) {
    return /\b(worth|in[- ]year|land|full[- ]year|part[- ]year)/.test(words)
  }
  if (has('budget') && clue.namesRate && isShort(clue)) return true
  if (
    /\b(how many (people|heads|patients|residents)|(what|how big an?) (size )?population)\b/.test(
      words,
    )
  ) {
    return envelope || sum || /\b(support|cover|budget)/.test(words)
  }
  if (withRole(clue, 'running-costs', 'programme-pay', 'pod', 'specialised').length > 1) {
    return /\b(counts?|scope|envelope|left out|exclud\w+|in total)\b/.test(words)
  }
  return has('cost') && /\b(envelope|must go|has to go|to go|come off|headroom)\b/.test(words)
}

function isCalendarYear(typed: string): boolean {
  return /^20\d\d$/.test(typed)
}

/** "£18.76 million" is a misreading that is corrected, not a figure to work with. */
function isMisreadRate({ figure }: Assigned, ratesPence: readonly Pence[]): boolean {
  const perMillion = wholeOf(timesTen(figure.value, -6), 2)
  return figure.isScaled && perMillion !== null && ratesPence.includes(perMillion)
}

const mostOtherWords = 18
/** "If we are on £30 a head, what percentage do we …": every word is about the sum. */
const mostWordsOfCut = 26
const mostOtherSubjects = 1
const mostInPassing = 3

/** A short question is about its figure; in a long text the figure may be by the way. */
function isShort({ words }: Clue, most = mostOtherWords): boolean {
  return words.split(' ').length <= most
}
