import type { RichTextElement } from '@slack/types'
import type { Answer } from '../../answering/answer.ts'
import type { GroupSummary } from '../../questions/desk-store.ts'
import { nationalInbox } from '../../questions/national-inbox.ts'
import type { Group } from '../../questions/group.ts'
import { referenceOf } from '../../questions/open-question.ts'
import type { Tell } from '../../questions/tell.ts'
import { answerView } from './answer.ts'
import { button, buttonRows } from './buttons.ts'
import { deskIds } from './desk-ids.ts'
import { personElement } from './desk-people.ts'
import { fit } from './fit.ts'
import { shorten } from './limits.ts'
import { paragraph, richTextBlocks, typed } from './rich-text.ts'
import { sectionsView } from './sections-view.ts'
import { escapeForSlack, type View } from './view.ts'

/** Tells somebody that there is an answer: what it is about, and the answer as everybody gets it now. */
export function answerTold(
  tell: Pick<Tell, 'what' | 'question'>,
  answer: Answer,
  feedback: string,
): View {
  const lead = answerLead(tell)
  const { text, blocks } = answerView(answer, { kind: 'not-kept' }, { feedback })
  const all = `${escapeForSlack(lead)}\n\n${text}`
  return { text: all, blocks: fit([...richTextBlocks(paragraph(lead)), ...blocks], all) }
}

function answerLead({ what, question }: Pick<Tell, 'what' | 'question'>): string {
  const about =
    question === null ? 'A question that you follow' : `Your question ${referenceOf(question)}`
  switch (what) {
    case 'revised':
      return `The FAQ team has revised its answer. ${about} is answered so now:`
    case 'covered':
      return `${about} is answered by what I already know; I just did not see it. Here it is:`
    case 'assigned':
    case 'approved':
    case 'declined':
    case 'kept':
    case 'sent-on':
    case 'digest':
      return `${about} has an answer now:`
  }
}

/** Tells somebody on the desk that a colleague has given them a group, with the way to it. */
export function assignedTold({ group, reference, text }: GroupSummary, by?: string): View {
  const what = reference === 0 ? 'a group of questions' : referenceOf(reference)
  const words = shorten(text, mostOfWording)
  const said = ` has assigned ${what} to you${words === '' ? '.' : ':'}`
  const who: RichTextElement =
    by === undefined ? { type: 'text', text: 'A colleague' } : personElement(by)
  return {
    text: escapeForSlack(`A colleague${said}\n${words}`.trim()),
    blocks: [
      ...richTextBlocks([
        { type: 'rich_text_section', elements: [who, { type: 'text', text: said }] },
        ...typed(words),
      ]),
      ...buttonRows([
        button('Open', `${deskIds.open}${group.id}`, String(group.id), `Open ${what}`),
      ]),
    ],
  }
}

const mostOfWording = 400

/** Tells somebody what the FAQ team decided instead of an answer. */
export function decisionTold(
  { what, question }: Pick<Tell, 'what' | 'question'>,
  group: Group,
): View {
  const about =
    question === null ? 'a question that you follow' : `your question ${referenceOf(question)}`
  return sectionsView([{ kind: 'lead', text: decisionSentence(what, about, group.reason ?? '') }])
}

function decisionSentence(what: Tell['what'], about: string, reason: string): string {
  if (what === 'sent-on') {
    return `The FAQ team could not answer ${about} and has sent it on to ${nationalInbox}, the address that the blueprint gives for questions. If an answer comes back, I will tell you.`
  }
  const decided = what === 'kept' ? 'keeps the answer as it is' : 'decided not to answer it'
  return `The FAQ team has looked at ${about} and ${decided}. ${reason}`.trim()
}
