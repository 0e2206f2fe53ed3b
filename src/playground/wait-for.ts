import type { ChangeFeed } from './change-feed.ts'

/** Waits until `look` finds something; looks again whenever the workspace changes. */
export type WaitFor = <T>(
  look: () => T | undefined | null | false,
  timeoutMs?: number,
  describe?: () => string,
) => Promise<T>

const USUAL_TIMEOUT_MS = 5_000

export function createWaitFor(changes: ChangeFeed): WaitFor {
  return (look, timeoutMs = USUAL_TIMEOUT_MS, describe = () => 'Nothing came') =>
    new Promise((resolve, reject) => {
      const stop = (finish: () => void) => {
        clearTimeout(timer)
        unsubscribe()
        finish()
      }
      const tryNow = () => {
        try {
          const found = look()
          if (found === undefined || found === null || found === false) return
          stop(() => resolve(found))
        } catch (error) {
          stop(() => reject(error))
        }
      }
      const timer = setTimeout(
        () => stop(() => reject(new Error(`${describe()} within ${timeoutMs} ms.`))),
        timeoutMs,
      )
      const unsubscribe = changes.subscribe(tryNow)
      tryNow()
    })
}
