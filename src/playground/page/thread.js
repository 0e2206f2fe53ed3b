import { composer } from './composer.js'
import { el, fill } from './dom.js'
import { messageList } from './message-list.js'
import { store } from './store.js'

/** The side pane with one thread: its first message, the replies, and a box to answer in. */
export function threadPane(aside, root, { close }) {
  const channel = store.channels.find(({ id }) => id === root.channel)
  const list = messageList('Thread', { isThread: true })
  const label = channel?.kind === 'im' ? store.bot.name : `#${channel?.name ?? ''}`
  const status = el('p', { class: 'status', role: 'status' })
  const box = composer({
    id: 'thread-text',
    label: 'Reply…',
    channel: root.channel,
    threadTs: root.ts,
    onSent: list.awaitAnswer,
  })
  const isMine = (message) =>
    message.channel === root.channel && (message.ts === root.ts || message.threadTs === root.ts)

  const showStatus = () => {
    const mine = store.statuses.find(
      (one) => one.channel === root.channel && one.thread === root.ts,
    )
    status.textContent = mine ? `${store.bot.name} ${mine.text}` : ''
  }
  const redraw = () => {
    list.reset(store.messagesIn(root.channel).filter(isMine))
    showStatus()
  }
  fill(
    aside,
    el(
      'header',
      { class: 'pane-head' },
      el('h2', {}, 'Thread ', el('small', {}, label)),
      el(
        'button',
        { type: 'button', class: 'plain', 'aria-label': 'Close thread', on: { click: close } },
        '✕',
      ),
    ),
    list.node,
    status,
    box.node,
  )
  aside.hidden = false
  redraw()
  return {
    root,
    follow: {
      message: ({ message }) => {
        if (isMine(message)) list.put(message)
      },
      gone: (news) => {
        if (news.channel === root.channel) list.remove(news.ts)
      },
      statuses: showStatus,
      reload: redraw,
    },
    focus: () => box.input.focus(),
    toEnd: list.toEnd,
  }
}
