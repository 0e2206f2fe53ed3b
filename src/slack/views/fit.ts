import type { KnownBlock, RichTextBlock } from '@slack/types'
import { limits } from './limits.ts'
import { paragraph, richTextBlocks, textLength } from './rich-text.ts'

/**
 * The same blocks in a number that Slack takes. Neighbouring paragraphs are joined first; if that is not
 * enough, `text` is shown plainly with the buttons under it. Nothing is dropped.
 */
export function fit(
  blocks: KnownBlock[],
  text: string,
  most: number = limits.blocksInMessage,
): KnownBlock[] {
  if (blocks.length <= most) return blocks
  const joined = blocks.reduce<KnownBlock[]>(join, [])
  if (joined.length <= most) return joined
  const buttons = blocks.filter((block) => block.type === 'actions')
  return [...richTextBlocks(paragraph(text)), ...buttons].slice(0, most)
}

function join(done: KnownBlock[], block: KnownBlock): KnownBlock[] {
  const last = done.at(-1)
  if (last?.type !== 'rich_text' || block.type !== 'rich_text') return [...done, block]
  const length = textLength(last) + textLength(block) + lineBreak.length
  const count = last.elements.length + block.elements.length + 1
  if (length > limits.text || count > limits.elementsInRichText) return [...done, block]
  const both: RichTextBlock = {
    type: 'rich_text',
    elements: [
      ...last.elements,
      { type: 'rich_text_section', elements: [{ type: 'text', text: lineBreak }] },
      ...block.elements,
    ],
  }
  return [...done.slice(0, -1), both]
}

const lineBreak = '\n'
