import type {
  RichTextBlock,
  RichTextBlockElement,
  RichTextElement,
  RichTextSection,
} from '@slack/types'
import { limits, pack, splitText } from './limits.ts'

type Dress = { readonly label?: string | undefined; readonly bold?: boolean }

/** One paragraph, with a bold label before it. Addresses in it can be clicked. */
export function paragraph(text: string, { label, bold = false }: Dress = {}): RichTextSection[] {
  const room = limits.text - (label?.length ?? 0) - 2
  return splitText(text, room).map((piece, i) => ({
    type: 'rich_text_section',
    elements: [
      ...(label !== undefined && i === 0 ? [boldText(`${label}: `)] : []),
      ...withLinks(piece, bold),
    ],
  }))
}

/** A line that names what follows. */
export function title(text: string): RichTextSection {
  return { type: 'rich_text_section', elements: [boldText(`${text}:`)] }
}

/** What a person typed, shown as it is: nothing in it becomes a link or a mention. */
export function typed(text: string): RichTextSection[] {
  return splitText(text).map((piece) => ({
    type: 'rich_text_section',
    elements: [boldText(piece)],
  }))
}

/** Words of a source, set apart. */
export function quotation(text: string): RichTextBlockElement[] {
  return splitText(text, limits.text - 2).map((piece, i, pieces) => ({
    type: 'rich_text_quote',
    elements: [
      {
        type: 'text',
        text: `${i === 0 ? '“' : ''}${piece}${i === pieces.length - 1 ? '”' : ''}`,
      },
    ],
  }))
}

export function bullets(items: readonly string[]): RichTextBlockElement[] {
  const sections = items.flatMap((item) => paragraph(item))
  return pack(sections, limits.text, textLength).map((elements) => ({
    type: 'rich_text_list',
    style: 'bullet',
    elements,
  }))
}

/** As few rich_text blocks as the limit on their text allows. */
export function richTextBlocks(elements: readonly RichTextBlockElement[]): RichTextBlock[] {
  return pack(elements, limits.text, textLength)
    .flatMap((group) => pack(group, limits.elementsInRichText))
    .map((group) => ({ type: 'rich_text', elements: group }))
}

/** Characters of text inside a rich_text element or block. */
export function textLength(
  element: RichTextBlock | RichTextBlockElement | RichTextElement,
): number {
  if ('elements' in element) {
    return element.elements.reduce((sum, inner) => sum + textLength(inner), 0)
  }
  if (element.type === 'link') return (element.text ?? element.url).length
  return element.type === 'text' ? element.text.length : 0
}

function boldText(text: string): RichTextElement {
  return { type: 'text', text, style: { bold: true } }
}

const address = /(https?:\/\/[^\s<>()”]*[^\s<>()”.,;:]|[\w.+-]+@[\w-]+(?:\.[\w-]+)+)/

function withLinks(text: string, bold: boolean): RichTextElement[] {
  const style = bold ? { style: { bold } } : {}
  return text
    .split(address)
    .filter((part) => part !== '')
    .map((part): RichTextElement => {
      if (!address.test(part)) return { type: 'text', text: part, ...style }
      const url = part.startsWith('http') ? part : `mailto:${part}`
      return { type: 'link', url, text: part, ...style }
    })
}
