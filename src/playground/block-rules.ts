import { BLOCK_KEYS } from './blocks/block-keys.ts'
import { BLOCK_SURFACES, CONTAINER_CHILDREN, LIMITS } from './slack-limits.ts'
import { checkElement } from './blocks/element-rules.ts'
import { checkImageSource } from './blocks/image-rules.ts'
import {
  checkKeys,
  checkOneOf,
  checkString,
  note,
  requireList,
  requireRecord,
  startInspection,
} from './blocks/inspection.ts'
import type { Inspection, Surface } from './blocks/inspection.ts'
import { checkId, checkOptionalText, checkText } from './blocks/object-rules.ts'
import { checkRichText } from './blocks/rich-text-rules.ts'
import { checkDataTable, checkTable } from './blocks/table-rules.ts'
import { isJsonRecord, stringAt } from './json-record.ts'
import type { JsonRecord } from './json-record.ts'

/**
 * What Slack would refuse about these blocks on this surface, worded as Slack words it; none when
 * it takes them.
 */
export function blockProblems(blocks: readonly unknown[], surface: Surface): readonly string[] {
  const inspection = startInspection(surface)
  checkBlocks(inspection, blocks, '/blocks')
  return inspection.problems
}

/** The same, at another place in a payload: the blocks of a view, for one. */
export function checkBlocks(inspection: Inspection, blocks: unknown, pointer: string) {
  const max = inspection.surface === 'message' ? LIMITS.blocksPerMessage : LIMITS.blocksPerView
  const list = requireList(inspection, blocks, pointer, { min: 0, max })
  for (const [index, block] of list.entries()) {
    checkBlock(inspection, block, `${pointer}/${index}`)
  }
  const tables = list.filter((block) => isJsonRecord(block) && block['type'] === 'table')
  if (tables.length > 1) note(inspection, pointer, 'only_one_table_allowed')
}

function checkBlock(inspection: Inspection, value: unknown, pointer: string) {
  const block = requireRecord(inspection, value, pointer)
  if (block === undefined) return
  const type = String(block['type'])
  const keys = BLOCK_KEYS[type]
  if (keys === undefined) {
    note(inspection, `${pointer}/type`, `unsupported type: ${type}`)
    return
  }
  if (BLOCK_SURFACES[type]?.includes(inspection.surface) !== true) {
    note(inspection, `${pointer}/type`, `${type} is not available on this surface`)
  }
  checkKeys(inspection, block, pointer, ['type', 'block_id', ...keys])
  checkId(inspection, block['block_id'], `${pointer}/block_id`, LIMITS.blockId)
  checkBlockIdOnce(inspection, block['block_id'], `${pointer}/block_id`)
  checkByType(inspection, block, pointer, type)
}

function checkBlockIdOnce(inspection: Inspection, id: unknown, pointer: string) {
  if (typeof id !== 'string') return
  if (inspection.blockIds.has(id)) note(inspection, pointer, `block_id "${id}" already exists`)
  inspection.blockIds.add(id)
}

function checkByType(inspection: Inspection, block: JsonRecord, pointer: string, type: string) {
  switch (type) {
    case 'section':
      return checkSection(inspection, block, pointer)
    case 'header':
      return checkText(inspection, block['text'], `${pointer}/text`, LIMITS.header, 'plain_text')
    case 'context':
      return checkContext(inspection, block, pointer)
    case 'actions':
      return checkElements(inspection, block, pointer, 'elements', LIMITS.actionsElements)
    case 'context_actions':
      return checkElements(inspection, block, pointer, 'elements', LIMITS.contextActionsElements)
    case 'input':
      return checkInput(inspection, block, pointer)
    case 'image':
      checkImageSource(inspection, block, pointer)
      return checkOptionalText(
        inspection,
        block['title'],
        `${pointer}/title`,
        LIMITS.imageTitle,
        'plain_text',
      )
    case 'alert':
      checkOneOf(inspection, block['level'], `${pointer}/level`, ALERT_LEVELS)
      return checkText(inspection, block['text'], `${pointer}/text`, LIMITS.alertText)
    case 'markdown':
      return checkMarkdown(inspection, block, pointer)
    case 'rich_text':
      return checkRichText(inspection, block, pointer)
    case 'table':
      return checkTable(inspection, block, pointer)
    case 'data_table':
      return checkDataTable(inspection, block, pointer)
    case 'container':
      return checkContainer(inspection, block, pointer)
    case 'card':
      return checkCard(inspection, block, pointer)
    case 'carousel':
      return checkCarousel(inspection, block, pointer)
    case 'video':
      return checkVideo(inspection, block, pointer)
  }
}

const ALERT_LEVELS = ['default', 'info', 'warning', 'error', 'success']

function checkSection(inspection: Inspection, block: JsonRecord, pointer: string) {
  if (block['text'] === undefined && block['fields'] === undefined) {
    note(inspection, pointer, 'missing required field: text or fields')
  }
  checkOptionalText(inspection, block['text'], `${pointer}/text`, LIMITS.sectionText)
  if (block['fields'] !== undefined) {
    const at = `${pointer}/fields`
    requireList(inspection, block['fields'], at, { max: LIMITS.sectionFields }).forEach(
      (field, index) => checkText(inspection, field, `${at}/${index}`, LIMITS.sectionField),
    )
  }
  if (block['accessory'] !== undefined) {
    checkElement(inspection, block['accessory'], `${pointer}/accessory`, 'section')
  }
}

function checkContext(inspection: Inspection, block: JsonRecord, pointer: string) {
  const at = `${pointer}/elements`
  const elements = requireList(inspection, block['elements'], at, { max: LIMITS.contextElements })
  for (const [index, element] of elements.entries()) {
    if (isJsonRecord(element) && element['type'] === 'image') {
      checkImageSource(inspection, element, `${at}/${index}`)
    } else {
      checkText(inspection, element, `${at}/${index}`, LIMITS.text)
    }
  }
}

/** Elements side by side: each of a kind the block takes, each action_id once. */
function checkElements(
  inspection: Inspection,
  block: JsonRecord,
  pointer: string,
  key: string,
  max: number,
) {
  const at = `${pointer}/${key}`
  const seen = new Set<unknown>()
  const elements = requireList(inspection, block[key], at, { max })
  for (const [index, element] of elements.entries()) {
    checkElement(inspection, element, `${at}/${index}`, String(block['type']))
    const id = isJsonRecord(element) ? stringAt(element, 'action_id') : undefined
    if (id === undefined) continue
    if (seen.has(id)) {
      note(inspection, `${at}/${index}/action_id`, `action_id "${id}" already exists`)
    }
    seen.add(id)
  }
}

function checkInput(inspection: Inspection, block: JsonRecord, pointer: string) {
  checkText(inspection, block['label'], `${pointer}/label`, LIMITS.inputLabel, 'plain_text')
  checkOptionalText(inspection, block['hint'], `${pointer}/hint`, LIMITS.inputHint, 'plain_text')
  checkElement(inspection, block['element'], `${pointer}/element`, 'input')
}

function checkMarkdown(inspection: Inspection, block: JsonRecord, pointer: string) {
  const max = LIMITS.markdownPerMessage
  checkString(inspection, block['text'], `${pointer}/text`, { max })
  const before = inspection.markdownLength
  inspection.markdownLength += (stringAt(block, 'text') ?? '').length
  if (before <= max && inspection.markdownLength > max && before > 0) {
    note(inspection, `${pointer}/text`, `all markdown together must be less than ${max + 1}`)
  }
}

function checkContainer(inspection: Inspection, block: JsonRecord, pointer: string) {
  const title = LIMITS.containerTitle
  if (block['title'] === undefined && block['rich_text_title'] === undefined) {
    note(inspection, pointer, 'missing required field: title')
  }
  checkOptionalText(inspection, block['title'], `${pointer}/title`, title, 'plain_text')
  checkOptionalText(inspection, block['subtitle'], `${pointer}/subtitle`, title)
  const widths = ['narrow', 'standard', 'wide', 'full']
  checkOneOf(inspection, block['width'], `${pointer}/width`, widths)
  const at = `${pointer}/child_blocks`
  const children = requireList(inspection, block['child_blocks'], at, {
    max: LIMITS.containerChildren,
  })
  for (const [index, child] of children.entries()) {
    const type = isJsonRecord(child) ? String(child['type']) : ''
    if (CONTAINER_CHILDREN.includes(type)) checkBlock(inspection, child, `${at}/${index}`)
    else note(inspection, `${at}/${index}/type`, `unsupported type in a container: ${type}`)
  }
}

function checkCard(inspection: Inspection, block: JsonRecord, pointer: string) {
  const hasContent = ['hero_image', 'title', 'body', 'actions'].some((key) => key in block)
  if (!hasContent) note(inspection, pointer, 'needs a hero_image, a title, a body or actions')
  for (const key of ['title', 'subtitle']) {
    checkOptionalText(inspection, block[key], `${pointer}/${key}`, LIMITS.cardTitle)
  }
  for (const key of ['body', 'subtext']) {
    checkOptionalText(inspection, block[key], `${pointer}/${key}`, LIMITS.cardBody)
  }
  if ('actions' in block) {
    checkElements(inspection, block, pointer, 'actions', LIMITS.cardButtons)
  }
}

function checkCarousel(inspection: Inspection, block: JsonRecord, pointer: string) {
  const at = `${pointer}/elements`
  const cards = requireList(inspection, block['elements'], at, { max: LIMITS.carouselCards })
  for (const [index, card] of cards.entries()) {
    if (isJsonRecord(card) && card['type'] === 'card') {
      checkBlock(inspection, card, `${at}/${index}`)
    } else {
      note(inspection, `${at}/${index}/type`, 'must be card')
    }
  }
}

function checkVideo(inspection: Inspection, block: JsonRecord, pointer: string) {
  checkText(inspection, block['title'], `${pointer}/title`, LIMITS.videoTitle, 'plain_text')
  for (const key of ['video_url', 'thumbnail_url', 'alt_text']) {
    checkString(inspection, block[key], `${pointer}/${key}`, { max: LIMITS.imageUrl })
  }
}
