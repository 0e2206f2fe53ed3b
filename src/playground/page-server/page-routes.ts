import type { IncomingMessage, ServerResponse } from 'node:http'
import { answerJson, answerText, readBody } from '../http-exchange.ts'
import { parsedJson } from '../json-record.ts'
import { everyone } from '../people.ts'
import type { Surroundings } from '../surroundings.ts'
import { pageAct, performPageAct } from './page-acts.ts'
import { feedPage, feedWire } from './page-feed.ts'
import type { PageBanner } from './page-feed.ts'
import { sendPageFile } from './page-files.ts'
import { takePageUpload } from './page-upload.ts'
import { pageState } from './page-state.ts'

/** The page and its own feed: what it shows, what it asks to be done. */
export function createPageRoutes(surroundings: Surroundings, banner: () => PageBanner) {
  const { workspace, acts, modalActs, pending, origin } = surroundings

  const perform = async (request: IncomingMessage, response: ServerResponse) => {
    if (request.headers['content-type'] !== 'application/json') {
      return answerText(response, 415, 'Send JSON.')
    }
    const asked = pageAct.safeParse(parsedJson((await readBody(request)).toString()))
    if (!asked.success) return answerJson(response, 400, { failure: asked.error.message })
    const { faults } = pending
    const outcome = await performPageAct(workspace, acts, modalActs, faults, asked.data)
    answerJson(response, 200, outcome)
  }

  return async (request: IncomingMessage, response: ServerResponse, url: URL) => {
    const person = everyone.find(({ id, key }) =>
      [id, key].includes(url.searchParams.get('as') ?? ''),
    )
    switch (`${request.method} ${url.pathname}`) {
      case 'GET /':
        return sendPageFile(response, 'index.html')
      case 'GET /page/state':
        if (person === undefined) return answerText(response, 404, 'There is no such person.')
        return answerJson(response, 200, pageState(workspace, person))
      case 'GET /page/feed':
        if (person === undefined) return answerText(response, 404, 'There is no such person.')
        return feedPage(workspace, person, banner, request, response)
      case 'GET /page/wire':
        return feedWire(workspace, request, response)
      case 'POST /page/act':
        return perform(request, response)
      case 'POST /page/upload': {
        const name = url.searchParams.get('name') ?? 'file'
        return takePageUpload(workspace, origin(), name, request, response)
      }
      default:
        return sendPageFile(response, url.pathname.replace('/page/', ''))
    }
  }
}
