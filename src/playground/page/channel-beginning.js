import { chips } from './chips.js'
import { el } from './dom.js'
import { store } from './store.js'

/** What one may say in a channel: each of these is something else that the bot can do there. */
const FIRST_WORDS = [
  'who gets EPRR?',
  '/icb-ask is CHC leaving us?',
  '/icb-function list regions',
  '/icb-envelope 1.2m £28m',
]

/** An empty channel: whom one speaks to, and how the bot is asked here. */
export function channelBeginning(channel, say) {
  if (store.messagesIn(channel.id).length > 0) return undefined
  const words = FIRST_WORDS.map((one) => (one.startsWith('/') ? one : `@${store.bot.name} ${one}`))
  return el(
    'div',
    { class: 'first-questions', role: 'group', 'aria-label': 'What you can say here' },
    el('h2', {}, `#${channel.name}`),
    el(
      'p',
      {},
      `All members read what is said here. Mention @${store.bot.name} and everybody sees the answer; a command is answered to you alone until you share it.`,
    ),
    chips(
      words.map((one) => ({ label: one, message: one })),
      say,
    ),
  )
}
