import { citationsOf } from '../knowledge/knowledge-base.ts'
import type { Entry } from '../knowledge/entry.ts'
import type { Citation } from '../knowledge/source.ts'
import type { Bot } from './bot.ts'
import { sourceOption } from './views/desk-draft.ts'

/** One quotation of the knowledge, and the short value that it is chosen by: `entry-id 0`. */
export type QuotedSource = { readonly value: string; readonly citation: Citation }

/** Everything an entry quotes. */
export function sourcesOf(bot: Bot, entryId: string): readonly QuotedSource[] {
  const entry = bot.knowledge.entry(entryId)
  if (entry === undefined) return []
  return quoted(bot, entry).map((citation, i) => ({ value: `${entryId} ${i}`, citation }))
}

function quoted(bot: Bot, entry: Entry): readonly Citation[] {
  if (entry.type === 'function') {
    return citationsOf(entry, bot.knowledge.category(entry.category))
  }
  return 'citations' in entry ? entry.citations : []
}

/** Quotations that hold all the typed words; those of the nearest entries while nothing is typed. */
export function findSources(
  bot: Bot,
  nearest: readonly string[],
  typed: string,
  limit: number,
): readonly QuotedSource[] {
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean)
  const ids = words.length === 0 ? nearest : bot.knowledge.entries.map(({ id }) => id)
  const found = new Map<string, QuotedSource>()
  for (const id of ids) {
    for (const source of sourcesOf(bot, id)) {
      const { source: document, place, quote } = source.citation
      const key = `${document} ${place} ${quote}`
      const all = `${key} ${id}`.toLowerCase()
      if (!found.has(key) && words.every((word) => all.includes(word))) found.set(key, source)
      if (found.size === limit) return [...found.values()]
    }
  }
  return [...found.values()]
}

/** The quotations that were chosen, in the order chosen. What is no longer in the knowledge is left out. */
export function chosenSources(bot: Bot, values: readonly string[]): readonly Citation[] {
  return values.flatMap((value) => {
    const [id = ''] = value.split(' ')
    const source = sourcesOf(bot, id).find((one) => one.value === value)
    return source === undefined ? [] : [source.citation]
  })
}

/** The choices that stand for quotations already chosen. */
export function optionsFor(bot: Bot, citations: readonly Citation[], nearest: readonly string[]) {
  const all = [...nearest, ...bot.knowledge.entries.map(({ id }) => id)]
  return citations.flatMap((citation) => {
    for (const id of all) {
      const source = sourcesOf(bot, id).find((one) => isSame(one.citation, citation))
      if (source !== undefined) return [optionFor(bot, source)]
    }
    return []
  })
}

export function optionFor(bot: Bot, { value, citation }: QuotedSource) {
  return sourceOption(value, bot.knowledge.source(citation.source).name, citation)
}

function isSame(a: Citation, b: Citation): boolean {
  return a.source === b.source && a.place === b.place && a.quote === b.quote
}
