import { el, freshId, fill } from './dom.js'

const TYPING_PAUSE_MS = 200
const SLACK_MIN_QUERY = 3

/** A menu whose options the bot looks up as one types. */
export function externalSelect(element, state, labelledBy, look, onChange) {
  const isMany = element.type.startsWith('multi_')
  let chosen = isMany ? (state?.selected_options ?? []) : [state?.selected_option].filter(Boolean)
  let options = []
  let active = -1
  let timer
  const listId = freshId('options')
  const input = el('input', {
    type: 'text',
    role: 'combobox',
    autocomplete: 'off',
    'aria-autocomplete': 'list',
    'aria-expanded': 'false',
    'aria-controls': listId,
    placeholder: element.placeholder?.text ?? 'Type to search…',
    ...labelledBy,
  })
  const list = el('ul', {
    id: listId,
    role: 'listbox',
    class: 'suggestions',
    hidden: true,
    'aria-label': 'Suggestions',
  })
  const picked = el('span', { class: 'picked' })

  const showChosen = () => {
    if (!isMany) {
      input.value = chosen[0]?.text.text ?? ''
      return
    }
    fill(
      picked,
      ...chosen.map((option) =>
        el(
          'button',
          {
            type: 'button',
            class: 'token',
            'aria-label': `Remove ${option.text.text}`,
            on: { click: () => choose(chosen.filter((one) => one !== option)) },
          },
          `${option.text.text} ×`,
        ),
      ),
    )
    input.value = ''
  }
  const close = () => {
    list.hidden = true
    input.setAttribute('aria-expanded', 'false')
    input.removeAttribute('aria-activedescendant')
    active = -1
  }
  const choose = (next) => {
    chosen = next
    showChosen()
    close()
    onChange()
  }
  const pick = (option) => choose(isMany ? [...chosen, option] : [option])
  const point = (index) => {
    active = index
    for (const [at, node] of [...list.children].entries()) {
      node.setAttribute('aria-selected', String(at === active))
      if (at === active) input.setAttribute('aria-activedescendant', node.id)
    }
  }
  const open = (found) => {
    options = found
    const rows = options.map((option) =>
      el(
        'li',
        {
          role: 'option',
          id: freshId('option'),
          'aria-selected': 'false',
          on: {
            mousedown: (event) => {
              event.preventDefault()
              pick(option)
            },
          },
        },
        option.text.text,
        option.description && el('small', {}, option.description.text),
      ),
    )
    fill(list, rows.length > 0 ? rows : [el('li', { class: 'nothing' }, 'No results')])
    list.hidden = false
    input.setAttribute('aria-expanded', 'true')
    active = -1
  }
  const search = () => {
    clearTimeout(timer)
    const typed = input.value.trim()
    if (typed.length < (element.min_query_length ?? SLACK_MIN_QUERY)) return close()
    timer = setTimeout(async () => {
      const found = await look(typed)
      if (input.value.trim() === typed && document.activeElement === input) open(found)
    }, TYPING_PAUSE_MS)
  }
  input.addEventListener('input', () => {
    if (!isMany && chosen.length > 0) chosen = []
    search()
  })
  input.addEventListener('focus', () => {
    if (element.min_query_length === 0) search()
  })
  input.addEventListener('blur', () => {
    close()
    if (!isMany && chosen.length === 0) input.value = ''
  })
  input.addEventListener('keydown', (event) => {
    if (list.hidden) return
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault()
      const step = event.key === 'ArrowDown' ? 1 : -1
      if (options.length > 0) point((active + step + options.length) % options.length)
    } else if (event.key === 'Enter' && active >= 0) {
      event.preventDefault()
      pick(options[active])
    } else if (event.key === 'Escape') {
      // One Escape closes the list, not the dialog around it.
      event.preventDefault()
      event.stopPropagation()
      close()
    }
  })
  showChosen()
  return {
    node: el('div', { class: 'combobox' }, isMany && picked, input, list),
    focusable: input,
    read: () => (isMany ? chosen : (chosen[0] ?? null)),
  }
}
