import type { SlashCommand } from '@slack/bolt'
import type { Asked } from '../reply.ts'
import { isBetweenTwo } from './is-between-two.ts'

/** A slash command as a question. Its answer can be shared wherever others would see it. */
export function fromCommand(command: SlashCommand): Asked {
  return {
    text: command.text,
    asker: command.user_id,
    channel: command.channel_id,
    mayShare: !isBetweenTwo(command.channel_name),
  }
}
