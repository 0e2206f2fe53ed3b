import type { ContainerBlock, KnownBlock } from '@slack/types'
import { limits, pack } from './limits.ts'

type Child = ContainerBlock['child_blocks'][number]

/** Blocks under a title that the reader opens: an answer is short at first sight, and whole. */
export function folded(title: string, blocks: readonly KnownBlock[]): KnownBlock[] {
  const children = blocks.filter(isChild)
  if (children.length < blocks.length) return [...blocks]
  return pack(children, limits.childBlocksInContainer).map((group, i) => ({
    type: 'container',
    title: { type: 'plain_text', text: i === 0 ? title : `${title}, continued`, emoji: false },
    is_collapsible: true,
    default_collapsed: true,
    child_blocks: group,
  }))
}

function isChild(block: KnownBlock): block is Child {
  return ['actions', 'context', 'divider', 'rich_text', 'section'].includes(block.type)
}
