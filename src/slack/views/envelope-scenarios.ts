import type { KnownBlock } from '@slack/types'
import type { Calculation } from '../../answering/answer.ts'
import type { Section } from '../../answering/sections.ts'
import { compareResults } from '../../envelope/compare.ts'
import type { Scenario } from '../../envelope/scenario.ts'
import { actionIds } from './action-ids.ts'
import { button, buttonRows } from './buttons.ts'
import { plain } from './modal-fields.ts'
import { sectionsView } from './sections-view.ts'
import { escapeForSlack, type View } from './view.ts'

/** More than this are not listed at once: each takes two blocks. */
const mostListed = 20

const more = '/icb-envelope compare sets two side by side.'

/** What somebody saved, each with its buttons. */
export function scenarioList(scenarios: readonly Scenario[]): View {
  if (scenarios.length === 0) return noScenarios()
  const shown = scenarios.slice(0, mostListed)
  const lead =
    scenarios.length > shown.length
      ? `Your newest ${shown.length} of ${scenarios.length} scenarios. Only you see them; ${more}`
      : `Your scenarios (${scenarios.length}). Only you see them; ${more}`
  const compare =
    scenarios.length < 2
      ? []
      : buttonRows([button('Compare two', actionIds.envelopeCompare, 'compare')])
  return {
    text: escapeForSlack([lead, ...shown.map(({ name }) => `- ${name}`)].join('\n')),
    blocks: [
      { type: 'section', text: plain(lead) },
      ...shown.flatMap(({ id, name }): KnownBlock[] => [
        { type: 'section', text: plain(name) },
        ...buttonRows([
          button('Show', `${actionIds.envelopeShow}${id}`, String(id), `Show ${name}`),
          button('Delete', `${actionIds.envelopeDelete}${id}`, String(id), `Delete ${name}`),
        ]),
      ]),
      ...compare,
    ],
  }
}

export function noScenarios(): View {
  return sectionsView([
    {
      kind: 'lead',
      text: 'You have saved no scenarios yet. Work something out, for example /icb-envelope 1.9m £38m, and press “Save as scenario”.',
    },
  ])
}

export function needsTwo(): View {
  return sectionsView([
    {
      kind: 'lead',
      text: 'Comparing takes two saved scenarios, and you have one. Work out another with /icb-envelope and press “Save as scenario”.',
    },
  ])
}

export function scenarioSaved(name: string): View {
  return sectionsView([
    {
      kind: 'lead',
      text: `Saved as “${name}”. /icb-envelope scenarios shows what you saved, /icb-envelope compare sets two side by side.`,
    },
  ])
}

export function scenarioDeleted(name: string): View {
  return sectionsView([
    { kind: 'lead', text: `Deleted “${name}”. /icb-envelope scenarios shows what is left.` },
  ])
}

export function scenarioGone(): View {
  return sectionsView([
    {
      kind: 'lead',
      text: 'That scenario is no longer there. /icb-envelope scenarios shows those that are.',
    },
  ])
}

export type NamedCalculation = { readonly name: string; readonly calculation: Calculation }

/** Two saved calculations side by side. */
export function comparisonView(first: NamedCalculation, second: NamedCalculation): View {
  const both = [first, second]
  const caveats = both.flatMap(({ calculation }) => calculation.caveats)
  const citations = both.flatMap(({ calculation }) => calculation.citations)
  const sections: Section[] = [
    { kind: 'lead', text: `“${first.name}” beside “${second.name}”.` },
    ...both.map(({ name, calculation }): Section => ({
      kind: 'text',
      label: name,
      text: calculation.sentence,
    })),
    {
      kind: 'figures',
      table: compareResults(
        { name: first.name, figures: first.calculation.figures },
        { name: second.name, figures: second.calculation.figures },
      ),
    },
    { kind: 'list', label: 'Bear in mind', items: [...new Set(caveats)] },
    {
      kind: 'sources',
      citations: [...new Map(citations.map((cited) => [cited.quote, cited])).values()],
    },
  ]
  return sectionsView(sections)
}
