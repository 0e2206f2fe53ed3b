import type { IncomingMessage, ServerResponse } from 'node:http'
import type { ResponseUrl } from './expiring-links.ts'
import { answerJson, answerText, readBody } from './http-exchange.ts'
import { isJsonRecord, parsedJson, stringAt } from './json-record.ts'
import type { JsonRecord } from './json-record.ts'
import type { Message } from './message-store.ts'
import { bot } from './people.ts'
import { messageContent, postBotMessage } from './web-api/message-content.ts'
import { Refusal } from './web-api/refusal.ts'
import type { Workspace } from './workspace.ts'

/** Answers POST /response/<id>: a new message, or a change to the one that was clicked. */
export async function answerResponseUrl(
  workspace: Workspace,
  request: IncomingMessage,
  response: ServerResponse,
  id: string,
) {
  const body = parsedJson((await readBody(request)).toString())
  const log = (answer: JsonRecord) =>
    workspace.wire.add({
      direction: 'from-bot',
      via: 'response-url',
      name: 'response_url',
      payload: body,
      answer,
    })
  const refuse = (status: number, refusal: JsonRecord) => {
    log({ ok: false, ...refusal })
    answerJson(response, status, { ok: false, ...refusal })
  }

  const link = workspace.responseUrls.use(id)
  if ('error' in link) return refuse(404, { error: link.error })
  if (!isJsonRecord(body)) return refuse(400, { error: 'invalid_payload' })
  try {
    respond(workspace, link, body)
  } catch (error) {
    if (error instanceof Refusal) return refuse(400, { error: error.error, ...error.details })
    throw error
  }
  log({ ok: true })
  answerText(response, 200, 'ok')
}

/** What an acknowledgement with a text does to a command, and a POST to a response_url. */
export function respond(workspace: Workspace, link: ResponseUrl, body: JsonRecord) {
  const clicked =
    link.messageTs === undefined ? undefined : workspace.messages.find(link.channel, link.messageTs)
  if (body['delete_original'] === true) {
    if (clicked !== undefined) workspace.messages.remove(clicked)
    return
  }
  const content = messageContent(workspace, body)
  if (body['replace_original'] === true && clicked !== undefined) {
    const mark = clicked.onlyFor === undefined ? { editedTs: workspace.ids.nextTs() } : {}
    workspace.messages.change(clicked, { ...content, ...mark })
    return
  }
  const isForAll = body['response_type'] === 'in_channel'
  if (isForAll && link.typed !== undefined && link.uses <= 1) showTyped(workspace, link, link.typed)
  const threadTs = stringAt(body, 'thread_ts')
  postBotMessage(workspace, {
    channel: link.channel,
    ts: workspace.ids.nextTs(),
    user: bot.userId,
    botId: bot.botId,
    ...content,
    inAnswerTo: link.id,
    ...(threadTs !== undefined && { threadTs }),
    ...(!isForAll && { onlyFor: link.user }),
  })
}

/** An answer for all also shows all what was typed. */
function showTyped(workspace: Workspace, link: ResponseUrl, typed: string): Message {
  const ts = workspace.ids.nextTs()
  return workspace.messages.add({ channel: link.channel, ts, user: link.user, text: typed })
}
