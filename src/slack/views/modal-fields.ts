import type { InputBlock, KnownBlock, PlainTextElement, PlainTextOption, View } from '@slack/types'
import { limits, shorten } from './limits.ts'

/** A form in a window of its own. */
export type Modal = Extract<View, { type: 'modal' }>

export function plain(text: string): PlainTextElement {
  return { type: 'plain_text', text, emoji: false }
}

/** A choice. The name is cut where Slack asks for it; the value never is. */
export function option(name: string, value: string): PlainTextOption {
  return { text: plain(shorten(name, limits.optionText)), value }
}

/** A form whose fields are filled in and sent, or closed. */
export function form(
  callbackId: string,
  about: unknown,
  words: { readonly title: string; readonly submit: string },
  blocks: readonly KnownBlock[],
): Modal {
  return {
    type: 'modal',
    callback_id: callbackId,
    private_metadata: JSON.stringify(about),
    title: plain(words.title),
    submit: plain(words.submit),
    close: plain('Cancel'),
    blocks: [...blocks],
  }
}

/** Something to read in a window. */
export function notice(title: string, blocks: readonly KnownBlock[]): Modal {
  return { type: 'modal', title: plain(title), close: plain('Close'), blocks: [...blocks] }
}

type TextField = {
  readonly id: string
  readonly label: string
  readonly hint?: string
  readonly initial?: string
  readonly lines?: 'one' | 'many'
  readonly most?: number
  readonly optional?: boolean
}

export function textField(field: TextField): InputBlock {
  const { id, label, hint, initial = '', lines = 'one', most = limits.text, optional } = field
  return {
    type: 'input',
    block_id: id,
    label: plain(label),
    ...(hint === undefined ? {} : { hint: plain(hint) }),
    ...(optional === true ? { optional } : {}),
    element: {
      type: 'plain_text_input',
      action_id: `signpost.field.${id}`,
      multiline: lines === 'many',
      max_length: most,
      ...(initial === '' ? {} : { initial_value: shorten(initial, most) }),
    },
  }
}

/** One box to tick. */
export function tickField(id: string, label: string, words: string, ticked: boolean): InputBlock {
  const choice = option(words, 'yes')
  return {
    type: 'input',
    block_id: id,
    label: plain(label),
    optional: true,
    element: {
      type: 'checkboxes',
      action_id: `signpost.field.${id}`,
      options: [choice],
      ...(ticked ? { initial_options: [choice] } : {}),
    },
  }
}
