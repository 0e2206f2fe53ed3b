import { bot, everyone, people } from './people.ts'

/** A conversation: a public channel, or one person's direct messages with the bot. */
export interface Channel {
  readonly id: string
  readonly name: string
  readonly kind: 'channel' | 'im'
  readonly members: Set<string>
  readonly topic: string
}

/** The conversations of the workspace; `find` takes an id, a name, or a name with `#`. */
export interface Channels {
  all(): readonly Channel[]
  find(idOrName: string): Channel | undefined
  dmOf(userId: string): Channel
  add(channel: Channel): void
}

export const channelIds = {
  general: 'C0GENERAL00',
  committee: 'C0COMMITTEE',
  faqTeam: 'C0FAQTEAM00',
} as const

export function createChannels(): Channels {
  const list: Channel[] = [
    {
      id: channelIds.general,
      name: 'general',
      kind: 'channel',
      members: new Set([bot.userId, ...everyone.map((person) => person.id)]),
      topic: 'Everyone',
    },
    {
      id: channelIds.committee,
      name: 'transition-committee',
      kind: 'channel',
      members: new Set([bot.userId, people.david.id, people.grace.id]),
      topic: 'The transition committee',
    },
    {
      id: channelIds.faqTeam,
      name: 'faq-team',
      kind: 'channel',
      members: new Set([bot.userId, people.grace.id, people.tom.id]),
      topic: 'Questions waiting for an answer',
    },
    ...everyone.map((person): Channel => ({
      id: `D${person.id.slice(1)}`,
      name: 'directmessage',
      kind: 'im',
      members: new Set([bot.userId, person.id]),
      topic: '',
    })),
  ]
  return {
    all: () => list,
    find: (idOrName) => {
      const name = idOrName.replace(/^#/, '')
      return list.find(
        (channel) =>
          channel.id === idOrName || (channel.kind === 'channel' && channel.name === name),
      )
    },
    dmOf: (userId) => {
      const dm = list.find((channel) => channel.kind === 'im' && channel.members.has(userId))
      if (dm === undefined) throw new Error(`No direct messages for ${userId}.`)
      return dm
    },
    add: (channel) => void list.push(channel),
  }
}
