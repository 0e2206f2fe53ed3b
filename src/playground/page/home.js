import { blockNodes } from './blocks.js'
import { el, fill } from './dom.js'
import { drawing } from './elements.js'
import { store } from './store.js'

/** The bot's Home tab. */
export function homeTab() {
  const panel = el('div', { class: 'home', role: 'tabpanel', 'aria-label': 'Home', tabindex: '0' })
  const draw = () => {
    const { home } = store
    if (home === null) {
      fill(
        panel,
        el('p', { class: 'nothing' }, `${store.bot.name} has not published its Home yet.`),
      )
      return
    }
    const focused = document.activeElement?.closest?.('[data-block-id]')?.dataset.blockId
    const wasInside = panel.contains(document.activeElement)
    fill(panel, ...blockNodes(drawing({ kind: 'home' }, home.values), home.blocks))
    if (!wasInside) return
    const same =
      focused &&
      panel.querySelector(`[data-block-id="${CSS.escape(focused)}"] :is(button, select, input, a)`)
    ;(same ?? panel).focus()
  }
  draw()
  return { nodes: [panel], follow: { home: draw, reload: draw }, focus: () => panel.focus() }
}
