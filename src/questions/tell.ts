/** Something to be told to one person, once. It waits in the outbox until Slack has taken it. */
export type Tell = {
  readonly id: number
  /** What makes it the same telling: a second one with this key is not put in. */
  readonly key: string
  readonly what: WhatToTell
  /** Slack user id, or the FAQ channel for a digest. */
  readonly to: string
  readonly group: number | null
  /** The recipient's own question, if they asked one, and where to answer it. */
  readonly question: number | null
  readonly channel: string | null
  readonly thread: string | null
  readonly faq: string | null
  readonly revision: number | null
  readonly state: TellState
  readonly attempts: number
  readonly createdAt: Date
  /** Not before then. While it is being sent: when it counts as interrupted. */
  readonly dueAt: Date
  /** Slack's word for why it could not be told, or `mayHaveArrived`. */
  readonly error: string | null
}

/** Said in place of Slack's word where nobody knows whether it was told: a person has to look. */
export const mayHaveArrived = 'may-have-arrived'

export const whatsToTell = [
  /** To a member of the desk: a colleague has given them a group. */
  'assigned',
  'approved',
  'revised',
  'covered',
  'declined',
  'kept',
  'sent-on',
  'digest',
] as const
export type WhatToTell = (typeof whatsToTell)[number]

export const tellStates = ['waiting', 'sending', 'told', 'failed', 'cancelled'] as const
export type TellState = (typeof tellStates)[number]

export type NewTell = Omit<Tell, 'id' | 'state' | 'attempts' | 'error'>

/** What becomes of a telling that Slack did not take. */
export type AfterFailure =
  | { readonly kind: 'later'; readonly at: Date }
  /** Listed on the desk: somebody has to look. */
  | { readonly kind: 'give-up' }

const firstPauseMs = 5_000
const longestPauseMs = 60 * 60 * 1000
const mostAttempts = 12
/** A person who is gone does not come back in an hour; a short wait covers a slip. */
const mostAttemptsForGood = 3

/** Back-off: 5 s, doubling up to an hour; or the pause that Slack asks for, if that is longer. */
export function afterFailure(
  attempts: number,
  now: Date,
  slack: { readonly forGood: boolean; readonly retryAfterMs?: number },
): AfterFailure {
  if (attempts >= (slack.forGood ? mostAttemptsForGood : mostAttempts)) return { kind: 'give-up' }
  const pause = Math.min(firstPauseMs * 2 ** Math.max(0, attempts - 1), longestPauseMs)
  return {
    kind: 'later',
    at: new Date(now.getTime() + Math.max(pause, slack.retryAfterMs ?? 0)),
  }
}
