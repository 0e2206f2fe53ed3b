import type { App, BlockAction, ButtonAction, RespondFn, StaticSelectAction } from '@slack/bolt'
import type { WebClient } from '@slack/web-api'
import type { DeskAct } from '../../questions/act-on-group.ts'
import type { Press } from '../../questions/desk-acts.ts'
import type { Bot } from '../bot.ts'
import { loadCard } from '../desk-card.ts'
import { removeIfCopy } from '../desk-copies.ts'
import { cardView, listView } from '../desk-lists.ts'
import { onDesk, placeOf } from '../desk-place.ts'
import { moreKinds, type MoreChoice } from '../views/desk-card.ts'
import { deskIds } from '../views/desk-ids.ts'
import { filterFrom } from '../views/desk-list.ts'
import { deskNotice, historyView } from '../views/desk-notices.ts'
import { deskTexts } from '../views/desk-words.ts'
import { openDeskForm } from './desk-forms.ts'
import { pressFrom, settle, type DeskPress } from './desk-settle.ts'
import { startingWith } from './starting-with.ts'

/** The buttons of the desk: on its messages, in its lists, and in the Home tab. */
export function serveDesk(app: App, bot: Bot): void {
  onPress(deskIds.assign, (on, value) =>
    actOn(on, pressFrom(value), { kind: 'assign', to: on.user }),
  )
  onPress(deskIds.draft, (on, value) => openDeskForm(on, 'draft', pressFrom(value)))
  onPress(deskIds.review, (on, value) => openDeskForm(on, 'review', pressFrom(value)))
  onPress(startingWith(deskIds.open), async ({ place }, value) => {
    const view = await cardView(bot, Number(value))
    await place.add(view)
  })
  onPress(startingWith(deskIds.page), async ({ place, user }, value) => {
    const [offset, ...filter] = value.split(' ')
    await place.show(await listView(bot, filterFrom(filter.join(' '), user), Number(offset)))
  })
  onPress(deskIds.home, async ({ place, user }) =>
    place.show(await listView(bot, filterFrom('open newest', user))),
  )
  onChoice(deskIds.filter, async ({ place, user }, value) =>
    place.show(await listView(bot, filterFrom(value, user))),
  )
  onChoice(deskIds.more, (on, value) => {
    const [what = '', press = ''] = value.split(' ')
    const kind = moreKinds.find((known) => known === what)
    return kind === undefined ? Promise.resolve() : chosen(on, kind, pressFrom(press))
  })

  function onPress(id: string | RegExp, work: (on: DeskPress, value: string) => Promise<void>) {
    app.action<BlockAction<ButtonAction>>(id, async ({ ack, action, body, respond, client }) => {
      await ack()
      const { value = '' } = action
      const act = { ts: action.action_ts, group: groupIn(value) }
      await once(body, act, respond, client, (on) => work(on, value))
    })
  }

  function onChoice(id: string, work: (on: DeskPress, value: string) => Promise<void>) {
    app.action<BlockAction<StaticSelectAction>>(
      id,
      async ({ ack, action, body, respond, client }) => {
        await ack()
        const { value } = action.selected_option
        const act = { ts: action.action_ts, group: groupIn(value) }
        await once(body, act, respond, client, (on) => work(on, value))
      },
    )
  }

  /** One press, however often it is delivered, by somebody who is on the desk at this moment. */
  async function once(
    body: BlockAction,
    act: { readonly ts: string; readonly group: number | undefined },
    respond: RespondFn,
    client: WebClient,
    work: (on: DeskPress) => Promise<void>,
  ): Promise<void> {
    const user = body.user.id
    await bot.once(`desk ${user} ${act.ts}`, async () => {
      const place = placeOf(body, respond, client, bot.desk.faqChannel)
      if ((await onDesk(bot, client, user, place)) === undefined) return
      if (act.group !== undefined && (await removeIfCopy(bot, client, body, act.group))) {
        return place.add(deskNotice({ text: deskTexts.copyRemoved }))
      }
      await work({ bot, client, user, place, triggerId: body.trigger_id })
    })
  }
}

/** The group that a button or a choice is about; undefined for those of a list. */
function groupIn(value: string): number | undefined {
  const id = /(?:^| )(\d+)\.\d+$/.exec(value)?.[1]
  return id === undefined ? undefined : Number(id)
}

async function chosen(on: DeskPress, kind: MoreChoice, press: Press): Promise<void> {
  const { bot, user } = on
  switch (kind) {
    case 'reopen':
      return actOn(on, press, { kind: 'reopen', reason: null })
    case 'unassign':
      return actOn(on, press, { kind })
    case 'undo':
      return settle(on, press, await bot.desk.undo(press, user), 'undo')
    case 'history': {
      const card = await loadCard(bot, press.group)
      if (card === null) return settle(on, press, { kind: 'gone' }, 'history')
      return on.place.add(historyView(card, await bot.desk.store.auditOf(press.group, 25)))
    }
    case 'assign':
    case 'cover':
    case 'send-on':
    case 'decline':
    case 'keep':
    case 'merge':
    case 'split':
    case 'retire':
      return openDeskForm(on, kind, press)
  }
}

async function actOn(
  on: DeskPress,
  press: Press,
  act: Exclude<DeskAct, { kind: 'approve' }>,
): Promise<void> {
  await settle(on, press, await on.bot.desk.act(press, act, on.user), act.kind)
}
