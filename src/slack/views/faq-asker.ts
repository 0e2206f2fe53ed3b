import type { KnownBlock } from '@slack/types'
import type { Logged } from '../../answering/sections.ts'
import { wording } from '../../answering/wording.ts'
import type { AskerAct } from '../../questions/asker-acts.ts'
import { idInReference, referenceOf } from '../../questions/open-question.ts'
import { button, buttonRows } from './buttons.ts'
import { deskIds } from './desk-ids.ts'
import { form, textField, tickField, type Modal } from './modal-fields.ts'
import { paragraph, richTextBlocks } from './rich-text.ts'
import { sectionsView } from './sections-view.ts'
import type { View } from './view.ts'

/** What an asker can do with each question that was logged. */
export function questionButtons(logged: Logged): KnownBlock[] {
  if (logged.kind !== 'kept') return []
  const several = logged.references.length > 1
  return logged.references.flatMap((reference) => {
    const id = String(idInReference(reference) ?? '')
    const named = (words: string) => (several ? `${words} (${reference})` : words)
    return buttonRows([
      button(
        named('Tell me when it’s answered'),
        `${deskIds.follow}${id}`,
        id,
        // What is spoken holds what is seen: whoever speaks to their computer says what they see.
        `Tell me when it’s answered: ${reference}`,
      ),
      button(named('Add detail'), `${deskIds.addDetail}${id}`, id, `Add detail to ${reference}`),
      button(named('Withdraw'), `${deskIds.withdraw}${id}`, id, `Withdraw ${reference}`),
    ])
  })
}

/** Asks for what would help the FAQ team. */
export function detailForm(id: number, at: unknown): Modal {
  return form(
    deskIds.detailForm,
    { question: id, at },
    { title: `Add detail to ${referenceOf(id)}`, submit: 'Add' },
    [
      ...richTextBlocks(paragraph(leaveOut)),
      textField({
        id: 'detail',
        label: 'What would help to answer it?',
        lines: 'many',
        most: 1_000,
        optional: true,
      }),
      mayShowField(false),
    ],
  )
}

const leaveOut =
  'Please leave out names, NHS numbers and other personal details, of yourself and of patients.'

/** Whether the FAQ team may see who asked. Unticked, they see the question alone. */
export function mayShowField(ticked: boolean): KnownBlock {
  return tickField(
    'may-show',
    'May the FAQ team see that you asked?',
    'Yes, they may ask me what I mean',
    ticked,
  )
}

/** A message that somebody wants answered for everybody. */
export function logForm(text: string, about: unknown): Modal {
  return form(deskIds.logForm, about, { title: 'Log for the FAQ team', submit: 'Log it' }, [
    ...richTextBlocks(
      paragraph(
        `The FAQ team will see these words, not who wrote the message. ${leaveOut} What is logged is deleted some time after it is closed: a year, unless the FAQ team has set another.`,
      ),
    ),
    textField({
      id: 'question',
      label: 'The question',
      initial: text,
      lines: 'many',
      most: 1_000,
    }),
    mayShowField(false),
  ])
}

/** What is said after a press on one of the buttons. */
export function askerActView(act: AskerAct, done: 'followed' | 'detail' | 'withdrawn'): View {
  return sectionsView([{ kind: 'lead', text: askerActSentence(act, done) }])
}

function askerActSentence(act: AskerAct, done: 'followed' | 'detail' | 'withdrawn'): string {
  switch (act.kind) {
    case 'done': {
      const reference = referenceOf(act.question.id)
      switch (done) {
        case 'followed':
          return `I will tell you in direct messages as soon as ${reference} is answered, or if the FAQ team decides that it cannot be.`
        case 'detail':
          return `Thank you. The FAQ team sees that with ${reference} now.`
        case 'withdrawn':
          return `${reference} is withdrawn, and its words are deleted.`
      }
      break
    }
    case 'answered':
      return `${referenceOf(act.question.id)} is answered already. Unless I have sent you the answer before, I am sending it now.`
    case 'gone':
      return 'That question is no longer there: it was withdrawn, or deleted some time after it was closed.'
    case 'not-yours':
      return 'Only the person who asked can do that. You can have yourself told when it is answered.'
    case 'refused':
      return wording.personalData(act.what)
  }
}
