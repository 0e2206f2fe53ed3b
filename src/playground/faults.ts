/** Knobs that make the playground's Slack misbehave, for tests and for the page. */
export interface Faults {
  /** Cuts every socket at once, without a word, as a lost network does. */
  dropSockets(): void
  /** Asks every socket to reconnect, as Slack does every few hours. */
  refreshSockets(): void
  /** Delivers the next `count` events twice: same event_id, a new envelope. */
  deliverTwice(count?: number): void
  /** How long every Web API answer waits, in milliseconds. */
  delayMs: number
  /** The next `times` calls of `method` answer `{ ok: false, error }`. */
  refuse(method: string, error: string, times?: number): void
  /** The next `times` calls of `method` answer 429 with Retry-After. */
  rateLimit(method: string, seconds: number, times?: number): void
  /** The next `count` payloads are not accepted back in time: Slack sees no acknowledgement. */
  loseAcks(count?: number): void
}

/** What a fault does to one Web API call. */
type CallFault =
  | { readonly kind: 'refuse'; readonly error: string }
  | { readonly kind: 'rate-limit'; readonly seconds: number }

/** The faults waiting to happen; each is used up as it happens. */
export interface PendingFaults {
  readonly faults: Faults
  takeForCall(method: string): CallFault | undefined
  takeDuplicate(): boolean
  takeLostAck(): boolean
}

export function createFaults(sockets: {
  readonly drop: () => void
  readonly refresh: () => void
}): PendingFaults {
  const forMethod = new Map<string, CallFault[]>()
  let duplicates = 0
  let lostAcks = 0
  const queue = (method: string, fault: CallFault, times: number) => {
    const waiting = forMethod.get(method) ?? []
    forMethod.set(method, [...waiting, ...Array<CallFault>(times).fill(fault)])
  }
  return {
    faults: {
      dropSockets: sockets.drop,
      refreshSockets: sockets.refresh,
      deliverTwice: (count = 1) => void (duplicates += count),
      delayMs: 0,
      refuse: (method, error, times = 1) => queue(method, { kind: 'refuse', error }, times),
      rateLimit: (method, seconds, times = 1) =>
        queue(method, { kind: 'rate-limit', seconds }, times),
      loseAcks: (count = 1) => void (lostAcks += count),
    },
    takeForCall: (method) => forMethod.get(method)?.shift(),
    takeDuplicate: () => duplicates > 0 && duplicates-- > 0,
    takeLostAck: () => lostAcks > 0 && lostAcks-- > 0,
  }
}
