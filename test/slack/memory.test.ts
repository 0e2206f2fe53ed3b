import { describe, expect, test } from 'vitest'
import { createInFlight } from '../../src/slack/in-flight.ts'
import { createOnce } from '../../src/slack/once.ts'
import { createShortMemory } from '../../src/slack/short-memory.ts'
import { createThreadMemory } from '../../src/slack/thread-memory.ts'

describe('A delivery', () => {
  test('that comes twice is worked on once, also while the first is under way', async () => {
    const once = createOnce()
    let times = 0
    const work = async () => {
      times += 1
      await Promise.resolve()
    }
    await Promise.all([once('a', work), once('a', work)])
    await once('a', work)
    expect(times).toBe(1)
  })

  test('whose work failed is worked on when it comes again', async () => {
    const once = createOnce()
    await expect(once('a', () => Promise.reject(new Error('no')))).rejects.toThrow('no')
    let done = false
    await once('a', async () => void (done = true))
    expect(done).toBe(true)
  })

  test('that waits for a first one takes over if that fails', async () => {
    const once = createOnce()
    const first = once('a', () => Promise.reject(new Error('no')))
    let done = false
    const second = once('a', async () => void (done = true))
    await expect(first).rejects.toThrow('no')
    await second
    expect(done).toBe(true)
  })
})

describe('A thread', () => {
  const thread = { channel: 'D1', ts: '1.0' }

  test('remembers its entries in order, each once, newest last', () => {
    const threads = createThreadMemory()
    threads.add(thread, ['a', 'b'])
    threads.add(thread, ['a'])
    expect(threads.entriesIn(thread)).toEqual(['b', 'a'])
    expect(threads.entriesIn({ ...thread, ts: '2.0' })).toEqual([])
  })

  test('is forgotten once two thousand others are newer', () => {
    const threads = createThreadMemory()
    threads.add(thread, ['a'])
    for (let i = 0; i < 2_000; i++) threads.add({ channel: 'D2', ts: `${i}` }, ['b'])
    expect(threads.entriesIn(thread)).toEqual([])
    expect(threads.entriesIn({ channel: 'D2', ts: '1999' })).toEqual(['b'])
  })
})

describe('What a button is about', () => {
  test('is kept for a day and then forgotten', () => {
    let now = new Date('2026-11-20T09:00:00Z')
    const memory = createShortMemory<string>(() => now)
    const id = memory.keep('a question')
    expect(memory.find(id)).toBe('a question')
    now = new Date('2026-11-21T09:00:01Z')
    expect(memory.find(id)).toBeUndefined()
  })

  test('is forgotten once a thousand newer things are kept', () => {
    const memory = createShortMemory<number>(() => new Date(0))
    const ids = Array.from({ length: 1_001 }, (_, i) => memory.keep(i))
    expect(memory.find(ids[0] ?? '')).toBeUndefined()
    expect(memory.find(ids[1] ?? '')).toBe(1)
  })
})

describe('Stopping', () => {
  test('waits for work under way', async () => {
    const inFlight = createInFlight()
    const { promise, resolve } = Promise.withResolvers<void>()
    const work = inFlight.track(promise)
    const drained = inFlight.drained(5_000)
    resolve()
    expect(await drained).toBe(true)
    await work
  })

  test('does not wait longer than the limit', async () => {
    const inFlight = createInFlight()
    void inFlight.track(new Promise(() => {}))
    expect(await inFlight.drained(20)).toBe(false)
  })
})
