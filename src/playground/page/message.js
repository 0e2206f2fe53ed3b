import { act } from './act.js'
import { avatar } from './avatar.js'
import { blockNodes } from './blocks.js'
import { el, unseen } from './dom.js'
import { drawing } from './elements.js'
import { emoji } from './emoji.js'
import { menuButton } from './menu.js'
import { mrkdwn } from './mrkdwn.js'
import { store } from './store.js'

const REPLIERS_SHOWN = 3

/** One message: who, when, what; a thread's own pane leaves out the ways into the thread. */
export function messageNode(message, { openThread, isThread }) {
  const name = store.personName(message.user) ?? message.user
  const isBot = message.user === store.bot.userId
  const time = new Date(Number(message.ts) * 1000)
  const where = { kind: 'message', channel: message.channel, ts: message.ts }
  const replies = isThread ? [] : store.repliesTo(message.channel, message.ts)
  return el(
    'article',
    {
      class: `message${message.isEphemeral ? ' ephemeral' : ''}`,
      'data-ts': message.ts,
      'data-user': message.user,
      'aria-label': `${name}, ${clock(time)}`,
    },
    avatar(message.user, name),
    el(
      'div',
      { class: 'message-body' },
      message.isEphemeral &&
        el(
          'p',
          { class: 'only-you' },
          el('span', { 'aria-hidden': 'true' }, '👁 '),
          'Only visible to you',
        ),
      el(
        'p',
        { class: 'message-head' },
        el('strong', {}, name),
        isBot && el('span', { class: 'app-badge' }, 'APP'),
        el('time', { datetime: time.toISOString() }, clock(time)),
      ),
      ...contentNodes(message, where),
      message.isEdited && el('small', { class: 'edited' }, '(edited)'),
      ...message.files.map(fileNode),
      reactions(message),
      replies.length > 0 && repliesLink(message, replies, openThread),
    ),
    messageTools(message, { openThread, isThread }),
  )
}

function contentNodes(message, where) {
  if (message.blocks.length === 0) return [el('div', { class: 'text' }, ...mrkdwn(message.text))]
  return blockNodes(drawing(where, message.values), message.blocks)
}

function fileNode(file) {
  return el(
    'a',
    { class: 'file', href: file.url_private_download, download: file.name },
    el('span', { 'aria-hidden': 'true' }, '📄'),
    el(
      'span',
      {},
      el('strong', {}, file.title),
      el('small', {}, `${file.filetype.toUpperCase()} · ${sizeOf(file.size)}`),
    ),
  )
}

function sizeOf(bytes) {
  return bytes < 1_000 ? `${bytes} bytes` : `${Math.round(bytes / 1_000)} kB`
}

function reactions(message) {
  if (message.reactions.length === 0) return undefined
  return el(
    'p',
    { class: 'reactions' },
    ...message.reactions.map(({ name, users }) =>
      el('span', {}, `${emoji(name)} ${users.length}`, unseen(` ${name}`)),
    ),
  )
}

function repliesLink(message, replies, openThread) {
  const count = replies.length === 1 ? '1 reply' : `${replies.length} replies`
  const last = clock(new Date(Number(replies.at(-1).ts) * 1000))
  const repliers = [...new Set(replies.map(({ user }) => user))].slice(0, REPLIERS_SHOWN)
  return el(
    'button',
    { type: 'button', class: 'replies', on: { click: () => openThread(message) } },
    ...repliers.map((user) => avatar(user, store.personName(user) ?? user)),
    el('strong', {}, count),
    el('span', {}, ` Last reply ${last}`),
  )
}

function messageTools(message, { openThread, isThread }) {
  if (message.isEphemeral) return undefined
  const shortcuts = store.shortcuts.filter(({ type }) => type === 'message')
  const items = shortcuts.map(({ name, description, callback_id: callbackId }) => ({
    label: name,
    description,
    act: () =>
      act({ do: 'shortcut', callbackId, message: { channel: message.channel, ts: message.ts } }),
  }))
  const reply = el(
    'button',
    {
      type: 'button',
      class: 'plain',
      'aria-label': 'Reply in thread',
      title: 'Reply in thread',
      on: { click: () => openThread(message) },
    },
    '💬',
  )
  if (isThread && items.length === 0) return undefined
  return el(
    'div',
    { class: 'message-tools' },
    !isThread && reply,
    items.length > 0 && menuButton('⋮', 'More actions', items).node,
  )
}

/** The time of day, as Slack writes it beside a name. */
export function clock(date) {
  return date.toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' })
}
