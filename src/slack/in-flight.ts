import { setTimeout as wait } from 'node:timers/promises'

/** Counts the work that is under way, so that stopping can wait for it. */
export type InFlight = {
  track(work: Promise<void>): Promise<void>
  /** True once nothing is under way; false if the time ran out first. */
  drained(limitMs: number): Promise<boolean>
}

export function createInFlight(): InFlight {
  const running = new Set<Promise<void>>()

  return {
    async track(work) {
      running.add(work)
      try {
        await work
      } finally {
        running.delete(work)
      }
    },
    async drained(limitMs) {
      const giveUp = new AbortController()
      const timeUp = wait(limitMs, false, { signal: giveUp.signal }).catch(() => false)
      const done = await Promise.race([allSettled(), timeUp])
      giveUp.abort()
      return done
    },
  }

  async function allSettled(): Promise<true> {
    while (running.size > 0) await Promise.allSettled(running)
    return true
  }
}
