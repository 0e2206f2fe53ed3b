import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Change } from '../change-feed.ts'
import type { JsonRecord } from '../json-record.ts'
import type { Person } from '../people.ts'
import { isSeenBy } from '../workspace.ts'
import type { Workspace } from '../workspace.ts'
import { pageHome, pageMessage, pageModals, pagePrompts, pageStatuses } from './page-state.ts'

/** What the page shows above everything else: whether the bot is there, and a notice. */
export interface PageBanner {
  readonly connected: boolean
  readonly notice: string | undefined
  readonly tone: NoticeTone
}

/** Whether a notice asks for something to be put right. */
export type NoticeTone = 'problem' | 'news'

const HEARTBEAT_MS = 20_000

/** Keeps the page of one person up to date, for as long as it is open. */
export function feedPage(
  workspace: Workspace,
  person: Person,
  banner: () => PageBanner,
  request: IncomingMessage,
  response: ServerResponse,
) {
  const send = openStream(request, response, (push) =>
    workspace.changes.subscribe((change) => {
      const news = newsFor(workspace, person, banner, change)
      if (news !== undefined) push(news)
    }),
  )
  send({ kind: 'banner', ...banner() })
}

/** Shows a developer the payloads as they cross the wire, from those already kept onwards. */
export function feedWire(workspace: Workspace, request: IncomingMessage, response: ServerResponse) {
  let last = 0
  const pushNew = (push: (value: JsonRecord) => void) => {
    for (const entry of workspace.wire.entries) {
      if (entry.number <= last) continue
      last = entry.number
      push({ ...entry })
    }
  }
  const send = openStream(request, response, (push) =>
    workspace.changes.subscribe((change) => {
      if (change.kind === 'wire') pushNew(push)
    }),
  )
  pushNew(send)
}

/** Server-sent events: what is pushed arrives as one JSON object each. */
function openStream(
  request: IncomingMessage,
  response: ServerResponse,
  subscribe: (push: (value: JsonRecord) => void) => () => void,
) {
  response.writeHead(200, {
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-store',
  })
  const push = (value: JsonRecord) => void response.write(`data: ${JSON.stringify(value)}\n\n`)
  const unsubscribe = subscribe(push)
  const heartbeat = setInterval(() => response.write(': still here\n\n'), HEARTBEAT_MS)
  request.on('close', () => {
    clearInterval(heartbeat)
    unsubscribe()
  })
  return push
}

function newsFor(
  workspace: Workspace,
  person: Person,
  banner: () => PageBanner,
  change: Change,
): JsonRecord | undefined {
  switch (change.kind) {
    case 'message': {
      const message = workspace.messages.find(change.channel, change.ts)
      const isMember = workspace.channels.find(change.channel)?.members.has(person.id) === true
      if (message === undefined || !isMember || !isSeenBy(message, person.id)) return undefined
      return { kind: 'message', message: pageMessage(workspace, person, message) }
    }
    case 'message-gone':
      return change.onlyFor === undefined || change.onlyFor === person.id ? change : undefined
    case 'home':
      return change.user === person.id
        ? { kind: 'home', home: pageHome(workspace, person) }
        : undefined
    case 'modal':
      return change.user === person.id
        ? { kind: 'modals', modals: pageModals(workspace, person) }
        : undefined
    case 'prompts':
      return { kind: 'prompts', prompts: pagePrompts(workspace, person) }
    case 'status':
      return { kind: 'statuses', statuses: pageStatuses(workspace) }
    case 'channels':
      return { kind: 'reload' }
    case 'connection':
    case 'notice':
      return { kind: 'banner', ...banner() }
    case 'wire':
      return undefined
  }
}
