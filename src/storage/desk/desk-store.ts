import { newGroup } from '../../questions/group.ts'
import type { DeskReader, DeskStore, DeskWriter } from '../../questions/desk-store.ts'
import type { NewOpenQuestion, OpenQuestion } from '../../questions/open-question.ts'
import { inOneChange } from '../database/migrate.ts'
import { openDatabase, type Database, type DatabaseAddress } from '../database/open-database.ts'
import { readAudit, writeAudit } from './audit.ts'
import { readFaqs, writeFaqs } from './faqs.ts'
import { listGroups } from './group-lists.ts'
import { readGroups, writeGroups } from './groups.ts'
import { openOutbox, writeTells } from './outbox.ts'
import { rowCount, type Query } from './query.ts'
import { readQuestions, writeQuestions } from './questions.ts'
import { readReports } from './reports.ts'
import { questionOf } from './rows.ts'

/** Opens what the desk keeps. `close` it when done. */
export async function openDeskStore(address: DatabaseAddress): Promise<DeskStore> {
  return createDeskStore(await openDatabase(address))
}

export function createDeskStore(database: Database): DeskStore {
  const { query } = database
  const change: DeskStore['change'] = (work) =>
    inOneChange(database, (tx) => work({ ...reader(tx), ...writer(tx) }))

  return {
    ...reader(query),
    change,
    outbox: openOutbox(query),
    ofOneProcess: database.kind === 'sqlite',
    record: (question) => change((tx) => recordAlone(tx, question)),
    find: (id) => readQuestions(query).question(id),
    async latest(limit) {
      const rows = await query
        .selectFrom('open_question')
        .selectAll()
        .orderBy('id', 'desc')
        .limit(limit)
        .execute()
      return rows.map(questionOf)
    },
    async count() {
      const { n } = await query
        .selectFrom('open_question')
        .select(rowCount.as('n'))
        .executeTakeFirstOrThrow()
      return n
    },
    close: () => database.close(),
  }
}

function reader(query: Query): DeskReader {
  return {
    ...readQuestions(query),
    ...readGroups(query),
    ...listGroups(query),
    ...readFaqs(query),
    ...readAudit(query),
    ...readReports(query),
  }
}

function writer(query: Query): Omit<DeskWriter, keyof DeskReader> {
  return {
    ...writeQuestions(query),
    ...writeGroups(query),
    ...writeFaqs(query),
    ...writeAudit(query),
    ...writeTells(query),
  }
}

/** Puts a question in as a group of its own: for a log without a desk that compares questions. */
async function recordAlone(tx: DeskWriter, question: NewOpenQuestion): Promise<OpenQuestion> {
  const topic = question.nearest[0] ?? question.gap
  const group = newGroup(await tx.nextGroupId(), topic, question.askedAt)
  const recorded: OpenQuestion = {
    thread: null,
    reason: null,
    detail: null,
    mayShow: false,
    ...question,
    id: await tx.nextQuestionId(),
    group: group.id,
  }
  await tx.addGroup(group)
  await tx.addQuestion(recorded)
  return recorded
}
