import type { IncomingMessage, ServerResponse } from 'node:http'

const BODY_MAX_BYTES = 20 * 1024 * 1024

/** The whole body of a request. @throws when it is larger than any the playground takes. */
export async function readBody(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request) {
    const bytes = Buffer.isBuffer(chunk) ? chunk : Buffer.from(String(chunk))
    size += bytes.length
    if (size > BODY_MAX_BYTES) throw new Error('The request is too large.')
    chunks.push(bytes)
  }
  return Buffer.concat(chunks)
}

export function answerJson(response: ServerResponse, status: number, value: unknown) {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8' })
  response.end(JSON.stringify(value))
}

export function answerText(response: ServerResponse, status: number, text: string) {
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' })
  response.end(text)
}

/** Whether a request stays on this machine: its Host and, if it has one, its Origin are loopback. */
export function isFromThisMachine(request: IncomingMessage): boolean {
  const { host, origin } = request.headers
  return isLoopback(`http://${host ?? ''}`) && (origin === undefined || isLoopback(origin))
}

function isLoopback(url: string): boolean {
  if (!URL.canParse(url)) return false
  return ['127.0.0.1', 'localhost', '[::1]'].includes(new URL(url).hostname)
}
