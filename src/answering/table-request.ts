import type { RowList } from '../knowledge/entry.ts'
import { wordsOf } from './search/words.ts'
import { tableWords, type TableRequest } from './table.ts'

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

/**
 * The rows of a selection, narrowed by what else the question names ("the ones for regions that need a law").
 * Undefined where the question does not ask which rows they are.
 */
export function rowsOfList(question: string, list: RowList): TableRequest | undefined {
  if (!asksForRows.test(question)) return undefined
  const { rest, names: found } = withoutPhrases(wordsOf(question.replace(whoAsks, ' ')).join(' '))
  // "Which of them are not …": what is left out cannot be told from a few words.
  if (negation.test(rest)) return undefined
  const names = [...found].filter((name) => name !== 'elsewhere')
  // "existing law" is found by what is said of new law, and is another list.
  const [other] = names.includes(list) ? [] : names.filter((name) => sameKey(name, list))
  return names.reduce((rows, name) => narrowed(rows, tableWords[name]), tableWords[other ?? list])
}

/** "Trust manager: …", "I'm from the region, …": who asks does not narrow the list. */
const whoAsks = /^[^:?]{3,60}: |\bI(['’]?m| am| work) [^.,;:?]*[.,;:]/gi
const negation =
  /\b(not|no|never|without|except|excluding|apart|neither|nor|(is|are|do|does|wo|ca|could|would|should)nt)\b/

const asksForRows =
  /\b(which|list(ed|s)?|how many|number of|count|name (the|all|every|them|each)|everything|all|whole|full|complete|entire|functions|rows|ones|the lot|every one|every (line|place|row)|(anything|anybody|who|where) else|the (rest|others)|did (i|we) miss|tally|total|enumerate|run me through|items|areas|whose|what (goes|moves|leaves|stays|transfers|else|would|could|might|may|do|does|are|is) ?(to|the|we|us|going|moving|leaving|staying|left)?)\b/i

function sameKey(one: RowList, other: RowList): boolean {
  const [key = ''] = Object.keys(tableWords[other].filter)
  return key !== '' && key in tableWords[one].filter
}

/** Both hold. What the first already settles stays as it is. */
function narrowed(first: TableRequest, second: TableRequest): TableRequest {
  const isNews = Object.keys(second.filter).some((key) => !(key in first.filter))
  // A destination says more than the group it is in.
  const saysLess = 'destinations' in first.filter && 'categories' in second.filter
  if (!isNews || saysLess) return first
  if ('categories' in first.filter && 'destinations' in second.filter) return second
  const nothingSaid = Object.keys(first.filter).length === 0
  return {
    filter: { ...second.filter, ...first.filter },
    said: nothingSaid ? second.said : `${first.said}, and ${second.said}`,
  }
}

/** Takes out what names a group or a destination, longest phrases first. */
function withoutPhrases(text: string): {
  readonly rest: string
  readonly names: ReadonlySet<RowList | 'elsewhere'>
} {
  const names = new Set<RowList | 'elsewhere'>()
  let rest = text
  for (const [pattern, name] of phrases) {
    const without = rest.replace(pattern, ' ')
    if (without !== rest) names.add(name)
    rest = without
  }
  return { rest, names }
}

function chosenFrom(names: readonly (RowList | 'elsewhere')[]): TableRequest | undefined {
  const lists = names.filter((name) => name !== 'elsewhere')
  if (lists.length < names.length)
    return lists.every((name) => name === 'transfer') ? nobodyElse : undefined
  return lists.map((name) => tableWords[name]).reduce(narrowed, tableWords.all)
}

const nobodyElse: TableRequest = {
  filter: { destinations: [] },
  said: 'name a council, a GP practice or another body outside the NHS bodies of the table as their destination',
}

const phrases: readonly (readonly [RegExp, RowList | 'elsewhere'])[] = [
  [
    /\b(not|wont|arent|isnt|dont|doesnt|never|cant) ((be|been|being|up|on|for|the|even|actually|going|to|get|getting) ){0,4}(transfer(s|red|ring)?|mov(e|es|ed|ing)|leav(e|es|ing)|going( anywhere)?|go)\b/,
    'icb',
  ],
  [/\bover time\b/, 'over-time'],
  [
    /\b(no|without|lack|lacks|lacking|nobody|no one|not got|not have|havent got)\b( (a|any|yet|named|clear|been|to|is|has|agreed|fixed))* (destination|destinations|home|homes|taker|takers|receiver|receivers|owner|owners|named|down)\b( (to take|for) them)?( on)?/,
    'undecided',
  ],
  [
    /\b(homeless|undecided|undetermined|unclear|unsettled|up in the air|nowhere to go|still open|tbc|not (yet )?(been )?(decided|settled)|to be (decided|confirmed)|test and explore|explore options|anyones guess)\b/,
    'undecided',
  ],
  [
    /\b(existing|current|todays|present) (law|laws|legislation|act)\b|\blaws? as (it|they) stands?\b|\b(without|no|not need|not needing) (touching |changing |needing |waiting for |any |a |the |new |change (in|to) ){0,3}(law|laws|legislation|change in the law|act)\b/,
    'existing',
  ],
  [
    /\b((new|change in|changes in|change to|change of|changing|act of|primary) )?(the )?(law|laws|legislation|legislative|parliament|statute)( changes?| changed| change)?\b/,
    'legislation',
  ],
  [
    /\b(selectively )?(retain(s|ed|ing)?|keep(s|ing)?|kept|hang(ing)? on to|hold(ing)? on to)( and| but| then| with)+ (altered|alterations|changes|pared back|adapt(s|ed|ing)?|change(s|d)?|trim(med)?|slim(med)?|share(d)?|streamline(d)?)( and (adapt|trim|share|slim|change))?\b/,
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
