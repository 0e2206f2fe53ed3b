/** Which entries a thread has been about, so that "does that need legislation?" has a "that". */
export type ThreadMemory = {
  /** Ids, newest last. */
  entriesIn(thread: Thread): readonly string[]
  add(thread: Thread, entries: readonly string[]): void
}

export type Thread = { readonly channel: string; readonly ts: string }

const mostThreads = 2_000
const mostEntries = 10

/**
 * Ids only, in memory. Reading them back from Slack would need `channels:history`, a scope that lets the
 * bot read whole channels: too much for a follow-up, which after a restart is simply asked in full.
 */
export function createThreadMemory(): ThreadMemory {
  const threads = new Map<string, readonly string[]>()

  return {
    entriesIn: (thread) => threads.get(keyOf(thread)) ?? [],
    add(thread, entries) {
      if (entries.length === 0) return
      const key = keyOf(thread)
      const before = (threads.get(key) ?? []).filter((id) => !entries.includes(id))
      threads.delete(key)
      threads.set(key, [...before, ...entries].slice(-mostEntries))
      const oldest = threads.keys().next().value
      if (threads.size > mostThreads && oldest !== undefined) threads.delete(oldest)
    },
  }
}

function keyOf({ channel, ts }: Thread): string {
  return `${channel}:${ts}`
}
