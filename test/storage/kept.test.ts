import { mkdtemp, readdir, rm, truncate } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { kept } from '../../src/storage/kept.ts'

const folder = await mkdtemp(path.join(tmpdir(), 'signpost-kept-'))
afterAll(() => rm(folder, { recursive: true, force: true }))

const value = {
  words: new Map([['eprr', 3]]),
  right: new Set(['send']),
  list: [{ id: 'a' }, null],
  deep: { weights: Float32Array.of(0.5, -1), small: Int8Array.of(1, 2, 3), none: null },
  documents: Uint16Array.of(65_535),
}

function keeping(kind: string, from: string) {
  let made = 0
  const get = () =>
    kept({ folder, kind, from: [from] }, () => {
      made += 1
      return value
    })
  return { get, made: () => made }
}

test('is made once, and comes back as it was', async () => {
  const one = keeping('same', 'x')
  expect(await one.get()).toEqual(value)
  expect(await one.get()).toEqual(value)
  expect(one.made()).toBe(1)
})

test('is made anew when what it is made from has changed, and only the latest few are kept', async () => {
  for (const from of ['a', 'b', 'c', 'd', 'e', 'f']) {
    const one = keeping('changed', from)
    await one.get()
    expect(one.made()).toBe(1)
  }
  const names = await readdir(folder)
  expect(names.filter((name) => name.startsWith('changed-'))).toHaveLength(4)
})

test('is made anew when its file is broken', async () => {
  const one = keeping('broken', 'x')
  await one.get()
  const name = (await readdir(folder)).find((file) => file.startsWith('broken-')) ?? ''
  await truncate(path.join(folder, name), 20)
  expect(await one.get()).toEqual(value)
  expect(one.made()).toBe(2)
})

test('is made all the same where nothing can be written', async () => {
  const nowhere = { folder: '/dev/null/no-folder', kind: 'never', from: ['x'] }
  expect(await kept(nowhere, () => 'made')).toBe('made')
})
