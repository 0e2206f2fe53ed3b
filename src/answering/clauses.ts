import { wordsOf } from './search/words.ts'

const mostWords = 40
const mostClauses = 6
/** No question has it: `plainQuestion` takes it out. */
const tied = '\uE000'

/** A message without what is only said beside its question, and why it is asked. */
export function withoutBeside(message: string): string {
  return message.replace(besides, '').replace(reason, '')
}

/** Clauses of a question that could each be about something else; what stands in quotation marks is one. */
export function clausesOf(question: string, fewestWords = 2): readonly string[] {
  return question
    .replaceAll(/"[^"]{1,80}"/g, (quoted) => quoted.replaceAll(' ', tied))
    .replaceAll(oneDoing, (verbs) => verbs.replaceAll(' ', tied))
    .split(
      /[?.;:]+\s+|[?.;:]+$|,\s+|\s+-\s+|\s(?:and|plus|also|versus|vs|while|whereas|or|then|but)\s/i,
    )
    .map((clause) => clause.replaceAll(tied, ' ').trim())
    .filter((clause) => {
      const words = wordsOf(clause).length
      return words >= fewestWords && words <= mostWords && !onlySaysHowSure.test(clause)
    })
    .slice(0, mostClauses)
}

/** "Who leads on keeping and training nurses": two verbs of one thing. */
const oneDoing =
  /\b(on|for|of|about|with) \w+ing and \w+ing(?= (?!(and|or|to|go|goes|going|stay\w*|mov\w+|leav\w+)\b)\w)/gi

/** "…, I gather": no question, and no word of its own. */
const onlySaysHowSure =
  /^(i|we)(['’](m|ve))? (gather|hear|heard|think|thought|believe|assume|understand|take it|suppose|guess|reckon|told|been told|am told)$/i

/** "… along with safeguarding?", "… after EPRR goes", "… and their support contracts": said beside what is asked. */
const besides = new RegExp(
  [
    String.raw`(along with|together with|(in )?the (same )?way|like|once|(?<!look(s|ed|ing)? )after|when)( the| our)? name( (does|do|goes|go|has gone|have gone|leaves|moves|went|is gone))?`,
    String.raw`with the name (stuff|bits?|lot)`,
    String.raw`and (its|their) name`,
  ]
    .map((tail) => tail.replace('name', String.raw`[\w&'-]+( (?!and\b|or\b)[\w&'-]+){0,5}?`))
    .map((tail) => String.raw`[\s,]+${tail}\s*\?*$`)
    .join('|'),
  'i',
)
export const opensQuestion =
  /^(and |also |but |so |plus )*(who|what|when|where|which|why|how|is|are|was|were|do|does|did|can|could|should|will|would|has|have|what's|who's|where's|when's|whats|whos|wheres)\b/i
/** "Since data is going national, …": why somebody asks. */
export const givesReason = /^(and |but )?(since|because|as|given|seeing|now that)\b/i
/** "…, given that safeguarding is being looked at?", "… so I can put it in my board paper". */
const reason =
  /(\s*[,–-]\s*(given|seeing)|\s(given|seeing|now) that|\sso (that )?(i|we) can)\b[^,.?!]{3,60}\s*[.?]*$/i
export const opensOnPronoun =
  /^(and |so |but |also |then )*(are|is|am|do|does|did|will|would|can|could|should|have|has) (we|i|it|they|that|this)\b/i

/** "I get the GPs and the charities round one table and build up the alliance": one job, told in one sentence. */
export function continuesStatement(clause: string, typed: string): boolean {
  const sentences = typed.split(/(?<=[.?!])\s+/)
  const sentence = sentences.find((one) => one.includes(clause)) ?? ''
  const before = sentence.slice(0, sentence.indexOf(clause))
  return (
    ofOwnWork.test(sentence) &&
    before !== '' &&
    !opensQuestion.test(clause) &&
    !ofAnother.test(`${before.split(' ').slice(-mostBefore).join(' ')}${clause}`) &&
    !asksOfBoth.test(sentences.at(-1) ?? '')
  )
}

const ofOwnWork = /^(so |hi,? )?(i|we)\b/i
/** "… and I also run", "… but contract management". */
const ofAnother =
  /\b(also|plus|but|not|another|half|(the|my|our|another|other) (team|other|rest|lot)|(and|after) (i|we))\b/i
const asksOfBoth = /\b(both|two|each|either|pair)\b/i
const mostBefore = 3
