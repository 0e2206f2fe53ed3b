import type { Section } from '../../answering/sections.ts'
import { sectionsView } from './sections-view.ts'
import type { View } from './view.ts'

/** Example questions, also offered as prompts in the app's Messages tab. */
export const exampleQuestions = [
  'Who is getting EPRR?',
  'Is NHS continuing healthcare leaving the ICB?',
  'Does moving safeguarding need new legislation?',
  'Which functions stay with the ICB?',
] as const

/** How to ask. */
export function askHelp(): View {
  return sectionsView([
    {
      kind: 'lead',
      text: 'Ask me about the Model ICB Blueprint in your own words, and I answer with the source.',
    },
    { kind: 'list', label: 'For example', items: exampleQuestions.map((q) => `/icb-ask ${q}`) },
    {
      kind: 'text',
      label: 'Where to ask',
      text: '/icb-ask answers only you, in any channel. You can also send me a direct message, or mention me in a channel to be answered in a thread there.',
    },
    {
      kind: 'text',
      label: 'To look up one function or a list',
      text: '/icb-function help says how.',
    },
    {
      kind: 'text',
      label: 'To work out the cost envelope',
      text: '/icb-envelope help says how.',
    },
    unansweredSection,
  ])
}

/** How to look functions up. */
export function functionHelp(listWords: readonly string[]): View {
  return sectionsView([
    {
      kind: 'lead',
      text: 'Look up a function of the blueprint by its name, or list several.',
    },
    {
      kind: 'list',
      label: 'By name',
      items: ['/icb-function safeguarding', '/icb-function general practice IT'],
    },
    {
      kind: 'list',
      label: 'As a list',
      items: [
        '/icb-function list – all functions',
        ...listWords.map((word) => `/icb-function list ${word}`),
      ],
    },
    { kind: 'text', label: 'Any other question', text: '/icb-ask takes it in your own words.' },
  ])
}

/** What happens to a question without an answer. */
export const unansweredSection: Section = {
  kind: 'text',
  label: 'If I have no answer',
  text: 'I say so, log the question for the FAQ team, and give you its reference. Please leave names and other personal details out of questions.',
}
