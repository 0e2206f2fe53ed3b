import { everyElement } from './blocks/block-elements.ts'
import { isEmptyState } from './blocks/element-values.ts'
import type { StateValues } from './input-memory.ts'
import { stringAt } from './json-record.ts'
import type { JsonRecord } from './json-record.ts'

/** What Slack's own client refuses before it submits a modal: errors by block_id. */
export function clientErrors(
  blocks: readonly JsonRecord[],
  values: StateValues,
): Readonly<Record<string, string>> {
  const errors: Record<string, string> = {}
  for (const { block, blockId, actionId, element } of everyElement(blocks)) {
    if (block['type'] !== 'input') continue
    const state = values[blockId]?.[actionId] ?? {}
    const error = isEmptyState(state)
      ? block['optional'] === true
        ? undefined
        : 'Please complete this required field.'
      : valueError(element, stringAt(state, 'value') ?? '')
    if (error !== undefined) errors[blockId] = error
  }
  return errors
}

function valueError(element: JsonRecord, value: string): string | undefined {
  switch (element['type']) {
    case 'plain_text_input':
      return lengthError(element, value)
    case 'number_input':
      return numberError(element, value)
    case 'email_text_input':
      return /^\S+@\S+\.\S+$/.test(value) ? undefined : 'Please enter a valid email address.'
    case 'url_text_input':
      return URL.canParse(value) ? undefined : 'Please enter a valid URL.'
    default:
      return undefined
  }
}

function lengthError(element: JsonRecord, value: string): string | undefined {
  const min = Number(element['min_length'] ?? 0)
  const max = Number(element['max_length'] ?? 3_000)
  if (value.length < min) return `This field must have at least ${min} characters.`
  if (value.length > max) return `This field must have at most ${max} characters.`
  return undefined
}

function numberError(element: JsonRecord, value: string): string | undefined {
  if (!/^-?\d+(\.\d+)?$/.test(value.trim())) return 'Please enter a number.'
  if (element['is_decimal_allowed'] !== true && value.includes('.')) {
    return 'Please enter a whole number.'
  }
  const min = stringAt(element, 'min_value')
  const max = stringAt(element, 'max_value')
  if (min !== undefined && Number(value) < Number(min)) return `Enter a number of ${min} or more.`
  if (max !== undefined && Number(value) > Number(max)) return `Enter a number of ${max} or less.`
  return undefined
}
