import { isJsonRecord } from '../json-record.ts'
import type { JsonRecord } from '../json-record.ts'

const SHOWN_KEYS = [
  'title',
  'rich_text_title',
  'subtitle',
  'caption',
  'label',
  'text',
  'fields',
  'body',
  'hint',
  'element',
  'elements',
  'accessory',
  'actions',
  'options',
  'option_groups',
  'description',
  'child_blocks',
  'rows',
  'alt_text',
  'placeholder',
  'initial_value',
  'positive_button',
  'negative_button',
] as const

/** All the words a person can read in these blocks, a line each, in reading order. */
export function visibleText(blocks: readonly JsonRecord[]): string {
  return blocks.flatMap(lines).join('\n')
}

function lines(value: unknown): readonly string[] {
  if (typeof value === 'string') return value === '' ? [] : [value]
  if (Array.isArray(value)) return value.flatMap(lines)
  if (!isJsonRecord(value)) return []
  if (String(value['type']).startsWith('rich_text_') && Array.isArray(value['elements'])) {
    if (value['type'] === 'rich_text_list') return value['elements'].flatMap(lines)
    return [value['elements'].map(inlineText).join('')]
  }
  return SHOWN_KEYS.flatMap((key) => (key in value ? lines(value[key]) : []))
}

function inlineText(element: unknown): string {
  if (!isJsonRecord(element)) return ''
  const shown = element['text'] ?? element['fallback'] ?? element['url'] ?? element['name']
  return typeof shown === 'string' ? shown : ''
}
