import { headsCell, textCell } from '../../envelope/figures-table.ts'
import { createFindIcb } from '../../envelope/icbs/find-icb.ts'
import { count } from '../../envelope/money-text.ts'
import { populationsOf } from '../../envelope/population.ts'
import type { Icb } from '../../knowledge/icb.ts'
import type { KnowledgeBase } from '../../knowledge/knowledge-base.ts'
import type { IcbFigures } from '../answer.ts'
import { inWords } from '../table/said-of-rows.ts'
import { wording } from '../wording.ts'
import { createReadAskedOfIcbs, type End, type IcbRequest } from './asked-of-icbs.ts'
import {
  byHeads,
  countText,
  headsOf,
  inSentence,
  namesOf,
  peopleOf,
  peopleWith,
  populationIn,
  withTable,
  type Counted,
} from './counted.ts'

/** More stand in the table alone. */
const mostNamed = 8

/** The answer to a question about the ICBs themselves; undefined for any other. */
export type FindIcbFigures = (question: string) => IcbFigures | undefined

type Request<Kind extends IcbRequest['kind']> = Extract<IcbRequest, { kind: Kind }>

/** How many people ICBs count, which are the largest, and their regions: exact to the published count. */
export function createFindIcbFigures({ icbs, envelope: rules }: KnowledgeBase): FindIcbFigures {
  const read = createReadAskedOfIcbs(createFindIcb(icbs), icbs)
  const standing = icbs.filter((icb) => icb.isCurrent).flatMap(counted)

  return (question) => {
    const request = read(question)
    return request === undefined ? undefined : answerTo(request)
  }

  function answerTo(request: IcbRequest): IcbFigures {
    switch (request.kind) {
      case 'people':
        return peopleIn(request)
      case 'region-of':
        return {
          kind: 'icbs',
          sentence: request.icbs.map(regionText).join(' '),
          notes: [wording.regionOfIcb],
          confidence: 1,
        }
      case 'standing':
        return {
          kind: 'icbs',
          sentence: `${request.icb.name} stands: it was ${request.icb.status}.`,
          notes: [wording.standingOfIcb],
          confidence: 1,
        }
      case 'in-region':
        return listed(request)
      case 'ranked':
        return ranked(request)
      case 'regions-ranked':
        return rankedRegions(standing, request.from)
      case 'beyond':
        return beyond(request)
      case 'compared':
        return compared(request.icbs.flatMap(counted), request.claim)
      case 'average':
        return average(standing.toSorted(byHeads))
    }
  }

  function counted(icb: Icb): readonly Counted[] {
    const [population] = populationsOf(icb, rules)
    return population === undefined ? [] : [{ icb, population }]
  }

  function inRegion(region: string | undefined): readonly Counted[] {
    return standing
      .filter(({ icb }) => region === undefined || icb.region === region)
      .toSorted(byHeads)
  }

  function peopleIn({
    places: {
      icbs: [only],
      region,
    },
    asksForRegion,
    asksForShare,
  }: Request<'people'>): IcbFigures {
    if (only === undefined) {
      const found = inRegion(region)
      const whose = region === undefined ? 'ICBs of England' : `ICBs of the ${region} region`
      const share = asksForShare && region !== undefined ? ` ${shareOf(found, standing)}` : ''
      return withTable(
        `Together, the ${found.length} ${whose} have ${peopleOf(found)}.${share}`,
        found,
      )
    }
    const [first, ...others] = populationsOf(only, rules)
    const sentences = [
      ...(asksForRegion ? [regionText(only)] : []),
      ...(first === undefined ? [] : [`${only.name} has ${countText(first)}.`]),
      ...(asksForShare && only.isCurrent ? [shareOf(counted(only), standing)] : []),
      ...(others.length === 0
        ? []
        : [`Its other published counts: ${others.map(countText).join('; ')}.`]),
      ...(only.isCurrent ? [] : [`${only.name}: ${only.status}.`]),
    ]
    const answer = inSentence(sentences.join(' '), populationsOf(only, rules))
    return asksForRegion ? { ...answer, notes: [...answer.notes, wording.regionOfIcb] } : answer
  }

  function listed({ region }: Request<'in-region'>): IcbFigures {
    const found = inRegion(region)
    return withTable(
      region === undefined
        ? `There are ${found.length} ICBs.`
        : `${found.length} of the ${standing.length} ICBs are in the ${region} region: ${namesOf(found)}.`,
      found,
    )
  }

  function ranked({ from, most, region, bothEnds }: Request<'ranked'>): IcbFigures {
    const largestFirst = inRegion(region)
    const all = from === 'largest' ? largestFirst : largestFirst.toReversed()
    const found = bothEnds ? [...all.slice(0, 1), ...all.slice(-1)] : all.slice(0, most)
    const where = region === undefined ? '' : ` in the ${region} region`
    const ends = [
      `By its count of people, the ${from} ICB${where} is ${peopleWith(all[0])}.`,
      ...((found.length < all.length && !bothEnds) || all.length < 2
        ? []
        : [`The ${from === 'largest' ? 'smallest' : 'largest'} is ${peopleWith(all.at(-1))}.`]),
    ]
    return withTable(ends.join(' '), found)
  }

  function beyond({ side, heads, places }: Request<'beyond'>): IcbFigures {
    const isBeyond = ({ population }: Counted): boolean =>
      side === 'more' ? population.heads > heads : population.heads < heads
    const asked = places.icbs.flatMap(counted)
    if (asked.length > 0) {
      const [one, ...others] = asked.map(isBeyond)
      const verdict = others.length > 0 ? '' : one === true ? 'Yes. ' : 'No. '
      const sentences = asked.map(
        ({ icb, population }) => `${icb.name} has ${countText(population)}.`,
      )
      return inSentence(`${verdict}${sentences.join(' ')}`, asked.map(populationIn))
    }
    const among = inRegion(places.region)
    const found = among.filter(isBeyond)
    const where = places.region === undefined ? '' : ` of the ${places.region} region`
    const named = found.length > 0 && found.length <= mostNamed ? `: ${namesOf(found)}` : ''
    const have = found.length === 1 ? 'has' : 'have'
    const number = found.length === 0 ? 'None' : `${found.length}`
    const bound = among.slice(0, 1).map(({ population }) => countText({ ...population, heads }))
    return withTable(
      `${number} of the ${among.length} ICBs${where} ${have} ${side} than ${bound.join()}${named}.`,
      found,
      among,
    )
  }
}

/** In one count, as the standing ICBs are. */
function shareOf(found: readonly Counted[], all: readonly Counted[]): string {
  const share = (100 * headsOf(found)) / headsOf(all)
  return `That is ${share.toFixed(1)}% of the ${count(headsOf(all))} in England.`
}

function regionText({ name, region }: Icb): string {
  return `${name} is in the ${region} region.`
}

function compared(named: readonly Counted[], claim: End | undefined): IcbFigures {
  const sorted = named.toSorted(byHeads)
  const claimed = claim === 'smallest' ? sorted.at(-1) : sorted[0]
  const verdict = claim === undefined ? '' : claimed === named[0] ? 'Yes. ' : 'No. '
  const [first = '', ...others] = sorted.map(
    ({ icb, population }) => `${icb.name} with ${countText(population)}`,
  )
  const larger = others.length > 1 ? 'largest' : 'larger'
  return inSentence(
    `${verdict}The ${larger} is ${first}, against ${inWords(others)}.`,
    named.map(populationIn),
  )
}

function average(all: readonly Counted[]): IcbFigures {
  const mean = Math.round(headsOf(all) / all.length)
  const [most = '', least = ''] = [all[0], all.at(-1)].map((one) =>
    one === undefined ? '' : `${one.icb.name} with ${count(one.population.heads)}`,
  )
  const sentences = [
    `On average an ICB has ${count(mean)} people: the ${all.length} ICBs have ${peopleOf(all)}.`,
    `The largest is ${most}, the smallest ${least}.`,
  ]
  return inSentence(sentences.join(' '), all.map(populationIn))
}

function rankedRegions(all: readonly Counted[], from: End): IcbFigures {
  const sorted = [...new Set(all.map(({ icb }) => icb.region))]
    .map((region) => ({ region, of: all.filter(({ icb }) => icb.region === region) }))
    .toSorted((a, b) => headsOf(b.of) - headsOf(a.of))
  const regions = from === 'largest' ? sorted : sorted.toReversed()
  const said = regions
    .slice(0, 1)
    .map(({ region, of }) => `${region}: its ${of.length} ICBs have ${peopleOf(of)}`)
  return {
    ...inSentence(
      `By its count of people, the ${from} region is ${said.join()}.`,
      all.map(populationIn),
    ),
    table: {
      caption: 'Regions by their people',
      headings: ['Region', 'ICBs', 'People'],
      rows: regions.map(({ region, of }) => [
        textCell(region),
        headsCell(of.length),
        headsCell(headsOf(of)),
      ]),
    },
  }
}
