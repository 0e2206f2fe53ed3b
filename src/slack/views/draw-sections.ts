import type { KnownBlock } from '@slack/types'
import type { EntryRef } from '../../answering/answer.ts'
import type { Section } from '../../answering/sections.ts'
import { actionIds } from './action-ids.ts'
import { button, buttonRows, explainButton } from './buttons.ts'
import { figuresTable } from './figures-table.ts'
import { folded } from './folded.ts'
import { functionTable } from './function-table.ts'
import { limits } from './limits.ts'
import { bullets, paragraph, quotation, richTextBlocks, title, typed } from './rich-text.ts'
import { sourcesFolded, sourcesInView } from './sources.ts'

/** What a drawing needs besides the sections. */
export type Drawing = {
  /** Home tabs show neither tables nor folded parts. */
  readonly surface: 'message' | 'home'
  /** Related entries by name: a list of these is drawn as buttons. */
  readonly related: ReadonlyMap<string, EntryRef>
  /** One id for each choice offered, in order: what "None of these" is about. */
  readonly offers: readonly string[]
}

/** More sources than this are folded away. */
const fewSources = 2

/** The sections of an answer as blocks, in their order. What is marked `more` is folded, never dropped. */
export function drawSections(sections: readonly Section[], drawing: Drawing): KnownBlock[] {
  const blocks: KnownBlock[] = []
  const details: KnownBlock[] = []
  const offers = [...drawing.offers]
  let tableAllowed = drawing.surface === 'message'

  const endDetails = () => blocks.push(...folded('More about this', details.splice(0)))
  for (const section of sections) {
    const drawn = draw(section, { ...drawing, tableAllowed }, () => offers.shift())
    // Slack takes one table a message.
    if (drawn.some((block) => block.type === 'data_table')) tableAllowed = false
    if (isDetail(section, drawing)) details.push(...drawn)
    else {
      endDetails()
      blocks.push(...drawn)
    }
  }
  endDetails()
  return blocks
}

function draw(
  section: Section,
  drawing: Drawing & { readonly tableAllowed: boolean },
  nextOffer: () => string | undefined,
): KnownBlock[] {
  switch (section.kind) {
    case 'lead':
      return richTextBlocks(paragraph(section.text, { bold: true }))
    case 'heading':
      return [{ type: 'divider' }, ...richTextBlocks(typed(section.text))]
    case 'text':
      return richTextBlocks(paragraph(section.text, { label: section.label }))
    case 'quotes':
      return richTextBlocks([title(section.label), ...section.quotes.flatMap(quotation)])
    case 'list':
      return drawList(section, drawing)
    case 'figures':
      return figuresTable(section.table, drawing.tableAllowed)
    case 'rows':
      return functionTable(section.rows, drawing.tableAllowed)
    case 'sources':
      return drawing.surface === 'message' &&
        (section.more === true || section.citations.length > fewSources)
        ? sourcesFolded(section.citations)
        : sourcesInView(section.citations)
    case 'choices':
      return [
        ...richTextBlocks(paragraph(section.question, { bold: true })),
        ...namesBeyondButtons(section.options),
        ...buttonRows([
          ...section.options.map((option) => explainButton(option, 'I mean')),
          ...noneOfThese(nextOffer()),
        ]),
      ]
  }
}

/** Related entries are drawn as buttons and stay in view; other lists as bullets. */
function drawList(section: Section & { kind: 'list' }, { related }: Drawing): KnownBlock[] {
  const above = section.label === undefined ? [] : [title(section.label)]
  const entries = section.items.flatMap((item) => related.get(item) ?? [])
  if (section.more !== true || entries.length < section.items.length) {
    return richTextBlocks([...above, ...bullets(section.items)])
  }
  return [
    ...richTextBlocks(above),
    ...namesBeyondButtons(entries),
    ...buttonRows(entries.map((entry) => explainButton(entry, section.label ?? 'Explain'))),
  ]
}

/** A button cuts a long name short, so long names are also listed in full. */
function namesBeyondButtons(entries: readonly EntryRef[]): KnownBlock[] {
  const names = entries.map((entry) => entry.name)
  return names.some((name) => name.length > limits.buttonText) ? richTextBlocks(bullets(names)) : []
}

function noneOfThese(offer: string | undefined) {
  return offer === undefined ? [] : [button('None of these', actionIds.noneOfThese, offer)]
}

function isDetail(section: Section, { surface, related }: Drawing): boolean {
  if (surface === 'home') return false
  if (section.kind === 'text') return section.more === true
  return (
    section.kind === 'list' &&
    section.more === true &&
    !section.items.every((item) => related.has(item))
  )
}
