import { act } from './act.js'
import { commandCompletion } from './completion.js'
import { el } from './dom.js'
import { menuButton } from './menu.js'
import { store } from './store.js'

/** The box one writes in, below a conversation or a thread. */
export function composer({ id, label, channel, threadTs, onSent }) {
  const input = el('textarea', {
    id,
    rows: 1,
    'aria-label': label,
    placeholder: label,
    autocomplete: 'off',
  })
  const completion = threadTs === undefined ? commandCompletion(input) : undefined
  const problem = el('p', { class: 'composer-problem', role: 'alert' })

  const grow = () => {
    input.rows = Math.min(8, input.value.split('\n').length)
  }
  const send = async () => {
    const text = input.value.trim()
    if (text === '') return
    problem.textContent = ''
    const command = /^(\/[\w-]+)\s*([\s\S]*)$/.exec(text)
    if (command !== null && threadTs !== undefined) {
      problem.textContent = 'Slash commands are not supported in threads. Sorry!'
      return
    }
    input.value = ''
    completion?.close()
    grow()
    onSent()
    const outcome =
      command === null
        ? await act({ do: 'say', channel, text, threadTs })
        : await act({ do: 'command', channel, command: command[1], text: command[2] })
    if (outcome.failure !== undefined && command === null) problem.textContent = outcome.failure
  }

  input.addEventListener('input', grow)
  input.addEventListener('keydown', (event) => {
    if (completion?.takesKey(event)) return
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return
    event.preventDefault()
    void send()
  })
  const shortcuts = store.shortcuts
    .filter(({ type }) => type === 'global')
    .map(({ name, description, callback_id: callbackId }) => ({
      label: name,
      description,
      act: () => act({ do: 'shortcut', callbackId }),
    }))
  const node = el(
    'form',
    {
      class: 'composer',
      'aria-label': label,
      on: {
        submit: (event) => {
          event.preventDefault()
          void send()
        },
      },
    },
    ...(completion?.nodes ?? []),
    input,
    el(
      'div',
      { class: 'composer-row' },
      threadTs === undefined &&
        shortcuts.length > 0 &&
        menuButton('⚡', 'Shortcuts', shortcuts).node,
      el(
        'span',
        { class: 'composer-help' },
        threadTs === undefined && store.commands.length > 0
          ? 'Type / for commands. Shift and Enter starts a new line.'
          : 'Shift and Enter starts a new line.',
      ),
      el('button', { class: 'button primary send' }, 'Send'),
    ),
    problem,
  )
  return {
    node,
    input,
    send: (text) => {
      input.value = text
      return send()
    },
  }
}
