import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { openQuestionsCsv } from '../../questions/csv.ts'
import type { DeskStore, GroupFilter } from '../../questions/desk-store.ts'
import { digestOf } from '../../questions/digest.ts'
import { createFileQuestion } from '../../questions/file-question.ts'
import type { RankOf } from '../../questions/likeness/profile.ts'
import { mergeSuggestions } from '../../questions/merge-suggestions.ts'
import { openDeskStore } from '../../storage/desk/desk-store.ts'
import { fillDesk, fullDesk, fullDeskText } from '../../../test/support/full-desk.ts'
import { startPostgres } from '../../../test/support/start-postgres.ts'

type Print = (what: string, figure: string) => void

/** The FAQ desk with ten thousand open questions in three thousand groups, in SQLite and in PostgreSQL if it starts. */
export async function benchFullDesk(rankOf: RankOf, print: Print): Promise<void> {
  const folder = await mkdtemp(path.join(tmpdir(), 'signpost-bench-'))
  const file = path.join(folder, 'full.db')
  await benchStore('SQLite', await openDeskStore({ kind: 'sqlite', file }), rankOf, print)
  await rm(folder, { recursive: true, force: true })

  const postgres = await startPostgres()
  if ('reason' in postgres) return print('full FAQ desk in PostgreSQL', postgres.reason)
  const url = await postgres.newDatabase()
  await benchStore('PostgreSQL', await openDeskStore({ kind: 'postgres', url }), rankOf, print)
  await postgres.stop()
}

const filters: readonly (readonly [string, GroupFilter])[] = [
  ['newest', { kind: 'open', order: 'newest' }],
  ['oldest', { kind: 'open', order: 'oldest' }],
  ['most asked', { kind: 'open', order: 'most-asked' }],
  ['mine', { kind: 'mine', user: 'U1' }],
  ['by topic', { kind: 'topic', topic: 'topic-7' }],
]

async function benchStore(
  name: string,
  store: DeskStore,
  rankOf: RankOf,
  print: Print,
): Promise<void> {
  await fillDesk(store)
  const say = async (what: string, work: () => Promise<unknown>) =>
    print(`full FAQ desk in ${name}: ${what}`, await medianOf(work))

  for (const [title, filter] of filters) {
    await say(`list, ${title}`, async () => {
      await store.groups({ filter, offset: 0, limit: 10 })
      await store.topics()
    })
  }
  const newest: GroupFilter = { kind: 'open', order: 'newest' }
  await say('a page far back', () => store.groups({ filter: newest, offset: 2_900, limit: 10 }))
  await say('digest', () =>
    digestOf(store, { from: new Date('2026-11-16'), to: new Date('2026-11-23') }),
  )
  await say('topics', () => store.topics())
  await say('export', async () => {
    const all = await store.groups({ filter: newest, offset: 0, limit: 100_000 })
    openQuestionsCsv(all.groups, (id) => id)
  })
  await say('groups to merge into', () => mergeSuggestions(store, rankOf, 7, 'unit', 50))
  const file = createFileQuestion(store, rankOf)
  let asked = 0
  await say('a question more', () => file(question(`${fullDeskText((asked += 1))}!`)))
  await store.close()
}

function question(text: string) {
  const who = { asker: 'U9', channel: 'D9', how: 'abstained' } as const
  return { text, askedAt: fullDesk.now, ...who, nearest: [], gap: null }
}

/** The first is left out: it reads from disk, or reads all questions once. */
async function medianOf(work: () => Promise<unknown>): Promise<string> {
  await work()
  const times: number[] = []
  for (let i = 0; i < 9; i++) {
    const started = performance.now()
    await work()
    times.push(performance.now() - started)
  }
  times.sort((a, b) => a - b)
  const [median = 0, slowest = 0] = [times[4], times[8]]
  return `${median.toFixed(0)} ms, slowest ${slowest.toFixed(0)} ms`
}
