import type { Channel } from '../channels.ts'
import { stringAt } from '../json-record.ts'
import type { JsonRecord } from '../json-record.ts'
import { bot, team } from '../people.ts'
import type { Person } from '../people.ts'
import { personWithId } from '../workspace.ts'
import { channelArg, requiredArg } from './method.ts'
import type { Method } from './method.ts'
import { Refusal } from './refusal.ts'

export const conversationMethods: Readonly<Record<string, Method>> = {
  'conversations.open': {
    scope: 'im:write',
    run: (workspace, args) => {
      const users = requiredArg(args, 'users').split(',')
      const [user] = users
      if (user === undefined || personWithId(user) === undefined) {
        throw new Refusal('user_not_found')
      }
      if (users.length > 1) throw new Refusal('method_not_supported_for_channel_type')
      return { no_op: true, already_open: true, channel: { id: workspace.channels.dmOf(user).id } }
    },
  },
  'conversations.info': {
    scope: 'channels:read',
    run: (workspace, args) => ({ channel: channelPayload(channelArg(workspace, args)) }),
  },
  'conversations.members': {
    scope: 'channels:read',
    run: (workspace, args) => ({
      members: [...channelArg(workspace, args).members],
      response_metadata: { next_cursor: '' },
    }),
  },
  'users.conversations': {
    scope: 'channels:read',
    run: (workspace, args) => {
      const user = stringAt(args, 'user') ?? bot.userId
      const types = (stringAt(args, 'types') ?? 'public_channel').split(',')
      const kinds = [types.includes('im') && 'im', types.includes('public_channel') && 'channel']
      const joined = workspace.channels
        .all()
        .filter((channel) => channel.members.has(user) && kinds.includes(channel.kind))
      return { channels: joined.map(channelPayload), response_metadata: { next_cursor: '' } }
    },
  },
  'users.info': {
    scope: 'users:read',
    run: (_workspace, args) => {
      const id = stringAt(args, 'user') ?? ''
      if (id === bot.userId) return { user: botPayload }
      const person = personWithId(id)
      if (person === undefined) throw new Refusal('user_not_found')
      return { user: userPayload(person, String(args['include_locale']) === 'true') }
    },
  },
  'auth.test': {
    run: () => ({
      url: `https://${team.domain}.slack.com/`,
      team: team.name,
      team_id: team.id,
      user: bot.handle,
      user_id: bot.userId,
      bot_id: bot.botId,
      is_enterprise_install: false,
    }),
  },
}

function channelPayload(channel: Channel): JsonRecord {
  if (channel.kind === 'im') {
    const user = [...channel.members].find((id) => id !== bot.userId)
    return { id: channel.id, is_im: true, is_channel: false, user, is_archived: false }
  }
  return {
    id: channel.id,
    name: channel.name,
    is_im: false,
    is_channel: true,
    is_private: false,
    is_archived: false,
    is_ext_shared: false,
    is_member: channel.members.has(bot.userId),
    num_members: channel.members.size,
    topic: { value: channel.topic },
  }
}

function userPayload(person: Person, withLocale: boolean): JsonRecord {
  return {
    id: person.id,
    team_id: team.id,
    name: person.handle,
    real_name: person.name,
    deleted: false,
    is_bot: false,
    tz: 'Europe/London',
    tz_label: 'Greenwich Mean Time',
    tz_offset: 0,
    profile: { real_name: person.name, display_name: person.name, title: person.role },
    ...(withLocale && { locale: 'en-GB' }),
  }
}

const botPayload: JsonRecord = {
  id: bot.userId,
  team_id: team.id,
  name: bot.handle,
  real_name: bot.name,
  is_bot: true,
  profile: { real_name: bot.name, display_name: bot.name, bot_id: bot.botId },
}
