import { idInReference, referenceOf, type OpenQuestion } from './open-question.ts'

/** Questions that hold all the typed words, the newest first; before them the one whose reference was typed. */
export function findQuestions(
  questions: readonly OpenQuestion[],
  typed: string,
  limit: number,
): readonly OpenQuestion[] {
  const named = idInReference(typed)
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean)
  const holdsAll = ({ id, text }: OpenQuestion) => {
    const all = `${referenceOf(id)} ${text}`.toLowerCase()
    return words.every((word) => all.includes(word))
  }
  const first = questions.filter(({ id }) => id === named)
  const others = questions.filter((one) => one.id !== named && holdsAll(one)).toReversed()
  return [...first, ...others].slice(0, limit)
}
