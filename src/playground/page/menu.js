import { el, freshId } from './dom.js'

/** A button that opens a small menu; `items` are `{ label, description?, act }`. */
export function menuButton(face, label, items) {
  const id = freshId('menu')
  const entries = items.map(({ label: name, description, act }) =>
    el(
      'button',
      {
        type: 'button',
        role: 'menuitem',
        tabindex: '-1',
        on: {
          click: () => {
            close(true)
            act()
          },
        },
      },
      name,
      description && el('small', {}, description),
    ),
  )
  const menu = el(
    'div',
    { id, role: 'menu', class: 'menu', hidden: true, 'aria-label': label },
    ...entries,
  )
  const button = el(
    'button',
    {
      type: 'button',
      class: 'plain',
      'aria-haspopup': 'menu',
      'aria-expanded': 'false',
      'aria-controls': id,
      'aria-label': label,
      title: label,
      on: { click: () => (menu.hidden ? open() : close(true)) },
    },
    face,
  )
  const open = () => {
    menu.hidden = false
    menu.classList.toggle('upwards', isCutOff())
    node.closest('.message')?.classList.add('has-menu')
    button.setAttribute('aria-expanded', 'true')
    entries[0]?.focus()
  }
  // Near the end of what scrolls there is room above only.
  const isCutOff = () => {
    menu.classList.remove('upwards')
    const pane = node.closest('.messages, .home, .modal-body')
    return (
      pane !== null && menu.getBoundingClientRect().bottom > pane.getBoundingClientRect().bottom
    )
  }
  const close = (backToButton) => {
    if (menu.hidden) return
    menu.hidden = true
    node.closest('.message')?.classList.remove('has-menu')
    button.setAttribute('aria-expanded', 'false')
    if (backToButton) button.focus()
  }
  const node = el('span', { class: 'menu-holder' }, button, menu)
  node.addEventListener('keydown', (event) => {
    if (menu.hidden) return
    const at = entries.indexOf(document.activeElement)
    if (event.key === 'ArrowDown') entries[(at + 1) % entries.length]?.focus()
    else if (event.key === 'ArrowUp') entries[(at - 1 + entries.length) % entries.length]?.focus()
    else if (event.key === 'Escape') close(true)
    else return
    event.preventDefault()
    event.stopPropagation()
  })
  node.addEventListener('focusout', (event) => {
    if (!node.contains(event.relatedTarget)) close(false)
  })
  return { node, button }
}
