import type { KnownBlock } from '@slack/types'
import { plain } from './modal-fields.ts'

/** Blocks of a message as a window or a Home tab takes them: there nothing can be folded, and nothing rated. */
export function opened(blocks: readonly KnownBlock[]): KnownBlock[] {
  return blocks.flatMap((block): KnownBlock[] => {
    if (block.type === 'context_actions') return []
    if (block.type !== 'container') return [block]
    return [{ type: 'context', elements: [plain(block.title?.text ?? '')] }, ...block.child_blocks]
  })
}
