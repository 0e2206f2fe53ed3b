/** The longest question that is read. Longer texts are refused with the reason. */
export const longestQuestion = 4_000

/**
 * What a person typed, as plain characters: Slack's entities and mentions undone, quotation marks and
 * dashes made plain, invisible and direction-changing characters gone. Safe to show as plain text only.
 */
export function plainQuestion(raw: string): string {
  return raw
    .replace(/<(?:@|!)[^>]*>/g, ' ')
    .replace(/<#[A-Z0-9]+\|([^>]*)>/g, '$1')
    .replace(/<(?:https?:\/\/|mailto:|tel:)[^>|]*\|([^>]*)>/g, '$1')
    .replace(/<((?:https?:\/\/|mailto:|tel:)[^>|]*)>/g, '$1')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&')
    .normalize('NFKC')
    .replace(/[\u2018\u2019\u201A\u2032]/g, "'")
    .replace(/[\u201C\u201D\u201E\u2033]/g, '"')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/[\p{Cf}\p{Cc}\p{Co}\p{Cs}]/gu, (c) => (/\s/.test(c) ? ' ' : ''))
    .replace(/\s+/g, ' ')
    .trim()
}

/** True when nothing in the text could be read as a word or a figure. */
export function hasNoWords(text: string): boolean {
  return !/[\p{L}\p{N}]/u.test(text)
}

/** What the search reads of a question: no code, no links, no "etc.". */
export function readable(question: string): string {
  const words = withCapitals(question)
    .replaceAll(spacedLetters, (letters) => letters.replaceAll(' ', ''))
    .replaceAll(code, ' ')
    .replaceAll(andSoOn, ' ')
    .replaceAll(isShortened, ' is')
    .replaceAll(inWhichWords, ' ')
    .replaceAll(aside, ' ')
    .replaceAll(niceToHave, 'optional')
    .replace(areAtRisk, 'safe')
    .replaceAll(sendsAway, (verb) => verb.replace('send', 'transfer'))
    .replaceAll(sendsOff, 'submit')
  return hasNoWords(words) ? question : words
}

/** "What does S E N D mean". */
const spacedLetters = /\b\p{Lu}(?: \p{Lu}){2,}\b(?!['’])/gu
const code =
  /<(script|style)\b[^>]*>.*?<\/\1>|<\/?[a-z][^<>]*>|\$?\{+[^{}]*\}+|\bhttps?:\/\/\S+|(?<!\w)(?:\.{0,2}\/[\w.-]+){2,}/gi
/** "What the document sends to regions", "who do we send our plan to": the verb, not SEND. */
const sendsAway =
  /\bsends\b|(?<=\b(?:document|blueprint|table|plan|they) )send(?= (?:it|them|us|me|our|this|that|each)\b)/g
const sendsOff =
  /(?<=\b(?:we|I|i|you|they|please|(?:me|her|him|us|them|you) to) )send\b|\bsend(?= (?:it|them|us|me|our|my|your|their|this|that|these|each|an?|the|in|off|questions?|comments?|feedback|plans?|staff|people)\b)/g
/** "Are the research people at risk": asks of their work, not of any risk. */
const areAtRisk =
  /(?<=\b(?:is|are|am|put|puts|still|now|so|we|i|team|jobs?|posts?|people|staff) (?:[^?.!]{0,60} )?)at risk(?=\W*$|[?.!,;]| (?:of|from) (?:redundancy|going|losing|the chop|the axe|cuts?|transfer))/i
/** In which words it is to be said is no part of what is asked. */
const inWhichWords =
  /\b(?:word for word|verbatim|(?:in|with) (?:one|two|a|a few|a couple of) (?:sentence|line|word)s?(?: or (?:two|so))?|in (?:normal|everyday|ordinary|simple|lay|layman['’]?s) (?:language|words|terms|english)|(?:can|could) you (?:please )?(?:quote|explain|summarise|sum up|outline)|quote (?:me )?(?:the )?(?:bit|line|sentence|part|words)?(?: (?:about|on))?|(?:give me |show me )?(?:the )?(?:exact|actual) (?:words?|wording|sentence|quote|text)(?: (?:about|on|of|for))?)(?!\w)/gi
/** No question of NICE. */
const niceToHave = /\b(an? )?nice[ -]to[ -]haves?\b/gi
/** Said after the question, of who asks it or why. */
const aside =
  /(?<=[?.!,;–-]\s*)(?:(?:i['’]?m )?(?:just|only) (?:curious|wondering|asking|checking)|asking for a friend|(?:my|our|the|a) (?:\w+ )?(?:husband|wife|partner|mum|dad|boss|manager|director|colleague|friend|mate|neighbour|rep) (?:says|said|reckons|thinks|swears|told me|insists)(?: (?:so|not|otherwise|(?:it|they|we|that)(?:['’]?s|['’]?re| is| are| was| were| will| do| does)?))?)(?=\W*$|[.!?,;])/gi
/** "HR's moving": no possession. */
const isShortened =
  /(?<=[\p{L}\d]{2})['’]s(?= (?:all |also |not |still |just |definitely |being )?(?:going|moving|transferring|staying|leaving|off|being|coming|gone|moved|out|safe|growing|theirs|ours)\b)/giu
const andSoOn = /\b(?:etc(?!\w)|et cetera\b)\.?/g

/** "IT" in capitals is not the word "it": the search, which reads small letters, is told so. */
function withCapitals(question: string): string {
  const isShouted = !/\p{Ll}/u.test(question)
  return isShouted ? question : question.replace(capitalIt, 'information technology')
}

// In "GP IT" the letters are part of a name.
const capitalIt =
  /(?<!\b(?:GP|[Pp]ractices?|[Gg]eneral [Pp]ractice|GPs|surger(?:y|ies)|[Cc]are) )\b(?:IT|I\.T\.?)(?![\w&])/g
