import type { Button, HomeView, KnownBlock, PlainTextElement } from '@slack/types'
import type { Section } from '../../answering/sections.ts'
import { destinations } from '../../knowledge/entry.ts'
import { authorities } from '../../knowledge/source.ts'
import type { Destination } from '../../knowledge/entry.ts'
import type { Authority } from '../../knowledge/source.ts'
import { destinationTitles, type KnowledgeBase } from '../../knowledge/knowledge-base.ts'
import { actionIds } from './action-ids.ts'
import { button, buttonRows } from './buttons.ts'
import { drawSections } from './draw-sections.ts'
import { exampleQuestions, unansweredSection } from './help.ts'
import { splitText } from './limits.ts'

/** The Home tab as it opens: what the bot knows, browsing, how to ask. */
export function homeOverview(knowledge: KnowledgeBase, desk: readonly KnownBlock[] = []): HomeView {
  const blocks = [
    ...desk,
    title('Signpost: where ICB functions are going'),
    ...drawn([
      {
        kind: 'text',
        text: `I know the ${knowledge.functions.length} functions in the blueprint’s table of functional changes, and answer other questions from it, from what has been said officially since, and from commentary. Each answer says which.`,
      },
    ]),
    title('Browse the functions by where they go'),
    ...buttonRows(destinations.flatMap((destination) => browseButton(knowledge, destination))),
    title('Ask in your own words'),
    ...drawn([
      { kind: 'list', items: exampleQuestions },
      {
        kind: 'text',
        label: 'Where to ask',
        text: 'In the Messages tab here, with /icb-ask in any channel (only you see the answer), or by mentioning me in a channel.',
      },
      {
        kind: 'text',
        label: 'To look functions up',
        text: '/icb-function and a name, or /icb-function list.',
      },
      unansweredSection,
    ]),
    title('What I know it from'),
    ...authorities.flatMap((authority) => sourcesOf(knowledge, authority)),
  ]
  return { type: 'home', blocks }
}

const authorityTitles: Record<Authority, string> = {
  blueprint: 'The blueprint',
  'official-later-record': 'Official statements since',
  commentary: 'Commentary, always named as such',
}

/** The sources of one standing, in small print: for whoever wants to know, after what one does here. */
function sourcesOf(knowledge: KnowledgeBase, authority: Authority): readonly KnownBlock[] {
  const names = knowledge.sources
    .filter((source) => source.authority === authority)
    .map(({ name, date }) => (name.endsWith(date) ? name : `${name}, ${date}`))
  if (names.length === 0) return []
  const line = `${authorityTitles[authority]}: ${names.join('; ')}.`
  return [{ type: 'context', elements: splitText(line).map(plain) }]
}

function browseButton(knowledge: KnowledgeBase, destination: Destination): readonly Button[] {
  const count = knowledge.functions.filter((fn) => fn.destination === destination).length
  const name = destinationTitles[destination]
  const spoken = `Show functions: ${name}`
  return count === 0
    ? []
    : [button(`${name} (${count})`, `${actionIds.browse}${destination}`, destination, spoken)]
}

function title(text: string): KnownBlock {
  return { type: 'header', text: plain(text) }
}

function plain(text: string): PlainTextElement {
  return { type: 'plain_text', text, emoji: false }
}

function drawn(sections: readonly Section[]): KnownBlock[] {
  return drawSections(sections, { surface: 'home', related: new Map(), offers: [] })
}
