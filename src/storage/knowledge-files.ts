import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { isMap, LineCounter, parseDocument, type Document } from 'yaml'
import type { z } from 'zod'
import { consistencyProblems, misquotations, type Problem } from '../knowledge/consistency.ts'
import {
  categorySchema,
  courtesySchema,
  developmentSchema,
  functionSchema,
  knownGapSchema,
  misreadingSchema,
  sourceSchema,
  termSchema,
  topicSchema,
  type CategoryInfo,
  type Development,
  type Entry,
  type Source,
} from '../knowledge/entry.ts'
import {
  createKnowledgeBase,
  type KnowledgeBase,
  type KnowledgeParts,
} from '../knowledge/knowledge-base.ts'

export type ReadKnowledge =
  | { readonly kind: 'ok'; readonly knowledge: KnowledgeBase }
  /** Each problem is one line: `file:line:column what – what to do`. */
  | { readonly kind: 'problems'; readonly problems: readonly string[] }

/**
 * Reads every YAML file under `dir`. The file's or folder's name says what its entries are.
 * Reports all problems at once. With `sourcesDir`, also proves every quotation against its source's text.
 */
export async function readKnowledge(dir: string, sourcesDir?: string): Promise<ReadKnowledge> {
  const files = await yamlFiles(dir)
  const read = await Promise.all(files.map((file) => readEntries(dir, file)))
  const malformed = read.flatMap((file) => file.problems)
  if (files.length === 0) malformed.push(`${dir}:1:1 holds no .yml files – check the path`)
  if (malformed.length > 0) return { kind: 'problems', problems: malformed }

  const items = read.flatMap((file) => file.items)
  const parts = collect(items)
  const found = [
    ...consistencyProblems(parts),
    ...(sourcesDir === undefined
      ? []
      : misquotations(parts, await readSources(sourcesDir, parts.sources))),
  ]
  if (found.length === 0) return { kind: 'ok', knowledge: createKnowledgeBase(parts) }
  const where = new Map(items.map((item) => [item.value.id, item]))
  return { kind: 'problems', problems: found.map((problem) => problemLine(problem, where)) }
}

type Item =
  | { readonly kind: 'source'; readonly value: Source; readonly locate: Locate }
  | { readonly kind: 'category'; readonly value: CategoryInfo; readonly locate: Locate }
  | { readonly kind: 'development'; readonly value: Development; readonly locate: Locate }
  | { readonly kind: 'entry'; readonly value: Entry; readonly locate: Locate }

/** From a path inside an entry to `file:line:column`. */
type Locate = (path: readonly (string | number)[]) => string

const parsers: Record<string, (value: unknown, locate: Locate) => Item | z.ZodError> = {
  sources: (value, locate) =>
    parsed(sourceSchema, value, (v) => ({ kind: 'source', value: v, locate })),
  categories: (value, locate) =>
    parsed(categorySchema, value, (v) => ({ kind: 'category', value: v, locate })),
  developments: (value, locate) =>
    parsed(developmentSchema, value, (v) => ({ kind: 'development', value: v, locate })),
  functions: entryParser(functionSchema.transform((v): Entry => ({ type: 'function', ...v }))),
  topics: entryParser(topicSchema.transform((v): Entry => ({ type: 'topic', ...v }))),
  misreadings: entryParser(
    misreadingSchema.transform((v): Entry => ({ type: 'misreading', ...v })),
  ),
  'known-gaps': entryParser(knownGapSchema.transform((v): Entry => ({ type: 'known-gap', ...v }))),
  glossary: entryParser(termSchema.transform((v): Entry => ({ type: 'term', ...v }))),
  courtesy: entryParser(courtesySchema.transform((v): Entry => ({ type: 'courtesy', ...v }))),
}

function entryParser(schema: z.ZodType<Entry>) {
  return (value: unknown, locate: Locate): Item | z.ZodError =>
    parsed(schema, value, (v) => ({ kind: 'entry', value: v, locate }))
}

function parsed<T>(
  schema: z.ZodType<T>,
  value: unknown,
  item: (value: T) => Item,
): Item | z.ZodError {
  const result = schema.safeParse(value)
  return result.success ? item(result.data) : result.error
}

async function yamlFiles(dir: string): Promise<readonly string[]> {
  const names = await readdir(dir, { recursive: true })
  return names.filter((name) => name.endsWith('.yml')).sort()
}

type FileContent = { readonly items: readonly Item[]; readonly problems: string[] }

async function readEntries(dir: string, file: string): Promise<FileContent> {
  const shown = path.join(path.basename(dir), file)
  const kind = file.split(path.sep)[0]?.replace(/\.yml$/, '') ?? ''
  const parse = parsers[kind]
  if (parse === undefined) {
    const known = Object.keys(parsers).join(', ')
    return {
      items: [],
      problems: [`${shown}:1:1 is not a kind of knowledge – use one of ${known}`],
    }
  }
  const lines = new LineCounter()
  const document = parseDocument(await readFile(path.join(dir, file), 'utf8'), {
    lineCounter: lines,
  })
  const locateIn = (fullPath: readonly (string | number)[]): string => {
    const { line, col } = lines.linePos(offsetOf(document, fullPath))
    return `${shown}:${line}:${col}`
  }
  if (document.errors.length > 0) {
    return {
      items: [],
      problems: document.errors.map((error) => {
        const { line, col } = lines.linePos(error.pos[0])
        return `${shown}:${line}:${col} ${error.message.split('\n')[0]} – correct the YAML`
      }),
    }
  }
  const content: unknown = document.toJS()
  const list = Array.isArray(content)
  const values: readonly unknown[] = list ? content : [content]
  const items: Item[] = []
  const problems: string[] = []
  for (const [i, value] of values.entries()) {
    const base = list ? [i] : []
    const locate: Locate = (inner) => locateIn([...base, ...inner])
    const result = parse(value, locate)
    if ('kind' in result) items.push(result)
    else problems.push(...result.issues.map((issue) => issueLine(issue, locate)))
  }
  return { items, problems }
}

function issueLine(issue: z.core.$ZodIssue, locate: Locate): string {
  const inner = issue.path.map((part) => (typeof part === 'symbol' ? part.toString() : part))
  const field = inner.length === 0 ? 'the entry' : `“${inner.join('.')}”`
  if (issue.code === 'unrecognized_keys') {
    return `${locate([...inner, issue.keys[0] ?? ''])} unknown field ${issue.keys.map((key) => `“${key}”`).join(', ')} – remove it or correct its name (see knowledge/README.md)`
  }
  return `${locate(inner)} ${field}: ${issue.message} – see knowledge/README.md`
}

/** The offset of the deepest node on the path that exists. */
function offsetOf(document: Document, fullPath: readonly (string | number)[]): number {
  for (let length = fullPath.length; length > 0; length--) {
    const parent: unknown = document.getIn(fullPath.slice(0, length - 1), true)
    const key = fullPath[length - 1]
    const pair = isMap(parent) ? parent.items.find((item) => String(item.key) === key) : undefined
    const node: unknown = pair?.key ?? document.getIn(fullPath.slice(0, length), true)
    if (typeof node === 'object' && node !== null && 'range' in node && Array.isArray(node.range)) {
      return Number(node.range[0])
    }
  }
  return 0
}

function collect(items: readonly Item[]): KnowledgeParts {
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
