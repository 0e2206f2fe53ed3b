import type { Icb } from '../../knowledge/icb.ts'
import type { FinancialYear } from '../financial-year.ts'
import { populationsOf } from '../population.ts'
import type { Known } from './known.ts'
import type { Reading } from './reading.ts'

/** "Region south west", "all of England": all standing ICBs of what is named, on the counts that lead. */
export function groupNamed(
  words: string,
  year: FinancialYear,
  { icbs, rules }: Pick<Known, 'icbs' | 'rules'>,
): Reading | undefined {
  const group = groupIn(words, icbs)
  const members = (group?.icbs ?? []).flatMap((icb) => {
    const [population] = populationsOf(icb, rules)
    return population === undefined ? [] : [{ name: icb.name, population }]
  })
  return group === undefined || members.length < 2
    ? undefined
    : { kind: 'request', request: { kind: group.kind, year, members } }
}

/** The words beside a group that is named; undefined where none is. */
export function wordsBesideGroup(words: string): readonly string[] | undefined {
  const rest = words.replace(england, ' ').replace(inRegion, ' ')
  return rest === words ? undefined : rest.split(/\s+/).filter(Boolean)
}

function groupIn(
  words: string,
  icbs: readonly Icb[],
): { readonly kind: 'cluster' | 'region'; readonly icbs: readonly Icb[] } | undefined {
  const standing = icbs.filter((icb) => icb.isCurrent)
  if (england.test(words)) return { kind: 'cluster', icbs: standing }
  const typed = inRegion.exec(words)?.slice(1).find(Boolean)?.trim()
  return { kind: 'region', icbs: standing.filter((icb) => icb.region.toLowerCase() === typed) }
}

const england =
  /(?<!\bnhs )\b(across )?(the )?((all|whole) of )?england( (as a whole|in total|altogether|overall))?\b(?! region)|\b(the )?whole country\b|\bnationally\b|\b(all (the )?(36 |thirty[- ]six )?|the 36 )icbs( (together|in total|combined|added up))?\b/
/** The names of NHS England's seven regions, next to the word "region". */
const name =
  'london|midlands|east of england|north east and yorkshire|north west|south east|south west'
/** No ICB has these names, so that they need no "region" beside them. */
const onlyRegion = 'midlands|east of england|north east and yorkshire'
const whole = '(?:(?:the )?(?:whole|all) of )?(?:the )?'
const inRegion = new RegExp(
  `\\bregion (?:of |the )?(${name})\\b|\\b${whole}(${name}) region\\b|\\b(?:whole|all) of (?:the )?(${name})\\b|\\b${whole}(${onlyRegion})\\b`,
)
