import path from 'node:path'
import type { KnowledgeBase } from '../../src/knowledge/knowledge-base.ts'
import type { KnowledgeLearnt } from '../../src/answering/find.ts'
import { readLearnt } from '../../src/storage/learnt-file.ts'
import { readKnowledge } from '../../src/storage/knowledge-files.ts'

const folder = process.env['KNOWLEDGE_DIR'] ?? path.resolve(import.meta.dirname, '../../knowledge')

/** What the bot really knows, read from `knowledge/`. */
export async function realKnowledge(): Promise<KnowledgeBase> {
  const read = await readKnowledge(folder)
  if (read.kind === 'ok') return read.knowledge
  throw new Error(`knowledge/ has problems:\n${read.problems.join('\n')}`)
}

/** What was learnt from it, kept for the next test. */
export async function realLearnt(): Promise<KnowledgeLearnt> {
  return readLearnt(await realKnowledge())
}

/** The day on which the tests take place. */
export const testDay = new Date('2026-11-20T09:00:00Z')
