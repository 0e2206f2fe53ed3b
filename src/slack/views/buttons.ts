import type { ActionsBlock, Button } from '@slack/types'
import type { EntryRef } from '../../answering/answer.ts'
import { actionIds } from './action-ids.ts'
import { limits, pack, shorten } from './limits.ts'

export function button(
  text: string,
  actionId: string,
  value: string,
  accessibilityLabel: string = text,
): Button {
  return {
    type: 'button',
    text: { type: 'plain_text', text: shorten(text, limits.buttonText), emoji: false },
    action_id: actionId,
    value,
    accessibility_label: spokenOf(accessibilityLabel, text),
  }
}

/** What is read out has to hold all that is seen: where there is no room for more, it is that alone. */
function spokenOf(label: string, text: string): string {
  return shorten(label.length > limits.accessibilityLabel ? text : label, limits.accessibilityLabel)
}

/** A button that explains an entry. `spoken` tells a screen reader what the label alone does not. */
export function explainButton(entry: EntryRef, spoken: string): Button {
  return button(entry.name, `${actionIds.explain}${entry.id}`, entry.id, `${spoken}: ${entry.name}`)
}

/** Buttons in as many rows as Slack asks for. */
export function buttonRows(buttons: readonly Button[]): ActionsBlock[] {
  return pack(buttons, limits.elementsInActions).map((elements) => ({ type: 'actions', elements }))
}
