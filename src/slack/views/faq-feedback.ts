import type { KnownBlock } from '@slack/types'
import type { DislikeReason } from '../../questions/open-question.ts'
import { dislikeReasons } from '../../questions/open-question.ts'
import { deskIds } from './desk-ids.ts'
import { form, option, plain, type Modal } from './modal-fields.ts'
import { paragraph, richTextBlocks } from './rich-text.ts'

/** Was this the answer? Buttons, not reactions: nobody else sees what is pressed. */
export function feedbackButtons(memory: string): KnownBlock {
  return {
    type: 'context_actions',
    elements: [
      {
        type: 'feedback_buttons',
        action_id: deskIds.feedback,
        positive_button: {
          text: plain('Helpful'),
          value: `yes ${memory}`,
          accessibility_label: 'This answer helped',
        },
        negative_button: {
          text: plain('Not helpful'),
          value: `no ${memory}`,
          accessibility_label: 'This answer did not help: say why and log it for the FAQ team',
        },
      },
    ],
  }
}

export const dislikeTitles: Record<DislikeReason, string> = {
  'not-what-i-asked': 'It is not what I asked',
  wrong: 'It is wrong',
  'out-of-date': 'It is out of date',
  unclear: 'I do not understand it',
  incomplete: 'Something is missing',
}

/** What was wrong. Sending it logs the question for the FAQ team. */
export function dislikeForm(about: unknown): Modal {
  const options = dislikeReasons.map((reason) => option(dislikeTitles[reason], reason))
  return form(deskIds.dislikeForm, about, { title: 'Not helpful', submit: 'Log it' }, [
    ...richTextBlocks(
      paragraph('Your question goes to the FAQ team with the reason, and you get a reference.'),
    ),
    {
      type: 'input',
      block_id: 'reason',
      label: plain('What was wrong with the answer?'),
      element: { type: 'radio_buttons', action_id: 'signpost.field.reason', options },
    },
    {
      type: 'input',
      block_id: 'detail',
      label: plain('What would have helped?'),
      hint: plain('Please leave out names and other personal details.'),
      optional: true,
      element: {
        type: 'plain_text_input',
        action_id: 'signpost.field.detail',
        multiline: true,
        max_length: 1_000,
      },
    },
  ])
}
