import { visibleText } from './blocks/visible-text.ts'
import { recordAt, stringAt } from './json-record.ts'
import type { JsonRecord } from './json-record.ts'
import type { Message, Reaction } from './message-store.ts'
import type { View } from './view-store.ts'

/** A message as a person sees it. */
export interface ShownMessage {
  readonly channel: string
  readonly ts: string
  readonly user: string
  /** What a screen reader reads, and notifications show. */
  readonly text: string
  readonly blocks: readonly JsonRecord[]
  readonly threadTs: string | undefined
  /** "Only visible to you". */
  readonly isEphemeral: boolean
  readonly isEdited: boolean
  readonly reactions: readonly Reaction[]
  readonly files: readonly JsonRecord[]
  readonly metadata: JsonRecord | undefined
  /** All the words on the screen: those of the blocks, else the text. */
  readonly seen: string
}

/** A modal or a Home tab as a person sees it. */
export interface ShownView {
  readonly id: string
  readonly hash: string
  readonly title: string
  readonly submit: string | undefined
  readonly callbackId: string
  readonly privateMetadata: string
  readonly blocks: readonly JsonRecord[]
  /** Errors under the inputs, by block_id. */
  readonly errors: Readonly<Record<string, string>>
  /** Slack's sentence when the bot did not answer a submission. */
  readonly trouble: string | undefined
  readonly seen: string
}

export function shownMessage(message: Message): ShownMessage {
  return {
    channel: message.channel,
    ts: message.ts,
    user: message.user,
    text: message.text,
    blocks: message.blocks,
    threadTs: message.threadTs,
    isEphemeral: message.onlyFor !== undefined,
    isEdited: message.editedTs !== undefined,
    reactions: message.reactions,
    files: message.files,
    metadata: message.metadata,
    seen: message.blocks.length > 0 ? visibleText(message.blocks) : message.text,
  }
}

export function shownView(view: View): ShownView {
  return {
    id: view.id,
    hash: view.hash,
    title: stringAt(recordAt(view.given, 'title'), 'text') ?? '',
    submit: stringAt(recordAt(view.given, 'submit'), 'text'),
    callbackId: stringAt(view.given, 'callback_id') ?? '',
    privateMetadata: stringAt(view.given, 'private_metadata') ?? '',
    blocks: view.blocks,
    errors: view.errors,
    trouble: view.trouble,
    seen: visibleText(view.blocks),
  }
}
