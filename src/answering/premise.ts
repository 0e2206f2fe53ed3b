import type { Category, Destination, IcbFunction } from '../knowledge/entry.ts'

/** What a yes/no question supposes about where a function goes. */
export type Premise =
  | { readonly kind: 'stays' }
  | { readonly kind: 'leaves' }
  | { readonly kind: 'goes-to'; readonly destinations: readonly (Destination | 'elsewhere')[] }
  | { readonly kind: 'in-group'; readonly category: Category }
  | { readonly kind: 'needs-law' }
  | { readonly kind: 'needs-no-law' }

/** The premise of a question that can be answered with yes or no; undefined where there is none, or no clear one. */
export function premiseOf(question: string): Premise | undefined {
  const text = question.toLowerCase().replace(/’/g, "'")
  if (!isYesNo(text) || toIcb.test(text)) return undefined
  if (
    /\b(without|before|until) (any |a |new |the )?(legislat|law|act|change in the law)|\bexisting (law|legislation)\b|\bno new law\b/.test(
      text,
    )
  ) {
    return { kind: 'needs-no-law' }
  }
  if (
    /\b(needs?|require[sd]?|take|takes|wait for)\b.{0,25}\b(law|laws|legislat\w*|act of parliament|act|statut\w*)\b/.test(
      text,
    )
  ) {
    return { kind: 'needs-law' }
  }
  const group = groupWords.filter(([pattern]) => pattern.test(text))
  if (group.length === 1 && group[0] !== undefined)
    return { kind: 'in-group', category: group[0][1] }
  const destinations = destinationsIn(text)
  if (destinations.length > 1) return undefined
  if (
    /\b(not|never|no longer|n't)\b/.test(
      text.replace(
        /\bisn't (it|that)\b|\baren't (they|we)\b|\bdoesn't it\b|\bdon't they\b|\bwon't (it|they|we)\b/g,
        '',
      ),
    )
  )
    return undefined
  if (destinations.length === 1) return { kind: 'goes-to', destinations }
  if (
    /\b(stay(s|ing)?|remain(s|ing)?|keep(s|ing)?|still (ours|with us|an icb|icb|our|ours|do|in)|retain(ed|ing)?|safe|survive[sd]?)\b/.test(
      text,
    )
  ) {
    return { kind: 'stays' }
  }
  if (
    /\b(leav(e|es|ing)|go(es|ing)?( away| elsewhere| out)?|mov(e|es|ed|ing)|transfer(s|red|ring)?|los(e|es|ing)|taken (off|away|over)|handed over)\b/.test(
      text,
    )
  ) {
    return { kind: 'leaves' }
  }
  return undefined
}

/** The first words of the answer, from what the row says. Undefined where the answer itself opens plainly. */
export function verdictOn(premise: Premise, fn: IcbFunction): string | undefined {
  if (premise.kind === 'needs-law' || premise.kind === 'needs-no-law')
    return lawVerdict(premise.kind, fn)
  if (premise.kind === 'in-group') return premise.category === fn.category ? 'Yes.' : 'No.'
  if (fn.destination === 'undecided')
    return premise.kind === 'goes-to' ? 'The blueprint does not say that.' : undefined
  const staysPut = fn.destination === 'icb'
  switch (premise.kind) {
    case 'stays':
      return staysPut ? 'Yes.' : 'Not as the blueprint has it.'
    case 'leaves':
      return staysPut ? 'No.' : 'That is what the blueprint expects.'
    case 'goes-to': {
      const named = premise.destinations[0]
      if (named === fn.destination) return staysPut ? 'Yes.' : 'That is what the blueprint expects.'
      if (fn.destination === 'regions-or-national' && (named === 'regions' || named === 'national'))
        return 'Not only.'
      return 'No.'
    }
  }
}

function lawVerdict(kind: 'needs-law' | 'needs-no-law', fn: IcbFunction): string | undefined {
  switch (fn.legislation) {
    case 'existing-is-enough':
      return kind === 'needs-no-law' ? 'Yes.' : 'No.'
    case 'needed-for-accountability':
      return kind === 'needs-no-law' ? 'No, not for accountability.' : 'Yes, for accountability.'
    case 'not-mentioned':
      return 'The blueprint does not say.'
  }
}

/** What comes to an ICB from others: of that, the table neither says that it stays nor that it leaves. */
const toIcb =
  /\b(mov|com|go|transferr?|hand|pass|delegat)(e[ds]?|es|ing|ed)?( back| over| down| across)* (to|into) (us|our icb|the icb|icbs)\b/

function isYesNo(text: string): boolean {
  return (
    /^(so |and |but |ok |okay |hi |hello |please |sorry |just checking |quick question )*[,:]? ?(is|are|am|was|were|will|would|do|does|did|can|could|should|shall|has|have|isn't|aren't|won't|doesn't|surely)\b/.test(
      text,
    ) ||
    /[,.?]\s*(is|are|will|does|do|can|could|should|would|am) (it|that|this|we|i|they|the|icbs?|our|us|you|there|my)\b/.test(
      text,
    ) ||
    /\b(right|correct|true|yes|yeah|agreed|isn't (it|that)|aren't (they|we)|won't (it|they|we)|doesn't it|don't they|innit|isnt it|yes or no|true or false|y\/n)\s*\??\s*$/.test(
      text,
    ) ||
    /\b(i thought|i heard|i was told|told me|told us|i gather|apparently|i understand|i take it|the blueprint says|everyone says|people say|someone said|says that)\b/.test(
      text,
    )
  )
}

function destinationsIn(text: string): readonly (Destination | 'elsewhere')[] {
  const neighbourhood = /neighbou?rhood (health )?(providers?|teams?)/g
  const rest = text.replace(neighbourhood, ' ')
  const found = placeWords
    .filter(([pattern]) => pattern.test(rest))
    .map(([, destination]) => destination)
  return [...new Set(rest === text ? found : [...found, 'neighbourhood-health-providers' as const])]
}

/** The names of the table's groups, as groups: "grow" alone is also what people say of their work. */
const groupWords: readonly (readonly [RegExp, Category])[] = [
  [/\bgrow (group|list|pile|category|section|box|row|rows|functions)\b/, 'grow'],
  [
    /\b(selectively )?retain and adapt\b|\bretain (group|list|pile|category|box)\b/,
    'retain-and-adapt',
  ],
  [/\breview for transfer\b|\btransfer (group|list|pile|category|box)\b/, 'review-for-transfer'],
]

const to = String.raw`\b(?:to|with|by|at|in|into|join(?:ing)?|under) (?:the |our |a |an |nhs |local |acute )*`
const placeWords: readonly (readonly [RegExp, Destination | 'elsewhere'])[] = [
  [new RegExp(`${to}(?:regions?|regional teams?|regional office)\\b`), 'regions'],
  [
    new RegExp(
      `${to}(?:national(?: team| body| level)?|nhs ?e(?:ngland)?|the centre|centre|dhsc|department)\\b`,
    ),
    'national',
  ],
  [new RegExp(`${to}(?:providers?|trusts?|hospitals?|foundation trusts?)\\b`), 'providers'],
  [new RegExp(`${to}(?:neighbou?rhoods?(?: teams?)?)\\b`), 'neighbourhood-health-providers'],
  [
    new RegExp(
      `${to}(?:councils?|local authorit(?:y|ies)|la|county|borough|gps?|practices?|pcns?|csus?|police|schools?)\\b`,
    ),
    'elsewhere',
  ],
]
