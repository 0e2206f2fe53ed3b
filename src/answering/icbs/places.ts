import type { FindIcb } from '../../envelope/icbs/find-icb.ts'
import type { Icb } from '../../knowledge/icb.ts'
import { wordsOf } from '../search/words.ts'

/** The ICBs, the region or the country that a question names. */
export type Places = {
  readonly icbs: readonly Icb[]
  /** As the ICBs carry it: "South West". */
  readonly region?: string
  readonly isEngland: boolean
}

/** The places among these words, and the words beside them; no places where one cannot be told from another. */
export type ReadPlaces = (words: readonly string[]) => {
  readonly places: Places | undefined
  readonly words: readonly string[]
}

const longestName = 9
const shortestPart = 4

export function createReadPlaces(find: FindIcb, icbs: readonly Icb[]): ReadPlaces {
  const standing = icbs.filter((icb) => icb.isCurrent)
  const regions = new Map(standing.map(({ region }) => [region.toLowerCase(), region]))

  return (words) => {
    const named: Icb[] = []
    const inRegions = new Set<string>()
    const others: string[] = []
    let isEngland = false
    let at = 0
    while (at < words.length) {
      const { icb, region, isCountry, length } = placeAt(words, at)
      if (icb !== undefined) named.push(icb)
      else if (region !== undefined) inRegions.add(region)
      else if (isCountry) isEngland = true
      else if (words[at] !== '') others.push(words[at] ?? '')
      at += length
    }
    const [region, ...otherRegions] = inRegions
    const isOne = otherRegions.length === 0 && (region === undefined || named.length === 0)
    return {
      places: isOne
        ? { icbs: [...new Set(named)], ...(region === undefined ? {} : { region }), isEngland }
        : undefined,
      words: others,
    }
  }

  /** The longest name that begins here. */
  function placeAt(words: readonly string[], from: number): Place {
    for (let length = Math.min(longestName, words.length - from); length > 0; length--) {
      const run = words.slice(from, from + length)
      if (run.includes('')) continue
      const typed = run.join(' ').replace(/'s?$/, '')
      const icb = find.exactly(typed)
      if (icb !== undefined) return { icb, length }
      const region = regions.get(typed.replace(/^the /, ''))
      if (region !== undefined) return { region, length }
      if (country.has(typed)) return { isCountry: true, length }
      const ofPart = length === 1 ? byOneWord(typed) : undefined
      if (ofPart !== undefined) return { icb: ofPart, length }
    }
    return { length: 1 }
  }

  /** "Surrey" of "Surrey and Sussex", where no other standing ICB has that word. */
  function byOneWord(word: string): Icb | undefined {
    if (word.length < shortestPart || shared.has(word)) return undefined
    const [icb, ...others] = standing.filter(({ shortName }) =>
      shortName
        .toLowerCase()
        .split(/[ ,-]+/)
        .includes(word),
    )
    return others.length === 0 ? icb : undefined
  }
}

/** The one ICB that a text names, as "Devon ICB" may stand anywhere in it. */
export function createFindNamedIcb(
  find: FindIcb,
  icbs: readonly Icb[],
): (text: string) => Icb | undefined {
  const readPlaces = createReadPlaces(find, icbs)
  return (text) => {
    const [icb, ...others] = readPlaces(wordsOf(text)).places?.icbs ?? []
    return others.length === 0 ? icb : undefined
  }
}

type Place = {
  readonly icb?: Icb
  readonly region?: string
  readonly isCountry?: boolean
  readonly length: number
}

const country = new Set(['england', 'the country', 'the whole country', 'nationally'])
/** Words of a name that name no place by themselves. */
const shared = new Set([
  'north',
  'south',
  'east',
  'west',
  'central',
  'valley',
  'country',
  'somerset',
  'city',
])
