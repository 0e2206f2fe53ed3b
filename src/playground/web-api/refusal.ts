import type { JsonRecord } from '../json-record.ts'

/** Slack's `{ ok: false, error }`: thrown where it is found, answered in one place. */
export class Refusal extends Error {
  readonly error: string
  readonly details: JsonRecord

  constructor(error: string, details: JsonRecord = {}) {
    super(error)
    this.error = error
    this.details = details
  }
}

/** A refusal with the sentences Slack puts into `response_metadata.messages`. */
export function refusalWithMessages(error: string, problems: readonly string[]): Refusal {
  return new Refusal(error, {
    response_metadata: { messages: problems.map((problem) => `[ERROR] ${problem}`) },
  })
}
