import { act } from './act.js'
import { actionButton, feedbackButtons, iconButton, overflowMenu, whileBusy } from './buttons.js'
import { multiSelectMenu, selectMenu, tickList } from './choices.js'
import { externalSelect } from './combobox.js'
import { confirmed } from './confirm.js'
import { el } from './dom.js'
import { fileInput } from './file-input.js'
import { richTextInput, textInput, timeInput } from './inputs.js'
import { picture } from './pictures.js'

/**
 * Where blocks are drawn: which message or view they belong to, what has been entered there, and
 * the fields drawn so far, to be read when something is pressed or submitted.
 */
export function drawing(where, values = {}, errors = {}) {
  const fields = []
  const filled = () =>
    fields.map(({ blockId, actionId, read }) => ({ blockId, actionId, entered: read() }))
  return { where, values, errors, fields, filled }
}

/** One element: a button, a menu, a box. `labelledBy` names what has no words of its own. */
export function element(drawn, blockId, given, labelledBy = {}, isQuiet = false) {
  const place = { where: drawn.where, blockId, actionId: given.action_id }
  const press = (wanted) => act({ do: 'press', ...place, wanted, filled: drawn.filled() })
  switch (given.type) {
    case 'button':
    case 'workflow_button':
      return { node: actionButton(given, press) }
    case 'overflow':
      return { node: overflowMenu(given, press) }
    case 'feedback_buttons':
      return { node: feedbackButtons(given, press) }
    case 'icon_button':
      return { node: iconButton(given, press) }
    case 'image':
      return { node: picture(given, 'accessory') }
    default:
      return field(drawn, place, given, labelledBy, isQuiet)
  }
}

function field(drawn, place, given, labelledBy, isQuiet) {
  const { blockId, actionId } = place
  const state = drawn.values[blockId]?.[actionId]
  const holder = el('span', { class: 'field-holder' })
  const changed = async () => {
    if (isQuiet) return
    if (!(await confirmed(given.confirm))) return
    const tell = () => act({ do: 'enter', ...place, entered: made.read(), filled: drawn.filled() })
    await whileBusy(made.focusable ?? holder, holder, tell)
  }
  const look = async (typed) => {
    const found = await act({ do: 'suggest', ...place, typed, filled: drawn.filled() })
    return found.options ?? []
  }
  const named =
    Object.keys(labelledBy).length > 0
      ? labelledBy
      : { 'aria-label': given.placeholder?.text ?? 'Choose' }
  const made = fieldOf(given, state, named, look, changed)
  drawn.fields.push({ blockId, actionId, read: made.read, focusable: made.focusable, given })
  holder.append(made.node)
  return { ...made, node: holder }
}

function fieldOf(given, state, labelledBy, look, changed) {
  switch (given.type) {
    case 'static_select':
    case 'users_select':
    case 'channels_select':
    case 'conversations_select':
      return selectMenu(given, state, labelledBy, changed)
    case 'multi_static_select':
    case 'multi_users_select':
    case 'multi_channels_select':
    case 'multi_conversations_select':
      return multiSelectMenu(given, state, labelledBy, changed)
    case 'external_select':
    case 'multi_external_select':
      return externalSelect(given, state, labelledBy, look, changed)
    case 'radio_buttons':
    case 'checkboxes':
      return tickList(given, state, labelledBy, changed)
    case 'datepicker':
    case 'timepicker':
    case 'datetimepicker':
      return timeInput(given, state, labelledBy, changed)
    case 'plain_text_input':
    case 'number_input':
    case 'email_text_input':
    case 'url_text_input':
      return textInput(given, state, labelledBy, changed)
    case 'rich_text_input':
      return richTextInput(given, state, labelledBy)
    case 'file_input':
      return fileInput(given, state, labelledBy, changed)
    default:
      return { node: el('em', {}, `(${given.type})`), read: () => null }
  }
}
