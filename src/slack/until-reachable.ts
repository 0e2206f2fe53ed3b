import { setTimeout as wait } from 'node:timers/promises'
import { WebAPIPlatformError } from '@slack/web-api'
import type { Logger } from '../logger.ts'

const firstWaitMs = 1_000
const longestWaitMs = 30_000

/**
 * Tries until Slack can be reached: true then, false if stopped first. What no waiting can mend (a wrong
 * token, a missing scope) is thrown at once.
 */
export async function untilReachable(
  attempt: () => Promise<void>,
  logger: Logger,
  stopped: AbortSignal,
): Promise<boolean> {
  for (let waitMs = firstWaitMs; !stopped.aborted; waitMs = Math.min(waitMs * 2, longestWaitMs)) {
    try {
      await attempt()
      return !stopped.aborted
    } catch (error) {
      if (isForGood(error)) throw error
      logger.warn({ event: 'slack', outcome: 'unreachable', ms: waitMs, err: error })
      await wait(waitMs, undefined, { signal: stopped }).catch(() => {})
    }
  }
  return false
}

const passing = [
  'internal_error',
  'fatal_error',
  'service_unavailable',
  'request_timeout',
  'ratelimited',
]

function isForGood(error: unknown): boolean {
  return error instanceof WebAPIPlatformError && !passing.includes(error.data.error)
}
