import type { Category, Destination } from '../knowledge/entry.ts'

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
  const text = question
    .toLowerCase()
    .replace(/’/g, "'")
    .replaceAll(compound, ' ')
    .replaceAll(goingToDo, ' will ')
    .replaceAll(workWith, ' ')
    .replaceAll(leavesOver, ' ')
  if (!isYesNo(text) || toIcb.test(text)) return undefined
  if (
    /\b(without|before|until) (any |a |new |the )?(legislat|law|act|change in the law)|\bexisting (law|legislation)\b|\bno new law\b/.test(
      text,
    )
  ) {
    return { kind: 'needs-no-law' }
  }
  if (
    /\b(needs?|require[sd]?|take|takes|wait for|depends? (up)?on|hinges? on)\b.{0,25}\b(law|laws|legislat\w*|act of parliament|act|statut\w*)\b|\b(parliament|mps) ((has|have|needs?) to|must) (act|legislate)\b/.test(
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
  if (isNegated(text)) return undefined
  if (destinations.length === 1) return { kind: 'goes-to', destinations }
  if (toSomewhere.test(text)) return undefined
  if (
    /\b(stay(s|ing)?|remain(s|ing)?|keep(s|ing)?|still (?:\w+ ){0,2}(by|with) us|be (run|managed|held|done|handled) by us|still (ours|an icb|icb|our|ours|do|in)|retain(ed|ing)?|safe|survive[sd]?)\b/.test(
      text,
    )
  ) {
    return { kind: 'stays' }
  }
  if (
    /\b(leav(e|es|ing)|go(es|ing)?( away| elsewhere| out)?(?! (down|up|ahead|through|on|well|wrong|smaller|bigger)\b)|mov(e|es|ed|ing)|transfer(s|red|ring)?|los(e|es|ing)(?!.*\b(members?|staff|posts?|jobs?|roles?|people|money|funding|heads|directors?|execs?|executives?)\b)|taken (off|away|over)|handed over)\b/.test(
      text,
    )
  ) {
    return { kind: 'leaves' }
  }
  return undefined
}

/** "EPRR isn't going to regions, right?": a yes or no to that could be read either way. */
export function isNegated(question: string): boolean {
  const text = question.toLowerCase().replace(/’/g, "'").replaceAll(tag, '')
  return /\b(not|never|no longer|none|neither|nor)\b|n't\b|\b(dont|wont|isnt|arent|wasnt|doesnt|didnt|cant|shouldnt|wouldnt|couldnt)\b/.test(
    text,
  )
}

/** "…, isn't it?" asks for a yes. */
const tag =
  /[\s,]+\b(isn'?t (it|that)|aren'?t (they|we)|doesn'?t (it|that)|don'?t they|won'?t (it|they|we)|or not)\b(?=\W*$)/g

/** What is taken for granted: "Now that CHC is going to trusts, when do we …?", "Just confirm that it goes to councils". */
export function takenForGranted(question: string): string | undefined {
  return (forGranted.exec(question) ?? toConfirm.exec(question))?.groups?.['claim']
}

const toConfirm =
  /\bconfirm (that )?(?!(what|when|where|which|who|how|why|if|whether)\b)(?<claim>[^,?.]{8,120})/i

const forGranted =
  /^(so |but |and )?(now( that)?|given( that)?|seeing( that)?|since|as) (?<claim>[^,?]{8,120}),\s+(so )?(who|what|when|where|which|why|how|is|are|do|does|did|can|could|will|would|should|has|have)\b/i

/** "Keep-your-staff schemes" keep nothing. */
const compound = /\b[a-z]+(?:-[a-z]+){2,}\b/g

/** Whom one works with gets nothing. */
const workWith =
  /\b(works?|working|partner(s|ing|ed)?|engag\w+|collaborat\w+|liais\w+|deal\w*|talk\w*|speak\w*|meet\w*|shar(e|es|ing)|links?|relationships?|join(ed)? up|co-?design\w*|consult\w*|agree\w*) with\b|\b(agreements?|contracts?|deals?|arrangements?)( (we|that we|which we|they|the icb) (have|hold|made|signed))? with\b/g

/** "Does the row leave the ICB an overview": what is left does not leave. */
const leavesOver =
  /\bleav(e|es|ing) (us|icbs?|the icb|our icb|it|them|anything|something)( with)?(?= (an?|some|no|nothing|anything|something|any (?!time|day|more)|with us|behind)\b)/g

/** "Still going to do", "going to stay": nothing goes anywhere. */
const goingToDo =
  /\b(going|gonna|due|set|meant) (to )?(?=(do|have|be|get|keep|stay|need|lose|run|make|pay|still)\b)/g

/** What comes to an ICB from others: of that, the table neither says that it stays nor that it leaves. */
const toIcb =
  /\b(mov|com|go|transferr?|hand|pass|delegat)(e[ds]?|es|ing|ed)?( back| over| down| across| from [\w ]{2,30})* (to|into) (us|our icb|the icb|icbs)\b/

/** Can the question be answered with yes or no? */
export function isYesNo(question: string): boolean {
  const text = question.toLowerCase().replace(/’/g, "'")
  return (
    /^((so|and|but|ok|okay|hi|hello|please|sorry|just checking|quick question|yes or no|true or false)[,:]? )*(is|are|am|was|were|will|would|do|does|did|can|could|should|shall|has|have|isn't|aren't|won't|doesn't|surely)\b/.test(
      text,
    ) ||
    /[,.?]\s*(is|are|will|does|do|can|could|should|would|am) \w/.test(text) ||
    /^so,? (?!(what|who|where|when|which|why|how|whose)\b).*\?\s*$/.test(text) ||
    /^so\b.*\bthen\W*$/.test(text) ||
    /\b(right|correct|true|yes|yeah|agreed|isn't (it|that)|aren't (they|we)|won't (it|they|we)|doesn't it|don't they|innit|isnt it|yes or no|true or false|y\/n)[\s?!.]*$/.test(
      text,
    ) ||
    /\bconfirm (?!(what|when|where|which|who|how|why)\b)\w/.test(text) ||
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

/** A place that is none of these. */
const toSomewhere =
  /\b(go|goes|going|moves?|moving|transfer\w*|off|over|handed|passed) (over |across |back |down )?(to|into) (?!us\b|the icb|our icb|icbs)\w/

/** The names of the table's groups, as groups: "grow" alone is also what people say of their work. */
const groupWords: readonly (readonly [RegExp, Category])[] = [
  [/\bgrow (group|list|pile|category|section|box|row|rows|functions)\b/, 'grow'],
  [
    /\b(selectively )?retain and adapt\b|\bretain (group|list|pile|category|box)\b/,
    'retain-and-adapt',
  ],
  [/\breview for transfer\b|\btransfer (group|list|pile|category|box)\b/, 'review-for-transfer'],
]

const to = String.raw`\b(?:to|with|by|at|in|into|join(?:ing)?|under) (?:the |our |a |an |nhs |local |acute |ambulance |community |mental health |hospital |other |some |new )*`
const placeWords: readonly (readonly [RegExp, Destination | 'elsewhere'])[] = [
  [new RegExp(`${to}(?:regions?|regional teams?|regional office)\\b`), 'regions'],
  [/\b(?:go|goes|going|gone|move[sd]?|moving|becomes?|becoming) (?:all )?national\b/, 'national'],
  [/\b(?:go|goes|going|gone|move[sd]?|moving|becomes?|becoming) (?:all )?regional\b/, 'regions'],
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
