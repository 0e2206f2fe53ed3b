import { once } from 'node:events'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { parse } from 'yaml'
import { appSettingsFrom } from '../../src/playground/app-settings.ts'
import { startLocalSlack } from '../../src/playground/local-slack.ts'
import { describeOnPostgres, newDatabase } from '../support/postgres.ts'
import { leanKnowledge, root, spawnBot } from './bot-process.ts'

const knowledge = await leanKnowledge()
afterAll(() => rm(knowledge, { recursive: true, force: true }))

const count = 3
/** Long enough for a machine that is busy with other tests; a replica looks every second. */
const withinMs = 10_000

describeOnPostgres('Three replicas on one database', () => {
  test(
    'work as one: one group, one message, each told once, and live on all within seconds',
    { timeout: 120_000 },
    async () => {
      const replicas = await startReplicas(await newDatabase())
      const { slack } = replicas
      const asked = [
        'Is the Derby office going to close?',
        'are they shutting our office in Derby?',
      ]
      const askers = ['amira', 'david']
      await Promise.all(
        askers.map((name, i) =>
          slack
            .as(name)
            .dm(asked[i] ?? '')
            .reply(15_000),
        ),
      )
      const board = await slack.waitFor(() =>
        boards().find(({ seen }) => seen.includes('and 1 more')),
      )
      expect(boards()).toHaveLength(1)

      await slack.as('grace').click(board, 'Draft an answer').modal()
      await slack.as('grace').submit({
        'question#1': 'Is the Derby office closing?',
        'answer#1': 'No decision has been taken.',
      })
      await slack.waitFor(() => boards()[0]?.seen.includes('to be approved'))
      const [drafted = board] = boards()
      await slack.as('tom').click(drafted, 'Review').modal()
      await slack.as('tom').submit()
      await slack.waitFor(() => slack.as('tom').modal()?.seen.startsWith('Published'), 15_000)

      const publishedAt = performance.now()
      // Each question goes to the next socket: as many as there are replicas, answered in turn, were answered by all.
      for (let inTurn = 0; inTurn < count;) {
        const reply = await slack.as('grace').dm('will the Derby office be closing').reply()
        inTurn = reply.seen.startsWith('No decision has been taken.') ? inTurn + 1 : 0
        expect(performance.now() - publishedAt).toBeLessThan(withinMs)
      }
      const told = (name: string) =>
        slack
          .as(name)
          .messages()
          .filter(({ seen }) => seen.includes('has an answer now'))
      await slack.waitFor(() => askers.every((name) => told(name).length > 0), 15_000)
      await slack.quiet(2_500)
      for (const name of askers) expect(told(name)).toHaveLength(1)
      expect(boards()).toHaveLength(1)
      await replicas.close()

      function boards() {
        return slack
          .as('grace')
          .messages('faq-team')
          .filter(({ seen, isEphemeral }) => !isEphemeral && seen.startsWith('Q-'))
      }
    },
  )
})

async function startReplicas(url: string) {
  const manifest: unknown = parse(await readFile(path.join(root, 'manifest.yml'), 'utf8'))
  const slack = await startLocalSlack(appSettingsFrom(manifest))
  const folder = await mkdtemp(path.join(tmpdir(), 'signpost-replicas-'))
  const replicas = Array.from({ length: count }, (_, i) =>
    spawnBot(slack, { folder: path.join(folder, String(i)), knowledge, url }),
  )
  await slack.waitFor(() => slack.connections === count, 60_000)
  return {
    slack,
    async close() {
      for (const replica of replicas) {
        replica.kill('SIGKILL')
        await once(replica, 'close')
      }
      await slack.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}
