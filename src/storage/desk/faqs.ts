import type { ApprovedFaq, Wording } from '../../questions/approved-faq.ts'
import type { DeskReader, DeskWriter } from '../../questions/desk-store.ts'
import { next } from './groups.ts'
import type { Query } from './query.ts'
import { faqOf } from './rows.ts'

type Reads = Pick<DeskReader, 'faq' | 'faqHistory' | 'approved' | 'approvedChange'>
type Writes = Pick<DeskWriter, 'addFaq' | 'endFaq' | 'addCovered' | 'removeCovered'>

export function readFaqs(query: Query): Reads {
  const faqs = query.selectFrom('faq').selectAll()

  async function withWordings(rows: Awaited<ReturnType<typeof faqs.execute>>) {
    const wordings = await query
      .selectFrom('faq_wording')
      .selectAll()
      .where('faq_id', 'in', rows.length === 0 ? [''] : [...new Set(rows.map(({ id }) => id))])
      .orderBy('place')
      .execute()
    return rows.map((row): ApprovedFaq => faqOf(row, wordings.filter(isOf(row)).map(wordingOf)))
  }

  async function approvedChange(): Promise<number> {
    const { value } = await query
      .selectFrom('counter')
      .select('value')
      .where('name', '=', 'approved')
      .executeTakeFirstOrThrow()
    return value
  }

  return {
    approvedChange,
    async faq(id) {
      const rows = await faqs.where('id', '=', id).where('ended_at', 'is', null).execute()
      return (await withWordings(rows))[0] ?? null
    },
    faqHistory: async (id) =>
      withWordings(await faqs.where('id', '=', id).orderBy('revision', 'desc').execute()),
    async approved() {
      // The number first: what is read after it is at least as new, and is read again if it is newer.
      const change = await approvedChange()
      const live = await faqs.where('ended_at', 'is', null).orderBy('id').execute()
      const covered = await query.selectFrom('covered_wording').selectAll().execute()
      return {
        change,
        faqs: await withWordings(live),
        covered: covered.map((row) => ({
          ...wordingOf(row),
          entry: row.entry,
          group: row.group_id,
        })),
      }
    },
  }
}

export function writeFaqs(query: Query): Writes {
  const live = () => next(query, 'approved')
  return {
    async addFaq({ wordings, ...faq }) {
      await query
        .insertInto('faq')
        .values({
          id: faq.id,
          revision: faq.revision,
          group_id: faq.group,
          question: faq.question,
          answer: faq.answer,
          citations: JSON.stringify(faq.citations),
          drafted_by: faq.draftedBy,
          approved_by: faq.approvedBy,
          approved_at: faq.approvedAt.toISOString(),
          ended_at: faq.endedAt?.toISOString() ?? null,
        })
        .execute()
      await query
        .insertInto('faq_wording')
        .values(
          wordings.map(({ text, question }, place) => ({
            faq_id: faq.id,
            revision: faq.revision,
            place,
            text,
            question_id: question,
          })),
        )
        .execute()
      await live()
    },
    async endFaq(id, revision, at) {
      await query
        .updateTable('faq')
        .set({ ended_at: at?.toISOString() ?? null })
        .where('id', '=', id)
        .where('revision', '=', revision)
        .execute()
      await live()
    },
    async addCovered(wordings) {
      if (wordings.length === 0) return
      await query
        .insertInto('covered_wording')
        .values(
          wordings.map(({ text, question, entry, group }) => ({
            group_id: group,
            entry,
            text,
            question_id: question,
          })),
        )
        .execute()
      await live()
    },
    async removeCovered(group) {
      await query.deleteFrom('covered_wording').where('group_id', '=', group).execute()
      await live()
    },
  }
}

function isOf({ id, revision }: { readonly id: string; readonly revision: number }) {
  return (row: { readonly faq_id: string; readonly revision: number }) =>
    row.faq_id === id && row.revision === revision
}

function wordingOf(row: { readonly text: string; readonly question_id: number | null }): Wording {
  return { text: row.text, question: row.question_id }
}
