import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { learnFrom, searchablesOf, type KnowledgeLearnt } from '../answering/find.ts'
import type { KnowledgeBase } from '../knowledge/knowledge-base.ts'
import { kept, usualFolder } from './kept.ts'

const answering = path.resolve(import.meta.dirname, '../answering')
const learners = path.join(answering, 'search')
/** What learning also rests on. */
const besides = ['asked-of-functions.ts', 'mentions.ts'].map((name) => path.join(answering, name))

/**
 * What is learnt from the knowledge. Learning takes many seconds, so it is kept in `folder`, and done anew
 * when a wording or the way of learning has changed. `onLearning` is told before it begins.
 */
export async function readLearnt(
  knowledge: KnowledgeBase,
  folder: string = usualFolder,
  onLearning: () => void = () => {},
): Promise<KnowledgeLearnt> {
  return kept({ folder, kind: 'learnt', from: teachersOf(knowledge) }, () => {
    onLearning()
    return learnFrom(knowledge)
  })
}

/** The way of learning, and all that is learnt from. */
async function* teachersOf(knowledge: KnowledgeBase): AsyncGenerator<string | Uint8Array> {
  const names = await readdir(learners)
  const files = [...names.sort().map((name) => path.join(learners, name)), ...besides]
  for (const file of files) yield await readFile(file)
  for (const entry of searchablesOf(knowledge)) yield JSON.stringify(entry)
  yield JSON.stringify(knowledge.waysToAsk)
  yield knowledge.wordVectors ?? 'no word vectors'
}
