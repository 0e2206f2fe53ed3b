/** Two wordings with the same key are the same words to a reader: case, accents, punctuation and -ize for -ise aside. */
export function wordingKey(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['’]/g, '')
    .replace(/\b(?:\p{L}\.){2,}/gu, (dotted) => `${dotted.replace(/\./g, '')} `)
    .replace(/&/g, ' and ')
    .replace(/[^\p{L}\p{N}£%.]+/gu, ' ')
    .replace(/\.(?!\d)/g, ' ')
    .replace(/(?<=\p{L}{3})iz(e[sdr]?|ing|ations?)\b/gu, 'is$1')
    .replace(/\s+/g, ' ')
    .trim()
}
