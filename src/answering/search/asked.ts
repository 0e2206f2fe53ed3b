import { leaningOf, learnTellApart, type TellApart } from './tell-apart.ts'
import { createVocabulary, learnRarity, type Rarity } from './vocabulary.ts'
import type { Words } from './words.ts'
import type { WordVectors } from './word-vectors.ts'

/** The words of a question from which the name of what it is about was taken out, and whether it has an answer. */
export type Asked = { readonly words: Words; readonly isAnswered: boolean }

/** Tells what is answered from what is not by what is asked, whatever it is asked of. */
export type AskedLearnt = { readonly rarity: Rarity; readonly answered: TellApart }

const manner = { rarityPower: 1 }
const nowhere = new Float32Array(0)

/** Deterministic: the same questions always teach the same. */
export function learnAsked(questions: readonly Asked[], vectors?: WordVectors): AskedLearnt {
  const texts = questions.map(({ words }) => words)
  const rarity = learnRarity(texts)
  const points = texts.map((words) => vectors?.textVector(words) ?? nowhere)
  const dimensions = points[0]?.length ?? 0
  const meanings = new Float32Array(texts.length * dimensions)
  for (const [i, point] of points.entries()) meanings.set(point, i * dimensions)
  return {
    rarity,
    answered: learnTellApart(
      createVocabulary(rarity, manner).rowsOf(texts),
      meanings,
      questions.map(({ isAnswered }) => isAnswered),
      [...texts.keys()],
    ),
  }
}

/** Log-odds that what is asked has an answer. Takes a question's words with the name taken out. */
export function createAsked(
  { rarity, answered }: AskedLearnt,
  vectors?: WordVectors,
): (words: Words) => number {
  const vocabulary = createVocabulary(rarity, manner)
  return (words) =>
    leaningOf(answered, vocabulary.rowOf(words), vectors?.textVector(words) ?? nowhere)
}
