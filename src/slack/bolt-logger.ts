import { LogLevel, type Logger as BoltLogger } from '@slack/bolt'
import type { Logger } from '../logger.ts'

/**
 * Bolt's messages in our log. Its debug messages are left out at every level: they hold whole payloads,
 * and with them what people typed.
 */
export function boltLogger(logger: Logger): BoltLogger {
  return {
    debug: () => {},
    info: (...parts) => logger.debug(line(parts)),
    warn: (...parts) => logger.warn(line(parts)),
    error: (...parts) => logger.error(line(parts)),
    setLevel: () => {},
    getLevel: () => LogLevel.INFO,
    setName: () => {},
  }
}

function line(parts: readonly unknown[]) {
  return { event: 'bolt', note: parts.map(asText).join(' ') }
}

/** Anything but words is named, not written out: it may hold a payload. */
function asText(part: unknown): string {
  if (part instanceof Error) return `${part.name}: ${part.message}`
  return typeof part === 'string' ? part : `[${typeof part}]`
}
