import { el, freshId } from './dom.js'
import { textNodes } from './mrkdwn.js'
import { store } from './store.js'

/** A menu of one choice: static, people or channels. */
export function selectMenu(element, state, labelledBy, onChange) {
  const groups = choiceGroups(element)
  const chosen =
    state?.selected_option?.value ??
    state?.selected_user ??
    state?.selected_channel ??
    state?.selected_conversation ??
    ''
  const optionNode = ({ label, value }) =>
    el('option', { value, selected: value === chosen }, label)
  const select = el(
    'select',
    { ...labelledBy, on: { change: () => onChange() } },
    el('option', { value: '', selected: chosen === '' }, element.placeholder?.text ?? 'Choose…'),
    ...groups.map(({ label, choices }) =>
      label === undefined
        ? choices.map(optionNode)
        : el('optgroup', { label }, ...choices.map(optionNode)),
    ),
  )
  return {
    node: select,
    focusable: select,
    read: () => (select.value === '' ? null : select.value),
  }
}

/** A menu of several choices: a list of boxes to tick, folded up. */
export function multiSelectMenu(element, state, labelledBy, onChange) {
  const chosen = new Set([
    ...(state?.selected_options ?? []).map((option) => option.value),
    ...(state?.selected_users ?? []),
    ...(state?.selected_channels ?? []),
    ...(state?.selected_conversations ?? []),
  ])
  const summary = el('summary', { class: 'select-like' })
  const boxes = []
  const name = () => {
    const names = boxes.filter(({ box }) => box.checked).map(({ label }) => label)
    summary.textContent = names.join(', ') || element.placeholder?.text || 'Choose…'
  }
  const changed = () => {
    name()
    onChange()
  }
  const list = choiceGroups(element).flatMap(({ choices }) =>
    choices.map(({ label, value }) => {
      const box = el('input', {
        type: 'checkbox',
        checked: chosen.has(value),
        on: { change: changed },
      })
      boxes.push({ box, label, value })
      return el('label', { class: 'choice' }, box, el('span', {}, label))
    }),
  )
  name()
  const node = el(
    'details',
    { class: 'multi-select' },
    summary,
    el('div', { role: 'group', ...labelledBy }, ...list),
  )
  return {
    node,
    focusable: summary,
    read: () => boxes.filter(({ box }) => box.checked).map(({ value }) => value),
  }
}

/** Radio buttons or checkboxes, with their descriptions. */
export function tickList(element, state, labelledBy, onChange) {
  const isRadio = element.type === 'radio_buttons'
  const chosen = new Set(
    isRadio
      ? [state?.selected_option?.value]
      : (state?.selected_options ?? []).map((option) => option.value),
  )
  const name = freshId('choice')
  const boxes = (element.options ?? []).map((option) => {
    const box = el('input', {
      type: isRadio ? 'radio' : 'checkbox',
      name,
      checked: chosen.has(option.value),
      on: { change: () => onChange() },
    })
    const description = option.description && el('small', {}, ...textNodes(option.description))
    const label = el(
      'label',
      { class: 'choice' },
      box,
      el('span', {}, ...textNodes(option.text), description),
    )
    return { box, label, value: option.value }
  })
  const ticked = () => boxes.filter(({ box }) => box.checked).map(({ value }) => value)
  return {
    node: el(
      'div',
      { role: isRadio ? 'radiogroup' : 'group', class: 'ticks', ...labelledBy },
      ...boxes.map(({ label }) => label),
    ),
    focusable: boxes[0]?.box,
    read: () => (isRadio ? (ticked()[0] ?? null) : ticked()),
  }
}

function choiceGroups(element) {
  const kind = element.type.replace('multi_', '')
  if (kind === 'users_select') {
    return [{ choices: store.people.map(({ id, name }) => ({ value: id, label: name })) }]
  }
  if (kind === 'channels_select' || kind === 'conversations_select') {
    const channels = store.channels.filter((channel) => channel.kind === 'channel')
    return [{ choices: channels.map(({ id, name }) => ({ value: id, label: `#${name}` })) }]
  }
  const groups = element.option_groups ?? [{ options: element.options ?? [] }]
  return groups.map((group) => ({
    label: group.label?.text,
    choices: (group.options ?? []).map((option) => ({
      value: option.value,
      label: option.description
        ? `${option.text.text} – ${option.description.text}`
        : option.text.text,
    })),
  }))
}
