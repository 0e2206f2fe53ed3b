import { pino, type DestinationStream, type Logger as PinoLogger } from 'pino'

export const logLevels = ['debug', 'info', 'warn', 'error', 'silent'] as const
export type LogLevel = (typeof logLevels)[number]

/** What happened, in one line: no words of a question and no name of a person ever belongs here. */
type LogLine = {
  readonly event: string
  readonly outcome?: string
  /** Ids of entries, apart by spaces. */
  readonly entry?: string
  readonly ms?: number
  readonly reference?: string
  readonly note?: string
  readonly err?: unknown
}

export type Logger = {
  [level in Exclude<LogLevel, 'silent'>]: (line: LogLine) => void
}

/** One JSON line an event, to standard output unless told otherwise. Tokens are blotted out. */
export function createLogger(level: LogLevel, destination?: DestinationStream): Logger {
  const options = {
    level,
    base: null,
    timestamp: () => `,"at":"${new Date().toISOString()}"`,
    formatters: { level: (label: string) => ({ level: label }) },
  }
  const log: PinoLogger = destination === undefined ? pino(options) : pino(options, destination)
  return {
    debug: (line) => log.debug(safe(line)),
    info: (line) => log.info(safe(line)),
    warn: (line) => log.warn(safe(line)),
    error: (line) => log.error(safe(line)),
  }
}

/** Done before pino sees the line: given an error, it would copy the error's message out as it is. */
function safe({ note, err, ...line }: LogLine): object {
  return {
    ...line,
    ...(note === undefined ? {} : { note: withoutTokens(note) }),
    ...(err === undefined ? {} : { err: described(err) }),
  }
}

/** Slack's tokens, wherever they stand in a text. */
export function withoutTokens(text: string): string {
  return text.replace(/\bx(?:ox[a-z]|app)-[\w.-]+/g, '[token]')
}

/** Of an error: its kind, message and stack. Not its other fields, which may hold what a person typed. */
function described(error: unknown): unknown {
  if (!(error instanceof Error)) return withoutTokens(String(error))
  const cause = 'original' in error ? error.original : error.cause
  return {
    name: error.name,
    message: withoutTokens(error.message),
    ...('code' in error ? { code: String(error.code) } : {}),
    ...(error.stack === undefined ? {} : { stack: withoutTokens(error.stack) }),
    ...(cause === undefined ? {} : { cause: described(cause) }),
  }
}
