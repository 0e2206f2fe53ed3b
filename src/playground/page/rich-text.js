import { el } from './dom.js'
import { emoji, withEmoji } from './emoji.js'
import { formatDate, link, mention } from './mrkdwn.js'
import { store } from './store.js'

/** A rich_text block as Slack draws it. */
export function richText(block) {
  return el('div', { class: 'rich-text' }, ...listed(block.elements ?? []))
}

/** Lists that follow each other at deeper indents are drawn one inside the other. */
function listed(parts) {
  const nodes = []
  const open = []
  for (const part of parts) {
    if (part.type !== 'rich_text_list') {
      open.length = 0
      nodes.push(partNode(part))
      continue
    }
    const indent = part.indent ?? 0
    while (open.length > 0 && open.at(-1).indent >= indent) {
      if (open.at(-1).indent === indent && open.at(-1).style === part.style) break
      open.pop()
    }
    const last = open.at(-1)
    if (last !== undefined && last.indent === indent) {
      last.list.append(...part.elements.map(item))
      continue
    }
    const list = el(
      part.style === 'ordered' ? 'ol' : 'ul',
      { start: start(part) },
      ...part.elements.map(item),
    )
    if (last === undefined) nodes.push(list)
    else (last.list.lastElementChild ?? last.list).append(list)
    open.push({ indent, style: part.style, list })
  }
  return nodes
}

function start(part) {
  return part.style === 'ordered' && part.offset ? part.offset + 1 : undefined
}

function item(section) {
  return el('li', {}, ...section.elements.map(inline))
}

function partNode(part) {
  const children = part.elements.map(inline)
  switch (part.type) {
    case 'rich_text_quote':
      return el('blockquote', {}, ...children)
    case 'rich_text_preformatted':
      return el('pre', {}, ...part.elements.map((one) => one.text ?? one.url ?? ''))
    default:
      return el('p', {}, ...children)
  }
}

function inline(element) {
  return styled(bare(element), element.style ?? {})
}

function bare(element) {
  switch (element.type) {
    case 'text':
      return element.text
    case 'link':
      return link(element.url, element.text ?? element.url)
    case 'user':
      return mention(store.personName(element.user_id) ?? element.user_id)
    case 'channel':
      return mention(store.channelName(element.channel_id) ?? element.channel_id, '#')
    case 'broadcast':
      return mention(element.range)
    case 'emoji':
      return emoji(element.name)
    case 'date':
      return el('time', {}, formatDate(new Date(element.timestamp * 1000), element.format))
    case 'color':
      return el('code', {}, element.value)
    default:
      return withEmoji(element.fallback ?? '')
  }
}

function styled(node, style) {
  let result = node
  if (style.code) result = el('code', {}, result)
  if (style.strike) result = el('s', {}, result)
  if (style.italic) result = el('em', {}, result)
  if (style.bold) result = el('strong', {}, result)
  if (style.underline) result = el('u', {}, result)
  return result
}
