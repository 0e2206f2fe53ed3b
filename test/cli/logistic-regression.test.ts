import { expect, test } from 'vitest'
import { fitLogistic } from '../../src/cli/evaluation/logistic-regression.ts'

/** A constant, and one signal that is there in three cases of four that are wanted and in one of four others. */
const cases = [1, 1, 1, 0, 1, 0, 0, 0].map((signal) => Float64Array.of(1, signal))
const isWanted = [true, true, true, true, false, false, false, false]

test('the weights give each case the odds that were seen', () => {
  const [constant = 0, weight = 0] = fitLogistic(cases, isWanted, 1e-9)
  expect(constant).toBeCloseTo(Math.log(1 / 3), 4)
  expect(constant + weight).toBeCloseTo(Math.log(3), 4)
})

test('restraint holds the weights back, but not the constant', () => {
  const [, free = 0] = fitLogistic(cases, isWanted, 0.1)
  const [, held = 0] = fitLogistic(cases, isWanted, 10)
  expect(held).toBeGreaterThan(0)
  expect(held).toBeLessThan(free / 2)
  const rare = fitLogistic(cases, [true, ...isWanted.slice(1).map(() => false)], 1e6)
  expect(rare[0]).toBeCloseTo(Math.log(1 / 7), 2)
})
