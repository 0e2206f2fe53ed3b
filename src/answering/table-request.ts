import { tableWords, type RowFilter } from './table.ts'
import { wordsOf } from './search/words.ts'

/** A list or count over the table. */
export type TableRequest = { readonly filter: RowFilter; readonly said: string }

/**
 * The list that a question asks for. Only where every word of it is a word of this small grammar: one word
 * that is not ("which functions use the federated data platform?") makes it another question.
 */
export function tableRequestOf(question: string): TableRequest | undefined {
  const { rest, names } = withoutPhrases(wordsOf(question).join(' '))
  const words = wordsOf(rest)
  const asks = words.some((word) => askWords.has(word))
  const aboutRows = words.some((word) => rowNouns.has(word))
  if (!asks || !aboutRows || words.length + names.size < 3) return undefined
  if (!words.every((word) => askWords.has(word) || rowNouns.has(word) || grammarWords.has(word)))
    return undefined
  return chosenFrom([...names])
}

/** Takes out what names a group or a destination, longest phrases first. */
function withoutPhrases(text: string): {
  readonly rest: string
  readonly names: ReadonlySet<string>
} {
  const names = new Set<string>()
  let rest = text
  for (const [pattern, name] of phrases) {
    const without = rest.replace(pattern, ' ')
    if (without !== rest) names.add(name)
    rest = without
  }
  return { rest, names }
}

function chosenFrom(names: readonly string[]): TableRequest | undefined {
  if (names.includes('elsewhere'))
    return names.every((name) => name === 'elsewhere' || name === 'transfer')
      ? nobodyElse
      : undefined
  const picked = names.map((name) => tableWords[name]).filter((entry) => entry !== undefined)
  if (picked.length === 0)
    return { filter: {}, said: 'stand in the blueprint’s table of functional changes' }
  // "which transfer functions go to regions": the destination says more than the group.
  const specific = picked.filter(({ filter }) => filter.categories === undefined)
  const chosen = specific.length > 0 ? specific : picked
  return chosen.length === 1 ? chosen[0] : undefined
}

const nobodyElse: TableRequest = {
  filter: { destinations: [] },
  said: 'name a council, a GP practice or another body outside the NHS bodies of the table as their destination',
}

const phrases: readonly (readonly [RegExp, string])[] = [
  [
    /\b(no|without|lack|lacks|lacking|nobody|no one|not got|not have|havent got)\b( (a|any|yet|named|clear|been|to|is|has|agreed|fixed))* (destination|destinations|home|homes|taker|takers|receiver|receivers|owner|owners|named|down)\b( (to take|for) them)?( on)?/,
    'undecided',
  ],
  [
    /\b(homeless|undecided|undetermined|unclear|unsettled|up in the air|nowhere to go|still open|tbc|not (yet )?(been )?(decided|settled)|to be (decided|confirmed)|test and explore|explore options|anyones guess)\b/,
    'undecided',
  ],
  [
    /\b(existing|current|todays|present) (law|laws|legislation|act)\b|\blaws? as (it|they) stands?\b|\b(without|no|not need|not needing) (any )?(new )?(law|laws|legislation|change in the law|act)\b/,
    'existing',
  ],
  [
    /\b((new|change in|changes in|change to|change of|changing|act of|primary) )?(the )?(law|laws|legislation|legislative|parliament|statute)( changes?| changed| change)?\b/,
    'legislation',
  ],
  [
    /\b(selectively )?(retain(s|ed|ing)?|keep(s|ing)?|kept|hang(ing)? on to|hold(ing)? on to)( and| but| then)+ (adapt(s|ed|ing)?|change(s|d)?|trim(med)?|slim(med)?|share(d)?|streamline(d)?)( and (adapt|trim|share|slim|change))?\b/,
    'retain',
  ],
  [/\bneighbou?rhood(s)?( health)?( providers?| teams?| bodies)?\b/, 'neighbourhood'],
  [/\b(regions?|regional( teams?| offices?| tier)?)\b/, 'regions'],
  [
    /\b(nationally|national( body| team| level)?|nhs ?e|nhs england|the centre|centre)\b/,
    'national',
  ],
  [/\b(providers?|trusts?|hospitals?|foundation trusts?)\b/, 'providers'],
  [
    /\b(councils?|local authorit(y|ies)|local government|gps?|practices|pcns?|csus?|police|charities|schools?)\b/,
    'elsewhere',
  ],
  [
    /\b(grow(s|ing|n|th)?|invest(s|ed|ing|ment)?( in)?|expand(s|ed|ing)?|build(ing)? up|built up)\b/,
    'grow',
  ],
  [/\b(retain(s|ed|ing)?|adapt(s|ed|ing)?)\b/, 'retain'],
  [
    /\b(stay(s|ing|ed)?|keep(s|ing)?|kept|remain(s|ing)?|hang(ing)? on to|hold(ing)? on to)( put)?\b/,
    'icb',
  ],
  [
    /\b(transfer(s|red|ring)?|leav(e|es|ing)|los(e|es|ing|t)|mov(e|es|ed|ing)|depart(s|ing)?|going out|handed over|hand over|hands over|shed|shedding)\b/,
    'transfer',
  ],
]

const askWords = wordSet(
  'which what whats list show give how count counting name tell all everything every number whichever whatever',
)
const rowNouns = wordSet(
  'function functions thing things row rows item items area areas service services responsibility responsibilities job jobs ones everything bits lot work whatever table',
)
const grammarWords = wordSet(
  'are is s was were get gets getting got take takes ahead under given give take on the a an of to for in on at that do does did will would could may might can be been being go goes going gone come comes coming land lands landing end ends up sit sits sitting me us we our ours you your they them with by from under review over time icb icbs health named name names many much please not any yet have has had need needs needing needed require requires required change changes changed new and or then their there who each out away off blueprint according category categories group groups whole marked down flagged flag accountability say says said it its destination destinations functional altogether total in total exactly just only last either too could theyre were body bodies as into so now if about',
)

function wordSet(words: string): ReadonlySet<string> {
  return new Set(words.split(' '))
}
