import { chips } from './chips.js'
import { el } from './dom.js'
import { store } from './store.js'

/** What a newcomer may ask first, in an empty conversation with the bot. */
const FIRST_QUESTIONS = [
  'Who is getting EPRR?',
  'Is NHS Continuing Healthcare leaving the ICB?',
  'What goes to providers?',
  'Our envelope for 1.2 million people',
  'Will I be made redundant?',
]

/** Questions to press instead of typing: the app's own prompts, then those for a newcomer. */
export function firstQuestions(ask) {
  const { title, prompts } = store.prompts
  const known = new Set(prompts.map(({ message }) => message.toLowerCase()))
  const others = FIRST_QUESTIONS.filter((question) => !known.has(question.toLowerCase()))
  if (store.messagesIn(store.dm().id).length > 0) return undefined
  return el(
    'div',
    { class: 'first-questions', role: 'group', 'aria-label': 'Suggested questions' },
    el('h2', {}, `Say hello to ${store.bot.name}`),
    el(
      'p',
      {},
      'This is a Slack of your own: nothing leaves this machine. Ask in your own words, or start with one of these.',
    ),
    prompts.length > 0 && el('p', { class: 'chips-title' }, title || 'Suggested'),
    prompts.length > 0 &&
      chips(
        prompts.map(({ title: label, message }) => ({ label, message })),
        ask,
      ),
    others.length > 0 && el('p', { class: 'chips-title' }, 'First questions'),
    others.length > 0 &&
      chips(
        others.map((question) => ({ label: question, message: question })),
        ask,
      ),
  )
}
