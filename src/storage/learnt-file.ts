import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { learnFrom, searchablesOf, type KnowledgeLearnt } from '../answering/find.ts'
import type { KnowledgeBase } from '../knowledge/knowledge-base.ts'
import { kept, usualFolder } from './kept.ts'

const learners = path.resolve(import.meta.dirname, '../answering/search')

/**
 * What is learnt from the knowledge. Learning takes many seconds, so it is kept in `folder`, and done anew
 * when a wording or the way of learning has changed. `onLearning` is told before it begins.
 */
export async function readLearnt(
  knowledge: KnowledgeBase,
  folder: string = usualFolder,
  onLearning: () => void = () => {},
): Promise<KnowledgeLearnt> {
  const names = (await readdir(learners)).sort()
  const code = await Promise.all(names.map((name) => readFile(path.join(learners, name))))
  const from = [
    ...code,
    JSON.stringify(searchablesOf(knowledge)),
    knowledge.wordVectors ?? 'no word vectors',
  ]
  return kept({ folder, kind: 'learnt', from }, () => {
    onLearning()
    return learnFrom(knowledge)
  })
}
