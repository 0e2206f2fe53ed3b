import { el } from './dom.js'
import { emoji, withEmoji } from './emoji.js'
import { store } from './store.js'

const TOKEN = new RegExp(
  [
    '```(?<pre>[\\s\\S]+?)```',
    '`(?<code>[^`\\n]+)`',
    '<(?<tag>[^<>\\n]+)>',
    '(?<![\\w*])\\*(?=\\S)(?<bold>[^*\\n]*[^\\s*])\\*(?![\\w*])',
    '(?<![\\w_])_(?=\\S)(?<italic>[^_\\n]*[^\\s_])_(?!\\w)',
    '(?<![\\w~])~(?=\\S)(?<strike>[^~\\n]*[^\\s~])~(?!\\w)',
    ":(?<emoji>[a-z0-9_+'-]+):",
    '(?<url>https?:\\/\\/[^\\s<>|]+[^\\s<>|.,;:!?)\\]])',
  ].join('|'),
  'g',
)

/** Slack's mrkdwn as nodes; nothing in it is ever read as HTML. */
export function mrkdwn(text) {
  const nodes = []
  let quoted = []
  const flush = () => {
    if (quoted.length > 0) nodes.push(el('blockquote', {}, inline(quoted.join('\n'))))
    quoted = []
  }
  for (const [index, part] of splitFences(text).entries()) {
    if (index % 2 === 1) {
      flush()
      nodes.push(el('pre', {}, unescaped(part.replace(/^\n|\n$/g, ''))))
      continue
    }
    let plain = []
    const lines = part.replace(index > 0 ? /^\n/ : /^$/, '').split('\n')
    for (const line of lines) {
      const quote = /^(?:&gt;|>) ?(.*)$/.exec(line)
      if (quote) {
        if (plain.length > 0) nodes.push(...inline(plain.join('\n')))
        plain = []
        quoted.push(quote[1])
      } else {
        flush()
        plain.push(line)
      }
    }
    flush()
    if (plain.length > 0 && plain.join('') !== '') nodes.push(...inline(plain.join('\n')))
  }
  return nodes
}

/** A text object, whichever kind it is. */
export function textNodes(text) {
  if (text === undefined || text === null) return []
  return text.type === 'mrkdwn' ? mrkdwn(text.text) : plainNodes(text.text)
}

/** Plain text: line breaks kept, emoji shown. */
export function plainNodes(text) {
  return withBreaks(withEmoji(text))
}

function splitFences(text) {
  return text.split(/```([\s\S]+?)```/)
}

function inline(text) {
  const nodes = []
  let end = 0
  for (const match of text.matchAll(TOKEN)) {
    nodes.push(...withBreaks(unescaped(text.slice(end, match.index))))
    nodes.push(token(match.groups))
    end = match.index + match[0].length
  }
  nodes.push(...withBreaks(unescaped(text.slice(end))))
  return nodes
}

function token({ pre, code, tag, bold, italic, strike, emoji: name, url }) {
  if (pre !== undefined) return el('pre', {}, unescaped(pre))
  if (code !== undefined) return el('code', {}, unescaped(code))
  if (tag !== undefined) return tagNode(tag)
  if (bold !== undefined) return el('strong', {}, inline(bold))
  if (italic !== undefined) return el('em', {}, inline(italic))
  if (strike !== undefined) return el('s', {}, inline(strike))
  if (url !== undefined) return link(unescaped(url), unescaped(url))
  return document.createTextNode(emoji(name))
}

function tagNode(tag) {
  const [target, ...rest] = tag.split('|')
  const label = rest.length > 0 ? unescaped(rest.join('|')) : undefined
  if (target.startsWith('@')) return mention(store.personName(target.slice(1)) ?? label ?? target)
  if (target.startsWith('#')) {
    return mention(store.channelName(target.slice(1)) ?? label ?? target.slice(1), '#')
  }
  if (target.startsWith('!date^')) return el('time', {}, dateText(target, label))
  if (target.startsWith('!')) return mention(target.slice(1).replace(/\^.*/, ''))
  return link(unescaped(target), label ?? unescaped(target))
}

/** A mention, marked as Slack marks it. */
export function mention(name, sign = '@') {
  return el('span', { class: 'mention' }, sign + name)
}

/** A link a person may follow; anything but http, https and mailto is shown as text. */
export function link(url, text) {
  if (!/^(https?|mailto):/i.test(url)) return document.createTextNode(text)
  return el('a', { href: url, target: '_blank', rel: 'noopener noreferrer' }, text)
}

const DATE_FORMATS = {
  date_num: { dateStyle: 'short' },
  date: { dateStyle: 'long' },
  date_pretty: { dateStyle: 'long' },
  date_short: { dateStyle: 'medium' },
  date_short_pretty: { dateStyle: 'medium' },
  date_long: { dateStyle: 'full' },
  date_long_pretty: { dateStyle: 'full' },
  time: { timeStyle: 'short' },
  time_secs: { timeStyle: 'medium' },
}

function dateText(target, fallback) {
  const [, seconds, format] = target.split('^')
  const date = new Date(Number(seconds) * 1000)
  if (format === undefined || Number.isNaN(date.getTime())) return fallback ?? ''
  return formatDate(date, format)
}

/** A date written by Slack's pattern: `{date_long} at {time}`. */
export function formatDate(date, format) {
  return format.replace(/\{(\w+)\}/g, (all, name) =>
    name in DATE_FORMATS ? new Intl.DateTimeFormat('en-GB', DATE_FORMATS[name]).format(date) : all,
  )
}

function unescaped(text) {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')
}

function withBreaks(text) {
  return text
    .split('\n')
    .flatMap((line, index) => (index === 0 ? [line] : [el('br'), line]))
    .filter((node) => node !== '')
}
