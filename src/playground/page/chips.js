import { el } from './dom.js'

/** A row of things to say by pressing them instead of typing: `{ label, message }`. */
export function chips(items, say) {
  return el(
    'div',
    { class: 'chips' },
    ...items.map(({ label, message }) =>
      el('button', { type: 'button', class: 'chip', on: { click: () => say(message) } }, label),
    ),
  )
}
