import { el, fill } from './dom.js'
import { arrange } from './message-grouping.js'
import { messageNode } from './message.js'
import { store } from './store.js'

const DRAWN_AT_ONCE = 20
/** So many at most: a page with all of a long conversation in it would be slow at everything. */
const MOST_DRAWN = 120
/** So near the end one is taken to be reading along. */
const NEAR_END_PX = 80
/** So near an edge of what is drawn the next ones are drawn, before one gets there. */
const NEAR_EDGE_PX = 600
/** A question up to this height is shown above its answer, however tall that is. */
const SHORT_PX = 120

/**
 * A list of messages. Only a stretch of them is drawn, at first the latest; it moves as one scrolls.
 * A new one is added and a changed one replaced in its place, so that a long conversation stays quick.
 */
export function messageList(label, { openThread, isThread = false }) {
  let all = []
  /** Those drawn are all[from] up to, but not with, all[to]; their nodes by ts. */
  let from = 0
  let to = 0
  const drawn = new Map()
  /** Set from one's own message until the next one that is somebody else's. */
  let awaitsAnswer = false
  const list = el('div', { class: 'messages', role: 'region', 'aria-label': label, tabindex: '0' })
  const edge = (words, act) =>
    el('button', { type: 'button', class: 'button edge', on: { click: act } }, words)
  const more = edge('Show earlier messages', () => {
    // Whoever reaches it with the keyboard may not have scrolled to it.
    list.scrollTop = 0
    drawEarlier()
  })
  const latest = edge('Jump to the latest', () => {
    showLatest()
    list.focus()
  })

  const draw = (message) => {
    const node = messageNode(message, { openThread, isThread })
    drawn.set(message.ts, node)
    return node
  }
  const forget = (start, end) => {
    for (const { ts } of all.slice(start, end)) {
      drawn.get(ts).remove()
      drawn.delete(ts)
    }
  }
  // A thread is one matter: there each message has its name, and no day.
  const place = (...nodes) => {
    if (isThread) return
    for (const node of nodes) if (node?.dataset.ts !== undefined) arrange(node)
  }
  const markEdges = () => {
    if (from === 0) more.remove()
    else if (list.firstElementChild !== more) list.prepend(more)
    if (to === all.length) latest.remove()
    else if (list.lastElementChild !== latest) list.append(latest)
    place(drawn.get(all[from]?.ts))
  }
  /** Draws around a message that stays where it is on the screen. */
  const around = (message, change) => {
    const node = drawn.get(message.ts)
    const before = node.offsetTop - list.scrollTop
    change(node)
    markEdges()
    list.scrollTop = node.offsetTop - before
  }
  const drawEarlier = () =>
    around(all[from], (first) => {
      const start = Math.max(0, from - DRAWN_AT_ONCE)
      const nodes = all.slice(start, from).map(draw)
      first.before(...nodes)
      from = start
      const end = Math.min(to, from + MOST_DRAWN)
      forget(end, to)
      to = end
      place(...nodes, first)
    })
  const drawLater = () =>
    around(all[to - 1], (last) => {
      const end = Math.min(all.length, to + DRAWN_AT_ONCE)
      const nodes = all.slice(to, end).map(draw)
      last.after(...nodes)
      to = end
      forgetEarliest()
      place(...nodes)
    })
  const forgetEarliest = () => {
    const start = Math.max(from, to - MOST_DRAWN)
    forget(from, start)
    from = start
  }
  const showLatest = () => {
    to = all.length
    from = Math.max(0, to - DRAWN_AT_ONCE)
    drawn.clear()
    const nodes = all.slice(from).map(draw)
    fill(list, ...nodes)
    markEdges()
    place(...nodes)
    toEnd()
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
    const below = list.scrollHeight - list.scrollTop - list.clientHeight
    if (from > 0 && list.scrollTop < NEAR_EDGE_PX) drawEarlier()
    else if (to < all.length && below < NEAR_EDGE_PX) drawLater()
  })

  const append = (message) => {
    const isShowingLatest = to === all.length
    all.push(message)
    if (!isShowingLatest) return awaitsAnswer ? showLatest() : markEdges()
    const wasAtEnd = isAtEnd()
    const node = draw(message)
    list.append(node)
    to = all.length
    place(node)
    if (!wasAtEnd && !awaitsAnswer) return
    forgetEarliest()
    markEdges()
    toEnd()
  }

  return {
    node: list,
    toEnd,
    put: (message) => {
      const at = all.findIndex(({ ts }) => ts === message.ts)
      if (at < 0) {
        append(message)
        if (message.user !== store.me.id) awaitsAnswer = false
        return
      }
      all[at] = message
      const old = drawn.get(message.ts)
      if (old === undefined) return
      const node = draw(message)
      replace(old, node, list)
      place(node, node.nextElementSibling)
    },
    /** Whoever has just written something is shown it, and the answer to it. */
    awaitAnswer: () => {
      awaitsAnswer = true
      if (to < all.length) showLatest()
      list.scrollTop = list.scrollHeight
    },
    remove: (ts) => {
      const at = all.findIndex((message) => message.ts === ts)
      if (at < 0) return
      const next = drawn.get(ts)?.nextElementSibling
      drawn.get(ts)?.remove()
      drawn.delete(ts)
      all.splice(at, 1)
      if (at < from) from -= 1
      if (at < to) to -= 1
      place(next)
    },
    reset: (messages) => {
      all = [...messages]
      showLatest()
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
