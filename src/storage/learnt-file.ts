import { createHash } from 'node:crypto'
import { mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { deserialize, serialize } from 'node:v8'
import { learnFrom, searchablesOf } from '../answering/find.ts'
import type { Learnt } from '../answering/search/learn.ts'
import type { KnowledgeBase } from '../knowledge/knowledge-base.ts'

const learners = path.resolve(import.meta.dirname, '../answering/search')
/** Where tools keep what they can make again. */
export const usualFolder = path.resolve(import.meta.dirname, '../../node_modules/.cache/signpost')
/** A few, as tests and the bot may have different knowledge. */
const mostKept = 4

/**
 * What is learnt from the knowledge, kept in `folder` for the next start: learning takes many seconds, reading
 * a moment. It is learnt anew when a wording or the way of learning has changed. `onLearning` is told first.
 */
export async function readLearnt(
  knowledge: KnowledgeBase,
  folder: string = usualFolder,
  onLearning: () => void = () => {},
): Promise<Learnt> {
  const file = path.join(folder, `learnt-${await fingerprint(knowledge)}.bin`)
  const kept = await readKept(file)
  if (kept !== undefined) return kept
  onLearning()
  const learnt = learnFrom(knowledge)
  // Where nothing can be written the bot works all the same, and learns again next time.
  await keep(file, learnt).catch(() => {})
  return learnt
}

async function fingerprint(knowledge: KnowledgeBase): Promise<string> {
  const hash = createHash('sha256')
  for (const name of (await readdir(learners)).sort())
    hash.update(await readFile(path.join(learners, name)))
  hash.update(JSON.stringify(searchablesOf(knowledge)))
  if (knowledge.wordVectors !== null) hash.update(knowledge.wordVectors)
  return hash.digest('hex').slice(0, 32)
}

async function readKept(file: string): Promise<Learnt | undefined> {
  try {
    const bytes = await readFile(file)
    await utimes(file, new Date(), new Date())
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- written below, under a name that says from what
    return deserialize(bytes) as Learnt
  } catch {
    return undefined
  }
}

/** Written whole under another name first: nobody reads half a file. */
async function keep(file: string, learnt: Learnt): Promise<void> {
  const folder = path.dirname(file)
  await mkdir(folder, { recursive: true })
  const draft = `${file}.${process.pid}`
  await writeFile(draft, serialize(learnt))
  await rename(draft, file)
  const names = (await readdir(folder)).filter((name) => /^learnt-\w+\.bin$/.test(name))
  const aged = await Promise.all(
    names.map(async (name) => ({ name, at: (await stat(path.join(folder, name))).mtimeMs })),
  )
  const old = aged.sort((a, b) => b.at - a.at).slice(mostKept)
  await Promise.all(old.map(({ name }) => rm(path.join(folder, name), { force: true })))
}
