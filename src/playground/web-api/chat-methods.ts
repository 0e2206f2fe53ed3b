import { stringAt } from '../json-record.ts'
import type { JsonRecord } from '../json-record.ts'
import type { Message } from '../message-store.ts'
import { messagePayload } from '../message-payload.ts'
import { bot } from '../people.ts'
import { AMOUNTS } from '../slack-limits.ts'
import { isSeenBy, personWithId } from '../workspace.ts'
import type { Workspace } from '../workspace.ts'
import { botMessage, messageContent, postBotMessage } from './message-content.ts'
import { channelArg, joinedChannelArg, requiredArg } from './method.ts'
import type { Method } from './method.ts'
import { Refusal } from './refusal.ts'

export const chatMethods: Readonly<Record<string, Method>> = {
  'chat.postMessage': {
    scope: 'chat:write',
    run: (workspace, args) => {
      const channel = joinedChannelArg(workspace, args)
      const message = postBotMessage(workspace, botMessage(workspace, channel.id, args))
      return { channel: channel.id, ts: message.ts, message: messagePayload(message) }
    },
  },
  'chat.postEphemeral': {
    scope: 'chat:write',
    run: (workspace, args) => {
      const channel = joinedChannelArg(workspace, args)
      const user = stringAt(args, 'user') ?? ''
      if (personWithId(user) === undefined) throw new Refusal('user_not_found')
      if (!channel.members.has(user)) throw new Refusal('user_not_in_channel')
      const message = botMessage(workspace, channel.id, args)
      return { message_ts: postBotMessage(workspace, { ...message, onlyFor: user }).ts }
    },
  },
  'chat.update': {
    scope: 'chat:write',
    run: (workspace, args) => {
      const message = ownMessage(workspace, args, 'cant_update_message')
      const text = stringAt(args, 'text') ?? ''
      if (Buffer.byteLength(text) > AMOUNTS.updatedTextBytes) throw new Refusal('msg_too_long')
      const content = messageContent(workspace, args)
      const changed = workspace.messages.change(message, {
        ...content,
        // Text alone leaves the blocks as they are: Slack replaces only what is given.
        blocks: 'blocks' in args ? content.blocks : message.blocks,
        editedTs: workspace.ids.nextTs(),
      })
      return {
        channel: changed.channel,
        ts: changed.ts,
        text: changed.text,
        message: messagePayload(changed),
      }
    },
  },
  'chat.delete': {
    scope: 'chat:write',
    run: (workspace, args) => {
      const message = ownMessage(workspace, args, 'cant_delete_message')
      workspace.messages.remove(message)
      return { channel: message.channel, ts: message.ts }
    },
  },
  'chat.getPermalink': {
    run: (workspace, args) => {
      const channel = channelArg(workspace, args)
      const ts = requiredArg(args, 'message_ts')
      if (workspace.messages.find(channel.id, ts) === undefined) {
        throw new Refusal('message_not_found')
      }
      const permalink = `https://playground.slack.com/archives/${channel.id}/p${ts.replace('.', '')}`
      return { channel: channel.id, permalink }
    },
  },
  'reactions.add': {
    scope: 'reactions:write',
    run: (workspace, args) => {
      const channel = joinedChannelArg(workspace, args)
      const message = workspace.messages.find(channel.id, requiredArg(args, 'timestamp'))
      if (message === undefined) throw new Refusal('message_not_found')
      const name = requiredArg(args, 'name').replaceAll(':', '')
      const users = message.reactions.find((one) => one.name === name)?.users ?? []
      if (users.includes(bot.userId)) throw new Refusal('already_reacted')
      const others = message.reactions.filter((one) => one.name !== name)
      const reactions = [...others, { name, users: [...users, bot.userId] }]
      workspace.messages.change(message, { reactions })
      return {}
    },
  },
}

/** A message of the bot's own; an ephemeral one is not found, as nobody can address it. */
function ownMessage(workspace: Workspace, args: JsonRecord, errorIfNotOwn: string): Message {
  const channel = channelArg(workspace, args)
  const message = workspace.messages.find(channel.id, stringAt(args, 'ts') ?? '')
  if (message === undefined || !isSeenBy(message, 'everyone')) {
    throw new Refusal('message_not_found')
  }
  if (message.user !== bot.userId) throw new Refusal(errorIfNotOwn)
  return message
}
