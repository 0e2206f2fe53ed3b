/** A question that had no answer. It waits for the FAQ team under its reference. */
export type OpenQuestion = {
  readonly id: number
  readonly text: string
  readonly askedAt: Date
  /** Slack user id of the asker, and where it was asked. Never a name. */
  readonly asker: string
  readonly channel: string
  readonly how: HowAsked
  /** Ids of the entries that came nearest, best first. */
  readonly nearest: readonly string[]
  readonly gap: string | null
}

/** Why the question is here. */
export type HowAsked = 'abstained' | 'none-of-these'

export type NewOpenQuestion = Omit<OpenQuestion, 'id'>

/** How a person is told of it: `Q-1042`. */
export function referenceOf(id: number): string {
  return `Q-${id}`
}

/**
 * The port: what the bot needs of whatever keeps open questions.
 * `record` resolves only once the question would survive a crash, and rejects if it cannot be kept.
 */
export type OpenQuestionLog = {
  record(question: NewOpenQuestion): Promise<OpenQuestion>
  find(id: number): Promise<OpenQuestion | null>
  /** Newest first. */
  latest(limit: number): Promise<readonly OpenQuestion[]>
  count(): Promise<number>
  close(): Promise<void>
}
