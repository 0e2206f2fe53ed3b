import type { IncomingMessage, ServerResponse } from 'node:http'
import { setTimeout as wait } from 'node:timers/promises'
import type { PendingFaults } from '../faults.ts'
import { answerJson, readBody } from '../http-exchange.ts'
import { isJsonRecord, parsedJson } from '../json-record.ts'
import type { JsonRecord } from '../json-record.ts'
import { hasScope } from '../workspace.ts'
import type { Workspace } from '../workspace.ts'
import { agentMethods } from './agent-methods.ts'
import { chatMethods } from './chat-methods.ts'
import { conversationMethods } from './conversation-methods.ts'
import { fileMethods } from './file-methods.ts'
import { historyMethods } from './history-methods.ts'
import type { Method } from './method.ts'
import { Refusal } from './refusal.ts'
import { viewMethods } from './view-methods.ts'

/** The tokens this Slack accepts: made up for each start, good for nothing else. */
export interface Tokens {
  readonly bot: string
  readonly app: string
}

/** Answers POST /api/<method> as Slack does: faults first, then token, scope and arguments. */
export function createWebApi(
  workspace: Workspace,
  tokens: Tokens,
  pending: PendingFaults,
  origin: () => string,
  openConnection: () => string,
) {
  const methods: Readonly<Record<string, Method>> = {
    ...chatMethods,
    ...viewMethods,
    ...conversationMethods,
    ...historyMethods,
    ...agentMethods,
    ...fileMethods(origin),
    'apps.connections.open': { token: 'app', run: () => ({ url: openConnection() }) },
  }

  return async (request: IncomingMessage, response: ServerResponse, name: string) => {
    const body = await readBody(request)
    const args = argumentsIn(request, body.toString())
    if (pending.faults.delayMs > 0) await wait(pending.faults.delayMs)
    const { token: _secret, ...shown } = args
    const log = (answer: JsonRecord) =>
      workspace.wire.add({
        direction: 'from-bot',
        via: 'web-api',
        name,
        payload: readable(shown),
        answer,
      })

    const fault = pending.takeForCall(name)
    if (fault?.kind === 'rate-limit') {
      const answer = { ok: false, error: 'ratelimited' }
      log({ ...answer, retry_after: fault.seconds })
      response.setHeader('retry-after', String(fault.seconds))
      answerJson(response, 429, answer)
      return
    }
    const answer =
      fault === undefined
        ? answerTo(workspace, methods, tokens, name, bearer(request, args), args)
        : { ok: false, error: fault.error }
    log(answer)
    answerJson(response, 200, answer)
  }
}

function answerTo(
  workspace: Workspace,
  methods: Readonly<Record<string, Method>>,
  tokens: Tokens,
  name: string,
  token: string | undefined,
  args: JsonRecord,
): JsonRecord {
  const method = Object.hasOwn(methods, name) ? methods[name] : undefined
  if (method === undefined) return { ok: false, error: 'unknown_method', req_method: name }
  const refusal = tokenRefusal(tokens, method, token)
  if (refusal !== undefined) return { ok: false, error: refusal }
  const { scope } = method
  if (scope !== undefined && !hasScope(workspace.app, scope)) {
    const provided = workspace.app.scopes?.join(',') ?? ''
    return { ok: false, error: 'missing_scope', needed: scope, provided }
  }
  try {
    return { ok: true, ...method.run(workspace, args) }
  } catch (error) {
    if (error instanceof Refusal) return { ok: false, error: error.error, ...error.details }
    throw error
  }
}

function tokenRefusal(tokens: Tokens, method: Method, token: string | undefined) {
  if (token === undefined) return 'not_authed'
  const wanted = method.token === 'app' ? tokens.app : tokens.bot
  if (token === wanted) return undefined
  return token === tokens.app || token === tokens.bot ? 'not_allowed_token_type' : 'invalid_auth'
}

function bearer(request: IncomingMessage, args: JsonRecord): string | undefined {
  const given = /^Bearer (.+)$/i.exec(request.headers.authorization ?? '')?.[1] ?? args['token']
  return typeof given === 'string' && given !== '' ? given : undefined
}

function argumentsIn(request: IncomingMessage, body: string): JsonRecord {
  if (request.headers['content-type']?.startsWith('application/json') === true) {
    const json = parsedJson(body)
    return isJsonRecord(json) ? json : {}
  }
  return Object.fromEntries(new URLSearchParams(body))
}

/** Forms carry JSON as text; the log shows it as what it is. */
function readable(args: JsonRecord): JsonRecord {
  const entries = Object.entries(args).map(([key, value]) => {
    const isJson = typeof value === 'string' && /^[[{]/.test(value)
    return [key, isJson ? (parsedJson(value) ?? value) : value]
  })
  return Object.fromEntries(entries)
}
