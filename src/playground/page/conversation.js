import { channelBeginning } from './channel-beginning.js'
import { composer } from './composer.js'
import { el, fill } from './dom.js'
import { firstQuestions } from './first-questions.js'
import { messageList } from './message-list.js'
import { onNews, store } from './store.js'

/** A channel or the bot's direct messages, in the main part of the page. */
export function conversation(channel, { openThread }) {
  const label = channel.kind === 'im' ? store.bot.name : `#${channel.name}`
  const list = messageList(`Messages with ${label}`, { openThread })
  const suggestions = el('div', { class: 'suggestions-holder' })
  const status = el('p', { class: 'status', role: 'status' })
  const box = composer({
    id: 'composer-text',
    label: `Message ${label}`,
    channel: channel.id,
    onSent: list.awaitAnswer,
  })
  const isTop = (message) => message.threadTs === undefined || message.threadTs === message.ts

  const suggest = () => {
    const send = (words) => void box.send(words)
    fill(
      suggestions,
      channel.kind === 'im' ? firstQuestions(send) : channelBeginning(channel, send),
    )
  }
  const showStatus = () => {
    const mine = store.statuses.find((one) => one.channel === channel.id && one.thread === '')
    status.textContent = mine ? `${store.bot.name} ${mine.text}` : ''
  }
  const redraw = () => {
    list.reset(store.messagesIn(channel.id).filter(isTop))
    suggest()
    showStatus()
  }
  const follow = {
    message: ({ message }) => {
      if (message.channel !== channel.id) return
      // A reply changes the count under the message it answers.
      const shown = isTop(message) ? message : store.find(channel.id, message.threadTs)
      if (shown !== undefined) list.put(shown)
      suggest()
    },
    gone: (news) => {
      if (news.channel === channel.id) list.remove(news.ts)
    },
    prompts: suggest,
    statuses: showStatus,
    reload: redraw,
  }
  redraw()
  return {
    nodes: [list.node, suggestions, status, box.node],
    follow,
    focus: () => box.input.focus(),
    shown: () => list.toEnd(),
  }
}

/** Follows the news for as long as `isShown` says so; a place on screen registers once. */
export function followNews(current) {
  for (const kind of ['message', 'gone', 'prompts', 'statuses', 'reload', 'home']) {
    onNews(kind, (news) => current()?.follow[kind]?.(news))
  }
}
