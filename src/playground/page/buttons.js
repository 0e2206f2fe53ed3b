import { confirmed } from './confirm.js'
import { el } from './dom.js'
import { emoji } from './emoji.js'
import { menuButton } from './menu.js'
import { plainNodes } from './mrkdwn.js'

/** A button; one with a URL is a link, and the bot still hears of it. */
export function actionButton(element, press) {
  const attributes = {
    class: `button ${element.style ?? ''}`,
    'aria-label': element.accessibility_label,
  }
  const children = plainNodes(element.text.text)
  if (element.url !== undefined) {
    const link = { href: element.url, target: '_blank', rel: 'noopener noreferrer' }
    return el(
      'a',
      { ...attributes, ...link, on: { click: () => void press(element.text.text) } },
      ...children,
    )
  }
  const button = el('button', { type: 'button', ...attributes }, ...children)
  const holder = el('span', { class: 'button-holder' }, button)
  button.addEventListener('click', async () => {
    if (!(await confirmed(element.confirm))) return
    await whileBusy(button, holder, () => press(element.text.text))
  })
  return holder
}

/** The ⋯ menu. */
export function overflowMenu(element, press) {
  const items = (element.options ?? []).map((option) => ({
    label: option.text.text,
    description: option.description?.text,
    act: async () => {
      if (option.url !== undefined) window.open(option.url, '_blank', 'noopener')
      if (await confirmed(element.confirm))
        await whileBusy(button, node, () => press(option.text.text))
    },
  }))
  const { node, button } = menuButton('⋯', 'More options', items)
  button.classList.add('button')
  return node
}

/** The pair "helpful" and "not helpful" under a message. */
export function feedbackButtons(element, press) {
  const pair = [
    [element.positive_button, '👍'],
    [element.negative_button, '👎'],
  ].map(([button, face]) => {
    const name = button.accessibility_label ?? button.text.text
    const node = el(
      'button',
      { type: 'button', class: 'plain feedback', 'aria-pressed': 'false', title: name },
      el('span', { 'aria-hidden': 'true' }, face),
      el('span', { class: 'feedback-text' }, button.text.text),
    )
    return { node, button }
  })
  const holder = el('span', { class: 'button-holder' }, ...pair.map(({ node }) => node))
  for (const { node, button } of pair) {
    node.addEventListener('click', async () => {
      for (const other of pair) other.node.setAttribute('aria-pressed', String(other.node === node))
      await whileBusy(node, holder, () => press(button.value))
    })
  }
  return holder
}

/** A button that is only a picture. */
export function iconButton(element, press) {
  const name = element.accessibility_label ?? element.text.text
  const face = element.icon === 'trash' ? emoji('wastebasket') : element.icon
  const button = el(
    'button',
    { type: 'button', class: 'plain', 'aria-label': name, title: name },
    face,
  )
  const holder = el('span', { class: 'button-holder' }, button)
  button.addEventListener('click', async () => {
    if (await confirmed(element.confirm))
      await whileBusy(button, holder, () => press(element.text.text))
  })
  return holder
}

/** Slack's warning triangle beside what was pressed, when the bot did not answer in time. */
export async function whileBusy(button, holder, perform) {
  holder.querySelector('.failed')?.remove()
  button.setAttribute('aria-busy', 'true')
  const outcome = await perform()
  button.removeAttribute('aria-busy')
  if (outcome?.acknowledged !== false || outcome.errors !== undefined) return
  const sentence = outcome.failure ?? 'The app did not respond.'
  holder.append(
    el(
      'span',
      { class: 'failed', role: 'alert', title: sentence },
      el('span', { 'aria-hidden': 'true' }, '⚠'),
      el('span', { class: 'failed-text' }, sentence),
    ),
  )
}
