import { expect, test } from 'vitest'
import type { Ask } from '../src/answering/ask.ts'
import { warmUp } from '../src/warm-up.ts'
import { realKnowledge } from './support/real-knowledge.ts'

test('wordings of many entries are asked before anybody’s question, and others may come between', async () => {
  const knowledge = await realKnowledge()
  const asked: string[] = []
  const ask: Ask = (question) => {
    asked.push(question)
    return { kind: 'refused', reason: 'empty', sentence: '' }
  }
  const warmed = warmUp(ask, knowledge)
  asked.push('somebody’s question')
  await warmed
  expect(asked.indexOf('somebody’s question')).toBe(1)
  const wordings = new Set(knowledge.entries.flatMap(({ examples }) => examples))
  const own = asked.filter((question) => wordings.has(question))
  expect(new Set(own).size).toBeGreaterThanOrEqual(30)
  expect(own.length).toBeLessThan(40)
})
