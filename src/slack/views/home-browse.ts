import type { Button, HomeView, KnownBlock, PlainTextElement } from '@slack/types'
import type { Answer, FunctionRow } from '../../answering/answer.ts'
import { answerSections, plainText, type Logged } from '../../answering/sections.ts'
import type { Destination } from '../../knowledge/entry.ts'
import { destinationTitles } from '../../knowledge/knowledge-base.ts'
import { actionIds } from './action-ids.ts'
import { relatedTo } from './answer.ts'
import { button, buttonRows } from './buttons.ts'
import { drawSections } from './draw-sections.ts'
import { fit } from './fit.ts'
import { limits, splitText } from './limits.ts'

/** The functions that go to one destination, each with its guiding notes. */
export function homeDestination(destination: Destination, rows: readonly FunctionRow[]): HomeView {
  return {
    type: 'home',
    blocks: [
      ...buttonRows([overviewButton()]),
      {
        type: 'header',
        text: plain(`${destinationTitles[destination]} (${rows.length})`),
      },
      ...rows.flatMap(rowBlocks),
      ...buttonRows([overviewButton()]),
    ],
  }
}

/** One entry explained. `destination` is where "Back" leads. */
export function homeAnswer(
  answer: Answer,
  logged: Logged,
  destination: Destination | undefined,
): HomeView {
  const sections = answerSections(answer, logged)
  const back =
    destination === undefined
      ? []
      : [
          button(
            `Back to: ${destinationTitles[destination]}`,
            `${actionIds.browse}${destination}`,
            destination,
          ),
        ]
  const blocks = [
    ...buttonRows([...back, overviewButton()]),
    ...drawSections(sections, { surface: 'home', related: relatedTo(answer), offers: [] }).map(
      inHome,
    ),
  ]
  return { type: 'home', blocks: fit(blocks, plainText(sections), limits.blocksInHome) }
}

function rowBlocks(row: FunctionRow): KnownBlock[] {
  const notes = row.notes.map((note) => `“${note}”`).join('; ')
  return [
    {
      type: 'section',
      text: plain(row.name),
      accessory: button(
        'Explain',
        `${actionIds.explainInHome}${row.id}`,
        row.id,
        `Explain: ${row.name}`,
      ),
    },
    {
      type: 'context',
      elements: splitText(`Guiding notes: ${notes}`).map(plain),
    },
  ]
}

/** Buttons that explain an entry stay inside the Home tab. */
function inHome(block: KnownBlock): KnownBlock {
  if (block.type !== 'actions') return block
  const elements = block.elements.map((element) =>
    element.type === 'button' ? explainedInHome(element) : element,
  )
  return { ...block, elements }
}

function explainedInHome(element: Button): Button {
  const id = element.action_id ?? ''
  return id.startsWith(actionIds.explain)
    ? { ...element, action_id: `${actionIds.explainInHome}${element.value}` }
    : element
}

function overviewButton(): Button {
  return button('Overview', actionIds.home, 'overview', 'Back to the overview')
}

function plain(text: string): PlainTextElement {
  return { type: 'plain_text', text, emoji: false }
}
