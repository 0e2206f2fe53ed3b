import { el } from './dom.js'
import { store } from './store.js'

/** A person's initials on a colour of their own; the bot has its sign. */
export function avatar(userId, name) {
  const at = store.people.findIndex(({ id }) => id === userId)
  const initials = name
    .split(' ')
    .map((word) => word[0])
    .join('')
    .slice(0, 2)
  if (userId === store.bot.userId) {
    return el('img', { class: 'avatar', src: '/page/icon.svg', alt: '' })
  }
  return el('span', { class: `avatar colour-${at + 1}`, 'aria-hidden': 'true' }, initials)
}
