import path from 'node:path'
import type { KnowledgeBase } from '../../src/knowledge/knowledge-base.ts'
import { readKnowledge } from '../../src/storage/knowledge-files.ts'

const root = path.join(import.meta.dirname, '..', '..')
let read: Promise<KnowledgeBase> | undefined

/** The real knowledge, read once for all tests of a file. */
export function realKnowledge(): Promise<KnowledgeBase> {
  read ??= readKnowledge(path.join(root, 'knowledge')).then((result) => {
    if (result.kind === 'problems') throw new Error(result.problems.join('\n'))
    return result.knowledge
  })
  return read
}
