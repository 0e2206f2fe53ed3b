import path from 'node:path'
import { createFindGroup } from '../../src/envelope/icbs/find-group.ts'
import { createFindIcb } from '../../src/envelope/icbs/find-icb.ts'
import type { Icb } from '../../src/knowledge/icb.ts'
import type { Known } from '../../src/envelope/typed/known.ts'
import { readIcbs } from '../../src/storage/icb-file.ts'
import { readKnowledgeFile } from '../../src/storage/knowledge-file.ts'
import { testDay } from '../support/real-knowledge.ts'

const folder = process.env['KNOWLEDGE_DIR'] ?? path.resolve(import.meta.dirname, '../../knowledge')

/** The real rules and ICBs, and the day on which the tests take place. */
export async function realEnvelope(
  now: Date = testDay,
): Promise<Known & { readonly icbs: readonly Icb[] }> {
  const { items, problems } = await readKnowledgeFile(folder, 'envelope.yml')
  const [item] = items
  if (item?.kind !== 'envelope') throw new Error(problems.join('\n'))
  const rules = item.value
  const { icbs, problems: wrong } = await readIcbs(folder, rules.populationSources)
  if (wrong.length > 0) throw new Error(wrong.join('\n'))
  return { rules, icbs, find: createFindIcb(icbs), findGroup: createFindGroup(icbs), now }
}
