import type { ContextBlock, KnownBlock } from '@slack/types'
import type { Cited } from '../../answering/answer.ts'
import { citationText } from '../../answering/sections.ts'
import { folded } from './folded.ts'
import { limits, pack, splitText } from './limits.ts'

const heading = 'Where it says so'

/** Sources in small print under their heading. */
export function sourcesInView(citations: readonly Cited[]): KnownBlock[] {
  return smallPrint([`${heading}:`, ...citations.map(citationText)])
}

/** The same under a title that the reader opens. */
export function sourcesFolded(citations: readonly Cited[]): KnownBlock[] {
  return folded(`${heading} (${citations.length})`, smallPrint(citations.map(citationText)))
}

/** Plain text: quotations and addresses must not turn into formatting or links. */
function smallPrint(lines: readonly string[]): ContextBlock[] {
  return pack(
    lines.flatMap((line) => splitText(line)),
    limits.elementsInContext,
  ).map((group) => ({
    type: 'context',
    elements: group.map((text) => ({ type: 'plain_text', text, emoji: false })),
  }))
}
