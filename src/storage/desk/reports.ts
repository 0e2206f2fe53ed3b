import { z } from 'zod'
import { tallyKinds, type DeskReader } from '../../questions/desk-store.ts'
import { groupStatuses } from '../../questions/group.ts'
import { rowCount, type Query } from './query.ts'

/** What the digest and the heat table count. */
export function readReports(query: Query): Pick<DeskReader, 'tallies' | 'activity'> {
  return {
    async tallies(from, to) {
      const rows = await query
        .selectFrom('tally')
        .selectAll()
        .where('day', '>=', from)
        .where('day', '<', to)
        .orderBy('day')
        .execute()
      return rows.map((row) => ({ ...row, what: z.enum(tallyKinds).parse(row.what) }))
    },
    async activity(from, to) {
      const [start, end] = [from.toISOString(), to.toISOString()]
      const { questions } = await query
        .selectFrom('open_question')
        .select(rowCount.as('questions'))
        .where('asked_at', '>=', start)
        .where('asked_at', '<', end)
        .executeTakeFirstOrThrow()
      const { newGroups } = await query
        .selectFrom('faq_group')
        .select(rowCount.as('newGroups'))
        .where('opened_at', '>=', start)
        .where('opened_at', '<', end)
        .executeTakeFirstOrThrow()
      const published = await query
        .selectFrom('faq')
        .select(['id as faq', 'question'])
        .where('approved_at', '>=', start)
        .where('approved_at', '<', end)
        .where('ended_at', 'is', null)
        .orderBy('approved_at')
        .execute()
      const closed = await query
        .selectFrom('faq_group')
        .select(['status', rowCount.as('n')])
        .where('closed_at', '>=', start)
        .where('closed_at', '<', end)
        .groupBy('status')
        .execute()
      return {
        questions,
        newGroups,
        published,
        closed: new Map(closed.map(({ status, n }) => [z.enum(groupStatuses).parse(status), n])),
      }
    },
  }
}
