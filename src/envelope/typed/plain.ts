const halves: Record<string, string> = {
  '½': '.5',
  '¼': '.25',
  '¾': '.75',
  '⅛': '.125',
  '⅜': '.375',
  '⅝': '.625',
  '⅞': '.875',
  '⅕': '.2',
  '⅖': '.4',
  '⅗': '.6',
  '⅘': '.8',
}

/** "1½ million" as "1.5 million". To be done before anything else pulls such a sign apart. */
export function withDecimalFractions(typed: string): string {
  return typed.replace(/(\d?)\s?([½¼¾⅛⅜⅝⅞⅕⅖⅗⅘])/g, (_, whole: string, sign: string) => {
    return `${whole === '' ? '0' : whole}${halves[sign] ?? ''}`
  })
}

/** What was typed in one plain form: smart quotes and dashes, no-break spaces, full-width digits, case. */
export function plainTyped(typed: string): string {
  return withDecimalFractions(typed)
    .normalize('NFKC')
    .replace(/[\u2018\u2019\u201A\u2032`]/g, "'")
    .replace(/[\u201C\u201D\u201E\u2033]/g, '"')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/\p{Cf}/gu, '')
    .replace(/(\d[\d.,]*\s?[a-z]?)\s*=\s*(?=[£\d])/gi, '$1 equals ')
    .replace(/\b(quater|qarter|quarer|quartr|quartar|quatre)(s?)\b/gi, 'quarter$2')
    .replace(/[\r\n]+/g, ' ; ')
    .replace(/\/\s*(?=(head|person|capita|patient|resident|hd)\b)/gi, ' per ')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim()
}

/** The signs of a sum as words: "2.1m * 18.76", "£22m / 18.76", "in %", of text that is plain. */
export function withSignsInWords(plain: string): string {
  return plain
    .replace(/(?<![\d.]\s?)%/g, ' percentage ')
    .replace(
      /(?<=[\da-z] ?)[*×](?= ?[£\d])| x (?=[£\d])|(?<=£[\d.]+) ?[x*×] ?(?=[a-z])|(?<=\d[mkn]?)x(?=£?\d)/g,
      ' times ',
    )
    .replace(/ ?÷ ?|(?<=£[\d.,]+ ?[a-z]*) ?\/ ?(?=£?\d)/g, ' divided by ')
    .replace(/@/g, ' at ')
    .replace(/\s+/g, ' ')
    .trim()
}
