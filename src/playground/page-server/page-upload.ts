import type { IncomingMessage, ServerResponse } from 'node:http'
import { answerJson, answerText, readBody } from '../http-exchange.ts'
import { filePayload } from '../web-api/file-methods.ts'
import type { Workspace } from '../workspace.ts'

/** Takes a file that a person chose in a form, and answers what Slack tells the bot of it. */
export async function takePageUpload(
  workspace: Workspace,
  origin: string,
  name: string,
  request: IncomingMessage,
  response: ServerResponse,
) {
  if (request.headers['content-type'] !== 'application/octet-stream') {
    return answerText(response, 415, 'Send the bytes of a file.')
  }
  const id = workspace.ids.next('F')
  const file = { id, name, title: name, content: await readBody(request) }
  workspace.files.set(id, file)
  answerJson(response, 200, filePayload(file, origin))
}
