import { isJsonRecord, recordAt, recordsAt, stringAt } from '../json-record.ts'
import type { JsonRecord } from '../json-record.ts'

/** What a person put into an element: text, the value or label of an option, or several. */
export type Entered =
  | string
  | number
  | readonly string[]
  | JsonRecord
  | readonly JsonRecord[]
  | null

/** The field of `state.values` that carries the value of each kind of element. */
const STATE_FIELD: Readonly<Record<string, { field: string; initial: string; empty: unknown }>> = {
  plain_text_input: { field: 'value', initial: 'initial_value', empty: null },
  number_input: { field: 'value', initial: 'initial_value', empty: null },
  email_text_input: { field: 'value', initial: 'initial_value', empty: null },
  url_text_input: { field: 'value', initial: 'initial_value', empty: null },
  rich_text_input: { field: 'rich_text_value', initial: 'initial_value', empty: null },
  static_select: { field: 'selected_option', initial: 'initial_option', empty: null },
  external_select: { field: 'selected_option', initial: 'initial_option', empty: null },
  radio_buttons: { field: 'selected_option', initial: 'initial_option', empty: null },
  multi_static_select: { field: 'selected_options', initial: 'initial_options', empty: [] },
  multi_external_select: { field: 'selected_options', initial: 'initial_options', empty: [] },
  checkboxes: { field: 'selected_options', initial: 'initial_options', empty: [] },
  users_select: { field: 'selected_user', initial: 'initial_user', empty: null },
  channels_select: { field: 'selected_channel', initial: 'initial_channel', empty: null },
  conversations_select: {
    field: 'selected_conversation',
    initial: 'initial_conversation',
    empty: null,
  },
  multi_users_select: { field: 'selected_users', initial: 'initial_users', empty: [] },
  multi_channels_select: { field: 'selected_channels', initial: 'initial_channels', empty: [] },
  multi_conversations_select: {
    field: 'selected_conversations',
    initial: 'initial_conversations',
    empty: [],
  },
  datepicker: { field: 'selected_date', initial: 'initial_date', empty: null },
  timepicker: { field: 'selected_time', initial: 'initial_time', empty: null },
  datetimepicker: { field: 'selected_date_time', initial: 'initial_date_time', empty: null },
  file_input: { field: 'files', initial: '', empty: [] },
}

/** Whether the element has a place in `state.values`: a button has none. */
export function holdsValue(element: JsonRecord): boolean {
  return String(element['type']) in STATE_FIELD
}

/** The element's entry in `state.values` before anyone touched it. */
export function initialState(element: JsonRecord): JsonRecord {
  const type = String(element['type'])
  const kind = STATE_FIELD[type]
  if (kind === undefined) return { type }
  return { type, [kind.field]: element[kind.initial] ?? kind.empty }
}

/** The element's entry in `state.values` once a person entered this. */
export function enteredState(element: JsonRecord, entered: Entered): JsonRecord {
  const type = String(element['type'])
  const kind = STATE_FIELD[type]
  if (kind === undefined) return { type }
  return { type, [kind.field]: enteredValue(element, kind, entered) }
}

function enteredValue(
  element: JsonRecord,
  kind: { field: string; empty: unknown },
  entered: Entered,
): unknown {
  const many = Array.isArray(kind.empty)
  const list = Array.isArray(entered) ? entered : entered === null ? [] : [entered]
  const isOption = kind.field.startsWith('selected_option')
  const values = isOption ? list.map((one: unknown) => optionOf(element, one)) : list
  if (many) return values
  const value: unknown = values[0]
  if (value === undefined || value === '') return kind.empty
  return typeof value === 'number' && kind.field === 'value' ? String(value) : value
}

/** The option with this value or label. @throws when there is none: one cannot pick what is not offered. */
function optionOf(element: JsonRecord, wanted: unknown): JsonRecord {
  if (isJsonRecord(wanted)) return wanted
  const offered = optionsOf(element)
  const found = offered.find((option) => option['value'] === wanted || labelOf(option) === wanted)
  if (found !== undefined) return found
  const labels = offered.map((option) => `"${labelOf(option)}"`).join(', ')
  throw new Error(`There is no option "${String(wanted)}" here; there are: ${labels || 'none'}.`)
}

/** All options of a select, radio, checkboxes or overflow, also those in groups. */
export function optionsOf(element: JsonRecord): readonly JsonRecord[] {
  const groups = recordsAt(element, 'option_groups')
  return [
    ...recordsAt(element, 'options'),
    ...groups.flatMap((group) => recordsAt(group, 'options')),
  ]
}

/** The words on an option or a button. */
export function labelOf(element: JsonRecord): string {
  return stringAt(recordAt(element, 'text'), 'text') ?? ''
}

/** Whether nothing has been entered: what "required" asks. */
export function isEmptyState(state: JsonRecord): boolean {
  const kind = STATE_FIELD[String(state['type'])]
  const value = kind === undefined ? undefined : state[kind.field]
  return value === null || value === undefined || (Array.isArray(value) && value.length === 0)
}
