import { setImmediate } from 'node:timers/promises'
import type { Ask } from './answering/ask.ts'
import type { KnowledgeBase } from './knowledge/knowledge-base.ts'

/** So many, of entries of every kind: after a dozen an answer takes no longer than later ones do. */
const questions = 30

/**
 * The first answers of a program take several times as long as later ones, until what finds them has been compiled:
 * wordings of the knowledge are asked before anybody's question. In small steps, so that a question may come between.
 */
export async function warmUp(ask: Ask, { entries }: KnowledgeBase): Promise<void> {
  const every = Math.max(1, Math.floor(entries.length / questions))
  for (const [i, { examples }] of entries.entries()) {
    const [wording] = examples
    if (i % every !== 0 || wording === undefined) continue
    ask(wording, { now: new Date() })
    await setImmediate()
  }
}
