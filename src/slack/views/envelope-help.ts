import type { Section } from '../../answering/sections.ts'
import { sectionsView } from './sections-view.ts'
import type { View } from './view.ts'

/** What `/icb-envelope` takes. */
export function envelopeHelp(): View {
  return sectionsView(sections)
}

const sections: readonly Section[] = [
  {
    kind: 'lead',
    text: 'Work out the blueprint’s cost envelope per head, and what follows from it. /icb-envelope alone opens a form; with figures it answers at once, and only you see it.',
  },
  {
    kind: 'list',
    label: 'The envelope, and what has to go',
    items: [
      '/icb-envelope 1.9m – the envelope for 1.9 million people',
      '/icb-envelope 1.9m £38m – the gap to it',
      '/icb-envelope kent and medway £38m – an ICB by its name, old name or code, on every published count',
      '/icb-envelope pop 1.2m cost £40m pod £3m spec £2m – leaving out what the blueprint leaves out',
    ],
  },
  {
    kind: 'list',
    label: 'Several ICBs',
    items: [
      '/icb-envelope 1.1m £24m; 800k £17m – a cluster or merger',
      '/icb-envelope region devon £25m; cornwall £12m – is the target met in aggregate?',
      '/icb-envelope region london – the envelope of every ICB of a region; england for all of them',
      '/icb-envelope template – a CSV file to fill in for more of them; put it into the form',
    ],
  },
  {
    kind: 'list',
    label: 'And more',
    items: [
      '/icb-envelope 1.9m £38m hosted £2m – what a hosted service adds',
      '/icb-envelope service £4m provider £2.2m kept £0.3m – is it a saving or a cost shift?',
      '/icb-envelope saving £2.4m 1 October 2025 instead of 1 March 2026 – what it is worth within the year',
      '/icb-envelope budget £24m – how many people that supports',
      '/icb-envelope 1.9m target £17 – the budget at a target of yours',
      '/icb-envelope £29 a head – what of it has to go, in pounds and per cent, without a population',
      '/icb-envelope half of the envelope for 1.9m – a half, third, quarter or percentage of it',
      '/icb-envelope 1.9m £38m average post £58,000 – in posts, at an average of yours',
    ],
  },
  {
    kind: 'list',
    label: 'What you saved',
    items: [
      '/icb-envelope scenarios – show or delete them',
      '/icb-envelope compare – set two side by side',
    ],
  },
  {
    kind: 'text',
    label: 'How figures are read',
    text: 'Put a pound sign on money; a figure without one is people. 1.9m, 1,900,000 and one and a half million are all read. Whatever could be two things is asked back.',
  },
]
