import { sql } from 'kysely'
import type { DeskReader, GroupFilter, GroupSummary } from '../../questions/desk-store.ts'
import { closedStatuses, groupStatuses, openStatuses } from '../../questions/group.ts'
import { z } from 'zod'
import { rowCount, type Query } from './query.ts'
import { groupOf } from './rows.ts'

type Lists = Pick<DeskReader, 'groups' | 'countByStatus' | 'topics'>

export function listGroups(query: Query): Lists {
  return {
    async groups({ filter, offset, limit }) {
      const rows = await ordered(filtered(withCounts(query), filter), filter)
        .limit(limit)
        .offset(offset)
        .execute()
      const { total } = await filtered(query.selectFrom('faq_group'), filter)
        .select(rowCount.as('total'))
        .executeTakeFirstOrThrow()
      return { groups: rows.map(summaryOf), total }
    },
    async countByStatus() {
      const rows = await query
        .selectFrom('faq_group')
        .select(['status', rowCount.as('n')])
        .groupBy('status')
        .execute()
      return new Map(rows.map(({ status, n }) => [z.enum(groupStatuses).parse(status), n]))
    },
    async topics() {
      const isOpen = sql<number>`case when status in (${sql.join([...openStatuses])}) then 1 else 0 end`
      const rows = await query
        .selectFrom('faq_group')
        .innerJoin('open_question', 'open_question.group_id', 'faq_group.id')
        .select([
          'topic',
          sql<number>`cast(count(distinct case when ${isOpen} = 1 then faq_group.id end) as integer)`.as(
            'open',
          ),
          sql<number>`cast(count(distinct case when ${isOpen} = 0 then faq_group.id end) as integer)`.as(
            'closed',
          ),
          rowCount.as('asked'),
        ])
        .groupBy('topic')
        .orderBy('asked', 'desc')
        .orderBy('topic')
        .execute()
      return rows
    },
  }
}

function withCounts(query: Query) {
  return query
    .selectFrom('faq_group')
    .leftJoin(
      (inner) =>
        inner
          .selectFrom('open_question')
          .select([
            'group_id',
            rowCount.as('asked'),
            sql<number>`cast(count(distinct asker) as integer)`.as('people'),
            sql<number>`min(id)`.as('first_id'),
            sql<string>`max(asked_at)`.as('last_asked_at'),
          ])
          .groupBy('group_id')
          .as('counted'),
      (join) => join.onRef('counted.group_id', '=', 'faq_group.id'),
    )
    .leftJoin(
      (inner) =>
        inner
          .selectFrom('follower')
          .select(['group_id', rowCount.as('followers')])
          // Whoever asked is counted there.
          .where((row) =>
            row.not(
              row.exists(
                row
                  .selectFrom('open_question')
                  .select('id')
                  .whereRef('open_question.group_id', '=', 'follower.group_id')
                  .whereRef('open_question.asker', '=', 'follower.user_id'),
              ),
            ),
          )
          .groupBy('group_id')
          .as('followed'),
      (join) => join.onRef('followed.group_id', '=', 'faq_group.id'),
    )
    .leftJoin('open_question as first', 'first.id', 'counted.first_id')
    .selectAll('faq_group')
    .select([
      'counted.asked',
      'counted.people',
      // Where the questions were withdrawn, erased or moved, the audit still knows the reference.
      sql<number | null>`coalesce(counted.first_id, (
        select min(audit.question_id) from audit where audit.group_id = faq_group.id
      ))`.as('reference'),
      'counted.last_asked_at',
      'followed.followers',
      'first.text as first_text',
    ])
}

type Row = Awaited<ReturnType<ReturnType<typeof withCounts>['execute']>>[number]

function summaryOf(row: Row): GroupSummary {
  const group = groupOf(row)
  return {
    group,
    text: row.first_text ?? group.draft?.question ?? '',
    reference: row.reference ?? 0,
    asked: row.asked ?? 0,
    people: row.people ?? 0,
    followers: row.followers ?? 0,
    lastAskedAt: new Date(row.last_asked_at ?? row.changed_at),
    topic: group.topic,
  }
}

/** What the two queries of a list have in common. */
type Filterable<T> = {
  where(column: 'faq_group.id', is: '=', value: number): T
  where(column: 'faq_group.status', is: 'in', values: readonly string[]): T
  where(column: 'faq_group.assignee' | 'faq_group.topic', is: '=', value: string): T
}

function filtered<T extends Filterable<T>>(query: T, filter: GroupFilter): T {
  switch (filter.kind) {
    case 'one':
      return query.where('faq_group.id', '=', filter.id)
    case 'open':
      return query.where('faq_group.status', 'in', openStatuses)
    case 'new':
      return query.where('faq_group.status', 'in', ['new', 'reopened'])
    case 'mine':
      return query
        .where('faq_group.status', 'in', openStatuses)
        .where('faq_group.assignee', '=', filter.user)
    case 'topic':
      return query
        .where('faq_group.status', 'in', openStatuses)
        .where('faq_group.topic', '=', filter.topic)
    case 'to-approve':
      return query.where('faq_group.status', 'in', ['drafted'])
    case 'published':
      return query.where('faq_group.status', 'in', ['approved'])
    case 'closed':
      return query.where(
        'faq_group.status',
        'in',
        closedStatuses.filter((status) => status !== 'merged'),
      )
  }
}

function ordered(query: ReturnType<typeof withCounts>, filter: GroupFilter) {
  const order = filter.kind === 'open' ? filter.order : 'newest'
  switch (order) {
    case 'newest':
      return query
        .orderBy(sql`coalesce(counted.last_asked_at, faq_group.changed_at)`, 'desc')
        .orderBy('faq_group.id', 'desc')
    case 'oldest':
      return query.orderBy('faq_group.opened_at').orderBy('faq_group.id')
    case 'most-asked':
      return query
        .orderBy(sql`coalesce(counted.asked, 0) + coalesce(followed.followers, 0)`, 'desc')
        .orderBy('faq_group.id')
  }
}
