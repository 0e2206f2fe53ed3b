/** Does the work for a key once, however often Slack delivers it. */
export type Once = (key: string, work: () => Promise<void>) => Promise<void>

const mostKeys = 5_000

/**
 * The key is claimed before the work starts and released if it fails. A second delivery waits for the first
 * and does the work itself if that failed, so that no retry is dropped unseen.
 */
export function createOnce(): Once {
  const claims = new Map<string, Promise<void>>()

  return async function once(key: string, work: () => Promise<void>): Promise<void> {
    const claimed = claims.get(key)
    if (claimed !== undefined) {
      const done = await claimed.then(
        () => true,
        () => false,
      )
      return done ? undefined : once(key, work)
    }
    const claim = work()
    claims.set(key, claim)
    forgetOldest()
    try {
      await claim
    } catch (error) {
      claims.delete(key)
      throw error
    }
  }

  function forgetOldest(): void {
    const oldest = claims.keys().next().value
    if (claims.size > mostKeys && oldest !== undefined) claims.delete(oldest)
  }
}
