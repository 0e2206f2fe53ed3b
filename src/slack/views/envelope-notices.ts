import { sectionsView } from './sections-view.ts'
import type { View } from './view.ts'

/** The calculation behind a button is no longer remembered. */
export function calculationForgotten(): View {
  return sectionsView([
    {
      kind: 'lead',
      text: 'I keep figures in memory only for a while, and these are gone. Please type them again with /icb-envelope, and use the new buttons. What you saved as a scenario is kept: /icb-envelope scenarios.',
    },
  ])
}

export function csvSent(): View {
  return sectionsView([
    {
      kind: 'lead',
      text: 'I have sent you the CSV file in our direct messages. Type /icb-envelope for another sum.',
    },
  ])
}
