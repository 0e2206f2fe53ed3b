import { describe, expect, test } from 'vitest'
import { realKnowledge } from '../support/real-knowledge.ts'

const { entries, icbs } = await realKnowledge()
const merged = entries.find(({ id }) => id === 'later-topic-mergers-april-2026')
const parts = merged?.type === 'topic' ? merged.parts : []
const shortNameOf = new Map(icbs.map(({ odsCode, shortName }) => [odsCode, shortName]))
const changed = icbs.filter(({ isCurrent, predecessors }) => !isCurrent || predecessors.length > 1)
/** “C&P” and the like mean other things as well. */
const shortestTelling = 4

describe('What is said of an ICB that went or came agrees with the table of ICBs', () => {
  test('all eighteen are there', () => {
    expect(changed).toHaveLength(18)
  })

  test.each(changed)('$name', ({ name, aliases, successors, predecessors }) => {
    const part = parts.find((one) => one.aliases.some((alias) => `NHS ${alias}` === name))
    expect(part, `nothing is said of ${name}`).toBeDefined()
    expect(part?.aliases).toEqual(
      expect.arrayContaining(aliases.filter(({ length }) => length >= shortestTelling)),
    )
    for (const code of [...successors, ...predecessors])
      expect(part?.answer).toContain(asPart(shortNameOf.get(code) ?? code))
  })
})

/** Of one that was split a part is named: "West Essex". */
function asPart(shortName: string): string {
  return shortName === 'Hertfordshire and West Essex' ? 'West Essex' : shortName
}
