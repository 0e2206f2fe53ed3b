import { act } from './act.js'
import { blockNodes } from './blocks.js'
import { el, fill, freshId, openDialog } from './dom.js'
import { drawing } from './elements.js'
import { onNews, store } from './store.js'

let dialog
let shown
let drawn
let takeAway

/** Shows the modal on top of the person's stack, and follows what becomes of it. */
export function showModals(holder) {
  const refresh = () => {
    const view = store.modals.at(-1)
    if (view === undefined) return put(holder, undefined)
    put(holder, view)
  }
  onNews('modals', refresh)
  onNews('reload', refresh)
  refresh()
}

function put(holder, view) {
  if (view === undefined) {
    takeAway?.()
    dialog = shown = drawn = takeAway = undefined
    return
  }
  // What was typed but not yet sent is kept when the bot changes the view underneath.
  const typed = shown?.id === view.id ? drawn.filled() : []
  const focused = shown?.id === view.id ? focusedField() : undefined
  const isNew = dialog === undefined
  if (isNew) {
    dialog = el('dialog', { class: 'modal' })
    dialog.addEventListener('cancel', (event) => {
      event.preventDefault()
      void act({ do: 'close' })
    })
  }
  draw(withTyped(view, typed))
  if (isNew) takeAway = openDialog(dialog, holder)
  shown = view
  focusFirst(view, focused)
}

function draw(view) {
  const title = freshId('modal-title')
  dialog.setAttribute('aria-labelledby', title)
  drawn = drawing({ kind: 'modal' }, view.values, view.errors)
  const blocks = blockNodes(drawn, view.blocks)
  const submit = view.submit && el('button', { class: 'button primary' }, view.submit)
  const form = el(
    'form',
    {
      novalidate: true,
      on: {
        submit: async (event) => {
          event.preventDefault()
          if (!submit || submit.disabled) return
          submit.disabled = true
          submit.setAttribute('aria-busy', 'true')
          await act({ do: 'submit', filled: drawn.filled() })
          submit.disabled = false
          submit.removeAttribute('aria-busy')
        },
      },
    },
    el(
      'header',
      { class: 'modal-head' },
      el('h2', { id: title }, view.title),
      el(
        'button',
        {
          type: 'button',
          class: 'plain',
          'aria-label': 'Close',
          on: { click: () => act({ do: 'close', all: true }) },
        },
        '✕',
      ),
    ),
    el(
      'div',
      { class: 'modal-body' },
      view.trouble && el('p', { class: 'trouble', role: 'alert' }, view.trouble),
      ...blocks,
    ),
    el(
      'footer',
      { class: 'dialog-buttons' },
      el(
        'button',
        { type: 'button', class: 'button', on: { click: () => act({ do: 'close' }) } },
        view.close?.text ?? (store.modals.length > 1 ? 'Back' : submit ? 'Cancel' : 'Close'),
      ),
      submit,
    ),
  )
  fill(dialog, form)
}

/** Text typed since the last news stands, where the box is still the same. */
function withTyped(view, typed) {
  const values = structuredClone(view.values)
  for (const { blockId, actionId, entered } of typed) {
    const state = values[blockId]?.[actionId]
    if (state !== undefined && 'value' in state && typeof entered === 'string')
      state.value = entered
  }
  return { ...view, values }
}

function focusedField() {
  return drawn?.fields.find(({ focusable }) => focusable === document.activeElement)
}

function focusFirst(view, focused) {
  const wrong = drawn.fields.find(({ blockId }) => blockId in view.errors)
  const same =
    focused &&
    drawn.fields.find((one) => one.blockId === focused.blockId && one.actionId === focused.actionId)
  const wanted = drawn.fields.find(({ given }) => given.focus_on_load)
  const target = wrong ?? same ?? wanted ?? drawn.fields[0]
  if (target?.focusable) target.focusable.focus()
  else dialog.querySelector('.modal-body :is(button, a), footer button')?.focus()
}
