/** The power of ten that a scale word stands for; 0 for none. */
export function powerOf(word: string | undefined): number {
  if (word === undefined) return 0
  if (/^(k|thousand|thou|grand)$/.test(word)) return 3
  return /^(bn|billions?)$/.test(word) ? 9 : 6
}
