/** A word that the rows asked for have, in their name, in their notes, or in either. */
export type WordCue = {
  readonly word: string
  readonly place: 'name' | 'start' | 'note' | 'either'
  /** All that was said of it, from `at` on: "the word national shows up in which guiding notes". */
  readonly said: string
  readonly at: number
}

const word = '(?:the word )?(?<word>[a-z]{3,})'
const some = '(?: [a-z]+){0,4}?'
const has =
  '(?:with|w|has|have|having|holds?|contain(?:s|ing)?|includ(?:es?|ing)|us(?:es?|ing)|mention(?:s|ing)?|talks? about|refers? to|about)'
const its = '(?:its|their|the|an?|any|which|what|whose)'
const name = '(?:function |row )?(?:names?|titles?|descriptions?)'
const ofName = `(?:${name} or (?:${its} )?${name}|${name})`
const ofNote = '(?:(?:guiding )?notes?|guidance)'
const ofEither = `(?:(?:${name}|functions?) or (?:${its} )?${ofNote}|${ofNote} or (?:${its} )?${name})`

/** What is said without doubt: read before anything else. The more particular first. */
const plain = patternsOf([
  ['start', `(?:start|begin)(?:s|ning|ing)? with ${word}`],
  ['either', `(?:${has} )?(?:the )?(?:words? )?${word}${some} in ${its} ${ofEither}`],
  ['name', `(?:${has} )?(?:the )?words? ${word}${some} in ${its} ${ofName}`],
  ['name', `(?:${has} )?${word} in ${its} ${ofName}`],
  ['note', `${ofNote}${some} ${has} (?:the )?words? ${word}`],
  ['note', `(?:the )?words? ${word}${some} in ${its} ${ofNote}`],
  ['note', `(?:something|anything) (?:about|on) ${word} in ${its} ${ofNote}`],
  ['either', `${has} ${word} in (?:it|them|what (?:they|it) covers?)`],
  ['either', `(?:has |have |with |use |uses )?the word ${word}`],
  ['either', `where (?:does|do|is|are) ${word} (?:crop|come|show|turn|appear)[a-z]*(?: up)?`],
])
/** What may begin a phrase that names something else: read once the phrases are crossed out. */
const loose = patternsOf([
  ['note', `(?:is|are|be) to be (?<word>[a-z]{3,}ed)`],
  ['note', `${ofNote} (?:that )?(?:says?|mentions?|talks? about|refers? to) ${word}`],
  ['either', `mention(?:s|ing)? (?<word>[a-z]{3,}(?: [a-z]{3,})?)(?= $|,)`],
  ['name', `(?:to do|dealing|deals?) with ${word}`],
  ['either', `(?:says?|saying|mention(?:s|ing)?|talks? about|refers? to) ${word}`],
])

function patternsOf(
  cues: readonly (readonly [WordCue['place'], string])[],
): readonly (readonly [WordCue['place'], RegExp])[] {
  return cues.map(([place, pattern]) => [place, new RegExp(`\\b${pattern}\\b`, 'g')])
}

/** Words that stand for something else, that begin a phrase, or that every row could have. */
const pointing = new Set(
  'the that this them these those any all who what which its our they one ones something anything nothing where how function functions row rows note notes word words say says about in over test pan icb icbs should we us'.split(
    ' ',
  ),
)

/** The words that a question says the rows have. `text` is in small letters, without marks. */
export function wordCuesIn(text: string, sort: 'plain' | 'loose'): readonly WordCue[] {
  const found = (sort === 'plain' ? plain : loose).flatMap(([place, pattern]) =>
    [...text.matchAll(pattern)].map((match) => ({
      word: match.groups?.['word'] ?? '',
      place,
      said: match[0],
      at: match.index,
    })),
  )
  return found.filter(({ word: named }) => !pointing.has(named.split(' ')[0] ?? ''))
}
