import { expect, test } from 'vitest'
import { remembered } from '../../src/answering/search/remembered.ts'

test('what is used again and again stays, however much that is used once comes between', () => {
  let worked = 0
  const lengthOf = remembered(3, (text) => {
    worked += 1
    return text.length
  })
  lengthOf('often')
  for (const once of ['one', 'three', 'seven', 'twelve', 'thirteen']) {
    expect(lengthOf(once)).toBe(once.length)
    expect(lengthOf('often')).toBe(5)
  }
  expect(worked).toBe(6)
  lengthOf('one')
  expect(worked).toBe(7)
})
