import { execFile } from 'node:child_process'
import { cp, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createAsk } from '../../src/answering/ask.ts'
import { readLearnt } from '../../src/storage/learnt-file.ts'
import { newGroup } from '../../src/questions/group.ts'
import type { ApprovedFaq } from '../../src/questions/approved-faq.ts'
import { openDeskStore } from '../../src/storage/desk/desk-store.ts'
import { readKnowledge } from '../../src/storage/knowledge-files.ts'
import { testDay } from '../support/real-knowledge.ts'

const run = promisify(execFile)
const root = path.resolve(import.meta.dirname, '../..')
const folder = await mkdtemp(path.join(tmpdir(), 'signpost-export-'))
const knowledge = path.join(folder, 'knowledge')
beforeAll(async () => {
  await cp(process.env['KNOWLEDGE_DIR'] ?? path.join(root, 'knowledge'), knowledge, {
    recursive: true,
  })
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const faq: ApprovedFaq = {
  id: 'faq-1001',
  revision: 1,
  group: 1,
  question: 'Is the Derby office closing?',
  answer: 'Not decided: "quotes", # and - signs.\n\n- March\n- June',
  citations: [],
  wordings: [
    { text: 'Is the Derby office closing?', question: null },
    { text: 'are they shutting our office in Derby?', question: 1001 },
    { text: 'who is getting EPRR?', question: 1002 },
  ],
  draftedBy: 'UGRACE0001',
  approvedBy: 'UTOM000001',
  approvedAt: new Date('2026-12-03T10:00:00Z'),
  endedAt: null,
}

test('What the FAQ team approved is written as sound knowledge, twice over the same, and answers', async () => {
  const store = await openDeskStore({ kind: 'sqlite', file: path.join(folder, 'signpost.db') })
  await store.change(async (tx) => {
    await tx.addGroup(newGroup(await tx.nextGroupId(), null, testDay))
    await tx.addFaq(faq)
    await tx.addCovered([
      {
        text: 'which lot gets the otters in an emergency',
        question: 1003,
        entry: 'send',
        group: 2,
      },
    ])
  })
  await store.close()

  const first = await exported()
  expect(first).toContain('1 FAQs exported; the knowledge is sound with them.')
  const again = await exported()
  expect(again).toContain('1 FAQs exported')

  const file = await readFile(path.join(knowledge, 'faqs/faq-desk.yml'), 'utf8')
  expect(file).not.toContain('UGRACE0001')
  expect(file).toContain('2026-12-03')
  const read = await readKnowledge(knowledge)
  if (read.kind === 'problems') throw new Error(read.problems.join('\n'))
  expect(read.knowledge.entry('send')?.examples).toContain(
    'which lot gets the otters in an emergency',
  )
  const answer = createAsk(read.knowledge, await readLearnt(read.knowledge))(
    'are they shutting our office in Derby?',
    {
      now: testDay,
    },
  )
  expect(answer).toMatchObject({
    kind: 'answered',
    entry: { id: 'faq-1001', type: 'faq' },
    approval: 'FAQ team, 3 December 2026, approved by two people. It is not part of the blueprint.',
  })
}, 60_000)

test('A person’s id is asked for where it is missing, and old questions are forgotten on command', async () => {
  const refused = await command('erase-person', ['Amira']).catch((error: unknown) => String(error))
  expect(refused).toContain('Slack id')
  expect(await command('erase-person', ['U0AMIRAKHAN'])).toContain('Deleted 0 questions')
  expect(await command('forget-old-questions', [])).toContain('deleted 0 groups')
}, 60_000)

function exported(): Promise<string> {
  return command('export-faqs', ['--to', knowledge])
}

async function command(name: string, args: readonly string[]): Promise<string> {
  const { stdout } = await run(process.execPath, [path.join(root, `src/cli/${name}.ts`), ...args], {
    env: { ...process.env, DATA_DIR: folder, DATABASE_URL: '' },
  })
  return stdout
}
