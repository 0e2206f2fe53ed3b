import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { readIcbs } from './icb-file.ts'
import { kept } from './kept.ts'
import { joinWordings } from './join-wordings.ts'
import { joinWaysToAsk } from './ways-to-ask.ts'
import type { Item } from './knowledge-file.ts'
import { consistencyProblems } from '../knowledge/consistency.ts'
import type { CategoryInfo, Development, Entry } from '../knowledge/entry.ts'
import type { Source } from '../knowledge/source.ts'
import {
  createKnowledgeBase,
  type KnowledgeBase,
  type KnowledgeParts,
} from '../knowledge/knowledge-base.ts'
import type { Problem } from '../knowledge/problem.ts'
import { misquotations } from '../knowledge/quotations.ts'

export type ReadKnowledge =
  | { readonly kind: 'ok'; readonly knowledge: KnowledgeBase }
  /** Each problem is one line: `file:line:column what – what to do`. */
  | { readonly kind: 'problems'; readonly problems: readonly string[] }

/**
 * Reads every YAML file under `dir`. The file's or folder's name says what its entries are.
 * Reports all problems at once. With `sourcesDir`, also proves every quotation against its source's text.
 */
export async function readKnowledge(dir: string, sourcesDir?: string): Promise<ReadKnowledge> {
  return linked(await readParts(dir, sourcesDir))
}

/**
 * The same from what was kept in `folder`, if no file and no rule has changed since it was found sound. The bot
 * starts so.
 */
export async function readKnowledgeOrKept(dir: string, folder: string): Promise<ReadKnowledge> {
  const from = contentsOf([rulesDir, import.meta.dirname, dir])
  return linked(await kept({ folder, kind: 'knowledge', from }, () => readParts(dir)))
}

const rulesDir = path.resolve(import.meta.dirname, '../knowledge')

type ReadParts =
  | { readonly kind: 'ok'; readonly parts: KnowledgeParts }
  | Extract<ReadKnowledge, { readonly kind: 'problems' }>

function linked(read: ReadParts): ReadKnowledge {
  return read.kind === 'ok' ? { kind: 'ok', knowledge: createKnowledgeBase(read.parts) } : read
}

/** Every file under the folders, its name and what it holds, in the order of their names. */
async function* contentsOf(folders: readonly string[]): AsyncGenerator<string | Uint8Array> {
  for (const folder of folders) {
    const found = await readdir(folder, { recursive: true, withFileTypes: true })
    const files = found
      .filter((one) => one.isFile())
      .map((one) => path.join(one.parentPath, one.name))
    for (const file of files.sort()) {
      yield path.relative(folder, file)
      yield await readFile(file)
    }
  }
}

async function readParts(dir: string, sourcesDir?: string): Promise<ReadParts> {
  // The readers of YAML are large, and not needed where nothing has changed.
  const { readKnowledgeFile } = await import('./knowledge-file.ts')
  const files = await yamlFiles(dir)
  const read = await Promise.all(files.map((file) => readKnowledgeFile(dir, file)))
  const malformed = read.flatMap((file) => file.problems)
  if (files.length === 0) malformed.push(`${dir}:1:1 holds no .yml files – check the path`)
  if (malformed.length > 0) return { kind: 'problems', problems: malformed }

  const { items, unknown } = joinWordings(read.flatMap((file) => file.items))
  const { waysToAsk, problems: ofWays } = joinWaysToAsk(items)
  const unjoined = [...unknown, ...ofWays]
  if (unjoined.length > 0) return { kind: 'problems', problems: unjoined }
  const envelope = items.find((item) => item.kind === 'envelope')?.value
  if (envelope === undefined) {
    return { kind: 'problems', problems: [`${dir}/envelope.yml:1:1 is missing – restore it`] }
  }
  const { icbs, problems } = await readIcbs(dir, envelope.populationSources)
  if (problems.length > 0) return { kind: 'problems', problems }
  const parts = {
    ...collect(items),
    envelope,
    icbs,
    waysToAsk,
    wordVectors: await readIfPresent(path.join(dir, wordVectorsFile)),
  }
  const found = [
    ...consistencyProblems(parts),
    ...(sourcesDir === undefined
      ? []
      : misquotations(parts, await readSources(sourcesDir, parts.sources))),
  ]
  if (found.length === 0) return { kind: 'ok', parts }
  const where = new Map(items.map((item) => [item.value.id, item]))
  return { kind: 'problems', problems: found.map((problem) => problemLine(problem, where)) }
}

async function yamlFiles(dir: string): Promise<readonly string[]> {
  const names = await readdir(dir, { recursive: true })
  return names.filter((name) => name.endsWith('.yml')).sort()
}

const wordVectorsFile = path.join('language', 'word-vectors.bin')

async function readIfPresent(file: string): Promise<Uint8Array | null> {
  try {
    return await readFile(file)
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
    throw error
  }
}

function collect(
  items: readonly Item[],
): Pick<KnowledgeParts, 'sources' | 'categories' | 'developments' | 'entries'> {
  const sources: Source[] = []
  const categories: CategoryInfo[] = []
  const developments: Development[] = []
  const entries: Entry[] = []
  for (const item of items) {
    switch (item.kind) {
      case 'source':
        sources.push(item.value)
        break
      case 'category':
        categories.push(item.value)
        break
      case 'development':
        developments.push(item.value)
        break
      case 'entry':
        entries.push(item.value)
        break
      case 'envelope':
      case 'wordings':
      case 'ways-to-ask':
        break
    }
  }
  return { sources, categories, developments, entries }
}

/** The text of each source that names a file, by source id. */
async function readSources(
  dir: string,
  sources: readonly Source[],
): Promise<ReadonlyMap<string, string>> {
  const names = await readdir(dir)
  const texts = await Promise.all(
    sources.map(async ({ id, file }): Promise<[string, string] | null> => {
      const name =
        file === undefined ? undefined : names.find((candidate) => candidate.startsWith(file))
      return name === undefined ? null : [id, await readFile(path.join(dir, name), 'utf8')]
    }),
  )
  return new Map(texts.filter((pair) => pair !== null))
}

function problemLine(problem: Problem, where: ReadonlyMap<string, Item>): string {
  const place = where.get(problem.id)?.locate(problem.path) ?? 'knowledge:1:1'
  return `${place} ${problem.what} – ${problem.whatToDo}`
}
