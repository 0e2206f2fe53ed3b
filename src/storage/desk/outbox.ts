import type { Drawing, Outbox } from '../../questions/desk-store.ts'
import type { DeskWriter } from '../../questions/desk-store.ts'
import { sql } from 'kysely'
import type { Query } from './query.ts'
import { tellColumns, tellOf } from './rows.ts'

const unfinished = ['waiting', 'sending']

/** What a change puts in, in the same transaction. */
export function writeTells(query: Query): Pick<DeskWriter, 'enqueue' | 'cancelTells'> {
  return {
    async enqueue(tells) {
      if (tells.length === 0) return
      await query
        .insertInto('outbox')
        .values(tells.map(tellColumns))
        .onConflict((conflict) => conflict.column('key').doNothing())
        .execute()
    },
    async cancelTells(keyPrefix) {
      await query
        .updateTable('outbox')
        .set({ state: 'cancelled' })
        .where('state', 'in', ['waiting', 'failed'])
        .where(sql<string>`substr(key, 1, ${keyPrefix.length})`, '=', keyPrefix)
        .execute()
    },
  }
}

/** What a worker takes out. A claim that is not settled by its time counts as interrupted. */
export function openOutbox(query: Query): Outbox {
  const tell = (id: number) => query.updateTable('outbox').where('id', '=', id)

  return {
    async claimTell(now, until) {
      const due = await query
        .selectFrom('outbox')
        .selectAll()
        .where('state', 'in', unfinished)
        .where('due_at', '<=', now.toISOString())
        .orderBy('due_at')
        .orderBy('id')
        .limit(1)
        .executeTakeFirst()
      if (due === undefined) return null
      const claimed = await tell(due.id)
        .where('state', '=', due.state)
        .where('attempts', '=', due.attempts)
        .set({ state: 'sending', attempts: due.attempts + 1, due_at: until.toISOString() })
        .returningAll()
        .executeTakeFirst()
      return claimed === undefined
        ? null
        : { tell: tellOf(claimed), interrupted: due.state === 'sending' }
    },
    async told(id, at) {
      await tell(id).set({ state: 'told', due_at: at.toISOString(), error: null }).execute()
    },
    async sendingTo(id, channel) {
      await tell(id).set({ channel }).execute()
    },
    async laterAt(id, at, error, mayHaveArrived = false) {
      const state = mayHaveArrived ? 'sending' : 'waiting'
      await tell(id).set({ state, due_at: at.toISOString(), error }).execute()
    },
    async giveUp(id, error) {
      await tell(id).set({ state: 'failed', error }).execute()
    },
    async failed() {
      const rows = await query
        .selectFrom('outbox')
        .selectAll()
        .where('state', '=', 'failed')
        .orderBy('id', 'desc')
        .execute()
      return rows.map(tellOf)
    },
    async settle(id, how, now) {
      const { numUpdatedRows } = await tell(id)
        .where('state', '=', 'failed')
        .set(
          how === 'told'
            ? { state: 'told', due_at: now.toISOString() }
            : { state: 'waiting', attempts: 0, due_at: now.toISOString(), error: null },
        )
        .executeTakeFirst()
      return Number(numUpdatedRows) > 0
    },
    async takeOver(now) {
      await query
        .updateTable('outbox')
        .set({ due_at: now.toISOString() })
        .where('state', '=', 'sending')
        .execute()
      await query.updateTable('faq_group').set({ draw_after: '' }).execute()
    },
    ...drawings(query),
    async tally(day, what, entry) {
      await query
        .insertInto('tally')
        .values({ day, what, entry, n: 1 })
        .onConflict((conflict) =>
          conflict.columns(['day', 'what', 'entry']).doUpdateSet({ n: sql`tally.n + 1` }),
        )
        .execute()
    },
  }
}

function drawings(
  query: Query,
): Pick<
  Outbox,
  'claimDrawing' | 'drawn' | 'drawLater' | 'messageOf' | 'staleMessages' | 'messageDeleted'
> {
  const message = ({ group }: Drawing) => query.updateTable('faq_group').where('id', '=', group)

  return {
    async claimDrawing(now, until) {
      const due = await query
        .selectFrom('faq_group')
        .select(['id', 'wanted', 'draw_after', 'message_channel', 'message_ts'])
        .whereRef('wanted', '>', 'drawn')
        .where('draw_after', '<=', now.toISOString())
        .orderBy('id')
        .limit(1)
        .executeTakeFirst()
      if (due === undefined) return null
      const { numUpdatedRows } = await query
        .updateTable('faq_group')
        .set({ draw_after: until.toISOString() })
        .where('id', '=', due.id)
        .where('draw_after', '=', due.draw_after)
        .executeTakeFirst()
      if (Number(numUpdatedRows) === 0) return null
      return {
        group: due.id,
        wanted: due.wanted,
        channel: due.message_channel,
        ts: due.message_ts,
      }
    },
    async drawn(drawing, { channel, ts }) {
      await message(drawing)
        .set({
          drawn: drawing.wanted,
          draw_after: '',
          message_channel: channel,
          message_ts: ts,
        })
        .execute()
    },
    async messageOf(group) {
      const row = await query
        .selectFrom('faq_group')
        .select(['message_channel', 'message_ts'])
        .where('id', '=', group)
        .executeTakeFirst()
      return row?.message_channel && row.message_ts
        ? { channel: row.message_channel, ts: row.message_ts }
        : null
    },
    staleMessages: () => query.selectFrom('stale_message').selectAll().limit(20).execute(),
    async messageDeleted({ channel, ts }) {
      await query
        .deleteFrom('stale_message')
        .where('channel', '=', channel)
        .where('ts', '=', ts)
        .execute()
    },
    async drawLater(drawing, at) {
      await message(drawing).set({ draw_after: at.toISOString() }).execute()
    },
  }
}
