import { readConfig, type Config } from '../config.ts'
import type { KnowledgeBase } from '../knowledge/knowledge-base.ts'
import { readKnowledge } from '../storage/knowledge-files.ts'

/**
 * What was typed after a command, as `parse` reads it. `--help` prints how the command is used; what it does
 * not take is said with the same words and ends with 2, before anything was done.
 */
export function typed<T>(usage: string, parse: () => T): T {
  const words = process.argv.slice(2)
  const options = words.includes('--') ? words.slice(0, words.indexOf('--')) : words
  if (options.includes('--help') || options.includes('-h')) {
    console.log(usage)
    process.exit(0)
  }
  try {
    return parse()
  } catch (error) {
    return endWith(2, [`${error instanceof Error ? error.message : String(error)}\n`, usage])
  }
}

/** The knowledge of a folder; ends with its problems where it has any. */
export async function soundKnowledge(folder: string): Promise<KnowledgeBase> {
  const read = await readKnowledge(folder)
  return read.kind === 'problems' ? endWith(1, read.problems) : read.knowledge
}

/** The settings of the environment; ends with what is wrong with them. */
export function soundConfig(): Config {
  const read = readConfig(process.env)
  return read.kind === 'problems' ? endWith(1, read.problems) : read.config
}

export function endWith(code: number, lines: readonly string[]): never {
  console.error(lines.join('\n'))
  process.exit(code)
}
