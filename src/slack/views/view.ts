import type { KnownBlock } from '@slack/types'

/** What is sent: everything as text (a screen reader reads this), and the same drawn in blocks. */
export type View = { readonly text: string; readonly blocks: KnownBlock[] }

/**
 * Slack reads `&`, `<` and `>` as its own marks, so that `<!channel>` would call a whole channel.
 * Only the top-level `text` needs this: blocks are built of plain_text and rich_text, which are shown as they are.
 */
export function escapeForSlack(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
