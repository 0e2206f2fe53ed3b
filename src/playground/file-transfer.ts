import type { IncomingMessage, ServerResponse } from 'node:http'
import { answerText, readBody } from './http-exchange.ts'
import type { Workspace } from './workspace.ts'

/** Takes the bytes of an upload, bare or as the `file` of a form. */
export async function receiveUpload(
  workspace: Workspace,
  request: IncomingMessage,
  response: ServerResponse,
  id: string,
) {
  const file = workspace.files.get(id)
  const body = await readBody(request)
  if (file === undefined) return answerText(response, 404, 'file_not_found')
  const type = request.headers['content-type'] ?? ''
  const content = type.startsWith('multipart/form-data') ? await fileInForm(body, type) : body
  workspace.files.set(id, { ...file, content })
  answerText(response, 200, `OK - ${content.length}`)
}

/** Hands an uploaded file to the person who clicks it: always a download, never a page. */
export function sendFile(workspace: Workspace, response: ServerResponse, id: string) {
  const file = workspace.files.get(id)
  if (file?.content === undefined) return answerText(response, 404, 'Not found.')
  const name = encodeURIComponent(file.name)
  response.writeHead(200, {
    'content-type': 'application/octet-stream',
    'content-disposition': `attachment; filename*=UTF-8''${name}`,
    'x-content-type-options': 'nosniff',
  })
  response.end(file.content)
}

async function fileInForm(body: Buffer, type: string): Promise<Buffer> {
  const form = await new Response(new Uint8Array(body), {
    headers: { 'content-type': type },
  }).formData()
  for (const value of form.values()) {
    if (typeof value !== 'string') return Buffer.from(await value.arrayBuffer())
  }
  return Buffer.alloc(0)
}
