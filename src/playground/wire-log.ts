/** One payload that crossed the wire between Slack and the bot. */
export interface WireEntry {
  readonly number: number
  readonly at: string
  readonly direction: 'to-bot' | 'from-bot'
  /** What carried it: an envelope, its acknowledgement, a Web API call, a response_url. */
  readonly via: 'event' | 'command' | 'interaction' | 'ack' | 'web-api' | 'response-url' | 'socket'
  readonly name: string
  readonly payload: unknown
  readonly answer?: unknown
}

/** The last payloads over the wire, oldest first. Tokens are never part of an entry. */
export interface WireLog {
  readonly entries: readonly WireEntry[]
  add(entry: Omit<WireEntry, 'number' | 'at'>): void
}

const KEPT = 500

export function createWireLog(now: () => Date, onAdd: (entry: WireEntry) => void): WireLog {
  const entries: WireEntry[] = []
  let number = 0
  return {
    entries,
    add: (given) => {
      const entry = { ...given, number: ++number, at: now().toISOString() }
      entries.push(entry)
      if (entries.length > KEPT) entries.shift()
      onAdd(entry)
    },
  }
}
