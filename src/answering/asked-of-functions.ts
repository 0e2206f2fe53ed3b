import type { KnowledgeBase } from '../knowledge/knowledge-base.ts'
import { functionSlot } from '../knowledge/ways-to-ask.ts'
import { wordingsOf } from '../knowledge/wordings-of.ts'
import { createFindMentions, entryNamed, type FindMentions } from './mentions.ts'
import type { Asked } from './search/asked.ts'
import { wordsOf, type Words } from './search/words.ts'

/** Stands for any function. */
const anyFunction = 'x'
/** How much a way to ask counts beside one wording: it is asked of every function. */
const timesOver = 2

/** The words of a question with `x` for each function that it names; undefined where it names none. */
export type TakeNamesOut = (question: string) => Words | undefined

export function createTakeNamesOut({ entries }: KnowledgeBase): TakeNamesOut {
  const mentionsIn = createFindMentions(
    entries.filter(({ type }) => type === 'function').map(entryNamed),
  )
  return (question) => withoutNames(question, mentionsIn)
}

function withoutNames(question: string, mentionsIn: FindMentions): Words | undefined {
  const mentions = mentionsIn(question)
  if (mentions.length === 0) return undefined
  return wordsOf(question).flatMap((word, i) => {
    const mention = mentions.find(({ from, to }) => from <= i && i < to)
    if (mention === undefined) return [word]
    return mention.from === i ? [anyFunction] : []
  })
}

/** What the knowledge teaches about what can be asked of a function: its wordings, and the ways to ask of any. */
export function questionsAsked(knowledge: KnowledgeBase): readonly Asked[] {
  const takeNamesOut = createTakeNamesOut(knowledge)
  const fromWordings = knowledge.entries.flatMap((entry) =>
    entry.type === 'courtesy' || entry.type === 'term'
      ? []
      : wordingsOf(entry).flatMap(({ text }): readonly Asked[] => {
          const words = takeNamesOut(text)
          return words === undefined ? [] : [{ words, isAnswered: entry.type !== 'known-gap' }]
        }),
  )
  const { answered, unanswered } = knowledge.waysToAsk
  const fromWays = [
    ...answered.map((text) => ({ text, isAnswered: true })),
    ...unanswered.map((text) => ({ text, isAnswered: false })),
  ].map(({ text, isAnswered }): Asked => ({
    words: wordsOf(text.replaceAll(functionSlot, anyFunction)),
    isAnswered,
  }))
  return [...fromWordings, ...Array.from({ length: timesOver }, () => fromWays).flat()]
}
