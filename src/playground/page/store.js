/** What the page knows: loaded for one person, then kept up to date by the feed. */
const listeners = new Map()
let feed
/** News that came while everything was being loaded; undefined when nothing is. */
let waiting

export const store = {
  me: undefined,
  people: [],
  bot: { name: 'Signpost' },
  channels: [],
  /** Also of those one is not in: they may be mentioned. */
  channelNames: {},
  /** Channel id → ts → message, in the order in which they came. */
  messages: new Map(),
  /** Channel id and ts of a thread's first message → the ts of each reply. */
  threads: new Map(),
  home: null,
  modals: [],
  prompts: { title: '', prompts: [] },
  statuses: [],
  commands: [],
  shortcuts: [],
  banner: { connected: true },

  personName(id) {
    if (id === store.bot.userId) return store.bot.name
    if (id === 'USLACKBOT') return 'Slackbot'
    return store.people.find((person) => person.id === id)?.name
  },
  channelName(id) {
    return store.channelNames[id]
  },
  dm() {
    return store.channels.find((channel) => channel.kind === 'im')
  },
  messagesIn(channel) {
    return [...(store.messages.get(channel)?.values() ?? [])]
  },
  find(channel, ts) {
    return store.messages.get(channel)?.get(ts)
  },
  repliesTo(channel, ts) {
    const replies = [...(store.threads.get(`${channel}/${ts}`) ?? [])]
    return replies.map((reply) => store.find(channel, reply)).filter(Boolean)
  },
}

/** Calls back on a kind of news: message, gone, home, modals, prompts, statuses, banner, reload. */
export function onNews(kind, listener) {
  listeners.set(kind, [...(listeners.get(kind) ?? []), listener])
}

/** Loads everything for one person and follows what changes. Rejects where there is no such person. */
export async function becomePerson(idOrKey) {
  feed?.close()
  // The feed is open before anything is loaded: nothing that happens in between is missed.
  await openFeed(idOrKey)
  await load(idOrKey)
}

function openFeed(idOrKey) {
  feed = new EventSource(`/page/feed?as=${idOrKey}`)
  const current = feed
  return new Promise((resolve, reject) => {
    let isFirst = true
    current.addEventListener('open', () => {
      // After a break in the feed, what was missed is loaded anew.
      if (!isFirst) void load(store.me.id).then(() => tell('reload', {}))
      isFirst = false
      resolve()
    })
    current.addEventListener('message', (event) => hear(JSON.parse(event.data)))
    current.addEventListener('error', () => {
      if (isFirst && current.readyState === EventSource.CLOSED) reject(new Error('no such person'))
      store.banner = { connected: false, gone: true }
      tell('banner', {})
    })
  })
}

async function load(idOrKey) {
  waiting ??= []
  const response = await fetch(`/page/state?as=${idOrKey}`)
  const { messages, ...rest } = await response.json()
  Object.assign(store, rest)
  store.messages = new Map()
  store.threads = new Map()
  for (const message of messages) keep(message)
  const missed = waiting ?? []
  waiting = undefined
  for (const news of missed) hear(news)
}

function keep(message) {
  const channel = store.messages.get(message.channel) ?? new Map()
  store.messages.set(message.channel, channel.set(message.ts, message))
  if (message.threadTs === undefined || message.threadTs === message.ts) return
  const thread = `${message.channel}/${message.threadTs}`
  store.threads.set(thread, (store.threads.get(thread) ?? new Set()).add(message.ts))
}

function hear(news) {
  if (waiting !== undefined) return void waiting.push(news)
  switch (news.kind) {
    case 'message': {
      const isNew = store.find(news.message.channel, news.message.ts) === undefined
      keep(news.message)
      return tell('message', { message: news.message, isNew })
    }
    case 'message-gone':
      store.messages.get(news.channel)?.delete(news.ts)
      return tell('gone', news)
    case 'banner':
      store.banner = { connected: news.connected, notice: news.notice, tone: news.tone }
      return tell('banner', {})
    case 'reload':
      return void load(store.me.id).then(() => tell('reload', {}))
    default:
      store[news.kind] = news[news.kind]
      tell(news.kind, {})
  }
}

function tell(kind, news) {
  for (const listener of listeners.get(kind) ?? []) listener(news)
}
