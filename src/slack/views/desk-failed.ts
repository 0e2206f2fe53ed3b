import type { KnownBlock, RichTextSection } from '@slack/types'
import { referenceOf } from '../../questions/open-question.ts'
import { mayHaveArrived, type Tell, type WhatToTell } from '../../questions/tell.ts'
import { button, buttonRows } from './buttons.ts'
import { deskIds } from './desk-ids.ts'
import { deskNotice } from './desk-notices.ts'
import { richTextBlocks } from './rich-text.ts'
import { escapeForSlack, type View } from './view.ts'

const mostShown = 15

const whatTitles: Record<WhatToTell, string> = {
  assigned: 'that it was assigned to them',
  approved: 'that there is an answer',
  revised: 'that the answer was revised',
  covered: 'that an entry answers it',
  declined: 'that it was declined',
  kept: 'that the answer stays as it is',
  'sent-on': 'that it was sent on',
  digest: 'the weekly digest',
}

/** Those who could not be told, and why, until somebody sees to it. */
export function failedView(tells: readonly Tell[]): View {
  if (tells.length === 0) return deskNotice({ text: 'Everybody has been told.' })
  const shown = tells.slice(0, mostShown)
  const more = tells.length - shown.length
  return {
    text: escapeForSlack(
      shown
        .map((tell) => `${reference(tell)}: ${whatTitles[tell.what]} (${tell.error})`)
        .join('\n'),
    ),
    blocks: [
      ...deskNotice({
        text: `${tells.length} could not be told.${more > 0 ? ` The last ${mostShown}:` : ''}`,
      }).blocks,
      ...shown.flatMap(tellBlocks),
    ],
  }
}

function tellBlocks(tell: Tell): KnownBlock[] {
  const line: RichTextSection = {
    type: 'rich_text_section',
    elements: [
      { type: 'text', text: `${reference(tell)}: ` },
      tell.what === 'digest'
        ? { type: 'channel', channel_id: tell.to }
        : { type: 'user', user_id: tell.to },
      { type: 'text', text: whatHappened(tell) },
    ],
  }
  return [
    ...richTextBlocks([line]),
    ...buttonRows([
      button(
        'Try again',
        `${deskIds.failed}again`,
        `again ${tell.id}`,
        `Try again: ${reference(tell)}`,
      ),
      button(
        tell.what === 'digest' ? 'It is there' : 'I have told them',
        `${deskIds.failed}told`,
        `told ${tell.id}`,
        `Told by hand: ${reference(tell)}`,
      ),
    ]),
  ]
}

function whatHappened({ what, attempts, error }: Tell): string {
  if (error === mayHaveArrived) {
    return ` may not have been told ${whatTitles[what]}: I was stopped while I posted it. Look there first; trying again posts it once more.`
  }
  return ` was not told ${whatTitles[what]}, after ${attempts} attempts. Slack says: ${error ?? 'nothing'}.`
}

function reference({ question, what }: Tell): string {
  if (what === 'digest') return 'The channel'
  if (what === 'assigned') return 'An assignee'
  return question === null ? 'A follower' : referenceOf(question)
}
