import type { Answer, EntryRef } from '../../answering/answer.ts'
import { answerSections, plainText, type Logged } from '../../answering/sections.ts'
import { actionIds } from './action-ids.ts'
import { button, buttonRows } from './buttons.ts'
import { drawSections } from './draw-sections.ts'
import { fit } from './fit.ts'
import { envelopeButtons } from './envelope-buttons.ts'
import { questionButtons } from './faq-asker.ts'
import { feedbackButtons } from './faq-feedback.ts'
import { escapeForSlack, type View } from './view.ts'

/** Ids under which this process remembers what a button is about. */
export type Remembered = {
  /** One for each choice offered, in order. */
  readonly offers?: readonly string[]
  /** Set where only the asker sees the answer, and may show it to the channel. */
  readonly share?: string | undefined
  /** Set for a calculation: what its own buttons are about. */
  readonly request?: string
  /** Set where the asker may say whether it helped. */
  readonly feedback?: string
}

/** Any answer as a message. */
export function answerView(
  answer: Answer,
  logged: Logged,
  { offers = [], share, request, feedback }: Remembered = {},
): View {
  const sections = answerSections(answer, logged)
  const text = plainText(sections)
  const blocks = drawSections(sections, { surface: 'message', related: relatedTo(answer), offers })
  const buttons = buttonRows([
    ...(share === undefined ? [] : [button('Share in this channel', actionIds.share, share)]),
    ...(request === undefined ? [] : envelopeButtons(request)),
  ])
  const after = [
    ...buttons,
    ...questionButtons(logged),
    ...(feedback === undefined ? [] : [feedbackButtons(feedback)]),
  ]
  return { text: escapeForSlack(text), blocks: fit([...blocks, ...after], text) }
}

/** The entries that an answer names as related, by the name it uses for them. */
export function relatedTo(answer: Answer): ReadonlyMap<string, EntryRef> {
  const answers = answer.kind === 'several' ? answer.parts.map((part) => part.answer) : [answer]
  return new Map(
    answers.flatMap((single) =>
      'related' in single
        ? single.related.map((entry): [string, EntryRef] => [entry.name, entry])
        : [],
    ),
  )
}
