/** A word that the rows asked for have, in their name, in their notes, or in either. */
export type WordCue = {
  readonly word: string
  readonly place: 'name' | 'start' | 'note' | 'either'
  /** All that was said of it, from `at` on: "the word national shows up in which guiding notes". */
  readonly said: string
  readonly at: number
}

const word = '(?<word>[a-z]{3,})'
const some = '(?: [a-z]+){0,4}?'
const has = '(?:with|has|have|having|holds?|contain(?:s|ing)?|includ(?:es?|ing)|us(?:es?|ing))'
const ofName = '(?:names?|titles?)'
const ofNote = '(?:(?:guiding )?notes?|guidance)'

/** The more particular first. Read in words without marks, in small letters. */
const cues: readonly (readonly [WordCue['place'], string])[] = [
  ['start', `(?:start|begin)(?:s|ning|ing)? with (?:the word )?${word}`],
  ['name', `${ofName}${some} ${has} (?:the word )?${word} in (?:it|them)`],
  [
    'name',
    `(?:${has} )?(?:the )?words? ${word}${some} in (?:its|their|the|an?|any|which) ${ofName}`,
  ],
  ['name', `${word} in (?:its|their|the|a) ${ofName}`],
  ['note', `${ofNote}${some} ${has} (?:the )?words? ${word}`],
  ['note', `(?:the )?words? ${word}${some} in (?:its|their|the|any|which|what|whose) ${ofNote}`],
  ['note', `(?:something|anything) (?:about|on) ${word} in (?:its|their|the|any) ${ofNote}`],
  ['either', `(?:has |have |with |use |uses )?the word ${word}`],
  ['either', `where (?:does|do|is|are) ${word} (?:crop|come|show|turn|appear)[a-z]*(?: up)?`],
  ['either', `mention(?:s|ing)? (?:the word )?${word}$`],
]
const patterns = cues.map(
  ([place, pattern]) => [place, new RegExp(`\\b${pattern}\\b`, 'g')] as const,
)

/** Words that stand for something else, or that every row could have. */
const pointing = new Set('the that this them these those any all who what which its our'.split(' '))

/** The words that a question says the rows have. `text` is in small letters, without marks. */
export function wordCuesIn(text: string): readonly WordCue[] {
  const found = patterns.flatMap(([place, pattern]) =>
    [...text.trimEnd().matchAll(pattern)].map((match) => ({
      word: match.groups?.['word'] ?? '',
      place,
      said: match[0],
      at: match.index,
    })),
  )
  return found.filter(({ word: named }) => !pointing.has(named))
}
