import { sql, type ColumnDefinitionBuilder, type Transaction } from 'kysely'
import { adoptFirstLog } from './adopt-first-log.ts'
import type { Database } from './open-database.ts'
import type { Schema } from './schema.ts'

type Migration = (tx: Transaction<Schema>, kind: Database['kind']) => Promise<void>

/** In order; what has run is never edited, only added to. */
export const migrations: readonly Migration[] = [createDesk]

async function createDesk(tx: Transaction<Schema>, kind: Database['kind']): Promise<void> {
  const older = await adoptFirstLog(tx)
  await createTables(tx, numbered(kind))
  await createIndexes(tx)
  await keepAudit(tx, kind)
  await tx
    .insertInto('counter')
    .values([
      { name: 'question', value: 1000 },
      { name: 'group', value: 0 },
      { name: 'approved', value: 0 },
    ])
    .execute()
  await older.putIn()
}

type Column = (column: ColumnDefinitionBuilder) => ColumnDefinitionBuilder

function numbered(kind: Database['kind']): Column {
  return kind === 'sqlite'
    ? (column) => column.primaryKey().autoIncrement()
    : (column) => column.primaryKey().generatedAlwaysAsIdentity()
}

const needed: Column = (column) => column.notNull()
const key: Column = (column) => column.primaryKey()
const zero: Column = (column) => column.notNull().defaultTo(0)

async function createTables({ schema }: Transaction<Schema>, number: Column): Promise<void> {
  await schema
    .createTable('counter')
    .addColumn('name', 'text', key)
    .addColumn('value', 'integer', needed)
    .execute()
  await schema.createTable('maintenance').addColumn('reason', 'text', needed).execute()
  await schema
    .createTable('faq_group')
    .addColumn('id', 'integer', key)
    .addColumn('version', 'integer', needed)
    .addColumn('status', 'text', needed)
    .addColumn('topic', 'text')
    .addColumn('assignee', 'text')
    .addColumn('draft', 'text')
    .addColumn('faq', 'text')
    .addColumn('entry', 'text')
    .addColumn('reason', 'text')
    .addColumn('into_group', 'integer')
    .addColumn('opened_at', 'text', needed)
    .addColumn('changed_at', 'text', needed)
    .addColumn('closed_at', 'text')
    .addColumn('returns', 'integer', zero)
    .addColumn('wanted', 'integer', zero)
    .addColumn('drawn', 'integer', zero)
    .addColumn('draw_after', 'text', (column) => column.notNull().defaultTo(''))
    .addColumn('message_channel', 'text')
    .addColumn('message_ts', 'text')
    .execute()
  await schema
    .createTable('open_question')
    .addColumn('id', 'integer', key)
    .addColumn('text', 'text', needed)
    .addColumn('asked_at', 'text', needed)
    .addColumn('asker', 'text', needed)
    .addColumn('channel', 'text', needed)
    .addColumn('thread', 'text')
    .addColumn('how', 'text', needed)
    .addColumn('nearest', 'text', needed)
    .addColumn('gap', 'text')
    .addColumn('reason', 'text')
    .addColumn('detail', 'text')
    .addColumn('may_show', 'integer', zero)
    .addColumn('group_id', 'integer', (column) => column.notNull().references('faq_group.id'))
    .execute()
  await schema
    .createTable('follower')
    .addColumn('group_id', 'integer', (column) => column.notNull().references('faq_group.id'))
    .addColumn('user_id', 'text', needed)
    .addColumn('since', 'text', needed)
    .addPrimaryKeyConstraint('follower_key', ['group_id', 'user_id'])
    .execute()
  await createAnswerTables({ schema })
  await schema
    .createTable('audit')
    .addColumn('id', 'integer', number)
    .addColumn('at', 'text', needed)
    .addColumn('who', 'text', needed)
    .addColumn('what', 'text', needed)
    .addColumn('group_id', 'integer')
    .addColumn('question_id', 'integer')
    .addColumn('before', 'text')
    .addColumn('after', 'text')
    .execute()
  await schema
    .createTable('outbox')
    .addColumn('id', 'integer', number)
    .addColumn('key', 'text', (column) => column.notNull().unique())
    .addColumn('what', 'text', needed)
    .addColumn('recipient', 'text', needed)
    .addColumn('group_id', 'integer')
    .addColumn('question_id', 'integer')
    .addColumn('channel', 'text')
    .addColumn('thread', 'text')
    .addColumn('faq', 'text')
    .addColumn('revision', 'integer')
    .addColumn('state', 'text', needed)
    .addColumn('attempts', 'integer', zero)
    .addColumn('created_at', 'text', needed)
    .addColumn('due_at', 'text', needed)
    .addColumn('error', 'text')
    .execute()
  await schema
    .createTable('stale_message')
    .addColumn('channel', 'text', needed)
    .addColumn('ts', 'text', needed)
    .execute()
  await schema
    .createTable('tally')
    .addColumn('day', 'text', needed)
    .addColumn('what', 'text', needed)
    .addColumn('entry', 'text', needed)
    .addColumn('n', 'integer', needed)
    .addPrimaryKeyConstraint('tally_key', ['day', 'what', 'entry'])
    .execute()
}

async function createAnswerTables({ schema }: Pick<Transaction<Schema>, 'schema'>): Promise<void> {
  await schema
    .createTable('faq')
    .addColumn('id', 'text', needed)
    .addColumn('revision', 'integer', needed)
    .addColumn('group_id', 'integer', needed)
    .addColumn('question', 'text', needed)
    .addColumn('answer', 'text', needed)
    .addColumn('citations', 'text', needed)
    .addColumn('drafted_by', 'text', needed)
    .addColumn('approved_by', 'text', needed)
    .addColumn('approved_at', 'text', needed)
    .addColumn('ended_at', 'text')
    .addPrimaryKeyConstraint('faq_key', ['id', 'revision'])
    .execute()
  await schema
    .createTable('faq_wording')
    .addColumn('faq_id', 'text', needed)
    .addColumn('revision', 'integer', needed)
    .addColumn('place', 'integer', needed)
    .addColumn('text', 'text', needed)
    .addColumn('question_id', 'integer')
    .addPrimaryKeyConstraint('faq_wording_key', ['faq_id', 'revision', 'place'])
    .execute()
  await schema
    .createTable('covered_wording')
    .addColumn('group_id', 'integer', needed)
    .addColumn('entry', 'text', needed)
    .addColumn('text', 'text', needed)
    .addColumn('question_id', 'integer')
    .execute()
}

async function createIndexes({ schema }: Transaction<Schema>): Promise<void> {
  const on = (table: keyof Schema, columns: readonly string[]) =>
    schema
      .createIndex(`${table}_by_${columns[0]}`)
      .on(table)
      .columns([...columns])
      .execute()
  await on('faq_group', ['status'])
  await on('faq_group', ['drawn', 'wanted'])
  await on('open_question', ['group_id', 'id'])
  await on('open_question', ['asked_at'])
  await on('open_question', ['asker'])
  await on('audit', ['group_id', 'id'])
  await on('audit', ['at'])
  await on('outbox', ['state', 'due_at'])
  await on('covered_wording', ['group_id'])
}

/** The audit is added to and never changed, but by the commands that forget and erase. */
async function keepAudit(tx: Transaction<Schema>, kind: Database['kind']): Promise<void> {
  const say = sql.lit('The audit is added to and never changed')
  if (kind === 'sqlite') {
    for (const doing of ['UPDATE', 'DELETE']) {
      await sql`CREATE TRIGGER ${sql.id(`audit_no_${doing.toLowerCase()}`)}
        BEFORE ${sql.raw(doing)} ON audit WHEN NOT EXISTS (SELECT 1 FROM maintenance)
        BEGIN SELECT RAISE(ABORT, ${say}); END`.execute(tx)
    }
    return
  }
  await sql`CREATE FUNCTION audit_is_kept() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      IF NOT EXISTS (SELECT 1 FROM maintenance) THEN RAISE EXCEPTION ${say}; END IF;
      IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
      RETURN NEW;
    END $$`.execute(tx)
  await sql`CREATE TRIGGER audit_is_kept BEFORE UPDATE OR DELETE ON audit
    FOR EACH ROW EXECUTE FUNCTION audit_is_kept()`.execute(tx)
}
