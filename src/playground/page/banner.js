import { el, fill } from './dom.js'
import { onNews, store } from './store.js'

/** Says, above everything, when the bot or the playground itself is not there. */
export function showBanner(holder) {
  const draw = () => {
    const { connected, gone, notice } = store.banner
    fill(
      holder,
      gone &&
        el(
          'p',
          { class: 'banner bad' },
          'The playground does not answer. Start it again with npm start; this page finds it by itself.',
        ),
      !gone &&
        !connected &&
        el(
          'p',
          { class: 'banner bad' },
          `${store.bot.name} is not connected to this Slack. Messages wait for it for some minutes; commands and buttons fail.`,
        ),
      notice && el('p', { class: 'banner' }, notice),
    )
  }
  onNews('banner', draw)
  draw()
}
