import { expect, test } from 'vitest'
import { createSearch } from '../../src/answering/search/create-search.ts'
import { readWordVectors } from '../../src/answering/search/word-vectors.ts'
import { realKnowledge } from '../support/real-knowledge.ts'

const { wordVectors } = await realKnowledge()
if (wordVectors === null) throw new Error('no word vectors')
const search = createSearch(
  [
    {
      id: 'lost-card',
      title: 'Lost card',
      examples: ['I lost my card', 'my card is gone', 'someone stole my bank card', 'card missing'],
    },
    {
      id: 'exchange-rate',
      title: 'Exchange rate',
      examples: ['what is the exchange rate', 'how many euros for a pound', 'rate for dollars'],
    },
    {
      id: 'opening-hours',
      title: 'Opening hours',
      examples: [
        'when do you open',
        'opening times',
        'are you open on Sunday',
        'when do you close',
      ],
    },
  ],
  { vectors: readWordVectors(wordVectors) },
)

test('ranks any entries with wordings, best first, each with how sure one may be', () => {
  const ranked = search.rank('my bank card has gone missing')
  expect(ranked.map(({ id }) => id)[0]).toBe('lost-card')
  const [first, second] = ranked.map(({ confidence }) => confidence)
  expect(first).toBeGreaterThan(0.8)
  expect(second).toBeLessThan(0.2)
})

test('is not sure of what no entry is about', () => {
  for (const { confidence } of search.rank('who wrote the play with the three witches'))
    expect(confidence).toBeLessThan(0.5)
  expect(search.rank('🙂')).toEqual([])
})
