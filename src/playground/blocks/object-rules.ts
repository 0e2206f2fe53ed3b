import { LIMITS } from '../slack-limits.ts'
import type { JsonRecord } from '../json-record.ts'
import {
  checkKeys,
  checkOneOf,
  checkOptionalString,
  checkString,
  note,
  requireList,
  requireRecord,
} from './inspection.ts'
import type { Inspection } from './inspection.ts'

/** A text object: `plain_text`, or mrkdwn too where `kind` is 'any'. */
export function checkText(
  inspection: Inspection,
  value: unknown,
  pointer: string,
  max: number,
  kind: 'plain_text' | 'mrkdwn' | 'any' = 'any',
) {
  const text = requireRecord(inspection, value, pointer)
  if (text === undefined) return
  const allowed = kind === 'any' ? ['plain_text', 'mrkdwn'] : [kind]
  if (!allowed.includes(String(text['type']))) {
    note(inspection, `${pointer}/type`, `must be one of: ${allowed.join(', ')}`)
  }
  const option = text['type'] === 'plain_text' ? 'emoji' : 'verbatim'
  checkKeys(inspection, text, pointer, ['type', 'text', option])
  checkString(inspection, text['text'], `${pointer}/text`, { max })
}

/** The same, for a text that may be left out. */
export function checkOptionalText(
  inspection: Inspection,
  value: unknown,
  pointer: string,
  max: number,
  kind?: 'plain_text' | 'mrkdwn' | 'any',
) {
  if (value !== undefined) checkText(inspection, value, pointer, max, kind)
}

/** An address a person may open: http, https or mailto. */
export function checkUrl(inspection: Inspection, value: unknown, pointer: string, max: number) {
  checkString(inspection, value, pointer, { max })
  if (typeof value === 'string' && !/^(https?|mailto|slack):/i.test(value)) {
    note(inspection, pointer, 'must be a valid url')
  }
}

/** The "are you sure?" in front of an element. */
export function checkConfirm(inspection: Inspection, value: unknown, pointer: string) {
  if (value === undefined) return
  const confirm = requireRecord(inspection, value, pointer)
  if (confirm === undefined) return
  const button = LIMITS.confirmButton
  checkKeys(inspection, confirm, pointer, ['title', 'text', 'confirm', 'deny', 'style'])
  checkOptionalText(
    inspection,
    confirm['title'],
    `${pointer}/title`,
    LIMITS.confirmTitle,
    'plain_text',
  )
  checkText(inspection, confirm['text'], `${pointer}/text`, LIMITS.confirmText)
  checkOptionalText(inspection, confirm['confirm'], `${pointer}/confirm`, button, 'plain_text')
  checkOptionalText(inspection, confirm['deny'], `${pointer}/deny`, button, 'plain_text')
  checkOneOf(inspection, confirm['style'], `${pointer}/style`, ['primary', 'danger'])
}

/** The options of an element; an initial choice must be one of them, word for word. */
export function checkOptions(
  inspection: Inspection,
  element: JsonRecord,
  pointer: string,
  max: number,
) {
  const allowsMrkdwn = ['checkboxes', 'radio_buttons'].includes(String(element['type']))
  const check = (options: unknown, at: string) =>
    requireList(inspection, options, at, { max }).forEach((option, index) =>
      checkOption(inspection, option, `${at}/${index}`, element, allowsMrkdwn),
    )
  const groups = element['option_groups']
  if (groups === undefined) {
    check(element['options'], `${pointer}/options`)
  } else {
    checkGroups(inspection, groups, `${pointer}/option_groups`, check)
  }
  checkInitial(inspection, element, pointer)
}

function checkGroups(
  inspection: Inspection,
  groups: unknown,
  pointer: string,
  checkList: (options: unknown, pointer: string) => void,
) {
  const list = requireList(inspection, groups, pointer, { max: LIMITS.selectGroups })
  for (const [index, value] of list.entries()) {
    const at = `${pointer}/${index}`
    const group = requireRecord(inspection, value, at)
    if (group === undefined) continue
    const label = group['label']
    checkText(inspection, label, `${at}/label`, LIMITS.optionGroupLabel, 'plain_text')
    checkList(group['options'], `${at}/options`)
  }
}

function checkOption(
  inspection: Inspection,
  value: unknown,
  pointer: string,
  element: JsonRecord,
  allowsMrkdwn: boolean,
) {
  const option = requireRecord(inspection, value, pointer)
  if (option === undefined) return
  const kind = allowsMrkdwn ? 'any' : 'plain_text'
  checkKeys(inspection, option, pointer, ['text', 'value', 'description', 'url'])
  checkText(inspection, option['text'], `${pointer}/text`, LIMITS.optionText, kind)
  const hasUrl = option['url'] !== undefined
  if (!hasUrl || option['value'] !== undefined) {
    checkString(inspection, option['value'], `${pointer}/value`, { max: LIMITS.optionValue })
  }
  checkOptionalText(
    inspection,
    option['description'],
    `${pointer}/description`,
    LIMITS.optionDescription,
    kind,
  )
  if (!hasUrl) return
  if (element['type'] !== 'overflow') {
    note(inspection, `${pointer}/url`, 'is only allowed in an overflow menu')
  }
  checkUrl(inspection, option['url'], `${pointer}/url`, LIMITS.optionUrl)
}

function checkInitial(inspection: Inspection, element: JsonRecord, pointer: string) {
  const many = element['initial_options']
  const chosen = Array.isArray(many) ? many : [element['initial_option']]
  const offered = new Set(offeredOptions(element).map((option) => JSON.stringify(option)))
  if (Array.isArray(many) && many.length === 0) {
    note(inspection, `${pointer}/initial_options`, 'no fewer than 1 items allowed')
  }
  for (const option of chosen) {
    if (option === undefined || offered.has(JSON.stringify(option))) continue
    note(inspection, pointer, 'the initial option must be one of the options')
  }
}

function offeredOptions(element: JsonRecord): readonly unknown[] {
  const listed = element['options']
  const groups = element['option_groups']
  const grouped: readonly unknown[] = Array.isArray(groups) ? groups : []
  return [
    ...(Array.isArray(listed) ? listed : []),
    ...grouped.flatMap((group) =>
      typeof group === 'object' && group !== null && 'options' in group ? group.options : [],
    ),
  ]
}

/** An id given to a block or an element. */
export function checkId(inspection: Inspection, value: unknown, pointer: string, max: number) {
  checkOptionalString(inspection, value, pointer, { max })
}
