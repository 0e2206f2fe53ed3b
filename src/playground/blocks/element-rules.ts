import { ELEMENT_SURFACES, ELEMENTS_IN, LIMITS } from '../slack-limits.ts'
import type { JsonRecord } from '../json-record.ts'
import { checkImageSource } from './image-rules.ts'
import {
  checkInteger,
  checkKeys,
  checkOneOf,
  checkOptionalString,
  checkString,
  note,
  requireList,
  requireRecord,
} from './inspection.ts'
import type { Inspection } from './inspection.ts'
import {
  checkConfirm,
  checkId,
  checkOptionalText,
  checkOptions,
  checkText,
  checkUrl,
} from './object-rules.ts'
import { checkRichText } from './rich-text-rules.ts'

const ACTIONABLE = ['type', 'action_id']
const FIELD = [...ACTIONABLE, 'placeholder', 'focus_on_load']
const SELECT = [...FIELD, 'confirm']
const TEXT_INPUT = [...FIELD, 'initial_value', 'dispatch_action_config']
const CONVERSATIONS = ['default_to_current_conversation', 'filter', 'response_url_enabled']

/** The fields Slack knows, for each element. */
const ELEMENT_KEYS: Readonly<Record<string, readonly string[]>> = {
  button: [...ACTIONABLE, 'text', 'url', 'value', 'style', 'confirm', 'accessibility_label'],
  workflow_button: [...ACTIONABLE, 'text', 'workflow', 'style', 'accessibility_label'],
  image: ['type', 'image_url', 'slack_file', 'alt_text'],
  overflow: [...ACTIONABLE, 'options', 'confirm'],
  checkboxes: [...ACTIONABLE, 'options', 'initial_options', 'confirm', 'focus_on_load'],
  radio_buttons: [...ACTIONABLE, 'options', 'initial_option', 'confirm', 'focus_on_load'],
  static_select: [...SELECT, 'options', 'option_groups', 'initial_option'],
  multi_static_select: [
    ...SELECT,
    'options',
    'option_groups',
    'initial_options',
    'max_selected_items',
  ],
  external_select: [...SELECT, 'initial_option', 'min_query_length'],
  multi_external_select: [...SELECT, 'initial_options', 'min_query_length', 'max_selected_items'],
  users_select: [...SELECT, 'initial_user'],
  multi_users_select: [...SELECT, 'initial_users', 'max_selected_items'],
  channels_select: [...SELECT, 'initial_channel', 'response_url_enabled'],
  multi_channels_select: [...SELECT, 'initial_channels', 'max_selected_items'],
  conversations_select: [...SELECT, ...CONVERSATIONS, 'initial_conversation'],
  multi_conversations_select: [
    ...SELECT,
    ...CONVERSATIONS,
    'initial_conversations',
    'max_selected_items',
  ],
  datepicker: [...SELECT, 'initial_date'],
  timepicker: [...SELECT, 'initial_time', 'timezone'],
  datetimepicker: [...ACTIONABLE, 'initial_date_time', 'confirm', 'focus_on_load'],
  plain_text_input: [...TEXT_INPUT, 'multiline', 'min_length', 'max_length'],
  number_input: [...TEXT_INPUT, 'is_decimal_allowed', 'min_value', 'max_value'],
  email_text_input: TEXT_INPUT,
  url_text_input: TEXT_INPUT,
  rich_text_input: [...TEXT_INPUT, 'min_lines', 'max_lines'],
  file_input: [...ACTIONABLE, 'filetypes', 'max_files'],
  feedback_buttons: [...ACTIONABLE, 'positive_button', 'negative_button'],
  icon_button: [
    ...ACTIONABLE,
    'icon',
    'text',
    'value',
    'confirm',
    'accessibility_label',
    'visible_to_user_ids',
  ],
}

/** An interactive element (or an image beside a section) in a block of this type. */
export function checkElement(
  inspection: Inspection,
  value: unknown,
  pointer: string,
  blockType: string,
) {
  const element = requireRecord(inspection, value, pointer)
  if (element === undefined) return
  const type = String(element['type'])
  const keys = ELEMENT_KEYS[type]
  if (keys === undefined || ELEMENTS_IN[blockType]?.includes(type) !== true) {
    note(inspection, `${pointer}/type`, `unsupported type in ${blockType}: ${type}`)
    return
  }
  if (ELEMENT_SURFACES[type]?.includes(inspection.surface) === false) {
    note(inspection, `${pointer}/type`, `${type} is not available on this surface`)
  }
  checkKeys(inspection, element, pointer, keys)
  checkId(inspection, element['action_id'], `${pointer}/action_id`, LIMITS.actionId)
  checkConfirm(inspection, element['confirm'], `${pointer}/confirm`)
  const placeholder = element['placeholder']
  checkOptionalText(
    inspection,
    placeholder,
    `${pointer}/placeholder`,
    LIMITS.placeholder,
    'plain_text',
  )
  if (element['focus_on_load'] === true && ++inspection.focusCount > 1) {
    note(inspection, `${pointer}/focus_on_load`, 'only one element can have focus_on_load')
  }
  checkByType(inspection, element, pointer, type)
}

function checkByType(inspection: Inspection, element: JsonRecord, pointer: string, type: string) {
  switch (type) {
    case 'button':
      return checkButton(inspection, element, pointer)
    case 'image':
      return checkImageSource(inspection, element, pointer)
    case 'overflow':
      return checkOptions(inspection, element, pointer, LIMITS.overflowOptions)
    case 'checkboxes':
    case 'radio_buttons':
      return checkOptions(inspection, element, pointer, LIMITS.choiceOptions)
    case 'static_select':
    case 'multi_static_select':
      return checkOptions(inspection, element, pointer, LIMITS.selectOptions)
    case 'plain_text_input':
      return checkTextInput(inspection, element, pointer)
    case 'number_input':
      return checkNumberInput(inspection, element, pointer)
    case 'rich_text_input':
      return checkRichTextInput(inspection, element, pointer)
    case 'file_input':
      return checkInteger(
        inspection,
        element['max_files'],
        `${pointer}/max_files`,
        1,
        LIMITS.inputFiles,
      )
    case 'datepicker':
      return checkDate(inspection, element, pointer)
    case 'feedback_buttons':
      return checkFeedback(inspection, element, pointer)
    case 'icon_button':
      return checkIconButton(inspection, element, pointer)
  }
}

function checkButton(inspection: Inspection, element: JsonRecord, pointer: string) {
  checkText(inspection, element['text'], `${pointer}/text`, LIMITS.buttonText, 'plain_text')
  checkOptionalString(inspection, element['value'], `${pointer}/value`, {
    max: LIMITS.buttonValue,
  })
  if (element['url'] !== undefined) {
    checkUrl(inspection, element['url'], `${pointer}/url`, LIMITS.buttonUrl)
  }
  checkOneOf(inspection, element['style'], `${pointer}/style`, ['primary', 'danger'])
  const label = element['accessibility_label']
  checkOptionalString(inspection, label, `${pointer}/accessibility_label`, {
    max: LIMITS.accessibilityLabel,
  })
}

function checkTextInput(inspection: Inspection, element: JsonRecord, pointer: string) {
  const max = LIMITS.textInputLength
  checkInteger(inspection, element['min_length'], `${pointer}/min_length`, 0, max)
  checkInteger(inspection, element['max_length'], `${pointer}/max_length`, 1, max)
  const initial = element['initial_value']
  const longest = Number(element['max_length'] ?? max)
  checkOptionalString(inspection, initial, `${pointer}/initial_value`, { min: 0, max: longest })
}

function checkNumberInput(inspection: Inspection, element: JsonRecord, pointer: string) {
  if (typeof element['is_decimal_allowed'] !== 'boolean') {
    note(inspection, `${pointer}/is_decimal_allowed`, 'missing required field')
  }
  for (const key of ['initial_value', 'min_value', 'max_value']) {
    const value = element[key]
    if (value === undefined || (typeof value === 'string' && /^-?\d+(\.\d+)?$/.test(value))) {
      continue
    }
    note(inspection, `${pointer}/${key}`, 'must be a string containing a number')
  }
}

function checkRichTextInput(inspection: Inspection, element: JsonRecord, pointer: string) {
  const max = LIMITS.richTextInputLines
  checkInteger(inspection, element['min_lines'], `${pointer}/min_lines`, 1, max)
  checkInteger(inspection, element['max_lines'], `${pointer}/max_lines`, 1, max)
  if (element['initial_value'] !== undefined) {
    checkRichText(inspection, element['initial_value'], `${pointer}/initial_value`)
  }
}

function checkDate(inspection: Inspection, element: JsonRecord, pointer: string) {
  const date = element['initial_date']
  if (date === undefined || (typeof date === 'string' && /^\d{4}-\d\d-\d\d$/.test(date))) return
  note(inspection, `${pointer}/initial_date`, 'must be a date as YYYY-MM-DD')
}

function checkFeedback(inspection: Inspection, element: JsonRecord, pointer: string) {
  for (const key of ['positive_button', 'negative_button']) {
    const at = `${pointer}/${key}`
    const button = requireRecord(inspection, element[key], at)
    if (button === undefined) continue
    checkKeys(inspection, button, at, ['text', 'value', 'accessibility_label'])
    checkText(inspection, button['text'], `${at}/text`, LIMITS.buttonText, 'plain_text')
    checkString(inspection, button['value'], `${at}/value`, { max: LIMITS.buttonValue })
    const label = button['accessibility_label']
    checkOptionalString(inspection, label, `${at}/accessibility_label`, {
      max: LIMITS.accessibilityLabel,
    })
  }
}

function checkIconButton(inspection: Inspection, element: JsonRecord, pointer: string) {
  checkOneOf(inspection, element['icon'] ?? '', `${pointer}/icon`, ['trash'])
  checkText(inspection, element['text'], `${pointer}/text`, LIMITS.buttonText, 'plain_text')
  if (element['visible_to_user_ids'] !== undefined) {
    const users = element['visible_to_user_ids']
    const at = `${pointer}/visible_to_user_ids`
    requireList(inspection, users, at, { max: LIMITS.iconButtonUsers })
  }
}
