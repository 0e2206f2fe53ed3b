import { el, fill } from './dom.js'
import { arrange } from './message-grouping.js'
import { messageNode } from './message.js'
import { store } from './store.js'

const DRAWN_AT_ONCE = 20
/** So near the end one is taken to be reading along. */
const NEAR_END_PX = 80
/** So near the beginning the earlier ones are drawn, before one gets there. */
const NEAR_START_PX = 600
/** A question up to this height is shown above its answer, however tall that is. */
const SHORT_PX = 120

/**
 * A list of messages. Only the latest are drawn, the earlier ones as one scrolls back; a new one is
 * added and a changed one replaced in its place, so that a long conversation stays quick.
 */
export function messageList(label, { openThread, isThread = false }) {
  const drawn = new Map()
  let earlier = []
  /** Set from one's own message until the next one that is somebody else's. */
  let awaitsAnswer = false
  const list = el('div', { class: 'messages', role: 'region', 'aria-label': label, tabindex: '0' })
  const more = el(
    'button',
    { type: 'button', class: 'button earlier', on: { click: () => drawEarlier() } },
    'Show earlier messages',
  )

  const draw = (message) => {
    const node = messageNode(message, { openThread, isThread })
    drawn.set(message.ts, node)
    return node
  }
  // A thread is one matter: there each message has its name, and no day.
  const place = (...nodes) => {
    if (isThread) return
    for (const node of nodes) if (node?.dataset.ts !== undefined) arrange(node)
  }
  const takeLatest = () => earlier.splice(-DRAWN_AT_ONCE).map(draw)
  const drawEarlier = () => {
    const fromEnd = list.scrollHeight - list.scrollTop
    const nodes = takeLatest()
    more.after(...nodes)
    if (earlier.length === 0) more.remove()
    place(...nodes, nodes.at(-1)?.nextElementSibling)
    list.scrollTop = list.scrollHeight - fromEnd
  }
  const isAtEnd = () => list.scrollHeight - list.scrollTop - list.clientHeight < NEAR_END_PX
  // An answer taller than the pane is read from its beginning, or from the question above it.
  const toEnd = () => {
    const last = list.lastElementChild
    const above = last?.previousElementSibling
    const start = above && above.offsetHeight < SHORT_PX ? above : last
    const isTall =
      last !== null && last.offsetTop + last.offsetHeight - start.offsetTop > list.clientHeight
    list.scrollTop = isTall ? start.offsetTop : list.scrollHeight
  }
  list.addEventListener('scroll', () => {
    if (earlier.length > 0 && list.scrollTop < NEAR_START_PX) drawEarlier()
  })

  return {
    node: list,
    toEnd,
    put: (message) => {
      const old = drawn.get(message.ts)
      if (old !== undefined) {
        const node = draw(message)
        replace(old, node, list)
        return place(node, node.nextElementSibling)
      }
      const at = earlier.findIndex(({ ts }) => ts === message.ts)
      if (at >= 0) return void (earlier[at] = message)
      const wasAtEnd = isAtEnd()
      const node = draw(message)
      list.append(node)
      place(node)
      if (wasAtEnd || awaitsAnswer) toEnd()
      if (message.user !== store.me.id) awaitsAnswer = false
    },
    /** Whoever has just written something is shown it, and the answer to it. */
    awaitAnswer: () => {
      awaitsAnswer = true
      list.scrollTop = list.scrollHeight
    },
    remove: (ts) => {
      const next = drawn.get(ts)?.nextElementSibling
      drawn.get(ts)?.remove()
      drawn.delete(ts)
      place(next)
      earlier = earlier.filter((message) => message.ts !== ts)
    },
    reset: (messages) => {
      drawn.clear()
      earlier = [...messages]
      const latest = takeLatest()
      fill(list, earlier.length > 0 && more, ...latest)
      place(...latest)
      toEnd()
    },
  }
}

/** Puts the new node in place; the keyboard stays where it was, as far as that is still there. */
function replace(old, node, list) {
  const { activeElement } = document
  const words = old.contains(activeElement) ? activeElement.textContent : undefined
  old.replaceWith(node)
  if (words === undefined) return
  const same = [...node.querySelectorAll('button, a')].find((one) => one.textContent === words)
  ;(same ?? list).focus()
}
