import { expect, test } from 'vitest'
import { learnNetwork, type NetworkLessons } from '../../src/answering/search/learn-network.ts'
import { sharesBy } from '../../src/answering/search/network.ts'
import { readWordVectors } from '../../src/answering/search/word-vectors.ts'
import { wordsOf } from '../../src/answering/search/words.ts'
import { realKnowledge } from '../support/real-knowledge.ts'

const { wordVectors } = await realKnowledge()
const vectors = readWordVectors(wordVectors ?? new Uint8Array(0))

/** The same words in both entries: only which of them stand together tells them apart. */
const wordings = [
  [
    'red apples',
    'a red apple',
    'apples that are red',
    'green cars',
    'a green car',
    'cars, green ones',
  ],
  [
    'green apples',
    'a green apple',
    'apples that are green',
    'red cars',
    'a red car',
    'cars, red ones',
  ],
]
const entries = [0, 1]
const manner = { units: 16, rounds: 60, batch: 4 }

function lessonsOf(texts: readonly (readonly string[])[]): NetworkLessons {
  const owners = texts.flatMap((own, entry) => own.map(() => entry))
  return {
    texts: texts.flat().map(wordsOf),
    owners: Int32Array.from(owners),
    rivals: Int32Array.from(owners.flatMap(() => entries)),
    entries: texts.length,
  }
}

test('words that say a thing only together are told apart', () => {
  const network = learnNetwork(lessonsOf(wordings), vectors, manner)
  const likeliest = (question: string): number => {
    const shares = sharesBy(network, wordsOf(question), entries, vectors)
    return shares.indexOf(Math.max(...shares))
  }

  expect(likeliest('some red apples')).toBe(0)
  expect(likeliest('some green apples')).toBe(1)
  expect(likeliest('some green cars')).toBe(0)
  expect(likeliest('some red cars')).toBe(1)
})

test('a word that stands in no wording counts by its meaning', () => {
  const network = learnNetwork(
    lessonsOf([
      ['apples', 'pears and plums', 'ripe cherries', 'oranges', 'a bowl of grapes'],
      ['cars', 'trucks and vans', 'fast motorcycles', 'a bus', 'the lorry'],
    ]),
    vectors,
    manner,
  )
  const [fruit = 0, vehicle = 0] = sharesBy(network, wordsOf('bananas'), entries, vectors)
  expect(network.numbers.has('bananas')).toBe(false)
  expect(fruit).toBeGreaterThan(vehicle)
})

test('shares are logarithms of chances that add up to one', () => {
  const network = learnNetwork(lessonsOf(wordings), vectors, { ...manner, rounds: 1 })
  const shares = sharesBy(network, wordsOf('red apples'), entries, vectors)
  expect(shares.reduce((sum, share) => sum + Math.exp(share), 0)).toBeCloseTo(1)
})

test('the same wordings always teach the same', () => {
  const once = learnNetwork(lessonsOf(wordings), vectors, manner)
  const again = learnNetwork(lessonsOf(wordings), vectors, manner)
  expect(again.votes).toEqual(once.votes)
  expect(again.lit).toEqual(once.lit)
})
