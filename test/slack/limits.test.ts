import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { pack, shorten, splitText } from '../../src/slack/views/limits.ts'

const text = fc.string({ unit: 'grapheme', maxLength: 500 })
const limit = fc.integer({ min: 2, max: 60 })

test('A split text keeps every character but the spaces at the cuts, and no piece is too long', () => {
  fc.assert(
    fc.property(text, limit, (whole, most) => {
      const pieces = splitText(whole, most)
      expect(pieces.every((piece) => piece.length <= most)).toBe(true)
      expect(pieces.join('').replaceAll(' ', '')).toBe(whole.replaceAll(' ', ''))
    }),
  )
})

test('A split or shortened text never breaks a character in two', () => {
  const emoji = '😀'.repeat(40)
  fc.assert(
    fc.property(limit, (most) => {
      for (const piece of splitText(emoji, most)) expect(piece.isWellFormed()).toBe(true)
      expect(shorten(emoji, most).isWellFormed()).toBe(true)
      expect(shorten(emoji, most).length).toBeLessThanOrEqual(most)
    }),
  )
})

test('Packed items keep their order, and a group holds no more than the limit unless one item does', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 20 })), limit, (sizes, most) => {
      const groups = pack(sizes, most, (size) => size)
      expect(groups.flat()).toEqual(sizes)
      for (const group of groups) {
        const sum = group.reduce((total, size) => total + size, 0)
        expect(sum <= most || group.length === 1).toBe(true)
      }
    }),
  )
})
