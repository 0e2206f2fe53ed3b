import { expect, test } from 'vitest'
import { createFind } from '../../src/answering/find.ts'
import { functionIds } from '../../src/knowledge/function-ids.ts'
import { wordingsOf } from '../../src/knowledge/wordings-of.ts'
import { realKnowledge, realLearnt } from '../support/real-knowledge.ts'

const knowledge = await realKnowledge()
const find = createFind(knowledge, await realLearnt())

test('every one of the 35 functions is there, once', () => {
  expect(knowledge.functions.map(({ id }) => id).toSorted()).toEqual([...functionIds].toSorted())
})

test('every entry that people ask for by wordings is found by its own', () => {
  const unreachable = knowledge.entries.filter((entry) => {
    const asked = wordingsOf(entry)
      .slice(0, 5)
      .map(({ text }) => text)
    return (
      asked.length > 0 &&
      !asked.some((example) => find.candidatesFor(example).candidates[0]?.id === entry.id)
    )
  })
  expect(unreachable.map(({ id }) => id)).toEqual([])
})

test('functions have fifty wordings or more, and topics, misreadings and gaps at least a dozen', () => {
  const fewest = {
    function: 50,
    topic: 12,
    misreading: 12,
    'known-gap': 12,
    term: 0,
    courtesy: 12,
    faq: 0,
  }
  const short = knowledge.entries.filter((entry) => wordingsOf(entry).length < fewest[entry.type])
  expect(short.map((entry) => `${entry.id}: ${wordingsOf(entry).length}`)).toEqual([])
})

test('British spelling is kept in what the bot says', () => {
  const american =
    /\b(organiz|prioritiz|optimiz|behavior|center\b|program\b(?! is|s? me| of mine)|labor\b|color\b)/i
  const said = knowledge.entries.map((entry) => ({ id: entry.id, text: entry.answer }))
  expect(
    said
      .filter(({ id, text }) => american.test(text) && !id.startsWith('courtesy-'))
      .map(({ id }) => id),
  ).toEqual([])
})
