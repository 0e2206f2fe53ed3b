import { sectionsView } from './sections-view.ts'
import type { View } from './view.ts'

/** How the desk is used. */
export function deskHelp(): View {
  return sectionsView([
    {
      kind: 'lead',
      text: '/icb-faq is for the FAQ team: the members of the FAQ channel work on questions that had no answer.',
    },
    {
      kind: 'list',
      label: 'Lists',
      items: [
        '/icb-faq – what is open, the newest first',
        '/icb-faq new · mine · oldest · most asked · to approve · published · closed',
        '/icb-faq Q-1042 – one question and its like',
      ],
    },
    {
      kind: 'list',
      label: 'For the programme team',
      items: [
        '/icb-faq digest – the last seven days (posted to the channel every Monday)',
        '/icb-faq topics – what is asked about most',
        '/icb-faq export – two CSV files: what is open, and what is published',
        '/icb-faq failed – people who could not be told',
      ],
    },
    {
      kind: 'text',
      label: 'Who has it',
      text: 'Assign to me takes a group on; More… → Assign to a colleague… gives it to another member of the FAQ channel, who is told in direct messages. /icb-faq mine lists what is yours.',
    },
    {
      kind: 'text',
      label: 'How an answer is published',
      text: 'One person drafts it, another approves it. Then it is live at once, and everybody who asked or follows is told. The last change can be taken back with Undo.',
    },
  ])
}
