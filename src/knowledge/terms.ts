import type { Entry } from './entry.ts'

/** A word of several meanings, to choose from: "estates", "research". */
export type VagueWord = Extract<Entry, { type: 'term' }> & { readonly ask: string }

export function isVague(entry: Entry): entry is VagueWord {
  return entry.type === 'term' && entry.ask !== undefined
}

/** A word that people use of their work, and no source does. */
export function isSilentOn(entry: Entry): boolean {
  return entry.type === 'term' && entry.blueprint === 'silent' && entry.ask === undefined
}
