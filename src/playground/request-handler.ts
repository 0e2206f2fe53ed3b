import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Duplex } from 'node:stream'
import { receiveUpload, sendFile } from './file-transfer.ts'
import { answerJson, answerText, isFromThisMachine } from './http-exchange.ts'
import { answerResponseUrl } from './response-url.ts'
import type { NoticeTone } from './page-server/page-feed.ts'
import { createPageRoutes } from './page-server/page-routes.ts'
import type { Surroundings } from './surroundings.ts'
import { createWebApi } from './web-api/web-api.ts'

/** The routes of the local Slack: Web API, response_urls, files, sockets, and the page. */
export function createRequestHandler(surroundings: Surroundings) {
  const { workspace, tokens, pending, socketMode, origin } = surroundings
  const openConnection = () => `${origin().replace('http', 'ws')}${socketMode.newTicket()}`
  const webApi = createWebApi(workspace, tokens, pending, origin, openConnection)

  let notice: string | undefined
  let tone: NoticeTone = 'problem'
  const page = createPageRoutes(surroundings, () => ({
    connected: socketMode.connections > 0,
    notice,
    tone,
  }))

  const route = async (request: IncomingMessage, response: ServerResponse) => {
    const url = new URL(request.url ?? '/', origin())
    const [, first = '', second = ''] = url.pathname.split('/')
    if (first === 'api') return webApi(request, response, second)
    if (first === 'response') return answerResponseUrl(workspace, request, response, second)
    if (first === 'upload') return receiveUpload(workspace, request, response, second)
    if (first === 'files') return sendFile(workspace, response, second)
    return page(request, response, url)
  }

  return {
    request: (request: IncomingMessage, response: ServerResponse) => {
      if (!isFromThisMachine(request)) {
        answerText(response, 403, 'The playground answers this machine only.')
        return
      }
      route(request, response).catch((error: unknown) => {
        if (response.headersSent) response.destroy()
        else answerJson(response, 500, { ok: false, error: 'fatal_error', detail: String(error) })
      })
    },
    upgrade: (request: IncomingMessage, socket: Duplex, head: Buffer) => {
      if (isFromThisMachine(request)) socketMode.accept(request, socket, head)
      else socket.end('HTTP/1.1 403 Forbidden\r\n\r\n')
    },
    notice: (text: string | undefined, kind: NoticeTone = 'problem') => {
      notice = text
      tone = kind
      workspace.changes.publish({ kind: 'notice' })
    },
  }
}
