/** A question that had no answer. It waits for the FAQ team under its reference, in a group of its like. */
export type OpenQuestion = {
  readonly id: number
  readonly text: string
  readonly askedAt: Date
  /** Slack user id of the asker, and where it was asked. Never a name. */
  readonly asker: string
  readonly channel: string
  /** The thread it was asked in, where it has one. */
  readonly thread: string | null
  readonly how: HowAsked
  /** Ids of the entries that came nearest, best first. */
  readonly nearest: readonly string[]
  readonly gap: string | null
  /** What was wrong with the answer, where one was given. */
  readonly reason: DislikeReason | null
  /** What the asker added later. */
  readonly detail: string | null
  /** True once the asker agreed that the FAQ team may see who asked. */
  readonly mayShow: boolean
  /** The group of questions that ask the same. */
  readonly group: number
}

/** Why the question is here. */
export const waysOfAsking = [
  'abstained',
  'part-unanswered',
  'none-of-these',
  'not-helpful',
  'shortcut',
] as const
export type HowAsked = (typeof waysOfAsking)[number]

/** What a 👎 says was wrong. */
export const dislikeReasons = [
  'not-what-i-asked',
  'wrong',
  'out-of-date',
  'unclear',
  'incomplete',
] as const
export type DislikeReason = (typeof dislikeReasons)[number]

/** A question on its way in. What is left out is not known. */
export type NewOpenQuestion = Pick<
  OpenQuestion,
  'text' | 'askedAt' | 'asker' | 'channel' | 'how' | 'nearest' | 'gap'
> &
  Partial<Pick<OpenQuestion, 'thread' | 'reason' | 'detail' | 'mayShow'>>

/** How a person is told of it: `Q-1042`. */
export function referenceOf(id: number): string {
  return `Q-${id}`
}

/** The id in a reference, however it was typed; undefined if there is none. */
export function idInReference(text: string): number | undefined {
  const digits = /\bq[- ]?(\d{1,9})\b/i.exec(text)?.[1]
  return digits === undefined ? undefined : Number(digits)
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
