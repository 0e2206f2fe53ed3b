/** Two wordings with the same key are the same words to a reader: case, accents and punctuation aside. */
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
    .replace(/\s+/g, ' ')
    .trim()
}
