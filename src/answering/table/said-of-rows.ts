import type { Destination, IcbFunction } from '../../knowledge/entry.ts'
import { rowConditions } from './conditions.ts'
import type { TableRequest } from './rows.ts'

/** The sentence before a list: how many rows, which they are where they are few, and where they go. */
export function sentenceOf(
  asked: readonly IcbFunction[],
  found: readonly IcbFunction[],
  request: TableRequest,
): string {
  const said = saidOf(asked, found, request)
  return [
    verdictOf(found, request),
    `${said}${said.includes(': ') ? '' : namesOf(found, request)}.`,
    othersIn(asked, found, request),
    tallyOf(found, request),
  ].join('')
}

/** Whether there are more rows of the one kind than of the other, or of which there are, where that was asked. */
function verdictOf(found: readonly IcbFunction[], { claim, counted = [] }: TableRequest): string {
  if (claim === undefined) return ''
  const [first = 0, second = 0] = counted.map((one) => found.filter((fn) => one.holds(fn)).length)
  if (claim === 'either') {
    const more = first === second ? undefined : counted[first > second ? 0 : 1]
    return more === undefined ? '' : `More ${more.said}. `
  }
  return (claim === 'more' ? first > second : first < second) ? 'Yes. ' : 'No. '
}

/** How many rows, and how many of each kind; of the kinds alone where that is every row. */
function saidOf(
  asked: readonly IcbFunction[],
  found: readonly IcbFunction[],
  request: TableRequest,
): string {
  const widest = request.counted?.find((one) => found.every((fn) => one.holds(fn)))
  if (widest !== undefined && request.counted?.length !== 1 && found.length > 0)
    return saidOf(asked, found, { ...request, said: widest.said, counted: [widest] })
  const counts = countsIn(found, request, asked.length)
  if (request.said === rowConditions.all.said && request.besides === undefined)
    return `${found.length} functions ${request.said}${counts}`
  const kinds = (request.counted ?? []).map(({ said }) => said).join(' or ')
  const areKindsAll = counts.startsWith(': ') && request.said === kinds
  if (areKindsAll && request.among !== undefined) return counts.replace(': ', '')
  const isOfKinds =
    request.claim !== undefined || request.isShare === true || request.isOfEach === true
  if (areKindsAll && (found.length === asked.length || isOfKinds))
    return counts.replace(/^: (\d+)( \(\d+%\))?/, `$1 of the ${asked.length} functions$2`)
  if (areKindsAll && request.besides === undefined)
    return `${countOf(asked, found, request)}${counts}`
  // "None are to grow, and need a law" would say that none are to grow.
  if (found.length === 0 && request.among === undefined && request.said.includes(', and '))
    return `No function in the table both ${agreeing(request.said, 1).replace(', and ', ' and ')}`
  const isNeither = request.among?.length === 2 && found.length === 0
  return `${countOf(asked, found, request)} ${agreeing(request.said, isNeither ? 1 : found.length)}${counts}`
}

/** "6 of the 35 functions", "Both of these functions", "Besides EPRR, none of the 35 functions". */
function countOf(
  { length: all }: readonly IcbFunction[],
  { length: found }: readonly IcbFunction[],
  { among, besides, isShare }: TableRequest,
): string {
  const areTwo = among?.length === 2
  if (areTwo && found === 0) return 'Neither of these functions'
  if (among !== undefined && found === all)
    return `${areTwo ? 'Both of these' : `All ${all} of these`} functions`
  const first = besides === undefined ? '' : `Besides ${inWords(besides)}, `
  const none = first === '' ? 'None' : 'none'
  return `${first}${found === 0 ? none : found} of ${among === undefined ? 'the' : 'these'} ${all} functions${isShare === true ? shareText(found, all) : ''}`
}

/** " (51%)" */
function shareText(found: number, all: number): string {
  return ` (${Math.round((100 * found) / all)}%)`
}

/** Of rows asked about by name, those that it does not hold of. */
function othersIn(
  asked: readonly IcbFunction[],
  found: readonly IcbFunction[],
  { among }: TableRequest,
): string {
  const others = asked.filter((fn) => !found.includes(fn)).map(({ name }) => name)
  const isPlain = others.length === 0 || found.length === 0
  return among === undefined || isPlain ? '' : ` Not so: ${inWords(others)}.`
}

/** "1 of the 35 functions has …, and stays …". */
function agreeing(said: string, count: number): string {
  return count === 1
    ? said
        .replaceAll(
          /(?<=^|, and | or )(have|are|stay|stand|do|name)\b/g,
          (verb) => ofOne[verb] ?? verb,
        )
        .replaceAll(/\btheir\b/g, 'its')
    : said
}

const ofOne: Readonly<Record<string, string>> = {
  have: 'has',
  are: 'is',
  stay: 'stays',
  stand: 'stands',
  do: 'does',
  name: 'names',
}

/** "EPRR, SEND and safeguarding". */
export function inWords(names: readonly string[]): string {
  return [names.slice(0, -1).join(', '), ...names.slice(-1)].filter(Boolean).join(' and ')
}

/** ": Safeguarding; SEND; NHS Continuing Healthcare", where the rows are few. */
function namesOf(found: readonly IcbFunction[], { among }: TableRequest): string {
  const isFew = found.length > 0 && found.length <= mostNamed
  return isFew && found.length !== among?.length
    ? `: ${found.map(({ name }) => name).join('; ')}`
    : ''
}

const mostNamed = 7

/** " Of these, 6 could transfer to providers, 3 to regions, …": where many rows go, if that was not asked. */
function tallyOf(found: readonly IcbFunction[], { said, counted }: TableRequest): string {
  if (said === rowConditions.icb.said) return ofThoseThatStay(found)
  if (said === rowConditions.legislation.saidNot) return ofThoseWithoutLaw(found)
  if (found.length < fewestTallied || counted !== undefined || saysWhere.test(said)) return ''
  const count = (destination: Destination): number =>
    found.filter((fn) => fn.destination === destination).length
  const [stay, unnamed] = [count('icb'), count('undecided')]
  const going = bodies
    .filter(([destination]) => count(destination) > 0)
    .map(([destination, body]) => `${count(destination)} to ${body}`)
  if (going.length < 2) return ''
  return ` Of these, ${[
    stay === 0 ? '' : `${stay} stay with the ICB; `,
    inWords(going).replace(' to ', ' could transfer to '),
    unnamed === 0 ? '' : `; ${unnamed} ${agreeing('name', unnamed)} no destination`,
  ].join('')}.`
}

/** " 11 of them are to grow, 6 to retain and adapt." */
function ofThoseThatStay(found: readonly IcbFunction[]): string {
  const grow = found.filter((fn) => rowConditions.grow.holds(fn)).length
  const others = found.length - grow
  return found.length < fewestTallied || grow === 0 || others === 0
    ? ''
    : ` ${grow} of them are for ICBs to grow, and ${others} to retain and adapt.`
}

/** " For 11 of them the notes say …": that a note asks for no law does not say that none is needed. */
function ofThoseWithoutLaw(found: readonly IcbFunction[]): string {
  const enough = found.filter((fn) => rowConditions.existing.holds(fn)).length
  return ` ${enough} of them ${rowConditions.existing.said}; of the other ${found.length - enough} the notes do not mention legislation.`
}

const fewestTallied = 10
const saysWhere = /\b(could transfer to|destination|stay with the ICB)\b/
const bodies: readonly (readonly [Destination, string])[] = [
  ['providers', 'providers'],
  ['regions', 'regions'],
  ['neighbourhood-health-providers', 'neighbourhood health providers'],
  ['national', 'the national body'],
  ['regions-or-national', '“regions or national”'],
]

/** ": 4 could transfer to regions; 6 could transfer to providers", or that a row may go to either of two. */
function countsIn(
  found: readonly IcbFunction[],
  { said, counted = [], among, isShare }: TableRequest,
  all: number,
): string {
  const counts = counted.flatMap((one) => {
    const held = found.filter((fn) => one.holds(fn))
    const share = isShare === true ? shareText(held.length, all) : ''
    const which =
      among === undefined ? `${held.length}${share}` : inWords(held.map(({ name }) => name))
    return held.length === 0
      ? []
      : [`${which} ${agreeing(one.said, held.length)}${eitherIn(held, one.said)}`]
  })
  return counts.length > 1 ? `: ${counts.join('; ')}` : eitherIn(found, said)
}

/** That one of these rows may go to either of two, where not all that was said is about that. */
function eitherIn(found: readonly IcbFunction[], said: string): string {
  const isSaid = said.includes('“regions or national”') || !/regions|national body/.test(said)
  return isSaid || found.every((fn) => fn.destination !== 'regions-or-national')
    ? ''
    : ' (one of them to “regions or national”)'
}
