import type { FindIcb } from '../../envelope/icbs/find-icb.ts'
import { roughly } from '../../envelope/typed/exact.ts'
import { plainTyped } from '../../envelope/typed/plain.ts'
import { tokenise } from '../../envelope/typed/tokenise.ts'
import type { Icb } from '../../knowledge/icb.ts'
import { createReadPlaces, type Places } from './places.ts'

/** What is asked of the ICBs themselves: how many people they count, which is the largest, in which region one is. */
export type IcbRequest =
  | {
      readonly kind: 'people'
      readonly places: Places
      readonly asksForRegion: boolean
      /** What part of England's people they are. */
      readonly asksForShare: boolean
    }
  | { readonly kind: 'region-of'; readonly icbs: readonly Icb[] }
  /** Whether one that stands as before has merged, or was done away with. */
  | { readonly kind: 'standing'; readonly icb: Icb }
  | { readonly kind: 'in-region'; readonly region: string | undefined }
  | {
      readonly kind: 'ranked'
      readonly from: End
      readonly most: number
      /** Only the first and the last are asked for: "the biggest and the smallest". */
      readonly bothEnds: boolean
      readonly region?: string
    }
  | { readonly kind: 'regions-ranked'; readonly from: End }
  | {
      readonly kind: 'beyond'
      readonly side: Side
      readonly heads: number
      readonly places: Places
    }
  | { readonly kind: 'compared'; readonly icbs: readonly Icb[]; readonly claim?: End }
  | { readonly kind: 'average' }

export type End = 'largest' | 'smallest'
export type Side = 'more' | 'fewer'

export type ReadAskedOfIcbs = (question: string) => IcbRequest | undefined

/**
 * Every word of the question has to be known here: who asks how many people work somewhere, or get CHC there, asks
 * for something else.
 */
export function createReadAskedOfIcbs(find: FindIcb, icbs: readonly Icb[]): ReadAskedOfIcbs {
  const readPlaces = createReadPlaces(find, icbs)

  return (question) => {
    const tokens = tokenise(inFewerWords(plainTyped(question)))
    if (tokens.length > mostTokens) return undefined
    const [figure, ...otherFigures] = tokens.flatMap((token) =>
      token.kind === 'figure' ? [roughly(token.value)] : [],
    )
    const isPlain = tokens.every(
      (token) =>
        ['word', 'stop', 'figure'].includes(token.kind) &&
        !(token.kind === 'figure' && token.unit === 'pounds'),
    )
    if (!isPlain || otherFigures.length > 0) return undefined
    const runs = tokens.map((token) => (token.kind === 'word' ? token.typed : ''))
    const { places, words } = readPlaces(runs)
    if (places === undefined || !words.every((word) => vocabulary.has(word))) return undefined
    return requestOf(places, words.join(' '), figure)
  }
}

const mostTokens = 40

/** Without the day of the count, which the answer names; "board" alone is who sits round a table. */
function inFewerWords(plain: string): string {
  return plain
    .replaceAll(/\b(as (of|at)|in|on|for) (1 )?(august )?2026\b|\bat the last count\b/g, ' ')
    .replaceAll(/\bintegrated care (board|system)(s?)\b/g, 'icb$2')
    .replaceAll(/\b(these days|nowadays|right now)\b/g, ' ')
    .replaceAll(
      /\band how many times (bigger|larger) (is )?(one|it) (is )?than the (other|smallest)\b/g,
      ' ',
    )
    .replaceAll(/\bat least\b/g, 'over')
    .replaceAll(/\b(looks? after|cares? for|serves?|covers?)\b/g, 'has')
    .replaceAll(/\btop (?=(\d+|two|three|four|five|six|seven|eight|nine|ten)\b)/g, 'largest ')
    .replaceAll(/(?<=\bicbs (are )?)left\b/g, ' ')
}

function requestOf(
  places: Places,
  words: string,
  figure: number | undefined,
): IcbRequest | undefined {
  const { icbs, region } = places
  const isOfIcbs = namesIcbs.test(words) || /\b(ones?|them|those)\b/.test(words)
  const end = endIn(words)
  const side = sideIn(words)
  const isOfSize = people.test(words) || ofSize.test(words)
  // "Which is the smallest, and is it under a million?": its count says both.
  const isOfEnd = end !== undefined && /\bit\b/.test(words) && isOfSize
  if (figure !== undefined && figure >= fewestHeads && !isOfEnd) {
    return side !== undefined && (icbs.length > 0 || isOfIcbs)
      ? { kind: 'beyond', side, heads: figure, places }
      : undefined
  }
  const [only, ...otherIcbs] = icbs
  const isAsBefore = only?.isCurrent === true && only.predecessors.length === 0
  if (isAsBefore && otherIcbs.length === 0 && became.test(words) && !isOfSize)
    return { kind: 'standing', icb: only }
  if (became.test(words) || sharesWith.test(words)) return undefined
  // "The most" of what, and who is at the top, is not said.
  if ((end ?? side) !== undefined && !isOfSize) return undefined
  if (icbs.length > 1 && (end ?? side) !== undefined) {
    const claim = end ?? (side === 'more' ? 'largest' : 'smallest')
    return { kind: 'compared', icbs, ...(claims.test(words) ? { claim } : {}) }
  }
  const isOfAll = all.test(words) && namesIcbs.test(words) && isOfSize
  const bothEnds = !isOfAll && (endIn(words.replace(ofLargest, '')) ?? end) !== end
  if (icbs.length === 0 && (end !== undefined || isOfAll)) {
    const from = end ?? 'largest'
    if (region === undefined && /\bregions?\b/.test(words)) return { kind: 'regions-ranked', from }
    const count = isOfEnd ? 1 : (figure ?? countIn(words) ?? fewShown)
    const most = isOfAll ? mostShown : Math.min(count, mostShown)
    return isOfIcbs
      ? { kind: 'ranked', from, most, bothEnds, ...(region === undefined ? {} : { region }) }
      : undefined
  }
  return figure === undefined && (end ?? side) === undefined
    ? plainly(places, words, isOfIcbs)
    : undefined
}

/** What is asked where nothing is set against anything else. */
function plainly(places: Places, words: string, isOfIcbs: boolean): IcbRequest | undefined {
  const { icbs, region, isEngland } = places
  const isOfPeople = people.test(words)
  const isOfOne = icbs.length > 0 || region !== undefined
  if (averages.test(words)) {
    return !isOfOne && isOfIcbs && isOfPeople ? { kind: 'average' } : undefined
  }
  if (icbs.length > 1 && isOfPeople) return { kind: 'compared', icbs }
  const asksForRegion = /\bregions?\b/.test(words)
  if (isOfPeople)
    return (isOfOne || isEngland) && !ofPersons.test(words)
      ? { kind: 'people', places, asksForRegion, asksForShare: ofShare.test(words) }
      : undefined
  if (icbs.length > 0) return asksForRegion ? { kind: 'region-of', icbs } : undefined
  if (!/\b(icbs|boards)\b/.test(words)) return undefined
  if (region !== undefined && asksWhich.test(words)) return { kind: 'in-region', region }
  return asksForList.test(words) ? { kind: 'in-region', region: undefined } : undefined
}

const became = /\b(merged|abolished|scrapped|unchanged|survived?|exists?|replaced|split)\b/

/** Fewer are no ICB's people: "the five largest". */
const fewestHeads = 1_000
const fewShown = 5
const mostShown = 60

/** "The people in Devon ICB" may be its staff: how many they are has to be asked. */
const people =
  /\b(populations?|pop|popn|patients?|residents?|inhabitants|souls|sizes?|big|large|small|populous)\b|\b(how many|number of|most|fewest|more|fewer|less|over|under|above|below|average) (registered )?(people|heads)\b|\b(than|over|under|above|below)\b.*\bpeople\b/
const ofSize = /\b(biggest|largest|smallest|tiniest|bigger|larger|smaller)\b/
const namesIcbs = /\b(icbs?|boards|icss?)\b/
const all = /\b(rank|ranks|ranked|ranking|order|ordered|sort|sorted|league|each|every)\b/
/** "Does Devon share patients with Kent?" */
const sharesWith = /(?<!\b(what|which|the|a) )\bshare\b/
const ofShare = /\b(proportion|share|percentage|percent)\b/
const claims = /^\W*(so )?(is|are|has|have|does|do)\b/
const asksWhich = /\b(which|what|list|name|names|show|how many|who)\b/
const ofPersons = /\b(who|who's|whos|name|names)\b/
const asksForList = /\b(list|name|names|show)\b/
const averages = /\b(average|averages|mean|median|typical|typically|avg)\b/

const ofLargest = /\b(biggest|largest|most populous|highest|greatest|most)\b/g

function endIn(words: string): End | undefined {
  if (words.search(ofLargest) >= 0) return 'largest'
  return /\b(smallest|least|fewest|lowest|tiniest)\b/.test(words) ? 'smallest' : undefined
}

function sideIn(words: string): Side | undefined {
  if (/\b(more|over|above|bigger|larger|greater|exceeds?|exceeding)\b/.test(words)) return 'more'
  return /\b(fewer|less|under|below|smaller|beneath)\b/.test(words) ? 'fewer' : undefined
}

function countIn(words: string): number | undefined {
  const at = ['two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'].findIndex(
    (n) => new RegExp(`\\b${n}\\b`).test(words),
  )
  return at < 0 ? undefined : at + 2
}

const vocabulary = new Set(
  `a abolished about above according across all altogether an and any approximately are area areas
  around as ask average averages avg be been below beneath between big bigger biggest boards books
  by can combined compare compared comparison could count counts cover covered covers current
  currently do does each eight every exactly exceed exceeding exceeds exist existing fewer fewest
  figure figures five for four from give go got gp greater greatest had has have having heads
  hello hey hi highest how i icb icbs ics icss in inhabitants into is it its just know large
  larger largest latest league least less list lists live lives living look looks lowest many me
  mean median merged more most much name names newest nhs nine now number number's numbers of
  official officially on one ones or order ordered our out over patch patches patient patients
  people people's per percent percentage please pls pop popn population populations populous
  proportion published rank ranked ranking ranks recent region regions registered replaced
  resident residents right roughly say scrapped serve served serves serving seven share show sit
  sits six size sizes small smaller smallest so sort sorted souls split still survive survived
  system systems tell ten than thanks that the their them there there're these they this those
  three tiniest to today together total totals two typical typically unchanged under us use v
  versus vs was we were what what's whats which who who's whos with would you you've your`
    .split(/\s+/)
    .filter(Boolean),
)
