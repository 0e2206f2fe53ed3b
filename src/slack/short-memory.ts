import { randomUUID } from 'node:crypto'

/** Keeps things under a new id for a while. A button carries the id, so that it need not carry the thing. */
export type ShortMemory<T> = {
  keep(item: T): string
  find(id: string): T | undefined
}

const longest = 24 * 60 * 60 * 1000
const most = 1_000

/**
 * In memory only, for a day and for the last thousand: words that people typed are not written anywhere
 * unless they have no answer or their asker says so. After a restart a button says to ask again.
 */
export function createShortMemory<T>(now: () => Date): ShortMemory<T> {
  const items = new Map<string, { readonly item: T; readonly until: number }>()

  return {
    keep(item) {
      const id = randomUUID()
      items.set(id, { item, until: now().getTime() + longest })
      forgetOldest()
      return id
    },
    find(id) {
      const kept = items.get(id)
      return kept !== undefined && kept.until > now().getTime() ? kept.item : undefined
    },
  }

  function forgetOldest(): void {
    for (const [id, { until }] of items) {
      if (items.size <= most && until > now().getTime()) return
      items.delete(id)
    }
  }
}
