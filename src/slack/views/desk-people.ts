import type { RichTextElement } from '@slack/types'
import { signpost } from '../../questions/audit.ts'

/** Somebody as Slack names them; what is no id of Slack's is said in words: it refuses other ids. */
export function personElement(who: string): RichTextElement {
  if (/^[UW][A-Z0-9]*$/.test(who)) return { type: 'user', user_id: who }
  if (who === signpost) return { type: 'text', text: 'Signpost' }
  return { type: 'text', text: 'somebody whose data was erased' }
}

/** Several, as far as there is room. */
export function peopleElements(people: readonly string[]): readonly RichTextElement[] {
  const shown = people.slice(0, mostNamed)
  const more = people.length - shown.length
  return [
    ...shown.flatMap((who, i): RichTextElement[] => [
      ...(i === 0 ? [] : [{ type: 'text' as const, text: ', ' }]),
      personElement(who),
    ]),
    ...(more > 0 ? [{ type: 'text' as const, text: ` and ${more} more` }] : []),
  ]
}

const mostNamed = 20
