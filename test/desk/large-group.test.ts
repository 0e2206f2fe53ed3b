import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { ShownMessage } from '../../src/playground/shown.ts'
import { newGroup } from '../../src/questions/group.ts'
import type { DeskWriter } from '../../src/questions/desk-store.ts'
import { openQuestion } from '../support/open-question.ts'
import { testDay } from '../support/real-knowledge.ts'
import { startSignpost, type RunningSignpost } from '../support/running-signpost.ts'

const count = 620
const oldest = 1_001
const group = 1
const menu = 'signpost.desk.questions'

let signpost: RunningSignpost
beforeAll(async () => {
  signpost = await startSignpost()
  await signpost.openQuestions.change(fill)
})
afterAll(() => signpost.close())

const grace = () => signpost.slack.as('grace')

describe(`A group of ${count} questions`, () => {
  test('any of them can be split off, found by its reference or by its words', async () => {
    await grace()
      .select(await card(), 'signpost.desk.more', 'Split off some questions…')
      .modal()
    expect(grace().modal()?.seen).toContain('Type a reference such as Q-1042')
    const [newest] = await offered('')
    expect(newest).toMatchObject({ value: String(oldest + count - 1) })
    const byReference = await offered(`q-${oldest + 2}`)
    const byWords = await offered('floor 7 swimming')
    expect(byReference[0]).toMatchObject({ value: String(oldest + 2) })
    expect(byWords.map(({ value }) => value)).toEqual([String(oldest + 7)])
    await grace().submit({ questions: [...byReference.slice(0, 1), ...byWords] })
    const third = await signpost.openQuestions.question(oldest + 2)
    expect(third?.group).not.toBe(group)
    expect((await signpost.openQuestions.question(oldest + 7))?.group).toBe(third?.group)
    expect(await signpost.openQuestions.questionsIn(group)).toHaveLength(count - 2)
  })

  test('any of them can be left out of a draft, and still is when the draft is opened again', async () => {
    await grace()
      .click(await card(), 'Draft an answer')
      .modal()
    const [first] = await offered(`Q-${oldest}`)
    if (first === undefined) throw new Error('it was not found')
    await grace().submit({
      'question#2': 'Who swims?',
      'answer#2': 'Nobody swims.',
      'left-out#2': [first],
    })
    expect((await signpost.openQuestions.group(group))?.draft?.leftOut).toEqual([oldest])
    await grace()
      .click(await card(), 'Edit the draft')
      .modal()
    await grace().submit({ 'answer#3': 'Nobody may.' })
    const { draft } = (await signpost.openQuestions.group(group)) ?? {}
    expect(draft).toMatchObject({ answer: 'Nobody may.', leftOut: [oldest] })
  })
})

function offered(typed: string) {
  return grace().suggestions('modal', menu, typed)
}

function card(): Promise<ShownMessage> {
  return grace().command('/icb-faq', `Q-${oldest}`).reply()
}

async function fill(tx: DeskWriter): Promise<void> {
  await tx.addGroup(newGroup(await tx.nextGroupId(), null, testDay))
  for (let i = 0; i < count; i++) {
    const text = i === 7 ? 'who mops floor 7 after swimming' : `who swims on floor ${i}`
    await tx.addQuestion(openQuestion({ id: await tx.nextQuestionId(), text, group }))
  }
}
