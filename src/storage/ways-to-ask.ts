import { wordingKey } from '../knowledge/wording-key.ts'
import { functionSlot, type WaysToAsk } from '../knowledge/ways-to-ask.ts'
import type { Item } from './knowledge-file.ts'

/** Joins the lists of all files, and says what is wrong with them, one line each with its place. */
export function joinWaysToAsk(items: readonly Item[]): {
  readonly waysToAsk: WaysToAsk
  readonly problems: readonly string[]
} {
  const waysToAsk = { answered: new Array<string>(), unanswered: new Array<string>() }
  const problems: string[] = []
  const seen = new Set<string>()
  for (const item of items) {
    if (item.kind !== 'ways-to-ask') continue
    const { id, texts } = item.value
    for (const [i, text] of texts.entries()) {
      const key = wordingKey(text)
      const wrong = [
        ...(text.includes(functionSlot)
          ? []
          : [`names no function – put ${functionSlot} where its name goes`]),
        ...(seen.has(key) ? ['stands twice – remove one of the two'] : []),
      ]
      problems.push(...wrong.map((what) => `${item.locate([id, i])} “${text}” ${what}`))
      seen.add(key)
    }
    waysToAsk[id].push(...texts)
  }
  return { waysToAsk, problems }
}
