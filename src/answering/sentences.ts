/** The sentences of a curated text. */
export function sentencesOf(text: string): readonly string[] {
  return text.split(/(?<=\.)\s+(?=[A-Z"“])/)
}

export function firstSentence(text: string): string {
  return sentencesOf(text)[0] ?? text
}
