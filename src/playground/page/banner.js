import { el, fill } from './dom.js'
import { onNews, store } from './store.js'

/** Says, above everything, when the bot or the playground itself is not there, and any notice. */
export function showBanner(holder) {
  const draw = () => {
    const { connected, gone, notice, tone } = store.banner
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
      notice && noticeNode(notice, tone),
    )
  }
  onNews('banner', draw)
  draw()
}

/** The first line says what is the matter; each further one is a problem with its place. */
function noticeNode(notice, tone) {
  const [first, ...lines] = notice.split('\n')
  return el(
    'div',
    { class: `banner ${tone === 'news' ? 'news' : 'problem'}` },
    el('p', {}, first),
    lines.length > 0 &&
      el('ul', { tabindex: '0', 'aria-label': 'Problems' }, ...lines.map(problemNode)),
  )
}

/** `file:line:column what – what to do`: the place stands out, to be found in an editor. */
function problemNode(line) {
  const [, place, rest] = /^(\S+:\d+:\d+) (.*)$/.exec(line.trim()) ?? []
  return place === undefined ? el('li', {}, line) : el('li', {}, el('code', {}, place), ` ${rest}`)
}
