import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { CORE_SCHEMA, load, YAMLException } from 'js-yaml'
import { isMap, LineCounter, parseDocument, type Document } from 'yaml'
import { z } from 'zod'
import {
  categorySchema,
  courtesySchema,
  developmentSchema,
  faqSchema,
  functionSchema,
  knownGapSchema,
  misreadingSchema,
  termSchema,
  topicSchema,
  type CategoryInfo,
  type Development,
  type Entry,
} from '../knowledge/entry.ts'
import { sourceSchema, type Source } from '../knowledge/source.ts'
import { envelopeSchema, type EnvelopeRules } from '../knowledge/envelope-rules.ts'
import { waysToAskSchema, type WaysToAsk } from '../knowledge/ways-to-ask.ts'
import type { Written } from '../knowledge/wordings-of.ts'

/** One thing read from a file, with the way back to where it stands. */
export type Item =
  | { readonly kind: 'source'; readonly value: Source; readonly locate: Locate }
  | { readonly kind: 'category'; readonly value: CategoryInfo; readonly locate: Locate }
  | { readonly kind: 'development'; readonly value: Development; readonly locate: Locate }
  | { readonly kind: 'entry'; readonly value: Entry; readonly locate: Locate }
  | { readonly kind: 'envelope'; readonly value: EnvelopeRules; readonly locate: Locate }
  /** More wordings for an entry that stands in another file. */
  | { readonly kind: 'wordings'; readonly value: Wordings; readonly locate: Locate }
  | { readonly kind: 'ways-to-ask'; readonly value: Ways; readonly locate: Locate }

export type Wordings = {
  readonly id: string
  readonly list: Written['list']
  readonly texts: readonly string[]
}

/** One of the two lists of a file. */
export type Ways = { readonly id: keyof WaysToAsk; readonly texts: readonly string[] }

/** From a path inside an entry to `file:line:column`. */
export type Locate = (path: readonly (string | number)[]) => string

export type FileContent = { readonly items: readonly Item[]; readonly problems: readonly string[] }

/** Reads one YAML file of `dir`. Its first folder, or its own name, says what its entries are. */
export async function readKnowledgeFile(dir: string, file: string): Promise<FileContent> {
  const shown = path.join(path.basename(dir), file)
  const kind = file.split(path.sep)[0]?.replace(/\.yml$/, '') ?? ''
  const parse = parsers[kind]
  const list = listsOfTheirOwn[kind]
  const isWays = kind === waysFolder
  if (parse === undefined && list === undefined && !isWays) {
    const known = [...Object.keys(parsers), ...Object.keys(listsOfTheirOwn), waysFolder].join(', ')
    return {
      items: [],
      problems: [`${shown}:1:1 is not a kind of knowledge – use one of ${known}`],
    }
  }
  const text = await readFile(path.join(dir, file), 'utf8')
  const locateIn = createLocate(text, shown)
  let content: unknown
  try {
    content = load(text, { schema: CORE_SCHEMA, filename: shown })
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error
    const { line, column } = error.mark ?? { line: 0, column: 0 }
    return {
      items: [],
      problems: [`${shown}:${line + 1}:${column + 1} ${error.reason} – correct the YAML`],
    }
  }
  if (list !== undefined) return readWordings(list, content, locateIn)
  if (isWays) return readWays(content, locateIn)
  const isList = Array.isArray(content)
  const values: readonly unknown[] = Array.isArray(content) ? content : [content]
  const items: Item[] = []
  const problems: string[] = []
  for (const [i, value] of values.entries()) {
    const base = isList ? [i] : []
    const locate: Locate = (inner) => locateIn([...base, ...inner])
    const result = parse?.(value, locate)
    if (result === undefined) continue
    if ('kind' in result) items.push(result)
    else problems.push(...result.issues.map((issue) => issueLine(issue, locate)))
  }
  return { items, problems }
}

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
  envelope: (value, locate) =>
    parsed(envelopeSchema, value, (v) => ({ kind: 'envelope', value: v, locate })),
  courtesy: entryParser(courtesySchema.transform((v): Entry => ({ type: 'courtesy', ...v }))),
  faqs: entryParser(faqSchema.transform((v): Entry => ({ type: 'faq', ...v }))),
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

/** Folders of wordings for entries that stand elsewhere, and which of an entry's lists they add to. */
const listsOfTheirOwn: Readonly<Record<string, Written['list']>> = {
  wordings: 'examples',
  'near-misses': 'nearMisses',
}

const wordingsSchema = z.record(z.string(), z.array(z.string().trim().min(1)).nullable())

/** A file of one voice: entry id → what that voice says. */
function readWordings(list: Written['list'], content: unknown, locateIn: Locate): FileContent {
  const result = wordingsSchema.safeParse(content ?? {})
  if (!result.success) {
    return { items: [], problems: result.error.issues.map((issue) => issueLine(issue, locateIn)) }
  }
  return {
    items: Object.entries(result.data).map(([id, texts]) => ({
      kind: 'wordings',
      value: { id, list, texts: texts ?? [] },
      locate: (inner) => locateIn([id, ...inner.slice(1)]),
    })),
    problems: [],
  }
}

const waysFolder = 'ways-to-ask'

function readWays(content: unknown, locate: Locate): FileContent {
  const result = waysToAskSchema.safeParse(content ?? {})
  if (!result.success)
    return { items: [], problems: result.error.issues.map((issue) => issueLine(issue, locate)) }
  const { answered, unanswered } = result.data
  return {
    items: [
      { kind: 'ways-to-ask', value: { id: 'answered', texts: answered }, locate },
      { kind: 'ways-to-ask', value: { id: 'unanswered', texts: unanswered }, locate },
    ],
    problems: [],
  }
}

function issueLine(issue: z.core.$ZodIssue, locate: Locate): string {
  const inner = issue.path.map((part) => (typeof part === 'symbol' ? part.toString() : part))
  const field = inner.length === 0 ? 'the entry' : `“${inner.join('.')}”`
  if (issue.code === 'unrecognized_keys') {
    return `${locate([...inner, issue.keys[0] ?? ''])} unknown field ${issue.keys.map((key) => `“${key}”`).join(', ')} – remove it or correct its name (see knowledge/README.md)`
  }
  return `${locate(inner)} ${field}: ${issue.message} – see knowledge/README.md`
}

/** Reading goes by js-yaml, which is three times quicker; only a problem needs the tree that knows its places. */
function createLocate(text: string, shown: string): Locate {
  const lines = new LineCounter()
  let document: Document | undefined
  return (fullPath) => {
    document ??= parseDocument(text, { lineCounter: lines })
    const { line, col } = lines.linePos(offsetOf(document, fullPath))
    return `${shown}:${line}:${col}`
  }
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
