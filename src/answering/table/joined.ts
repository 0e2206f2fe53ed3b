import type { IcbFunction, RowList } from '../../knowledge/entry.ts'
import { rowConditions, saysNothingOfLaw, type RowCondition } from './conditions.ts'
import type { Named } from './crossed-out.ts'
import { bothGroups, countedBy } from './phrases.ts'
import { wordsOf } from '../search/words.ts'
import type { TableRequest } from './rows.ts'

/**
 * Of conditions about the same, one has to hold; of the others, and of words in notes, all. Undefined where they
 * contradict. What is to be counted one by one is taken from the question.
 */
export function joined(named: readonly Named[], question: string): TableRequest | undefined {
  const by = countedIn(wordsOf(question))
  // "How many in each group, and what share is up for transfer?": every group is counted.
  const isOfEachGroup = by !== undefined && asksForShare.test(question)
  const telling = withoutIdle(
    isOfEachGroup ? named.filter(({ condition }) => condition.about !== 'group') : named,
  )
  const [positive, negative] = [false, true].map((isNegated) =>
    telling.filter((one) => one.isNegated === isNegated).map(({ condition }) => condition),
  )
  const isEither = /\bor\b/i.test(question)
  const groups = [
    ...Map.groupBy(positive ?? [], ({ about, said }) =>
      about === 'note' && !isEither ? said : about,
    ).values(),
  ]
  const negated = negative ?? []
  if (groups.some(([first]) => first?.about === 'nowhere') && groups.length + negated.length > 1)
    return undefined
  const several = by ?? groups.find((group) => group.length > 1)
  const besides = negated.filter(({ about }) => about === 'one').map(({ said }) => said)
  const said = [
    ...groups.map(eitherSaid),
    ...negated.flatMap(({ about, saidNot }) => (about === 'one' ? [] : [saidNot])),
  ]
  return {
    holds: (fn: IcbFunction) =>
      groups.every((group) => group.some((one) => one.holds(fn))) &&
      !negated.some((one) => one.holds(fn)),
    said: said.length === 0 ? rowConditions.all.said : said.join(', and '),
    ...(several === undefined ? {} : { counted: several }),
    ...(telling.length === 1 ? { isOfNone: true } : {}),
    ...(besides.length === 0 ? {} : { besides }),
    ...(asksForShare.test(question) ? { isShare: true } : {}),
    ...(asksOfEach.test(question) ? { isOfEach: true } : {}),
    ...(several?.length === 2 ? claimIn(question) : {}),
  }
}

/** "How many grow, and how many might we lose": nobody asked how many these are together. */
const asksOfEach = /\bhow many\b.*\bhow many\b/i
const asksForShare =
  /\b(what|which|the|a) (share|proportion|fraction|percentage)\b|\bper ?cent\b|%|\bas a (percentage|fraction)\b/i

/** "Are there more functions to grow than to transfer?", "more that stay or more that may go?" */
export function claimIn(question: string): Pick<TableRequest, 'claim'> {
  if (/\b(more|fewer)\b.*\bor (more|fewer)\b/i.test(question) || whichHasMore.test(question))
    return { claim: 'either' }
  const claimed =
    /\b(?:are|is|do|does|have|has)\b.*\b(more|fewer|less|bigger|larger|longer|smaller|shorter)\b.*\bthan\b/i.exec(
      question,
    )?.[1]
  if (claimed === undefined) return {}
  if (/\b(or|and) (more|fewer|less|bigger|larger|smaller)\b/i.test(question))
    return { claim: 'either' }
  return { claim: /^(more|bigger|larger|longer)$/i.test(claimed) ? 'more' : 'fewer' }
}

/** "Do more of the functions go to providers or to regions?" */
const whichHasMore =
  /\b(do|does|are|is|will|would|could) (there )?(more|fewer|most) (of )?[^?]{3,60}\bor\b|\bwho gets (more|fewer|most)\b[^?]*\bor\b/i

function eitherSaid(group: readonly RowCondition[]): string {
  return group.map(({ said }) => said).join(' or ')
}

/** Leaves out what says no more than another: a destination says which group it is in. */
function withoutIdle(named: readonly Named[]): readonly Named[] {
  const plain = new Set(named.filter((one) => !one.isNegated).map(({ condition }) => condition))
  const has = (...lists: readonly RowList[]): boolean =>
    lists.some((list) => plain.has(rowConditions[list]))
  const leaves = [...plain].some((one) => one.about === 'destination' && one !== rowConditions.icb)
  const namesNowhere = [...plain].some(({ about }) => about === 'nowhere')
  const namesNote = [...plain].some(({ about }) => about === 'note')
  const keepsPart = has('keeps') || namesNote
  const ofEachGroup = has('grow') && has('icb') && has('transfer')
  const idle = new Set<RowCondition>([
    ...(leaves || namesNowhere || has('keeps', 'overview', 'test-and-explore', 'legislation')
      ? [rowConditions.transfer]
      : []),
    ...(has('grow', 'retain') || plain.has(bothGroups) || keepsPart ? [rowConditions.icb] : []),
    ...(has('overview') ? [rowConditions.keeps] : []),
    ...(has('grow') ? [rowConditions['over-time']] : []),
    ...(named.length > 1 ? [rowConditions.all] : []),
  ])
  return (ofEachGroup ? named.map(keptIsRetained) : named)
    .filter(({ condition, isNegated }) => isNegated || !idle.has(condition))
    .map((one) => {
      if (one.condition === rowConditions.transfer && has('icb') && !ofEachGroup) return beside
      // No note of a row under review says that existing law is enough: asked is that it needs no new law.
      const isOfTransfers = leaves || has('transfer') || namesNote
      return one.condition === rowConditions.existing && isOfTransfers
        ? wanted(saysNothingOfLaw)
        : one
    })
}

/** Beside "grow" and "transfer", "kept" is the third group. */
function keptIsRetained(one: Named): Named {
  return one.condition === rowConditions.icb ? { ...one, condition: rowConditions.retain } : one
}

/** "What stays and what goes": rows of either. */
const beside: Named = {
  condition: { ...rowConditions.transfer, about: 'destination' },
  isNegated: false,
}

/** What is to be counted one by one: the groups, or the destinations. */
export function countedIn(words: readonly string[]): readonly RowCondition[] | undefined {
  return countedBy.find(([pattern]) => pattern.test(words.join(' ')))?.[1]
}

export function wanted(condition: RowCondition): Named {
  return { condition, isNegated: false }
}
