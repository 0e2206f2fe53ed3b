import { el } from './dom.js'

const PAUSE_MS = 300

/** A box to type into: one line, several, a number, an address. */
export function textInput(element, state, labelledBy, onChange) {
  const isLong = element.type === 'plain_text_input' && element.multiline === true
  const when = element.dispatch_action_config?.trigger_actions_on ?? ['on_enter_pressed']
  const type = {
    email_text_input: 'email',
    url_text_input: 'url',
    number_input: 'text',
    plain_text_input: 'text',
  }[element.type]
  const input = el(isLong ? 'textarea' : 'input', {
    ...(isLong ? { rows: 4 } : { type }),
    ...labelledBy,
    inputmode:
      element.type === 'number_input'
        ? element.is_decimal_allowed
          ? 'decimal'
          : 'numeric'
        : undefined,
    maxlength: element.max_length,
    placeholder: element.placeholder?.text,
    autocomplete: 'off',
    value: state?.value ?? element.initial_value ?? '',
  })
  let timer
  input.addEventListener('input', () => {
    if (!when.includes('on_character_entered')) return
    clearTimeout(timer)
    timer = setTimeout(() => onChange(true), PAUSE_MS)
  })
  input.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && !isLong && when.includes('on_enter_pressed')) onChange(true)
  })
  return { node: input, focusable: input, read: () => (input.value === '' ? null : input.value) }
}

/** A date, a time, or both. */
export function timeInput(element, state, labelledBy, onChange) {
  const { type, value } = {
    datepicker: { type: 'date', value: state?.selected_date ?? '' },
    timepicker: { type: 'time', value: state?.selected_time ?? '' },
    datetimepicker: { type: 'datetime-local', value: localDateTime(state?.selected_date_time) },
  }[element.type]
  const input = el('input', { type, value, ...labelledBy, on: { change: () => onChange() } })
  const read = () => {
    if (input.value === '') return null
    return type === 'datetime-local'
      ? Math.floor(new Date(input.value).getTime() / 1000)
      : input.value
  }
  return { node: input, focusable: input, read }
}

/** A rich text box: what is typed is sent as one plain paragraph. */
export function richTextInput(element, state, labelledBy) {
  const words = (state?.rich_text_value?.elements ?? [])
    .flatMap((part) => part.elements ?? [])
    .map((one) => one.text ?? '')
    .join('')
  const input = el('textarea', {
    rows: element.min_lines ?? 4,
    ...labelledBy,
    placeholder: element.placeholder?.text,
    value: words,
  })
  const read = () =>
    input.value === ''
      ? null
      : {
          type: 'rich_text',
          elements: [
            { type: 'rich_text_section', elements: [{ type: 'text', text: input.value }] },
          ],
        }
  return { node: input, focusable: input, read }
}

function localDateTime(seconds) {
  if (!seconds) return ''
  const date = new Date(seconds * 1000)
  return new Date(date.getTime() - date.getTimezoneOffset() * 60_000).toISOString().slice(0, 16)
}
