import { randomBytes } from 'node:crypto'

/** Ids and timestamps as Slack writes them. */
export interface Identifiers {
  /** A message timestamp: later than every one before it, even when the clock stands still. */
  nextTs(): string
  /** An id such as `V3F9…`: the prefix and ten capitals or digits. */
  next(prefix: string): string
  /** A secret part of a URL or a trigger. */
  secret(): string
}

export function createIdentifiers(now: () => Date): Identifiers {
  let lastMicros = 0n
  return {
    nextTs: () => {
      const micros = BigInt(now().getTime()) * 1000n
      lastMicros = micros > lastMicros ? micros : lastMicros + 1n
      return `${lastMicros / 1_000_000n}.${String(lastMicros % 1_000_000n).padStart(6, '0')}`
    },
    next: (prefix) => prefix + randomBytes(5).toString('hex').toUpperCase(),
    secret: () => randomBytes(16).toString('hex'),
  }
}
