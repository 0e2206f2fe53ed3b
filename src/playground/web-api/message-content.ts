import { withIds } from '../blocks/block-elements.ts'
import { blockProblems } from '../block-rules.ts'
import { isJsonRecord, stringAt } from '../json-record.ts'
import type { JsonRecord } from '../json-record.ts'
import type { Message, NewMessage } from '../message-store.ts'
import { bot } from '../people.ts'
import { AMOUNTS } from '../slack-limits.ts'
import type { Workspace } from '../workspace.ts'
import { jsonArg, listArg } from './method.ts'
import { Refusal, refusalWithMessages } from './refusal.ts'

type Content = Pick<Message, 'text' | 'blocks'> & { readonly metadata?: JsonRecord }

/** The text and blocks of a message to post. @throws Refusal as Slack refuses them. */
export function messageContent(workspace: Workspace, args: JsonRecord): Content {
  const text = stringAt(args, 'text') ?? ''
  if (text.length > AMOUNTS.postedText) throw new Refusal('msg_too_long')
  const given = listArg(args, 'blocks', 'invalid_blocks_format') ?? []
  const hasFiles = (listArg(args, 'attachments', 'invalid_attachments') ?? []).length > 0
  if (text.trim() === '' && given.length === 0 && !hasFiles) throw new Refusal('no_text')
  const problems = blockProblems(given, 'message')
  if (problems.length > 0) throw refusalWithMessages('invalid_blocks', problems)
  const metadata = jsonArg(args, 'metadata')
  return {
    text,
    blocks: withIds(given, () => workspace.ids.next('b')),
    ...(isJsonRecord(metadata) && { metadata }),
  }
}

/** A message from the bot, in a thread that exists if one is named. */
export function botMessage(workspace: Workspace, channel: string, args: JsonRecord): NewMessage {
  const threadTs = stringAt(args, 'thread_ts')
  if (threadTs !== undefined) requireThread(workspace, channel, threadTs)
  return {
    channel,
    ts: workspace.ids.nextTs(),
    user: bot.userId,
    botId: bot.botId,
    ...messageContent(workspace, args),
    ...(threadTs !== undefined && { threadTs }),
  }
}

/** Posts it, which also ends any "is thinking…" in that place. */
export function postBotMessage(workspace: Workspace, message: NewMessage): Message {
  const posted = workspace.messages.add(message)
  const wasWaiting = workspace.statuses.delete(statusPlace(message.channel, message.threadTs))
  if (wasWaiting) workspace.changes.publish({ kind: 'status', channel: message.channel })
  return posted
}

export function statusPlace(channel: string, threadTs: string | undefined): string {
  return `${channel}/${threadTs ?? ''}`
}

function requireThread(workspace: Workspace, channel: string, threadTs: string) {
  const parent = workspace.messages.find(channel, threadTs)
  if (parent === undefined) throw new Refusal('thread_not_found')
  if (parent.onlyFor !== undefined) throw new Refusal('cannot_reply_to_message')
}
