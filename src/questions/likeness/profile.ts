import { stemOf, wordsOf } from '../../answering/search/words.ts'
import { sameDoing, sameThing } from './equivalents.ts'
import { focusOf, type Focus } from './focus.ts'

/** What of a question is compared with another: the things it names, each once, and what it wants told. */
export type Profile = {
  /** Each thing with how much it tells: 1 for a plain one, less for what stands in every other question. */
  readonly things: ReadonlyMap<string, number>
  readonly focus: Focus | undefined
}

/** How rare a word is in English: its place among the common words, undefined for a rare one. */
export type RankOf = (word: string) => number | undefined

/** Reads a question. Phrases that mean one thing are one thing; words that only ask are left out. */
export function profileOf(question: string, rankOf: RankOf): Profile {
  const words = wordsOf(question)
  const stems = words.map(stemOf)
  const things = new Map<string, number>()
  for (let from = 0; from < stems.length;) {
    const phrase = phraseAt(stems, from)
    const stem = stems[from] ?? ''
    if (phrase !== undefined)
      things.set(phrase.name, weak.has(phrase.name) ? weakWeight : phrase.weight)
    else if (!saysLittle.has(stem))
      things.set(stem, weak.has(stem) ? weakWeight : weightOf(rankOf(words[from] ?? '')))
    from += phrase?.length ?? 1
  }
  return { things, focus: focusOf(question) }
}

/** The longest known phrase that starts here, by its first variant. */
function phraseAt(stems: readonly string[], from: number) {
  for (let length = Math.min(longest, stems.length - from); length > 0; length--) {
    const known = canonical.get(stems.slice(from, from + length).join(' '))
    if (known !== undefined) return { ...known, length }
  }
  return undefined
}

/** Common words tell less than rare ones. */
function weightOf(rank: number | undefined): number {
  return rank === undefined ? 1 : Math.max(0.25, Math.min(1, Math.sqrt(rank / 3_000)))
}

const weakWeight = 0.4

const doingWeight = 0.5

const canonical = new Map<string, { readonly name: string; readonly weight: number }>()
let longest = 1
for (const [lines, weight] of [
  [sameThing, 1],
  [sameDoing, doingWeight],
] as const) {
  for (const [first = '', ...others] of lines) {
    const name = keyOf(first)
    for (const variant of [first, ...others]) {
      const key = keyOf(variant)
      if (!canonical.has(key)) canonical.set(key, { name, weight })
      longest = Math.max(longest, key.split(' ').length)
    }
  }
}

function keyOf(phrase: string): string {
  return wordsOf(phrase).map(stemOf).join(' ')
}

/** Named in so many questions that sharing one of these says little. */
const weak = new Set(
  [
    'staff',
    'job',
    'integrated care board',
    'organisation',
    'team',
    'work',
    'nhs',
    'office',
    'year',
    'plan',
  ].map(keyOf),
)

const saysLittle = new Set(
  `a an the this that these that those there here it its they them their we us our ours you your i me my mine he she his her
  am is are was were be been being do does did done doing have has had having will would shall should can could may might must
  im ill ive id whats whos wheres hows were theyre weve youre wholl dont cant wont isnt arent doesnt didnt
  who whom whose what which when where why how and or but if so then than as at by for from in into of off on onto out
  over to up with within about across after before until till through under against between now new old next last year still yet ever already once
  again also too only just please any some all each every no not go goes going gone get gets getting got give gives given
  happen happens happening become becomes make makes made thing things want need needs put let be one ones itself
  local locally patch here nowadays days current currently anyone anybody somebody someone something
  much many more most lot way kind sort type long soon early right true tell know find say says ask whether while because
  due need body possible date changes`
    .split(/\s+/)
    .map(stemOf),
)
