import { plainText, type Section } from '../../answering/sections.ts'
import { drawSections } from './draw-sections.ts'
import { escapeForSlack, type View } from './view.ts'

/** A message of our own (help, an apology) out of the same sections as an answer. */
export function sectionsView(sections: readonly Section[]): View {
  return {
    text: escapeForSlack(plainText(sections)),
    blocks: drawSections(sections, { surface: 'message', related: new Map(), offers: [] }),
  }
}
