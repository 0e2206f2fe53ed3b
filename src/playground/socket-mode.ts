import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import { WebSocketServer } from 'ws'
import type { RawData, WebSocket } from 'ws'
import { isJsonRecord, parsedJson, stringAt } from './json-record.ts'
import type { JsonRecord } from './json-record.ts'
import { bot } from './people.ts'
import { AMOUNTS } from './slack-limits.ts'
import type { Workspace } from './workspace.ts'

/** One payload on its way to the bot. */
interface Envelope {
  readonly type: 'events_api' | 'slash_commands' | 'interactive'
  readonly payload: JsonRecord
  readonly retryAttempt?: number
}

/** How a payload fared: acknowledged with an answer, not in time, or nobody was connected. */
export type Delivery =
  | { readonly kind: 'acknowledged'; readonly answer: JsonRecord }
  | { readonly kind: 'timed-out' }
  | { readonly kind: 'not-connected' }

/** Slack's end of Socket Mode: any number of sockets, each payload to one of them. */
export interface SocketMode {
  readonly connections: number
  /** A single-use path to connect to, as apps.connections.open hands out. */
  newTicket(): string
  accept(request: IncomingMessage, socket: Duplex, head: Buffer): void
  /** Sends it and waits for the acknowledgement. */
  deliver(envelope: Envelope): Promise<Delivery>
  onConnected(listener: () => void): void
  drop(): void
  refresh(): void
  close(): void
}

export function createSocketMode(
  workspace: Workspace,
  ackTimeoutMs: number,
  losesAck: () => boolean,
): SocketMode {
  const server = new WebSocketServer({ noServer: true })
  const sockets: WebSocket[] = []
  const tickets = new Set<string>()
  const awaiting = new Map<string, { socket: WebSocket; settle: (delivery: Delivery) => void }>()
  const connectedListeners: (() => void)[] = []

  const hello = (socket: WebSocket) => {
    sockets.push(socket)
    socket.on('message', (data) => hear(data))
    socket.on('error', () => socket.terminate())
    socket.on('close', () => {
      sockets.splice(sockets.indexOf(socket), 1)
      for (const waiting of awaiting.values()) {
        if (waiting.socket === socket) waiting.settle({ kind: 'timed-out' })
      }
      workspace.changes.publish({ kind: 'connection' })
    })
    socket.send(
      JSON.stringify({
        type: 'hello',
        num_connections: sockets.length,
        debug_info: { host: 'playground', approximate_connection_time: 18_060 },
        connection_info: { app_id: bot.appId },
      }),
    )
    workspace.wire.add({ direction: 'to-bot', via: 'socket', name: 'hello', payload: {} })
    workspace.changes.publish({ kind: 'connection' })
    for (const listener of connectedListeners) listener()
  }

  const hear = (data: RawData) => {
    const ack = parsedJson(textOf(data))
    const id = isJsonRecord(ack) ? stringAt(ack, 'envelope_id') : undefined
    if (!isJsonRecord(ack) || id === undefined) return
    const waiting = awaiting.get(id)
    const name = waiting === undefined ? 'too late' : 'acknowledged'
    workspace.wire.add({ direction: 'from-bot', via: 'ack', name, payload: ack['payload'] ?? {} })
    const answer = isJsonRecord(ack['payload']) ? ack['payload'] : {}
    if (!losesAck()) waiting?.settle({ kind: 'acknowledged', answer })
  }

  return {
    get connections() {
      return sockets.length
    },
    newTicket: () => {
      const ticket = workspace.ids.secret()
      tickets.add(ticket)
      return `/link/?ticket=${ticket}&app_id=${bot.appId}`
    },
    accept: (request, socket, head) => {
      const ticket = new URL(request.url ?? '/', 'http://localhost').searchParams.get('ticket')
      if (ticket === null || !tickets.delete(ticket) || sockets.length >= AMOUNTS.sockets) {
        socket.end('HTTP/1.1 403 Forbidden\r\n\r\n')
        return
      }
      server.handleUpgrade(request, socket, head, hello)
    },
    deliver: (envelope) =>
      new Promise((resolve) => {
        const socket = sockets.shift()
        if (socket === undefined) {
          resolve({ kind: 'not-connected' })
          return
        }
        // Back to the end of the line: the next payload goes to the next socket.
        sockets.push(socket)
        const id = crypto.randomUUID()
        const settle = (delivery: Delivery) => {
          clearTimeout(timer)
          awaiting.delete(id)
          resolve(delivery)
        }
        const timer = setTimeout(() => settle({ kind: 'timed-out' }), ackTimeoutMs)
        awaiting.set(id, { socket, settle })
        workspace.wire.add({ direction: 'to-bot', ...described(envelope) })
        socket.send(JSON.stringify(written(id, envelope)))
      }),
    onConnected: (listener) => void connectedListeners.push(listener),
    drop: () => {
      for (const socket of sockets.slice()) socket.terminate()
    },
    refresh: () => {
      for (const socket of sockets) {
        socket.send(JSON.stringify({ type: 'disconnect', reason: 'refresh_requested' }))
      }
    },
    close: () => {
      for (const socket of sockets.slice()) socket.terminate()
      for (const { settle } of awaiting.values()) settle({ kind: 'timed-out' })
      server.close()
    },
  }
}

function written(id: string, envelope: Envelope): JsonRecord {
  const isRetry = envelope.retryAttempt !== undefined
  return {
    envelope_id: id,
    type: envelope.type,
    payload: envelope.payload,
    accepts_response_payload: envelope.type !== 'events_api',
    ...(envelope.type === 'events_api' && {
      retry_attempt: envelope.retryAttempt ?? 0,
      retry_reason: isRetry ? 'timeout' : '',
    }),
  }
}

function described({ type, payload }: Envelope) {
  switch (type) {
    case 'events_api': {
      const event = isJsonRecord(payload['event']) ? payload['event'] : {}
      return { via: 'event', name: String(event['type']), payload } as const
    }
    case 'slash_commands':
      return { via: 'command', name: String(payload['command']), payload } as const
    case 'interactive':
      return { via: 'interaction', name: String(payload['type']), payload } as const
  }
}

function textOf(data: RawData): string {
  if (Array.isArray(data)) return Buffer.concat(data).toString()
  return Buffer.isBuffer(data) ? data.toString() : Buffer.from(data).toString()
}
