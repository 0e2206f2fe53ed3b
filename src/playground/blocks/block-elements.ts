import { isJsonRecord, recordsAt, stringAt } from '../json-record.ts'
import type { JsonRecord } from '../json-record.ts'

/** One interactive element and the block it stands in. */
export interface PlacedElement {
  readonly block: JsonRecord
  readonly blockId: string
  readonly element: JsonRecord
  readonly actionId: string
}

/** Every block, also those inside containers and carousels, in reading order. */
export function* everyBlock(blocks: readonly JsonRecord[]): Generator<JsonRecord> {
  for (const block of blocks) {
    yield block
    if (block['type'] === 'container') yield* everyBlock(recordsAt(block, 'child_blocks'))
    if (block['type'] === 'carousel') yield* everyBlock(recordsAt(block, 'elements'))
  }
}

/** Every interactive element of these blocks, in reading order. */
export function* everyElement(blocks: readonly JsonRecord[]): Generator<PlacedElement> {
  for (const block of everyBlock(blocks)) {
    for (const element of elementsOf(block)) {
      const actionId = stringAt(element, 'action_id')
      if (actionId === undefined) continue
      yield { block, blockId: stringAt(block, 'block_id') ?? '', element, actionId }
    }
  }
}

function elementsOf(block: JsonRecord): readonly JsonRecord[] {
  switch (block['type']) {
    case 'actions':
    case 'context_actions':
      return recordsAt(block, 'elements')
    case 'section':
      return isJsonRecord(block['accessory']) ? [block['accessory']] : []
    case 'input':
      return isJsonRecord(block['element']) ? [block['element']] : []
    case 'card':
      return recordsAt(block, 'actions')
    default:
      return []
  }
}

const INTERACTIVE = new Set(['actions', 'context_actions', 'section', 'input', 'card'])

/** The blocks with the block_ids and action_ids that Slack gives to those that came without. */
export function withIds(
  blocks: readonly JsonRecord[],
  nextId: () => string,
): readonly JsonRecord[] {
  return blocks.map((block) => blockWithIds(block, nextId))
}

function blockWithIds(block: JsonRecord, nextId: () => string): JsonRecord {
  const named = { ...block, block_id: stringAt(block, 'block_id') ?? nextId() }
  if (block['type'] === 'container') {
    return { ...named, child_blocks: withIds(recordsAt(block, 'child_blocks'), nextId) }
  }
  if (block['type'] === 'carousel') {
    return { ...named, elements: withIds(recordsAt(block, 'elements'), nextId) }
  }
  if (!INTERACTIVE.has(String(block['type']))) return named
  const withActionId = (element: unknown) =>
    isJsonRecord(element) && element['type'] !== 'image'
      ? { ...element, action_id: stringAt(element, 'action_id') ?? nextId() }
      : element
  const all: Record<string, unknown> = { ...named }
  for (const key of ['accessory', 'element']) {
    if (key in block) all[key] = withActionId(block[key])
  }
  for (const key of ['elements', 'actions']) {
    const list = block[key]
    if (Array.isArray(list)) all[key] = list.map(withActionId)
  }
  return all
}
