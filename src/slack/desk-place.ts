import { RespondError, type BlockAction, type RespondFn } from '@slack/bolt'
import type { KnownBlock } from '@slack/types'
import type { WebClient } from '@slack/web-api'
import type { Bot } from './bot.ts'
import { membershipOf, type Membership } from './desk-members.ts'
import { deskHome } from './views/desk-home.ts'
import { deskNotice, type DeskNotice } from './views/desk-notices.ts'
import { deskTexts } from './views/desk-words.ts'
import { asItIs } from './post.ts'
import type { View } from './views/view.ts'

/** Where somebody worked on the desk: in the FAQ channel, in a message that only they see, or in their Home tab. */
export type DeskPlace = {
  /**
   * Shows this instead of what was pressed, where only they see it, with something beside it; the channel's own
   * message is drawn elsewhere.
   */
  show(view: View | undefined, notice?: DeskNotice, beside?: View): Promise<void>
  /** Something beside it, for them alone. */
  add(view: View): Promise<void>
}

/** Where a press happened. */
export function placeOf(
  body: BlockAction,
  respond: RespondFn,
  client: WebClient,
  faqChannel: string | undefined,
): DeskPlace {
  if (body.view !== undefined && body.view !== null) return homePlace(client, body.user.id)
  const isEphemeral = body.container['is_ephemeral'] === true
  const send = async ({ text, blocks }: View, replace: boolean) => {
    const content = { ...asItIs, text, blocks }
    try {
      await respond({ ...content, response_type: 'ephemeral', replace_original: replace })
    } catch (error) {
      // A form may be filled in for longer than Slack lets us answer where it was opened.
      if (!(error instanceof RespondError) || faqChannel === undefined) throw error
      await client.chat.postEphemeral({ channel: faqChannel, user: body.user.id, ...content })
    }
  }
  return {
    add: (view) => send(view, false),
    async show(view, notice, beside) {
      if (beside !== undefined) await send(beside, false)
      if (isEphemeral && view !== undefined) return send(withNotice(view, notice), true)
      if (notice !== undefined) await send(deskNotice(notice), false)
    },
  }
}

/** In the Home tab everything is shown in place. */
export function homePlace(client: WebClient, user: string): DeskPlace {
  const publish = async (view: View) => {
    await client.views.publish({ user_id: user, view: deskHome(view.blocks) })
  }
  return {
    add: publish,
    async show(view, notice, beside) {
      if (view !== undefined) await publish(withNotice(together(beside, view), notice))
      else if (notice !== undefined) await publish(deskNotice(notice))
    },
  }
}

/** Says why not and returns undefined, unless this person is on the desk now. */
export async function onDesk(
  bot: Bot,
  client: WebClient,
  user: string,
  place: DeskPlace,
): Promise<Extract<Membership, { kind: 'member' }> | undefined> {
  const membership = await membershipOf(bot, client, user)
  if (membership.kind === 'member') return membership
  await place.add(deskNotice({ text: whyNot(membership) }))
  bot.logger.info({ event: 'desk', outcome: membership.kind })
  return undefined
}

export function whyNot({ kind }: Exclude<Membership, { kind: 'member' }>): string {
  switch (kind) {
    case 'no-desk':
      return deskTexts.noDesk
    case 'not-member':
      return deskTexts.notMember
    case 'unknown':
      return deskTexts.unknownMember
  }
}

function withNotice(view: View, notice: DeskNotice | undefined): View {
  if (notice === undefined) return view
  const said = deskNotice(notice)
  const blocks: KnownBlock[] = [...said.blocks, { type: 'divider' }, ...view.blocks]
  return { text: `${said.text}\n\n${view.text}`, blocks }
}

function together(first: View | undefined, second: View): View {
  if (first === undefined) return second
  return {
    text: `${first.text}\n\n${second.text}`,
    blocks: [...first.blocks, { type: 'divider' }, ...second.blocks],
  }
}
