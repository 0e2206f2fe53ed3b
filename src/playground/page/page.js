import { act } from './act.js'
import { showBanner } from './banner.js'
import { conversation, followNews } from './conversation.js'
import { el, fill } from './dom.js'
import { homeTab } from './home.js'
import { showModals } from './modal.js'
import { drawSidebar } from './sidebar.js'
import { becomePerson, onNews, store } from './store.js'
import { threadPane } from './thread.js'
import { toggleWire } from './wire.js'

const byId = (id) => document.getElementById(id)
const unread = new Set()
let place = 'messages'
let shown
let thread
const mine = new Set()

/** The address of a place says who one is and where: #/amira/messages, #/grace/C0FAQTEAM00. */
const hrefOf = (wanted, person = store.me.key) => `#/${person}/${wanted}`

function route() {
  const [, person = '', wanted = ''] = location.hash.split('/')
  return { person, wanted }
}

async function follow() {
  const { person, wanted } = route()
  const someone = store.people.find(({ key }) => key === person)
  if (someone !== undefined && someone.id !== store.me.id) {
    await becomePerson(someone.id)
    unread.clear()
  }
  show(wanted || 'messages')
  shown.focus()
}

function show(wanted) {
  const named = store.channels.find(({ id, name }) => id === wanted || name === wanted)
  // Whoever is not in the channel lands in their messages with the bot.
  const channel = wanted === 'home' ? undefined : (named ?? store.dm())
  place = channel === undefined ? 'home' : channel.kind === 'im' ? 'messages' : channel.id
  closeThread()
  unread.delete(place)
  shown = place === 'home' ? homeTab() : conversation(channel, { openThread })
  fill(byId('main'), head(channel), ...shown.nodes)
  shown.shown?.()
  closeMenu()
  drawEdges()
  if (place === 'home' || place === 'messages') void act({ do: 'open-tab', tab: place })
  document.title = `${place === 'home' ? 'Home' : channel.kind === 'im' ? store.bot.name : `#${channel.name}`} – Signpost playground`
}

function head(channel) {
  if (place !== 'home' && place !== 'messages') {
    return el(
      'header',
      { class: 'place-head' },
      el('h1', { id: 'place-name' }, `#${channel.name}`),
      el('p', {}, `${channel.topic} · ${channel.members.length} members`),
    )
  }
  const tab = (name, label) =>
    el('a', { href: hrefOf(name), 'aria-current': place === name ? 'page' : undefined }, label)
  return el(
    'header',
    { class: 'place-head' },
    el('h1', { id: 'place-name' }, store.bot.name),
    el(
      'nav',
      { class: 'tabs', 'aria-label': store.bot.name },
      tab('home', 'Home'),
      tab('messages', 'Messages'),
    ),
  )
}

function drawEdges() {
  drawSidebar(byId('sidebar'), place, unread, hrefOf)
  const who = byId('who')
  fill(
    who,
    ...store.people.map(({ key, name, role }) =>
      el('option', { value: key, selected: key === store.me.key }, `${name}, ${role}`),
    ),
  )
  const other = store.people.find(({ key }) => key !== store.me.key)
  byId('beside').href = `/${hrefOf('messages', other.key)}`
}

function openThread(message, isAsked = true) {
  const root = store.find(message.channel, message.threadTs ?? message.ts)
  if (root === undefined) return
  thread = threadPane(byId('thread'), root, { close: () => closeThread(true) })
  thread.toEnd()
  // On a narrow screen the thread covers the conversation, and the keyboard goes with it.
  if (isAsked || matchMedia('(max-width: 900px)').matches) thread.focus()
}

function closeThread(backToComposer = false) {
  byId('thread').hidden = true
  fill(byId('thread'))
  thread = undefined
  if (backToComposer) shown?.focus()
}

function closeMenu() {
  document.body.classList.remove('menu-open')
  byId('menu-toggle').setAttribute('aria-expanded', 'false')
}

function hearMessage({ message, isNew }) {
  if (message.user === store.me.id && isNew && message.threadTs === undefined) mine.add(message.ts)
  if (message.user !== store.bot.userId || !isNew) return
  byId('announcer').append(el('p', {}, `${store.bot.name}: ${message.text}`))
  const channel = store.channels.find(({ id }) => id === message.channel)
  const where = channel?.kind === 'im' ? 'messages' : message.channel
  if (where !== place) {
    unread.add(where)
    drawEdges()
    return
  }
  // The answer to one's own question opens beside it, so that nobody has to look for it.
  const isAnswer = mine.has(message.threadTs)
  if (isAnswer && thread?.root.ts !== message.threadTs) openThread(message, false)
}

async function start() {
  // An address with somebody unknown in it opens as the first person.
  await becomePerson(route().person || 'amira').catch(() => becomePerson('amira'))
  followNews(() => shown)
  followNews(() => thread)
  onNews('message', hearMessage)
  onNews('reload', drawEdges)
  showBanner(byId('banner'))
  showModals(byId('dialogs'))
  byId('who').addEventListener('change', (event) => {
    location.hash = hrefOf(place, event.target.value)
  })
  byId('wire-toggle').addEventListener('click', (event) =>
    toggleWire(byId('wire'), event.currentTarget),
  )
  byId('menu-toggle').addEventListener('click', () => {
    const isOpen = document.body.classList.toggle('menu-open')
    byId('menu-toggle').setAttribute('aria-expanded', String(isOpen))
  })
  addEventListener('hashchange', () => void follow())
  addEventListener('keydown', (event) => {
    const isForDialog = document.querySelector('dialog[open]') !== null
    if (event.key === 'Escape' && thread !== undefined && !isForDialog) closeThread(true)
  })
  await follow()
}

void start()
