import { el } from './dom.js'
import { withEmoji } from './emoji.js'
import { link } from './mrkdwn.js'

const INLINE =
  /`(?<code>[^`]+)`|\*\*(?<bold>[^*]+(?:\*[^*]+)*?)\*\*|(?<![\w*])[*_](?<italic>[^*_\n]+)[*_](?!\w)|~~(?<strike>[^~]+)~~|\[(?<label>[^\]]+)\]\((?<url>[^)\s]+)\)/g

/** A markdown block: headings, lists, quotes, code and the usual marks. */
export function markdown(text) {
  const root = el('div', { class: 'rich-text' })
  const lines = text.split('\n')
  while (lines.length > 0) root.append(takeBlock(lines))
  return root
}

function takeBlock(lines) {
  const line = lines.shift()
  if (line.trim() === '') return document.createTextNode('')
  const heading = /^(#{1,6})\s+(.*)$/.exec(line)
  // A message is no document of its own: its headings stand below the page's.
  if (heading) return el(heading[1].length <= 2 ? 'h2' : 'h3', {}, inline(heading[2]))
  if (/^```/.test(line)) return el('pre', {}, takeUntil(lines, /^```/).join('\n'))
  if (/^(-{3,}|\*{3,})$/.test(line)) return el('hr')
  if (/^>\s?/.test(line)) {
    const quoted = [line, ...takeWhile(lines, /^>\s?/)]
    return el('blockquote', {}, ...joined(quoted.map((one) => one.replace(/^>\s?/, ''))))
  }
  const bullet = /^\s*(?:[-*+]|\d+[.)])\s+/
  if (bullet.test(line)) {
    const items = [line, ...takeWhile(lines, bullet)]
    const list = /^\s*\d/.test(line) ? 'ol' : 'ul'
    return el(list, {}, ...items.map((one) => el('li', {}, inline(one.replace(bullet, '')))))
  }
  return el('p', {}, ...joined([line, ...takeWhile(lines, /^(?!\s*$|#|>|```|[-*+]\s|\d+[.)]\s)/)]))
}

function takeWhile(lines, pattern) {
  const taken = []
  while (lines.length > 0 && pattern.test(lines[0])) taken.push(lines.shift())
  return taken
}

function takeUntil(lines, pattern) {
  const taken = []
  while (lines.length > 0 && !pattern.test(lines[0])) taken.push(lines.shift())
  lines.shift()
  return taken
}

function joined(lines) {
  return lines.flatMap((line, index) => (index === 0 ? inline(line) : [el('br'), ...inline(line)]))
}

function inline(text) {
  const nodes = []
  let end = 0
  for (const match of text.matchAll(INLINE)) {
    nodes.push(withEmoji(text.slice(end, match.index)), mark(match.groups))
    end = match.index + match[0].length
  }
  return [...nodes, withEmoji(text.slice(end))]
}

function mark({ code, bold, italic, strike, label, url }) {
  if (code !== undefined) return el('code', {}, code)
  if (bold !== undefined) return el('strong', {}, inline(bold))
  if (italic !== undefined) return el('em', {}, inline(italic))
  if (strike !== undefined) return el('s', {}, inline(strike))
  return link(url, label)
}
