import type { EntryRef } from '../../answering/answer.ts'
import { plainText, type Section } from '../../answering/sections.ts'
import { actionIds } from './action-ids.ts'
import { button, buttonRows } from './buttons.ts'
import { drawSections } from './draw-sections.ts'
import { sectionsView } from './sections-view.ts'
import { escapeForSlack, type View } from './view.ts'

/** No function has the name that was typed. `offer` lets the asker have it logged as a question. */
export function noSuchFunction(nearest: readonly EntryRef[], offer: string): View {
  const sections: Section[] = [
    {
      kind: 'lead',
      text: 'No function of the blueprint goes by exactly that name. See them all with /icb-function list, or ask in your own words with /icb-ask.',
    },
    ...(nearest.length === 0
      ? []
      : [
          {
            kind: 'list',
            label: 'Nearest',
            items: nearest.map((entry) => entry.name),
            more: true,
          } satisfies Section,
        ]),
  ]
  const related = new Map(nearest.map((entry) => [entry.name, entry]))
  return {
    text: escapeForSlack(plainText(sections)),
    blocks: [
      ...drawSections(sections, { surface: 'message', related, offers: [] }),
      ...buttonRows([button('Log it for the FAQ team', actionIds.noneOfThese, offer)]),
    ],
  }
}

/** The word after `list` is not one that picks rows. */
export function noSuchList(listWords: readonly string[]): View {
  return sectionsView([
    {
      kind: 'lead',
      text: 'I have no list of that name. Choose one of these words, or none to see every function.',
    },
    { kind: 'list', items: listWords.map((word) => `/icb-function list ${word}`) },
  ])
}
