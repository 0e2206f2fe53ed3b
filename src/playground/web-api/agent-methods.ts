import { stringAt } from '../json-record.ts'
import { AMOUNTS } from '../slack-limits.ts'
import type { JsonRecord } from '../json-record.ts'
import type { Workspace } from '../workspace.ts'
import { statusPlace } from './message-content.ts'
import { channelArg, listArg, requiredArg } from './method.ts'
import type { Method } from './method.ts'
import { Refusal } from './refusal.ts'

export const agentMethods: Readonly<Record<string, Method>> = {
  'assistant.threads.setSuggestedPrompts': {
    scope: 'assistant:write',
    run: (workspace, args) => {
      const channel = channelArg(workspace, args, 'channel_id')
      const given = listArg(args, 'prompts', 'invalid_arguments') ?? []
      if (given.length > AMOUNTS.suggestedPrompts) throw new Refusal('too_many_prompts')
      const prompts = given.map((prompt) => ({
        title: requiredArg(prompt, 'title'),
        message: requiredArg(prompt, 'message'),
      }))
      workspace.prompts.set(channel.id, { title: stringAt(args, 'title') ?? '', prompts })
      workspace.changes.publish({ kind: 'prompts', channel: channel.id })
      return {}
    },
  },
  'assistant.threads.setStatus': {
    scope: 'assistant:write',
    run: (workspace, args) => setStatus(workspace, args, stringAt(args, 'status') ?? ''),
  },
  'agents.sessions.setStatus': {
    scope: 'assistant:write',
    run: (workspace, args) => {
      const isBusy = requiredArg(args, 'status') === 'processing'
      return setStatus(workspace, args, isBusy ? 'is thinking…' : '')
    },
  },
}

function setStatus(workspace: Workspace, args: JsonRecord, status: string): JsonRecord {
  const channel = channelArg(workspace, args, 'channel_id' in args ? 'channel_id' : 'channel')
  const place = statusPlace(channel.id, stringAt(args, 'thread_ts'))
  if (status === '') workspace.statuses.delete(place)
  else workspace.statuses.set(place, status)
  workspace.changes.publish({ kind: 'status', channel: channel.id })
  return {}
}
