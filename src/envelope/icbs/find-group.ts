import type { Icb } from '../../knowledge/icb.ts'

/** The standing ICBs of a region, or of England, and the words beside its name. */
export type Group = {
  readonly kind: 'cluster' | 'region'
  readonly icbs: readonly Icb[]
  readonly beside: readonly string[]
}

/** "Region south west", "the Midlands", "all of England" in a text of lower-case words; undefined where none is named. */
export type FindGroup = (words: string) => Group | undefined

export function createFindGroup(icbs: readonly Icb[]): FindGroup {
  const standing = icbs.filter((icb) => icb.isCurrent)
  const regions = [...new Set(standing.map(({ region }) => region.toLowerCase()))]
  // "South West" is the beginning of an ICB's name as well; "Midlands" is not.
  const shared = regions.filter((region) =>
    standing.some(({ name }) => name.toLowerCase().includes(region)),
  )
  const inRegion = namedAs(
    regions,
    regions.filter((region) => !shared.includes(region)),
  )

  return (words) => {
    const place = inRegion.exec(words) ?? england.exec(words)
    if (place === null) return undefined
    const beside = words.replace(place[0], ' ').replace(theirIcbs, ' ').split(/\s+/).filter(Boolean)
    const region = place.slice(1).find((part) => regions.includes(part ?? ''))
    return region === undefined
      ? { kind: 'cluster', icbs: standing, beside }
      : {
          kind: 'region',
          icbs: standing.filter((icb) => icb.region.toLowerCase() === region),
          beside,
        }
  }
}

function namedAs(regions: readonly string[], unshared: readonly string[]): RegExp {
  const [any, own] = [regions, unshared].map((names) => `(${names.join('|')})`)
  const whole = '(?:(?:the )?(?:whole|all) of )?(?:the )?'
  return new RegExp(
    [
      `\\bregion (?:of |the )?${any}\\b`,
      `\\b${whole}${any} region\\b`,
      `\\b(?:whole|all) of (?:the )?${any}\\b`,
      `\\b(?:all )?(?:of )?(?:the )?(?:(?:two|three|four|five|six|seven|\\d) )?${any}(?:'s|s)? icbs\\b`,
      `\\b(?:all )?(?:of )?(?:the )?icbs (?:in|of|across|for) (?:the )?${any}\\b`,
      ...(unshared.length === 0 ? [] : [`\\b${whole}${own}\\b`]),
    ].join('|'),
  )
}

/** "All the ICBs in the North West", "added together". */
const theirIcbs =
  /\ball (of )?(the )?icbs (in|of|across|for)\b|\b(added|put|taken) (together|up)\b/g
const england =
  /(?<!\bnhs )\b(?:across )?(?:the )?(?:(?:all|whole) of )?england(?: (?:as a whole|in total|altogether|overall))?\b(?! region)|\b(?:the )?whole country\b|\bnationally\b|\b(?:all (?:the )?(?:36 |thirty[- ]six )?|the 36 )icbs(?: (?:together|in total|combined|added up))?\b/
