import { createAsk } from '../../src/answering/ask.ts'
import { readWordVectors } from '../../src/answering/search/word-vectors.ts'
import type { KnowledgeBase } from '../../src/knowledge/knowledge-base.ts'
import { createLiveAnswering } from '../../src/questions/approved/live-answering.ts'
import { createDesk, type Desk, type DeskSettings } from '../../src/questions/desk.ts'
import type { DeskStore } from '../../src/questions/desk-store.ts'
import type { NewOpenQuestion, OpenQuestion } from '../../src/questions/open-question.ts'
import { realLearnt } from './real-knowledge.ts'

/** A moment that a test moves on. */
export type Clock = { now: Date }

export const noon = new Date('2026-11-21T12:00:00Z')

/** The desk over a real store and the real knowledge, without Slack. */
export function deskOver(
  store: DeskStore,
  knowledge: KnowledgeBase,
  settings: Partial<DeskSettings> = {},
  clock: Clock = { now: noon },
) {
  const vectors = readWordVectors(knowledge.wordVectors ?? new Uint8Array())
  const rankOf = (word: string) => vectors.rankOf(word)
  const live = createLiveAnswering(knowledge, askFor(knowledge), rankOf)
  const now = () => clock.now
  const desk = createDesk({
    faqChannel: undefined,
    soloApproval: false,
    ...settings,
    store,
    knowledge,
    live,
    rankOf,
    now,
  })
  return { desk, live }
}

const learnt = await realLearnt()
const asks = new WeakMap<KnowledgeBase, ReturnType<typeof createAsk>>()

/** Building it takes seconds; a test needs it once. */
function askFor(knowledge: KnowledgeBase) {
  const ask = asks.get(knowledge) ?? createAsk(knowledge, learnt)
  asks.set(knowledge, ask)
  return ask
}

/** Puts a question in, as somebody who got no answer. */
export async function fileOf(
  desk: Desk,
  text: string,
  more: Partial<NewOpenQuestion> = {},
): Promise<OpenQuestion> {
  const filed = await desk.file({
    text,
    askedAt: noon,
    asker: 'UAMIRA',
    channel: 'DAMIRA',
    how: 'abstained',
    nearest: [],
    gap: null,
    ...more,
  })
  if (filed.kind === 'refused') throw new Error(`refused: ${filed.what}`)
  return filed.question
}
