import type { LocalSlack } from '../../playground/local-slack.ts'
import type { ShownMessage } from '../../playground/shown.ts'

type Answer = Pick<ShownMessage, 'text' | 'blocks'>

/** Fills #general with so many messages: questions, and after each the bot's answer in full. */
export async function seedConversation(
  slack: LocalSlack,
  answer: Answer,
  messages: number,
): Promise<void> {
  for (let at = 0; at < messages; at += 2) {
    void slack.as('amira').say('general', `Question ${at / 2 + 1}: who gets EPRR?`)
    await postAnswer(slack, answer)
  }
}

/** Posts the answer in #general as the bot does, over the Web API. */
export async function postAnswer(
  slack: LocalSlack,
  { text, blocks }: Answer,
  threadTs?: string,
): Promise<void> {
  await fetch(`${slack.apiUrl}chat.postMessage`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${slack.botToken}`,
      'content-type': 'application/json; charset=utf-8',
    },
    body: JSON.stringify({
      channel: slack.channels.general,
      text,
      blocks: withoutBlockIds(blocks),
      thread_ts: threadTs,
    }),
  })
}

function withoutBlockIds(blocks: ShownMessage['blocks']): ShownMessage['blocks'] {
  return blocks.map(({ block_id: _id, ...block }) => block)
}
