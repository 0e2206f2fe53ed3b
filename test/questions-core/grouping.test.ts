import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { createGrouping } from '../../src/questions/grouping.ts'
import { likenessOf, thresholds } from '../../src/questions/likeness/likeness.ts'
import { profileOf } from '../../src/questions/likeness/profile.ts'
import { rankOf } from './rank-of.ts'

const pairSchema = z.object({ a: z.string(), b: z.string(), alike: z.boolean() })
type Pair = z.infer<typeof pairSchema>

describe('Questions that ask the same in other words', () => {
  test('are told from others on 200 pairs: precision 0.95 or more at recall 0.7 or more', () => {
    const { precision, recall, pairs } = measured('pairs.jsonl')
    expect(pairs).toBeGreaterThanOrEqual(200)
    expect(precision).toBeGreaterThanOrEqual(0.95)
    expect(recall).toBeGreaterThanOrEqual(0.7)
  })

  test.each(['held-out-pairs.jsonl', 'hard-pairs.jsonl'])(
    'precision comes before recall on pairs that were not chosen from or are hard: %s',
    (file) => {
      const { precision, recall } = measured(file)
      expect(precision).toBeGreaterThanOrEqual(0.95)
      expect(recall).toBeGreaterThanOrEqual(0.3)
    },
  )

  test('likeness is the same both ways, and 1 only for the same words', () => {
    for (const { a, b } of pairsIn('pairs.jsonl')) {
      expect(likeness(a, b)).toBeCloseTo(likeness(b, a), 10)
      expect(likeness(a, b)).toBeLessThan(1)
    }
  })
})

describe('A grouping', () => {
  test('finds what is alike, the likest first, and the same words always', () => {
    const grouping = createGrouping<number>(rankOf)
    grouping.add(1, 'Is the Derby office closing?')
    grouping.add(2, 'Is the Nottingham office closing?')
    grouping.add(3, 'hm?')
    expect(grouping.alike('are they shutting the office in Derby', 0.8)).toMatchObject([{ id: 1 }])
    expect(grouping.alike('HM', 0.8)).toEqual([{ id: 3, likeness: 1 }])
    expect(grouping.size).toBe(3)
  })

  test('forgets what is taken out or put in anew', () => {
    const grouping = createGrouping<number>(rankOf)
    grouping.add(1, 'Is the Derby office closing?')
    grouping.add(1, 'When does the MARS window close?')
    expect(grouping.alike('Is the Derby office closing?', 0.8)).toEqual([])
    grouping.remove(1)
    expect(grouping.alike('When does the MARS window close?', 0.8)).toEqual([])
  })

  test('does not take a figure or a place for another', () => {
    expect(likeness('do band 5s get pay protection', 'do band 8s get pay protection')).toBe(0)
    expect(
      likeness('who is regional director for the East', 'who is regional director for the West'),
    ).toBe(0)
  })
})

function measured(file: string) {
  const pairs = pairsIn(file)
  const together = pairs.filter(({ a, b }) => likeness(a, b) >= thresholds.together)
  const right = together.filter(({ alike }) => alike).length
  return {
    pairs: pairs.length,
    precision: right / together.length,
    recall: right / pairs.filter(({ alike }) => alike).length,
  }
}

function likeness(a: string, b: string): number {
  return likenessOf(profileOf(a, rankOf), profileOf(b, rankOf))
}

function pairsIn(file: string): readonly Pair[] {
  return readFileSync(path.join(import.meta.dirname, file), 'utf8')
    .trim()
    .split('\n')
    .map((line) => pairSchema.parse(JSON.parse(line)))
}
