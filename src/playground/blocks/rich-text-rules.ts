import type { JsonRecord } from '../json-record.ts'
import {
  checkInteger,
  checkKeys,
  checkOneOf,
  checkString,
  note,
  requireList,
  requireRecord,
} from './inspection.ts'
import type { Inspection } from './inspection.ts'
import { LIMITS } from '../slack-limits.ts'

const STYLES = ['bold', 'italic', 'strike', 'code', 'underline', 'highlight', 'unlink']
const MANY = 1_000

/** The field that each inline element cannot do without. */
const INLINE: Readonly<Record<string, { needs: string; also: readonly string[] }>> = {
  text: { needs: 'text', also: [] },
  link: { needs: 'url', also: ['text', 'unsafe'] },
  user: { needs: 'user_id', also: [] },
  usergroup: { needs: 'usergroup_id', also: [] },
  channel: { needs: 'channel_id', also: [] },
  team: { needs: 'team_id', also: [] },
  emoji: { needs: 'name', also: ['unicode', 'url', 'skin_tone'] },
  broadcast: { needs: 'range', also: [] },
  color: { needs: 'value', also: [] },
  date: { needs: 'format', also: ['timestamp', 'url', 'fallback'] },
}

/** A rich_text block, as a block of its own, a table's cell or an input's first value. */
export function checkRichText(inspection: Inspection, value: unknown, pointer: string) {
  const block = requireRecord(inspection, value, pointer)
  if (block === undefined) return
  if (block['type'] !== 'rich_text') note(inspection, `${pointer}/type`, 'must be rich_text')
  checkKeys(inspection, block, pointer, ['type', 'elements', 'block_id'])
  const at = `${pointer}/elements`
  requireList(inspection, block['elements'], at, { max: MANY }).forEach((part, index) =>
    checkPart(inspection, part, `${at}/${index}`),
  )
}

function checkPart(inspection: Inspection, value: unknown, pointer: string) {
  const part = requireRecord(inspection, value, pointer)
  if (part === undefined) return
  switch (part['type']) {
    case 'rich_text_section':
      checkKeys(inspection, part, pointer, ['type', 'elements'])
      return checkInlines(inspection, part, pointer, Object.keys(INLINE))
    case 'rich_text_quote':
      checkKeys(inspection, part, pointer, ['type', 'elements', 'border'])
      return checkInlines(inspection, part, pointer, Object.keys(INLINE))
    case 'rich_text_preformatted':
      checkKeys(inspection, part, pointer, ['type', 'elements', 'border', 'language'])
      return checkInlines(inspection, part, pointer, ['text', 'link'])
    case 'rich_text_list':
      return checkList(inspection, part, pointer)
    default:
      note(inspection, `${pointer}/type`, `unsupported type: ${String(part['type'])}`)
  }
}

function checkList(inspection: Inspection, list: JsonRecord, pointer: string) {
  checkKeys(inspection, list, pointer, ['type', 'style', 'elements', 'indent', 'offset', 'border'])
  checkOneOf(inspection, list['style'] ?? '', `${pointer}/style`, ['bullet', 'ordered'])
  checkInteger(inspection, list['indent'], `${pointer}/indent`, 0, LIMITS.listIndent)
  const at = `${pointer}/elements`
  const items = requireList(inspection, list['elements'], at, { max: MANY })
  for (const [index, item] of items.entries()) {
    const section = requireRecord(inspection, item, `${at}/${index}`)
    if (section === undefined) continue
    if (section['type'] !== 'rich_text_section') {
      note(inspection, `${at}/${index}/type`, 'must be rich_text_section')
    } else {
      checkPart(inspection, section, `${at}/${index}`)
    }
  }
}

function checkInlines(
  inspection: Inspection,
  part: JsonRecord,
  pointer: string,
  allowed: readonly string[],
) {
  const at = `${pointer}/elements`
  const elements = requireList(inspection, part['elements'], at, { max: MANY })
  for (const [index, value] of elements.entries()) {
    const element = requireRecord(inspection, value, `${at}/${index}`)
    if (element !== undefined) checkInline(inspection, element, `${at}/${index}`, allowed)
  }
}

function checkInline(
  inspection: Inspection,
  element: JsonRecord,
  pointer: string,
  allowed: readonly string[],
) {
  const type = String(element['type'])
  const known = INLINE[type]
  if (known === undefined || !allowed.includes(type)) {
    note(inspection, `${pointer}/type`, `unsupported type: ${type}`)
    return
  }
  const { needs, also } = known
  checkKeys(inspection, element, pointer, ['type', 'style', needs, ...also])
  checkString(inspection, element[needs], `${pointer}/${needs}`, { max: LIMITS.richText })
  if (element['style'] === undefined) return
  const style = requireRecord(inspection, element['style'], `${pointer}/style`)
  if (style !== undefined) checkKeys(inspection, style, `${pointer}/style`, STYLES)
}
