import { readFileSync } from 'node:fs'
import path from 'node:path'
import { readWordVectors } from '../../src/answering/search/word-vectors.ts'

const table = path.resolve(import.meta.dirname, '../../knowledge/language/word-vectors.bin')

/** How common a word is, from the table that the bot uses. */
const vectors = readWordVectors(readFileSync(table))
export const rankOf = (word: string): number | undefined => vectors.rankOf(word)
