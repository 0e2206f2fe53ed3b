import { el, fill, freshId } from './dom.js'
import { store } from './store.js'

/** The list of slash commands above a message box, as one types `/`. */
export function commandCompletion(input) {
  const id = freshId('commands')
  const list = el('ul', {
    id,
    role: 'listbox',
    class: 'suggestions commands',
    hidden: true,
    // It may be longer than its place, and what scrolls must be reachable; Tab itself takes a command.
    tabindex: '0',
    'aria-label': 'Commands',
  })
  const count = el('span', { class: 'unseen', 'aria-live': 'polite' })
  input.setAttribute('aria-autocomplete', 'list')
  input.setAttribute('aria-controls', id)
  let found = []
  let active = 0

  const close = () => {
    list.hidden = true
    input.removeAttribute('aria-activedescendant')
  }
  const take = (command) => {
    input.value = `${command} `
    close()
    input.focus()
  }
  const mark = () => {
    for (const [at, node] of [...list.children].entries()) {
      node.setAttribute('aria-selected', String(at === active))
      if (at !== active) continue
      input.setAttribute('aria-activedescendant', node.id)
      node.scrollIntoView({ block: 'nearest' })
    }
  }
  const row = ({ command, usage_hint: hint, description }) =>
    el(
      'li',
      {
        role: 'option',
        id: freshId('command'),
        on: {
          mousedown: (event) => {
            event.preventDefault()
            take(command)
          },
        },
      },
      el('span', {}, el('strong', {}, command), hint && el('span', { class: 'usage' }, ` ${hint}`)),
      el('small', {}, description),
    )

  input.addEventListener('input', () => {
    const typed = /^\/[\w-]*$/.exec(input.value)?.[0]
    found =
      typed === undefined ? [] : store.commands.filter(({ command }) => command.startsWith(typed))
    if (found.length === 0) return close()
    active = 0
    fill(list, found.map(row))
    list.hidden = false
    count.textContent = found.length === 1 ? '1 command' : `${found.length} commands`
    mark()
  })
  input.addEventListener('blur', close)

  return {
    nodes: [list, count],
    close,
    /** Whether the key was one for the list. */
    takesKey: (event) => {
      if (list.hidden) return false
      const isExact = found.length === 1 && found[0].command === input.value
      if (event.key === 'ArrowDown') active = (active + 1) % found.length
      else if (event.key === 'ArrowUp') active = (active - 1 + found.length) % found.length
      else if (event.key === 'Escape') close()
      else if (event.key === 'Tab' || (event.key === 'Enter' && !isExact))
        take(found[active].command)
      else return false
      event.preventDefault()
      if (!list.hidden) mark()
      return true
    },
  }
}
