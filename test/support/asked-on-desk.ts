import type { LocalSlack } from '../../src/playground/local-slack.ts'
import type { ShownMessage } from '../../src/playground/shown.ts'

/** Somebody asks what nobody can answer, and the desk has its message: as Grace sees it in the FAQ channel. */
export async function askedOnDesk(
  slack: LocalSlack,
  { by, channel, question }: { by: string; channel: string; question: string },
): Promise<ShownMessage> {
  const reply = await slack.as(by).dm(question).reply()
  const reference = /Q-\d+/.exec(reply.text)?.[0]
  if (reference === undefined) throw new Error(`“${question}” was answered: ${reply.seen}`)
  return slack.waitFor(() =>
    slack
      .as('grace')
      .messages(channel)
      .find(({ seen, isEphemeral }) => !isEphemeral && seen.includes(`${reference}:`)),
  )
}
