import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Clarify } from '../../src/answering/answer.ts'
import { createAsk } from '../../src/answering/ask.ts'
import type { ShownMessage } from '../../src/playground/shown.ts'
import { realKnowledge, realLearnt, testDay } from '../support/real-knowledge.ts'
import { startSignpost, type RunningSignpost } from '../support/running-signpost.ts'

const knowledge = await realKnowledge()
const ask = createAsk(knowledge, await realLearnt())
const ambiguous = oneThatIsAmbiguous()

let signpost: RunningSignpost
beforeAll(async () => void (signpost = await startSignpost()))
afterAll(() => signpost.close())

const amira = () => signpost.slack.as('amira')

describe('A question that several entries fit', () => {
  test('offers them as buttons, and a click explains the one chosen, in the thread', async () => {
    const sent = amira().dm(ambiguous.question)
    const offered = await sent.reply()
    const [first] = ambiguous.answer.options
    if (first === undefined) throw new Error('nothing was offered')
    const explained = await amira().click(offered, `signpost.explain.${first.id}`).reply()
    expect(explained.threadTs).toBe(sent.ts)
    const entry = knowledge.entry(first.id)
    expect(explained.seen).toContain(entry?.answer)
  })

  test('asked with a command is explained to the asker alone', async () => {
    const offered = await amira()
      .command('/icb-ask', ambiguous.question, { channel: 'general' })
      .reply()
    const [first] = ambiguous.answer.options
    const explained = await amira().click(offered, `signpost.explain.${first?.id}`).reply()
    expect(explained.isEphemeral).toBe(true)
  })

  test('and none of them is right: it is logged as asked, with what was offered, once', async () => {
    const before = await signpost.openQuestions.count()
    const offered = await amira().dm(ambiguous.question).reply()
    const said = await amira().click(offered, 'None of these').reply()
    const again = await amira().click(offered, 'None of these').reply()
    const reference = referenceIn(said)
    expect(referenceIn(again)).toBe(reference)
    expect(await signpost.openQuestions.count()).toBe(before + 1)
    expect(await signpost.openQuestions.find(reference)).toMatchObject({
      text: ambiguous.question,
      asker: amira().id,
      how: 'none-of-these',
      nearest: ambiguous.answer.options.map(({ id }) => id),
    })
  })
})

test('A button of a message from before a restart says to ask again', async () => {
  const offered = await amira().dm(ambiguous.question).reply()
  await signpost.restart()
  const said = await amira().click(offered, 'None of these').reply()
  expect(said.seen).toContain('ask it again')
})

test('A follow-up in the thread is about the entry answered there', async () => {
  const sent = amira().dm('who gets safeguarding?')
  await sent.reply()
  const followed = await amira().dm('does that need legislation?', { threadTs: sent.ts }).reply()
  expect(followed.seen.toLowerCase()).toContain('safeguarding')
  expect(followed.seen).toMatch(/legislat/)
})

function referenceIn({ text }: ShownMessage): number {
  return Number(/Q-(\d+)/.exec(text)?.[1])
}

/** A word that the knowledge itself makes ambiguous, so that the test holds as the knowledge grows. */
function oneThatIsAmbiguous(): { question: string; answer: Clarify } {
  const words = knowledge.entries.flatMap(({ aliases }) => aliases.flatMap((a) => a.split(' ')))
  for (const question of ['workforce', 'governance', ...words]) {
    const answer = ask(question, { now: testDay })
    if (answer.kind === 'clarify') return { question, answer }
  }
  throw new Error('No word of the knowledge is ambiguous any more')
}
