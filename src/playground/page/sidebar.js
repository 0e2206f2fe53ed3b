import { avatar } from './avatar.js'
import { el, fill } from './dom.js'
import { store } from './store.js'

/** The list of conversations, with a mark on those that hold something unread. */
export function drawSidebar(nav, current, unread, hrefOf) {
  const entry = (place, label, face) =>
    el(
      'li',
      {},
      el(
        'a',
        {
          href: hrefOf(place),
          class: unread.has(place) ? 'unread' : undefined,
          'aria-current': place === current ? 'page' : undefined,
        },
        face,
        el('span', {}, label),
        unread.has(place) &&
          el('span', { class: 'dot' }, el('span', { class: 'unseen' }, 'new messages')),
      ),
    )
  const hash = () => el('span', { class: 'hash', 'aria-hidden': 'true' }, '#')
  const channels = store.channels.filter(({ kind }) => kind === 'channel')
  fill(
    nav,
    el(
      'p',
      { class: 'me' },
      avatar(store.me.id, store.me.name),
      el('span', {}, el('strong', {}, store.me.name), el('small', {}, store.me.role)),
    ),
    el('h2', {}, 'Channels'),
    el('ul', {}, ...channels.map(({ id, name }) => entry(id, name, hash()))),
    el('h2', {}, 'Apps'),
    el(
      'ul',
      {},
      entry('messages', store.bot.name, avatar(store.bot.userId, store.bot.name)),
      entry(
        'home',
        `${store.bot.name} Home`,
        el('span', { class: 'hash', 'aria-hidden': 'true' }, '⌂'),
      ),
    ),
  )
}
