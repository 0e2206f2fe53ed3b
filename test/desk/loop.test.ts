import { mkdtemp, rm, writeFile, cp, mkdir } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { stringify } from 'yaml'
import type { ShownMessage } from '../../src/playground/shown.ts'
import type { DeskStore } from '../../src/questions/desk-store.ts'
import { faqEntry } from '../../src/questions/approved/faq-entry.ts'
import { readKnowledge } from '../../src/storage/knowledge-files.ts'
import { openDeskStore } from '../../src/storage/desk/desk-store.ts'
import { describeOnPostgres, newDatabase } from '../support/postgres.ts'
import { startSignpost, type RunningSignpost } from '../support/running-signpost.ts'

const folder = await mkdtemp(path.join(tmpdir(), 'signpost-loop-'))
afterAll(() => rm(folder, { recursive: true, force: true }))

describe('From a question that nobody can answer to one that everybody can ask', () => {
  describe('on SQLite', () => {
    describeLoop(() => openDeskStore({ kind: 'sqlite', file: path.join(folder, 'loop.db') }))
  })
  describeOnPostgres('on PostgreSQL', () => {
    describeLoop(async () => openDeskStore({ kind: 'postgres', url: await newDatabase() }))
  })
})

/** Amira and David ask, Grace drafts, Tom approves. */
function describeLoop(open: () => Promise<DeskStore>): void {
  let signpost: RunningSignpost
  beforeAll(async () => void (signpost = await startSignpost({ openQuestions: await open() })))
  afterAll(() => signpost.close())

  const person = (name: string) => signpost.slack.as(name)

  test('two ask in different words, one group is worked on, approved by a second person, told once, and live', async () => {
    const { slack, openQuestions: store } = signpost
    const first = await person('amira').dm('Is the Derby office going to close?').reply()
    const second = await person('david').dm('are they shutting our office in Derby?').reply()
    expect(first.seen).toContain('Tell me when it’s answered')
    expect(second.text).toMatch(/Q-1002/)

    const board = await slack.waitFor(() => messageSaying('Q-1001 and 1 more'))
    expect(board.seen).toContain('Asked 2 times by 2 people')
    expect(board.seen).toContain('are they shutting our office in Derby?')
    expect(board.seen).not.toContain(person('amira').name)

    await person('grace').click(board, 'Draft an answer').modal()
    const saved = person('grace').submit({
      'question#1': 'Is the Derby office closing?',
      'answer#1': 'No decision has been taken.\n\nThe board looks at it in:\n- March\n- June',
    })
    expect(await saved).toMatchObject({ acknowledged: true })
    const preview = await slack.waitFor(() =>
      person('grace')
        .messages('faq-team')
        .find(({ isEphemeral, seen }) => isEphemeral && seen.startsWith('No decision')),
    )
    expect(preview.seen).toContain('FAQ team, 20 November 2026, approved by')

    const drafted = await slack.waitFor(() => messageSaying('Drafted, to be approved'))
    expect(drafted.ts).toBe(board.ts)
    await person('grace').click(drafted, 'Review').modal()
    expect(person('grace').modal()?.seen).toContain('somebody else has to approve it')
    await person('grace').closeModal()

    await person('tom').click(drafted, 'Review').modal()
    expect(person('tom').modal()?.seen).toContain('No decision has been taken.')
    await person('tom').submit()
    await slack.waitFor(() => person('tom').modal()?.seen.startsWith('Published'), 15_000)

    const told = (name: string) =>
      person(name)
        .messages()
        .filter(({ seen }) => seen.includes('has an answer now'))
    await slack.waitFor(() => told('amira').length > 0 && told('david').length > 0)
    expect(told('amira')[0]?.seen).toContain('Q-1001')
    expect(told('david')[0]?.seen).toContain('Q-1002')
    expect(told('amira')[0]?.threadTs).toBe(first.threadTs)

    const next = await person('tom').dm('will the Derby office be closing').reply()
    expect(next.seen).toMatch(/^No decision has been taken\./)
    expect(next.seen).toContain('March')
    expect(next.seen).toContain('FAQ team, 20 November 2026, approved by two people')
    expect(next.text).not.toMatch(/Q-\d/)

    await slack.quiet(1_500)
    expect(told('amira')).toHaveLength(1)
    expect(told('david')).toHaveLength(1)
    expect(await store.count()).toBe(2)
    await expectAudit(store)
    await expectValidKnowledge(store)
  })

  function messageSaying(words: string): ShownMessage | undefined {
    return person('grace')
      .messages('faq-team')
      .find(({ seen, isEphemeral }) => !isEphemeral && seen.includes(words))
  }

  async function expectAudit(store: DeskStore): Promise<void> {
    const lines = await store.auditOf(1, 50)
    expect(lines.map(({ what }) => what).reverse()).toEqual(['asked', 'joined', 'draft', 'approve'])
    const [approved] = lines
    expect(approved?.who).toBe(person('tom').id)
    expect(approved?.before?.group?.status).toBe('drafted')
    expect(approved?.after?.group?.status).toBe('approved')
    expect(approved?.after?.solo).toBe(false)
  }
}

/** What is published can be put into `knowledge/` as it is. */
async function expectValidKnowledge(store: DeskStore): Promise<void> {
  const own = path.join(folder, 'knowledge')
  const real = process.env['KNOWLEDGE_DIR'] ?? path.resolve(import.meta.dirname, '../../knowledge')
  await rm(own, { recursive: true, force: true })
  await cp(real, own, { recursive: true })
  await mkdir(path.join(own, 'faqs'), { recursive: true })
  const { faqs } = await store.approved()
  await writeFile(path.join(own, 'faqs/faq-desk.yml'), stringify(faqs.map(faqEntry)))
  const read = await readKnowledge(own)
  expect(read.kind === 'problems' ? read.problems : []).toEqual([])
}
