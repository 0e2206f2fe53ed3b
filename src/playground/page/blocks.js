import { el, freshId } from './dom.js'
import { withEmoji } from './emoji.js'
import { element } from './elements.js'
import { markdown } from './markdown.js'
import { plainNodes, textNodes } from './mrkdwn.js'
import { picture } from './pictures.js'
import { richText } from './rich-text.js'
import { dataTable, table } from './tables.js'

/** Draws blocks as Slack draws them. */
export function blockNodes(drawn, blocks) {
  return blocks.map((block) =>
    el(
      'div',
      { class: `block ${block.type}`, 'data-block-id': block.block_id },
      ...contents(drawn, block),
    ),
  )
}

function contents(drawn, block) {
  switch (block.type) {
    case 'section':
      return section(drawn, block)
    case 'header':
      return [el('h2', {}, ...plainNodes(block.text.text))]
    case 'divider':
      return [el('hr')]
    case 'context':
      return block.elements.map((one) =>
        one.type === 'image' ? picture(one, 'small') : el('span', {}, ...textNodes(one)),
      )
    case 'actions':
    case 'context_actions':
      return block.elements.map((one) => element(drawn, block.block_id, one).node)
    case 'image':
      return [
        block.title && el('p', { class: 'image-title' }, ...textNodes(block.title)),
        picture(block, 'large'),
      ]
    case 'input':
      return input(drawn, block)
    case 'rich_text':
      return [richText(block)]
    case 'markdown':
      return [markdown(block.text)]
    case 'table':
      return [table(block)]
    case 'data_table':
      return [dataTable(block)]
    case 'container':
      return [container(drawn, block)]
    case 'alert':
      return [alertBox(block)]
    case 'card':
      return [card(drawn, block)]
    case 'carousel':
      return block.elements.map((one) => card(drawn, one))
    default:
      return [el('p', { class: 'unknown' }, `(a block of type ${block.type})`)]
  }
}

function section(drawn, block) {
  const id = freshId('section')
  const text = block.text && el('div', { class: 'text', id }, ...textNodes(block.text))
  const fields =
    block.fields &&
    el(
      'div',
      { class: 'fields' },
      ...block.fields.map((field) => el('div', {}, ...textNodes(field))),
    )
  const labelledBy = text ? { 'aria-labelledby': id } : {}
  const accessory =
    block.accessory && element(drawn, block.block_id, block.accessory, labelledBy).node
  return [
    el('div', { class: 'section-text' }, text, fields),
    accessory && el('div', { class: 'accessory' }, accessory),
  ]
}

function input(drawn, block) {
  const error = drawn.errors[block.block_id]
  const ids = { label: freshId('label'), hint: freshId('hint'), error: freshId('error') }
  const described = [block.hint && ids.hint, error && ids.error].filter(Boolean).join(' ')
  const labelledBy = {
    'aria-labelledby': ids.label,
    // For what reads no label that is scrolled out of sight.
    'aria-label': block.label.text,
    'aria-describedby': described || undefined,
    'aria-invalid': error ? 'true' : undefined,
    'aria-required': block.optional || isGroup(block.element) ? undefined : 'true',
  }
  const made = element(
    drawn,
    block.block_id,
    block.element,
    labelledBy,
    block.dispatch_action !== true,
  )
  return [
    el(
      'div',
      { class: 'label', id: ids.label, on: { click: () => made.focusable?.focus() } },
      ...plainNodes(block.label.text),
      block.optional && el('span', { class: 'optional' }, ' (optional)'),
    ),
    made.node,
    error &&
      el(
        'div',
        { class: 'error', id: ids.error },
        el('span', { 'aria-hidden': 'true' }, '⚠ '),
        error,
      ),
    block.hint && el('div', { class: 'hint', id: ids.hint }, ...plainNodes(block.hint.text)),
  ]
}

function isGroup({ type }) {
  return (
    ['checkboxes', 'radio_buttons', 'datepicker', 'timepicker', 'datetimepicker'].includes(type) ||
    type.startsWith('multi_')
  )
}

function container(drawn, block) {
  const title = block.title ? withEmoji(block.title.text) : richText(block.rich_text_title)
  const subtitle = block.subtitle && el('small', {}, ...textNodes(block.subtitle))
  const icon = block.icon && picture(block.icon, 'small')
  const children = el('div', { class: 'container-body' }, ...blockNodes(drawn, block.child_blocks))
  if (block.is_collapsible !== true) {
    return el(
      'section',
      { class: 'container-box' },
      el('div', { class: 'container-head' }, icon, el('strong', {}, title), subtitle),
      children,
    )
  }
  return el(
    'details',
    { class: 'container-box', open: block.default_collapsed !== true },
    el('summary', { class: 'container-head' }, icon, el('strong', {}, title), subtitle),
    children,
  )
}

const ALERT_SIGNS = { info: 'ℹ️', warning: '⚠️', error: '⛔', success: '✅', default: '💬' }

function alertBox(block) {
  const level = block.level ?? 'default'
  return el(
    'div',
    { class: `alert-box ${level}`, role: 'note', 'aria-label': level },
    el('span', { 'aria-hidden': 'true' }, ALERT_SIGNS[level]),
    el('div', {}, ...textNodes(block.text)),
  )
}

function card(drawn, block) {
  const text = (key, name) => block[key] && el('div', { class: name }, ...textNodes(block[key]))
  return el(
    'div',
    { class: 'card-box' },
    block.hero_image && picture(block.hero_image, 'large'),
    text('title', 'card-title'),
    text('subtitle', 'card-subtitle'),
    text('body', 'card-text'),
    text('subtext', 'card-subtitle'),
    block.actions &&
      el(
        'div',
        { class: 'card-actions' },
        ...block.actions.map((one) => element(drawn, block.block_id, one).node),
      ),
  )
}
