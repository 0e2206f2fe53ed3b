/** Wakes what works in the background, when there is something to do before its next look. */
export type Waker = {
  wake(): void
  /** How often it was woken: what one has seen before one looks. */
  count(): number
  /** Waits for a wake after `seen`, or until the time is up, or until stopped. */
  sleep(seen: number, ms: number, stopped: AbortSignal): Promise<void>
}

export function createWaker(): Waker {
  const sleeping = new Set<() => void>()
  let count = 0

  return {
    count: () => count,
    wake() {
      count += 1
      for (const rouse of sleeping) rouse()
    },
    async sleep(seen, ms, stopped) {
      if (seen !== count || stopped.aborted) return
      const { promise, resolve } = Promise.withResolvers<void>()
      const timer = setTimeout(resolve, ms)
      stopped.addEventListener('abort', () => resolve(), { once: true })
      sleeping.add(resolve)
      await promise
      sleeping.delete(resolve)
      clearTimeout(timer)
    },
  }
}
