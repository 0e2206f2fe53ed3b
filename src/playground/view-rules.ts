import { LIMITS } from './slack-limits.ts'
import { checkBlocks } from './block-rules.ts'
import { checkKeys, checkOptionalString, note, startInspection } from './blocks/inspection.ts'
import { checkOptionalText, checkText } from './blocks/object-rules.ts'
import { recordsAt } from './json-record.ts'
import type { JsonRecord } from './json-record.ts'

const SHARED_KEYS = ['type', 'blocks', 'callback_id', 'private_metadata', 'external_id']
const MODAL_KEYS = ['title', 'submit', 'close', 'clear_on_close', 'notify_on_close']

/** What Slack would refuse about this modal or Home tab: its frame and its blocks. */
export function viewProblems(view: JsonRecord, surface: 'modal' | 'home'): readonly string[] {
  const inspection = startInspection(surface)
  if (view['type'] !== surface) note(inspection, '/view/type', `must be ${surface}`)
  const frame = surface === 'modal' ? [...MODAL_KEYS, 'submit_disabled'] : []
  checkKeys(inspection, view, '/view', [...SHARED_KEYS, ...frame])
  for (const [key, max] of IDS) {
    checkOptionalString(inspection, view[key], `/view/${key}`, { min: 0, max })
  }
  if (surface === 'modal') {
    checkText(inspection, view['title'], '/view/title', LIMITS.modalTitle, 'plain_text')
    for (const key of ['submit', 'close']) {
      const max = LIMITS.modalButton
      checkOptionalText(inspection, view[key], `/view/${key}`, max, 'plain_text')
    }
    const hasInput = recordsAt(view, 'blocks').some((block) => block['type'] === 'input')
    if (hasInput && view['submit'] === undefined) {
      note(inspection, '/view/submit', 'is required when there is an input block')
    }
  }
  checkBlocks(inspection, view['blocks'], '/view/blocks')
  return inspection.problems
}

const IDS = [
  ['callback_id', LIMITS.callbackId],
  ['external_id', LIMITS.externalId],
  ['private_metadata', LIMITS.privateMetadata],
] as const
