import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { parse } from 'yaml'
import { appSettingsFrom } from '../../src/playground/app-settings.ts'
import { startLocalSlack, type LocalSlack } from '../../src/playground/local-slack.ts'
import { openDatabase, type Database } from '../../src/storage/database/open-database.ts'
import { createDeskStore } from '../../src/storage/desk/desk-store.ts'
import { leanKnowledge, root, spawnBot } from './bot-process.ts'

const longAgo = new Date('2020-01-07T12:00:00Z')
const key = 'digest 2020-01-06'
const patienceMs = 60_000

let knowledge: string
let folder: string
let slack: LocalSlack
let database: Database
let bot: ChildProcess | undefined
beforeAll(async () => {
  knowledge = await leanKnowledge()
  folder = await mkdtemp(path.join(tmpdir(), 'signpost-digest-'))
  const manifest: unknown = parse(await readFile(path.join(root, 'manifest.yml'), 'utf8'))
  slack = await startLocalSlack(appSettingsFrom(manifest))
  database = await openDatabase({ kind: 'sqlite', file: path.join(folder, 'signpost.db') })
}, patienceMs)
afterAll(async () => {
  await kill()
  await slack.close()
  await database.close()
  for (const one of [knowledge, folder]) await rm(one, { recursive: true, force: true })
})

test(
  'Killed between posting the digest and writing it down, the bot does not post it again: a person sees to it',
  { timeout: 3 * patienceMs },
  async () => {
    await digestIsDue()
    slack.faults.delayMs = 4_000
    bot = spawnBot(slack, { folder, knowledge })
    // Slack has been asked to post it, and has not said yes.
    await until(async () => (await digestRow()).channel !== null)
    await wait(1_500)
    await kill()
    expect((await digestRow()).state).toBe('sending')
    await slack.waitFor(() => digests().length > 0)
    slack.faults.delayMs = 0

    bot = spawnBot(slack, { folder, knowledge })
    await slack.connected(patienceMs)
    await until(async () => (await digestRow()).state === 'failed')
    await slack.quiet(2_000)
    expect(digests()).toHaveLength(1)
    const home = await slack.as('grace').openHome().home()
    expect(home.seen).toContain('1 could not be told')
    const failed = await slack.as('grace').command('/icb-faq', 'failed').reply()
    expect(failed.seen).toContain('Look there first')
    const settled = await slack.as('grace').click(failed, 'It is there').change()
    expect(settled.seen).toContain('Everybody has been told')
    expect(digests()).toHaveLength(1)
  },
)

/** Of a week long ago, so that it is the same on whatever day this runs. */
async function digestIsDue(): Promise<void> {
  const store = createDeskStore(database)
  await store.record({
    text: 'who winds the Settle clock',
    askedAt: longAgo,
    asker: slack.people.amira.id,
    channel: 'D1',
    how: 'abstained',
    nearest: [],
    gap: null,
  })
  const nothing = { group: null, question: null, channel: null, thread: null } as const
  const to = slack.channels.faqTeam
  const when = { createdAt: longAgo, dueAt: longAgo }
  await store.change((tx) =>
    tx.enqueue([{ key, what: 'digest', to, ...nothing, faq: null, revision: null, ...when }]),
  )
}

async function kill(): Promise<void> {
  if (bot === undefined || bot.exitCode !== null || bot.signalCode !== null) return
  bot.kill('SIGKILL')
  await once(bot, 'close')
}

function digestRow() {
  return database.query
    .selectFrom('outbox')
    .select(['state', 'channel'])
    .where('key', '=', key)
    .executeTakeFirstOrThrow()
}

function digests() {
  return slack
    .as('grace')
    .messages('faq-team')
    .filter(({ seen }) => seen.startsWith('FAQ desk, 6 January 2020 to 12 January 2020'))
}

async function until(is: () => Promise<boolean>): Promise<void> {
  while (!(await is())) await slack.quiet(20)
}
