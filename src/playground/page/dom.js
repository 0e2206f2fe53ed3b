/** Builds an element: attributes by name, `on` for listeners; children are nodes or text. */
export function el(name, attributes = {}, ...children) {
  const element = document.createElement(name)
  for (const [key, value] of Object.entries(attributes)) {
    if (value === undefined || value === null || value === false) continue
    if (key === 'on') {
      for (const [type, listener] of Object.entries(value)) element.addEventListener(type, listener)
    } else if (key === 'value' || key === 'checked' || key === 'selected') {
      element[key] = value
    } else {
      element.setAttribute(key, value === true ? '' : String(value))
    }
  }
  element.append(
    ...children
      .flat(Infinity)
      .filter((child) => child !== undefined && child !== null && child !== false),
  )
  return element
}

let lastId = 0

/** An id no other element of this page has. */
export function freshId(prefix) {
  lastId += 1
  return `${prefix}-${lastId}`
}

/** Replaces what an element holds. */
export function fill(element, ...children) {
  element.replaceChildren(...children.flat(Infinity).filter(Boolean))
}

/** Text that only a screen reader meets. */
export function unseen(text) {
  return el('span', { class: 'unseen' }, text)
}

/** Shows a dialog; the function it returns takes it away and gives the keyboard back to what had it. */
export function openDialog(dialog, holder) {
  const before = document.activeElement
  holder.append(dialog)
  dialog.showModal()
  return () => {
    dialog.close()
    dialog.remove()
    // Chromium gives the focus back without the caret: a box to write in would take no letters.
    before?.blur()
    before?.focus()
  }
}
