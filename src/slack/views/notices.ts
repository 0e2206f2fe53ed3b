import { loggedSentence, type Logged } from '../../answering/sections.ts'
import { questionButtons } from './faq-asker.ts'
import { sectionsView } from './sections-view.ts'
import type { View } from './view.ts'

/** Something broke on our side. The same reference stands in the log. */
export function faultView(reference: string): View {
  return sectionsView([
    {
      kind: 'lead',
      text: `Something went wrong on my side, so I could not finish that. Please try again in a few minutes. If it happens again, tell whoever looks after me and quote ${reference}.`,
    },
  ])
}

/** Answers "None of these". */
export function loggedView(logged: Logged): View {
  const { text, blocks } = sectionsView([{ kind: 'lead', text: loggedSentence(logged) }])
  return { text, blocks: [...blocks, ...questionButtons(logged)] }
}

/** The button is about something that this process no longer remembers. */
export function forgottenView(): View {
  return sectionsView([
    {
      kind: 'lead',
      text: 'I keep questions in memory only for a while, and this one is gone. Please ask it again with /icb-ask or in a direct message, and use the new buttons.',
    },
  ])
}

/** The button names an entry that is not, or no longer, in the knowledge. */
export function goneView(): View {
  return sectionsView([
    {
      kind: 'lead',
      text: 'What that button was about is no longer part of what I know. Please ask in your own words with /icb-ask.',
    },
  ])
}

/** Answers "Helpful". */
export function thankedView(): View {
  return sectionsView([
    { kind: 'lead', text: 'Thank you. That is counted, without your name or your words.' },
  ])
}
