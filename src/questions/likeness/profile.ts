import { stemOf, wordsOf } from '../../answering/search/words.ts'
import { sameDoing, sameThing } from './equivalents.ts'
import { focusOf, type Focus } from './focus.ts'

/** What of a question is compared with another: the things it names, and what it wants told. */
export type Profile = {
  /** Each thing once, with how much it tells: 1 for a plain one, less for what many questions share. */
  readonly things: ReadonlyMap<string, number>
  readonly focus: Focus | undefined
}

/** A word's place in the order of frequency; undefined for one that is not common. */
export type RankOf = (word: string) => number | undefined

/** Reads a question. Phrases that mean one thing are one thing; words that only ask are left out. */
export function profileOf(question: string, rankOf: RankOf): Profile {
  const words = wordsOf(question).map((word) => word.replace(/^(\d+)s$/, '$1'))
  const stems = words.map(stemOf)
  const things = new Map<string, number>()
  for (let from = 0; from < stems.length;) {
    const stem = stems[from] ?? ''
    const phrase = phraseAt(stems, from)
    if (phrase !== undefined)
      things.set(phrase.name, weak.has(phrase.name) ? weakWeight : phrase.weight)
    else if (!saysLittle.has(stem)) things.set(stem, weightOf(stem, rankOf(words[from] ?? '')))
    from += phrase?.length ?? 1
  }
  const focus = focusOf(question)
  for (const name of focus === undefined ? [] : saidByFocus[focus]) things.delete(name)
  return { things, focus }
}

/** Things of which a near one will not do. */
export function isExact(thing: string): boolean {
  return /\d/.test(thing) || compass.has(thing)
}

/** The longest known phrase that starts here, by its first variant. */
function phraseAt(stems: readonly string[], from: number) {
  const most = longestFrom.get(stems[from] ?? '') ?? 0
  for (let length = Math.min(most, stems.length - from); length > 0; length--) {
    const known = phrases.get(stems.slice(from, from + length).join(' '))
    if (known !== undefined) return { ...known, length }
  }
  return undefined
}

const weakWeight = 0.4
const doingWeight = 0.5
const rareRank = 3_000

/** Common words tell less than rare ones; figures and the compass tell all. */
function weightOf(stem: string, rank: number | undefined): number {
  if (isExact(stem)) return 1
  if (weak.has(stem)) return weakWeight
  return rank === undefined ? 1 : Math.max(0.25, Math.min(1, Math.sqrt(rank / rareRank)))
}

const phrases = new Map(
  [...phrasesIn(sameThing, 1), ...phrasesIn(sameDoing, doingWeight)].reverse(),
)
/** The number of words of the longest phrase that starts with a word: most words start none. */
const longestFrom = new Map<string, number>()
for (const key of phrases.keys()) {
  const words = key.split(' ')
  const [first = ''] = words
  longestFrom.set(first, Math.max(longestFrom.get(first) ?? 0, words.length))
}

function phrasesIn(lines: readonly (readonly string[])[], weight: number) {
  return lines.flatMap((variants) =>
    variants.map((variant): [string, { readonly name: string; readonly weight: number }] => [
      nameOf(variant),
      { name: nameOf(variants[0] ?? ''), weight },
    ]),
  )
}

function nameOf(phrase: string): string {
  return wordsOf(phrase).map(stemOf).join(' ')
}

function named(words: string): readonly string[] {
  return words.split(/[\s,]+/).map(nameOf)
}

/** Words that only repeat what the focus already says. */
const saidByFocus: Readonly<Record<Focus, readonly string[]>> = {
  who: named('name person'),
  when: named('date deadline close day earliest'),
  where: named('address link'),
  'how-much': named('cost rate'),
  'how-many': named('number headcount'),
  'how-long': named('period last'),
  'how-to': named('process procedure'),
  why: named('reason'),
}

/** Named in so many questions that sharing one of these says little. */
const weak = new Set([
  ...named('staff job organisation team work nhs office year plan'),
  nameOf('integrated care board'),
])

const compass = new Set(named('north south east west midlands london'))

const saysLittle = new Set(
  named(
    `a an the this that these those there here it its they them their we us our ours you your i me my mine he she
    his her am is are was were be been being do does did done doing have has had having will would shall should can
    could may might must im ill ive id whats whos wheres hows were theyre weve youre wholl dont cant wont isnt arent
    doesnt didnt who whom whose what which when where why how and or but if so then than as at by for from in into
    of off on onto out over to up with within about across after before until till through under against between
    now new old next last year still yet ever already once again also too only just please any some all each every
    no not go goes going gone get gets getting got give gives given happen happens happening become becomes make
    makes made thing things want need needs put let be one ones itself local locally patch here nowadays days
    current currently anyone anybody somebody someone something much many more most lot way kind sort type long
    soon early right true tell know find say says ask whether while because due body possible changes`,
  ),
)
