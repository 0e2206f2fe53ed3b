import type { Entry } from './entry.ts'
import { problem, type Problem } from './problem.ts'
import { wordingKey } from './wording-key.ts'
import { wordingsOf } from './wordings-of.ts'

/** Aliases and wordings that lead to two entries. */
export function clashingWordings(entries: readonly Entry[]): readonly Problem[] {
  return [...clashingAliases(entries), ...repeatedExamples(entries)]
}

function clashingAliases(entries: readonly Entry[]): readonly Problem[] {
  const owner = new Map<string, Entry>()
  return entries.flatMap((entry) =>
    aliasesOf(entry).flatMap(({ alias, path }) => {
      const key = wordingKey(alias)
      const first = owner.get(key)
      if (first === undefined) owner.set(key, entry)
      if (first === undefined || first.id === entry.id || sharesByDesign(first, entry)) return []
      return [
        problem(
          entry.id,
          path,
          `the alias “${alias}” already means “${first.id}”`,
          'keep it in one of the two, or make it an ambiguous term in glossary.yml',
        ),
      ]
    }),
  )
}

/** A term may carry the alias of an entry that it leads to: the one explains the word, the other the thing. */
function sharesByDesign(a: Entry, b: Entry): boolean {
  return leadsTo(a, b) || leadsTo(b, a)
}

function leadsTo(from: Entry, to: Entry): boolean {
  return from.type === 'term' && from.leadsTo.includes(to.id)
}

function aliasesOf(entry: Entry): readonly { alias: string; path: readonly (string | number)[] }[] {
  const own = entry.aliases.map((alias, i) => ({ alias, path: ['aliases', i] }))
  if (entry.type !== 'function') return own
  const inParts = entry.parts.flatMap((part, i) =>
    part.aliases.map((alias, j) => ({ alias, path: ['parts', i, 'aliases', j] })),
  )
  return [...own, ...inParts]
}

function repeatedExamples(entries: readonly Entry[]): readonly Problem[] {
  const owner = new Map<string, string>()
  return entries.flatMap((entry) =>
    wordingsOf(entry).flatMap(({ text, list, i }) => {
      const key = wordingKey(text)
      const first = owner.get(key)
      owner.set(key, first ?? entry.id)
      if (first === undefined) return []
      return [
        problem(
          entry.id,
          [list, i],
          `the wording “${text}” already stands in “${first}”`,
          'keep it in one place, or sharpen one of the two',
        ),
      ]
    }),
  )
}
